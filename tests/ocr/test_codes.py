import numpy as np
import zxingcpp
from numpy.typing import NDArray

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
