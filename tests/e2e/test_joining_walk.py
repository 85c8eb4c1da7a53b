"""Two pages that were sent apart become one document in a real Chromium: joined by their owner on an old telephone and
taken back, joined by the clerk by keyboard, put in order and turned, and apart again by each step back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.digitize.made_files import ASSETS

from .browsing import PHONE, RunningSite, require_good_page
from .test_browser_walk import READ_MS, sign_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]


@pytest.fixture
def sent(site: RunningSite, chromium: Browser, tmp_path: Path) -> tuple[Page, str, str]:
    """The owner, without scripts, and the addresses of the two pages that were sent one by one."""
    owner = sign_in(chromium, site, "congdan", viewport=PHONE, java_script_enabled=False)
    back, front = send(owner, a_page(tmp_path, "MẶT SAU")), send(owner, a_page(tmp_path, "MẶT TRƯỚC"))
    read_to_the_end(owner, back)
    read_to_the_end(owner, front)
    return owner, front, back


def test_the_owner_joins_on_an_old_telephone_and_takes_it_back(
    site: RunningSite, chromium: Browser, sent: tuple[Page, str, str]
) -> None:
    owner, front, back = sent
    looking = sign_in(chromium, site, "congdan", viewport=PHONE)
    looking.goto(f"{front}/joining")
    require_good_page(looking, "joining-own-choice")
    owner.goto(front)
    owner.get_by_role("link", name="Ghép lại thành một giấy tờ").click()
    press(owner, "Ghép vào sau")
    press(owner, "Ghép 2 phần thành một giấy tờ 2 trang")
    assert owner.get_by_role("heading", name="Ghép từ 2 phần đã nhận").count() == 1
    read_to_the_end(owner, owner.url.split("?")[0])
    looking.goto(owner.url)
    require_good_page(looking, "joining-own-done")

    press(owner, "Bỏ ghép, trả lại từng phần")

    assert owner.get_by_text("Đã bỏ ghép. Từng phần trở lại như trước.").count() == 1
    for address in (front, back):
        owner.goto(address)
        assert owner.get_by_text("Đã đọc xong, chờ bạn mang bản chính").count() == 1


def test_the_clerk_joins_by_keyboard_puts_the_pages_in_order_and_takes_each_back(
    site: RunningSite, chromium: Browser, sent: tuple[Page, str, str]
) -> None:
    clerk = sign_in(chromium, site, "canbo")
    clerk.goto(sent[1].replace("/my/", "/desk/"))
    joined = the_clerk_joins_by_keyboard(clerk)
    the_clerk_puts_the_pages_in_order(clerk, joined)

    clerk.get_by_role("button", name="Trả về thứ tự trước đó").click()
    clerk.get_by_text("Đã trả các trang về thứ tự trước đó.").wait_for()
    clerk.get_by_role("button", name="Bỏ ghép, trả lại từng phần").click()
    clerk.get_by_text("Đã bỏ ghép. Từng phần trở lại như trước.").wait_for()


def a_page(folder: Path, words: str) -> Path:
    """A line of print, which is quickly read."""
    from PIL import Image, ImageDraw, ImageFont

    path = folder / f"{words}.png"
    picture = Image.new("RGB", (820, 1160), "white")
    font = ImageFont.truetype(str(ASSETS / "NotoSerif-Regular.ttf"), 40)
    ImageDraw.Draw(picture).text((150, 200), f"{words} 079 123", fill="black", font=font)
    picture.save(path, dpi=(100, 100))
    return path


def send(page: Page, file: Path) -> str:
    """The address of what was sent."""
    page.goto("/my/new")
    page.get_by_label("Ảnh hoặc tệp PDF của giấy tờ").set_input_files(file)
    press(page, "Gửi giấy tờ")
    return page.url.split("?")[0]


def read_to_the_end(page: Page, address: str) -> None:
    """Looks again until it was read, as somebody does whose telephone runs no scripts."""
    for _ in range(READ_MS // 2000):
        page.goto(address)
        if page.get_by_role("link", name="Xem lại tình trạng").count() == 0:
            return
        page.wait_for_timeout(2000)
    raise AssertionError("never read")


def the_clerk_joins_by_keyboard(page: Page) -> str:
    page.get_by_role("link", name="Mặt sau hoặc trang sau được gửi riêng: ghép lại").press("Enter")
    page.get_by_role("heading", name="Ghép các phần của một giấy tờ").wait_for()
    page.get_by_role("button", name="Ghép vào sau").first.press("Enter")
    page.get_by_role("button", name="Đưa lên trước").press("Enter")
    page.get_by_role("button", name="Ghép 2 phần thành một giấy tờ 2 trang").wait_for()
    require_good_page(page, "joining-choice")
    page.get_by_role("button", name="Ghép 2 phần thành một giấy tờ 2 trang").press("Enter")
    page.get_by_text("Đã ghép thành một giấy tờ.").wait_for()
    page.get_by_role("link", name="Trang sai thứ tự hoặc nằm ngang").wait_for(timeout=READ_MS)
    return page.url.split("?")[0]


def the_clerk_puts_the_pages_in_order(page: Page, address: str) -> None:
    page.goto(f"{address}/arrangement")
    before = pictures(page)
    page.get_by_role("button", name="Xoay phải (ảnh 2)").press("Enter")
    page.locator("img.turned-90").wait_for()
    page.get_by_role("button", name="Lên trước (ảnh 2)").press("Enter")
    page.locator("li.sheet:first-child img.turned-90").wait_for()
    require_good_page(page, "arranging")
    assert pictures(page) == before[::-1]
    page.get_by_role("button", name="Lưu thứ tự và hướng trang").press("Enter")
    page.get_by_text("Đã lưu thứ tự và hướng trang.").wait_for()
    page.get_by_role("link", name="Trang sai thứ tự hoặc nằm ngang").wait_for(timeout=READ_MS)
    assert page.locator(".notice.bad").all_inner_texts() == []
    first = page.locator(".leaf img").first
    first.evaluate("each => each.decode()")
    shown = first.evaluate("each => [each.naturalWidth, each.naturalHeight]")
    declared = first.evaluate("each => ['width', 'height'].map(side => Number(each.getAttribute(side)))")
    assert declared == shown
    assert shown[0] > shown[1]


def pictures(page: Page) -> list[str]:
    return [str(each.get_attribute("src")) for each in page.locator("li.sheet img").all()]


def press(page: Page, name: str) -> None:
    """A button that loads the page anew."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()
