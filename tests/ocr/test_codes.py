import cv2
import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray

from ocr.citizen_qr import parse_citizen_qr
from ocr.codes import MAX_CODES, read_codes


def page_with(*texts: str, kind: zxingcpp.BarcodeFormat = zxingcpp.BarcodeFormat.QRCode) -> NDArray[np.uint8]:
    page = np.full((300 * max(1, len(texts)), 900, 3), 255, np.uint8)
    for index, text in enumerate(texts):
        code = np.asarray(zxingcpp.create_barcode(text, kind).to_image(scale=4))
        top = 300 * index + 20
        page[top : top + code.shape[0], 40 : 40 + code.shape[1]] = code[:, :, None]
    return page


def test_a_qr_code_gives_its_text_and_place() -> None:
    (code,) = read_codes(page_with("001099012345||Nguyễn Văn Ánh|01021999|Nam"))

    assert code.text == "001099012345||Nguyễn Văn Ánh|01021999|Nam"
    assert "QR" in code.symbology
    assert 20 <= code.box.left < code.box.right <= 400
    assert 0 <= code.box.top < code.box.bottom <= 300


def test_codes_come_from_top_to_bottom() -> None:
    assert [code.text for code in read_codes(page_with("first", "second"))] == ["first", "second"]


def test_an_address_inside_a_code_is_only_text() -> None:
    (code,) = read_codes(page_with("http://169.254.169.254/latest/meta-data"))

    assert code.text == "http://169.254.169.254/latest/meta-data"


def test_a_barcode_is_read() -> None:
    (code,) = read_codes(page_with("SAOY12345", kind=zxingcpp.BarcodeFormat.Code128))

    assert code.text == "SAOY12345"


def test_a_blank_page_has_no_codes() -> None:
    assert read_codes(page_with()) == ()


def test_a_page_full_of_codes_is_cut_short() -> None:
    assert len(read_codes(page_with(*(f"code {index}" for index in range(MAX_CODES + 3))))) <= MAX_CODES


INVENTED_CARD = (
    "001199012345|123456789|Nguyễn Thị Thu Hương|01021999|Nữ"
    "|Số 12, ngõ 34, phường Bình Lâm, quận Tân Hải, Phú Giang|10052021"
)


def scanned_card(dpi: int, blur: float, *, contrast: float = 1.0, degrees: float = 0.0) -> NDArray[np.uint8]:
    """A page with a code of 18 mm, as on a citizen card, 60 mm down and 120 mm to the right."""
    pixels = dpi / 25.4
    drawn = zxingcpp.create_barcode(INVENTED_CARD, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = np.asarray(drawn.to_image(scale=8, add_quiet_zones=False))
    code = cv2.resize(modules, (round(18 * pixels),) * 2, interpolation=cv2.INTER_AREA)
    page = np.full((round(297 * pixels), round(210 * pixels)), 245, np.float32)
    left, top = round(120 * pixels), round(60 * pixels)
    page[top : top + code.shape[0], left : left + code.shape[1]] = code
    turn = cv2.getRotationMatrix2D((left, top), degrees, 1)
    page = cv2.warpAffine(page, turn, page.shape[::-1], borderValue=245)
    page = cv2.GaussianBlur(page, (0, 0), blur) if blur else page
    noise = np.random.default_rng(1).normal(0, 3, page.shape)
    grey = np.clip((page - 128) * contrast + 128 + noise, 0, 255).astype(np.uint8)
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)


@pytest.mark.parametrize(
    ("dpi", "blur", "contrast", "degrees"),
    [(200, 0, 1, 0), (200, 1.4, 1, 0), (200, 1.2, 0.4, 7), (200, 1.4, 1, 7), (150, 1.0, 0.4, 0), (300, 2.1, 1, 7)],
)
def test_the_code_of_a_citizen_card_is_read_though_it_is_blurred(
    dpi: int, blur: float, contrast: float, degrees: float
) -> None:
    (code,) = read_codes(scanned_card(dpi, blur, contrast=contrast, degrees=degrees))

    assert code.text == INVENTED_CARD
    assert code.symbology == "QRCode"


def test_a_card_whose_code_does_not_name_its_character_set_is_read_as_utf_8() -> None:
    drawn = zxingcpp.create_barcode(INVENTED_CARD.encode(), zxingcpp.BarcodeFormat.QRCode)
    modules = np.asarray(drawn.to_image(scale=4))
    (code,) = read_codes(np.ascontiguousarray(np.repeat(modules[:, :, None], 3, axis=2)))

    card = parse_citizen_qr(code.text)

    assert card is not None
    assert card.full_name == "Nguyễn Thị Thu Hương"


def test_a_blurred_code_is_where_it_was_found() -> None:
    (clear,) = read_codes(scanned_card(200, 0))
    (blurred,) = read_codes(scanned_card(200, 1.4))

    assert clear.box.overlap_share(blurred.box) > 0.95
    assert blurred.box.overlap_share(clear.box) > 0.95


def test_a_blurred_code_beside_a_clear_one_is_read_too() -> None:
    page = scanned_card(200, 1.4)
    clear = page_with("a clear one")
    page[-clear.shape[0] :, : clear.shape[1]] = clear

    assert [code.text for code in read_codes(page)] == [INVENTED_CARD, "a clear one"]


def test_a_code_that_cannot_be_read_at_all_is_left_out() -> None:
    page = scanned_card(200, 0)
    rubbed_out = round(60 / 25.4 * 200) + 40
    page[rubbed_out : rubbed_out + 60, :] = 245

    assert read_codes(page) == ()
