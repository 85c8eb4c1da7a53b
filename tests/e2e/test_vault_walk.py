"""A citizen's store in a real Chromium: bound at the counter, shared and followed, on the narrowest phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from api.container import Container
from api.settings import load_settings
from models.entities import Agency
from tests.certify.vault import shelf
from tests.certify.vault.shelf import HOA, a_copy

from .browsing import PHONE, ROOT, RunningSite, require_good_page, running_site
from .test_browser_walk import sign_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """A site in which the card of a citizen was certified."""
    folder = tmp_path_factory.mktemp("site")
    with running_site(folder) as running:
        with Container(load_settings({"SAOY_DATA_FOLDER": str(folder / "var")})) as container:
            picture = container.storage.put((ROOT / "docs" / "examples" / "decision.jpg").read_bytes())
            with pytest.MonkeyPatch.context() as patched, container.database.begin() as records:
                patched.setattr(shelf, "KEYS", container.vault_keys)
                a_copy(records, records.scalars(select(Agency)).one(), picture=picture)
        yield running


def test_a_store_is_bound_shared_and_followed(site: RunningSite, chromium: Browser) -> None:
    clerk = sign_in(chromium, site, "canbo")
    clerk.goto("/desk/people")
    require_good_page(clerk, "people")
    for label, value in (
        ("Tên đăng nhập của người dân", "congdan"),
        ("Số định danh trên thẻ", HOA),
        ("Họ, chữ đệm và tên trên thẻ", "Nguyễn Thị Hoa"),
        ("Ngày sinh trên thẻ", "05/03/1990"),
    ):
        clerk.get_by_label(label).fill(value)
    clerk.get_by_label("Tôi đã đối chiếu").check()
    clerk.get_by_role("button", name="Gắn tài khoản").click()
    clerk.get_by_text("Đã gắn tài khoản với số định danh.").wait_for()
    clerk.goto("/reuse")
    require_good_page(clerk, "reuse")

    owner = sign_in(chromium, site, "congdan", viewport=PHONE)
    owner.goto("/my/results")
    require_good_page(owner, "results")
    owner.locator("td a").first.click()
    owner.get_by_label("Nơi nhận").fill("Trường Trung học Mẫu")
    owner.locator("#purpose").fill("Nhập học")
    owner.get_by_role("button", name="Tạo đường dẫn một lần").click()
    address = owner.locator(".break").inner_text()
    require_good_page(owner, "result")
    owner.get_by_label("Hệ thống nhận").select_option(index=1)
    owner.locator("#consent-purpose").fill("Mở tài khoản")
    owner.locator("input[name=fields]").first.check()
    owner.get_by_role("button", name="Đồng ý", exact=True).click()
    owner.get_by_role("heading", name="Đồng ý đã cho").wait_for()
    require_good_page(owner, "consents")

    recipient = chromium.new_context(viewport=PHONE, base_url=site.address).new_page()
    recipient.goto(address)
    require_good_page(recipient, "shared")
    with recipient.expect_download() as waiting:
        recipient.get_by_role("button", name="Mở và tải bản sao").click()
    assert waiting.value.suggested_filename.endswith(".pdf")

    owner.goto("/my/access")
    require_good_page(owner, "accesses")
    assert owner.get_by_text("Mở bản sao bằng đường dẫn một lần").is_visible()


def test_a_store_needs_no_scripts(site: RunningSite, chromium: Browser) -> None:
    owner = sign_in(chromium, site, "congdan", viewport=PHONE, java_script_enabled=False)

    owner.goto("/my/consents")
    owner.get_by_role("button", name="Thu hồi ngay").first.click()

    assert owner.get_by_text("Từ lúc này nơi nhận không xem được nữa").is_visible()
