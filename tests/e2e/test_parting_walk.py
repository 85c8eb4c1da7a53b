"""A clerk takes three papers for one in a real Chromium, is told, parts them by keyboard, and takes it back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .browsing import PHONE, RunningSite, require_good_page
from .test_browser_walk import EXAMPLES, READ_MS, sign_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]

PAPERS = [EXAMPLES / name for name in ("decision.jpg", "birth-certificate.jpg", "university-degree-photo.jpg")]


def test_three_papers_in_one_scan_become_three_documents_and_one_again(
    site: RunningSite, chromium: Browser, tmp_path: Path
) -> None:
    clerk = sign_in(chromium, site, "canbo")
    take_in_as_one(clerk, [*PAPERS, an_empty_page(tmp_path)])
    clerk.get_by_role("heading", name="Tài liệu này có vẻ gồm 3 giấy tờ").wait_for(timeout=READ_MS)
    address = clerk.url.split("?")[0]
    require_good_page(clerk, "parting-hint")

    clerk.get_by_role("link", name="Xem và sửa cách chia").click()
    leave_the_last_page_out_by_keyboard(clerk)
    clerk.get_by_role("button", name="Tách thành 3 giấy tờ").press("Enter")
    clerk.get_by_role("heading", name="Đã tách thành 3 giấy tờ").wait_for()
    clerk.get_by_text("Không thuộc giấy tờ nào: trang 4.").wait_for()
    require_good_page(clerk, "parting-done")

    clerk.locator(".related a").nth(1).click()
    clerk.locator("#bench").wait_for(timeout=READ_MS)
    assert clerk.get_by_role("heading", level=1).inner_text() == "Giấy khai sinh"
    assert clerk.locator(".leaf img").count() == 1
    require_good_page(clerk, "parting-part")

    clerk.goto(address)
    clerk.get_by_role("button", name="Gộp lại thành một giấy tờ").click()
    clerk.get_by_text("Đã gộp lại thành một giấy tờ.").wait_for()
    on_a_phone_without_javascript(sign_in(chromium, site, "canbo", viewport=PHONE, java_script_enabled=False), address)
    clerk.goto(address)
    clerk.get_by_role("button", name="Đây là một giấy tờ").click()
    clerk.get_by_text("Đã ghi nhận đây là một giấy tờ.").wait_for()
    assert clerk.get_by_role("heading", name="Tài liệu này có vẻ gồm").count() == 0


def an_empty_page(folder: Path) -> Path:
    from PIL import Image

    path = folder / "trang.png"
    Image.new("RGB", (1240, 1754), "white").save(path, dpi=(150, 150))
    return path


def take_in_as_one(page: Page, files: list[Path]) -> None:
    page.goto("/desk/new")
    page.get_by_label("Họ và tên người yêu cầu").fill("Nguyễn Văn Mẫu")
    page.get_by_label("Bản quét từ bản chính").set_input_files(files)
    page.get_by_label("Tôi quét trực tiếp từ bản chính").check()
    page.get_by_role("button", name="Tiếp nhận và đọc").click()


def leave_the_last_page_out_by_keyboard(page: Page) -> None:
    page.get_by_role("heading", name="Chia các trang thành giấy tờ").wait_for()
    require_good_page(page, "parting-division")
    choice = page.get_by_label("Thuộc (trang 4)")
    choice.focus()
    page.keyboard.press("End")
    page.get_by_role("group", name="Bỏ ra").wait_for()
    assert page.evaluate("document.activeElement.id") == "part-4"
    require_good_page(page, "parting-division-left-out")


def on_a_phone_without_javascript(page: Page, address: str) -> None:
    page.goto(f"{address}/parting")
    papers = page.get_by_role("group", name="Giấy tờ")
    press(page, "Nhập vào giấy tờ 1")
    assert papers.count() == 2
    press(page, "Giấy tờ mới từ trang 2")
    assert papers.count() == 3
    page.get_by_label("Thuộc (trang 4)").select_option("out")
    press(page, "Xem cách chia vừa chọn")
    assert page.get_by_role("group", name="Bỏ ra").count() == 1


def press(page: Page, name: str) -> None:
    """A button that loads the page anew."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()
