"""The page that checks a code from paper, in a real Chromium: with a network, without one, by photo and by camera."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from api.container import Container
from api.office_round import office_round
from api.settings import load_settings
from certify.credentials.base45 import base45, from_base45
from certify.credentials.cose import sign_cbor
from certify.credentials.offline_claims import TEXT_PREFIX, read_offline_text
from certify.development_authority import InsecureDevelopmentAuthority
from certify.revocation import revoke
from certify.statement_page import qr_code
from models.entities import Certificate, UserAccount
from tests.api.office import ReaderOfOneLine, issue_copy

from .browsing import DESK, RunningSite, require_good_page, running_chromium, running_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]

PAGE = "/verify/offline"


@dataclass(frozen=True)
class Issued:
    """A running site that has issued one copy: what the code on it says, and a picture of its statement page."""

    site: RunningSite
    folder: Path
    code: str
    number: str
    photo: Path


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Issued]:
    folder = tmp_path_factory.mktemp("offline")
    pdf, number = issue_one(folder)
    photo = folder / "page.jpg"
    code = photographed(pdf, photo)
    with running_site(folder) as site:
        yield Issued(site, folder, code, number, photo)


def office(folder: Path, address: str = "http://localhost:8000") -> Container:
    return Container(load_settings({"SAOY_DATA_FOLDER": str(folder / "var"), "SAOY_PUBLIC_BASE_ADDRESS": address}))


def issue_one(folder: Path) -> tuple[bytes, str]:
    with office(folder) as container:
        container.__dict__["reader"] = ReaderOfOneLine()
        document_id = issue_copy(container, folder)
        with office_round(container) as work:
            copy = work.certified_copy(document_id)
    return copy.pdf, copy.number


def photographed(pdf: bytes, photo: Path) -> str:
    """The statement page as a phone would see it, and the text of its offline code."""
    import pymupdf
    from PIL import Image

    from api.pages.photo_codes import text_of_codes
    from digitize.limits import IntakeLimits

    with (
        pymupdf.open(stream=pdf) as opened,
        Image.open(io.BytesIO(opened[-1].get_pixmap(dpi=200).tobytes("png"))) as page,
    ):
        turned = page.convert("RGB").rotate(2, fillcolor=(255, 255, 255))
        turned.save(photo, "JPEG", quality=75, dpi=(200, 200))
    return next(text for text in text_of_codes(photo, "a.jpg", IntakeLimits()) if text.startswith(TEXT_PREFIX))


@pytest.fixture(scope="module")
def chromium(issued: Issued) -> Iterator[Browser]:
    """Its camera sees a paper with the code, again and again."""
    film = issued.folder / "camera.y4m"
    write_film(film, issued.code)
    arguments = (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    )
    with running_chromium(*arguments) as browser:
        yield browser


def opened(browser: Browser, issued: Issued, **options: object) -> Page:
    settings = {"viewport": DESK, "locale": "vi-VN", "base_url": issued.site.address, **options}
    page = browser.new_context(**settings).new_page()
    page.goto(PAGE)
    page.locator("body[data-ready=yes]").wait_for()
    return page


def ask(page: Page, text: str) -> str:
    """Types a code; returns how it came out."""
    page.locator("#answer").evaluate("answer => { delete answer.dataset.outcome; }")
    page.get_by_role("textbox", name="Nội dung mã").fill(text)
    page.get_by_role("button", name="Kiểm tra mã").click()
    page.locator("#answer[data-outcome]").wait_for()
    return page.locator("#answer").get_attribute("data-outcome") or ""


def by_another_key(issued: Issued, folder: Path, *, named_as_ours: bool) -> str:
    """The same claims signed by somebody else, under their own name or under that of our key."""
    message = read_offline_text(issued.code).message
    other = InsecureDevelopmentAuthority(folder, production=False).credential_key
    name = message.key_id if named_as_ours else b"another!"
    return TEXT_PREFIX + base45(sign_cbor(other, name, message.claims))


def tampered(code: str) -> str:
    """Another number on the same paper: the signed bytes changed, the signature kept."""
    data = from_base45(code.removeprefix(TEXT_PREFIX))
    assert data.count("01/ĐT".encode()) == 1
    return TEXT_PREFIX + base45(data.replace("01/ĐT".encode(), "02/ĐT".encode()))


def test_a_genuine_code_says_what_the_paper_must_say(chromium: Browser, issued: Issued) -> None:
    page = opened(chromium, issued)
    require_good_page(page, "offline-empty")

    assert ask(page, issued.code) == "in_force"

    said = page.locator("#answer").inner_text()
    assert "Mã thật, bản sao chưa bị hủy bỏ" in said
    assert issued.number in said
    assert "so từng dòng với tờ giấy" in said
    assert "khóa thử nghiệm" in said
    require_good_page(page, "offline-genuine")


def test_what_is_forged_is_refused(chromium: Browser, issued: Issued, tmp_path: Path) -> None:
    page = opened(chromium, issued)

    assert ask(page, tampered(issued.code)) == "wrong_signature"
    assert ask(page, by_another_key(issued, tmp_path / "b", named_as_ours=True)) == "wrong_signature"
    assert ask(page, by_another_key(issued, tmp_path / "a", named_as_ours=False)) == "unknown_key"
    assert ask(page, issued.code[:-3]) == "malformed"
    assert ask(page, "https://chungthuc.example.vn/v/AAAAAAAAAAAAAAAA") == "no_code"
    assert "Số chứng thực" not in page.locator("#answer").inner_text()
    require_good_page(page, "offline-refused")


def test_the_photo_of_a_whole_page_with_both_codes_is_enough(chromium: Browser, issued: Issued) -> None:
    page = opened(chromium, issued)
    page.get_by_label("Hoặc chọn ảnh chụp mã").set_input_files(issued.photo)
    page.locator("#answer h2").first.wait_for()

    assert page.locator("#answer").get_attribute("data-outcome") == "in_force"


def test_without_a_network_it_opens_and_checks_and_says_as_of_when(
    chromium: Browser, issued: Issued, tmp_path: Path
) -> None:
    page = opened(chromium, issued)
    page.locator("#kept:not([hidden])").wait_for(state="attached")
    page.context.set_offline(True)
    page.goto(PAGE)
    page.locator("body[data-ready=yes]").wait_for()

    assert ask(page, issued.code) == "in_force"
    assert "theo danh sách lúc" in page.locator("#answer").inner_text()
    assert ask(page, tampered(issued.code)) == "wrong_signature"
    assert ask(page, by_another_key(issued, tmp_path, named_as_ours=False)) == "unknown_key"
    page.get_by_label("Hoặc chọn ảnh chụp mã").set_input_files(issued.photo)
    page.get_by_role("heading", name="Mã thật").wait_for()
    require_good_page(page, "offline-without-network")


def test_without_any_list_the_status_is_said_to_be_unchecked(chromium: Browser, issued: Issued) -> None:
    page = opened(chromium, issued, service_workers="block")
    page.route("**/credentials/status/*", lambda route: route.abort())

    assert ask(page, issued.code) == "unknown"
    assert "tình trạng hủy bỏ chưa kiểm tra được" in page.locator("#answer").inner_text().lower()


def test_a_list_by_another_hand_says_nothing(chromium: Browser, issued: Issued) -> None:
    page = opened(chromium, issued, service_workers="block")
    token = page.request.get("/credentials/status/1").text()
    head, body, signature = token.split(".")
    other = ("A" if body[-1] != "A" else "B").join((body[:-1], ""))
    page.route("**/credentials/status/*", lambda route: route.fulfill(body=f"{head}.{other}.{signature}"))

    assert ask(page, issued.code) == "unknown"


def test_the_camera_reads_it(chromium: Browser, issued: Issued) -> None:
    page = opened(chromium, issued, permissions=["camera"])
    page.get_by_role("button", name="Mở máy ảnh").click()
    page.locator("#answer h2").first.wait_for()

    assert page.locator("#answer").get_attribute("data-outcome") == "in_force"
    assert page.locator("#camera-picture").is_hidden()


def write_film(film: Path, code: str) -> None:
    """A paper with the code held before a camera of 1280 by 720, a little turned and a little blurred."""
    from PIL import Image, ImageFilter

    width, height, side = 1280, 720, 480
    with Image.open(io.BytesIO(qr_code(code)[0])) as drawn:
        paper = Image.new("L", (width, height), 150)
        paper.paste(drawn.convert("L").resize((side, side)), ((width - side) // 2, (height - side) // 2))
    frame = paper.rotate(4, Image.Resampling.BICUBIC, fillcolor=150).filter(ImageFilter.GaussianBlur(0.7)).tobytes()
    colourless = bytes([128]) * (width * height // 2)
    with film.open("wb") as written:
        written.write(f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420\n".encode())
        for _ in range(10):
            written.write(b"FRAME\n" + frame + colourless)


def test_a_revoked_copy_is_said_to_be_revoked(chromium: Browser, issued: Issued) -> None:
    """The site may show a list that is half a minute old; the list of this moment is signed here and handed on."""
    page = opened(chromium, issued, service_workers="block")
    with office(issued.folder, issued.site.address) as container:
        with container.database.begin() as session:
            certificate = session.query(Certificate).one()
            officer = session.query(UserAccount).filter_by(login="lanhdao").one()
            revoke(session, certificate, decision_number="1/QĐ", reason="Sai", actor=officer)
        assert container.status_lists is not None
        newest = container.status_lists.token(1)
    page.route("**/credentials/status/*", lambda route: route.fulfill(body=newest))

    assert ask(page, issued.code) == "revoked"
    assert "Không còn giá trị sử dụng" in page.locator("#answer").inner_text()
    require_good_page(page, "offline-revoked")


def test_what_the_page_needs_is_small_but_for_the_decoder_that_few_load(chromium: Browser, issued: Issued) -> None:
    page = chromium.new_context(base_url=issued.site.address, service_workers="block").new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    page.goto(PAGE)
    page.locator("body[data-ready=yes]").wait_for()
    page.wait_for_load_state("networkidle")

    assert not any("jsqr" in address for address in sizes)
    assert sum(sizes.values()) < 90_000, json.dumps(sizes, indent=1)
