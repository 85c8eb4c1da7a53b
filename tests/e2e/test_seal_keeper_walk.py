"""The keeper of the seal in a real Chromium: looks at what was signed, has it sealed, one alone and two together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from api.container import Container
from api.demo_people import AGENCY_CODE, CLERK, OFFICER
from api.settings import load_settings
from models.entities import Agency, Document, Dossier, UserAccount
from tests.certify.desk import Desk

from .browsing import DESK, PHONE, RunningSite, require_good_page, running_site
from .test_browser_walk import ISSUE_MS, sign_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """A site whose office has a keeper, with three documents that its officer ordered."""
    folder = tmp_path_factory.mktemp("site")
    with running_site(folder, SAOY_SEAL_KEEPER_AGENCIES=AGENCY_CODE) as running:
        with Container(load_settings({"SAOY_DATA_FOLDER": str(folder / "var")})) as container:
            desk = demo_desk(container, folder)
            for seed in (1, 2, 3):
                name_as_offices_do(container, desk.ordered(pages=1, seed=seed), seed)
        yield running


def name_as_offices_do(container: Container, document_id: str, number: int) -> None:
    with container.database.begin() as records:
        document = records.get_one(Document, document_id)
        records.get_one(Dossier, document.dossier_id).code = f"{AGENCY_CODE}-261127-{number:04}"


def demo_desk(container: Container, folder: Path) -> Desk:
    with container.database.read() as records:
        agency = records.scalars(select(Agency)).one()
        people = {each.login: each for each in records.scalars(select(UserAccount))}
    return Desk(container.database, container.storage, agency, people[CLERK.login], people[OFFICER.login], folder)


def test_the_keeper_has_one_sealed_and_then_two_together(site: RunningSite, chromium: Browser) -> None:
    keeper = sign_in(chromium, site, "vanthu", viewport=DESK)
    signed = keeper.get_by_role("checkbox")
    for _ in range(ISSUE_MS // 500):
        if signed.count() == 3:
            break
        keeper.wait_for_timeout(500)  # the site's own worker signs meanwhile
        keeper.goto("/sealing")
    require_good_page(keeper, "sealing-list")

    keeper.locator("tbody a").first.click()
    keeper.get_by_role("heading", name="Đóng dấu cơ quan").wait_for()
    keeper.get_by_text("Từ chối đóng dấu").first.click()
    require_good_page(keeper, "sealing-document")
    keeper.get_by_label("Mật khẩu của bạn").first.fill(site.passwords["vanthu"])
    keeper.get_by_role("button", name="Đóng dấu", exact=True).click()
    keeper.get_by_role("heading", name="Kết quả").wait_for(timeout=ISSUE_MS)
    require_good_page(keeper, "sealing-done")

    keeper.goto("/sealing")
    for box in signed.all():
        box.check()
    keeper.get_by_role("button", name="Xem danh sách và đóng dấu").click()
    keeper.get_by_role("heading", name="Đóng dấu 2 hồ sơ").wait_for()
    require_good_page(keeper, "sealing-batch")
    keeper.get_by_label("Mật khẩu của bạn").fill(site.passwords["vanthu"])
    keeper.get_by_role("button", name="Đóng dấu 2 hồ sơ").click()
    keeper.get_by_text("Đã nhận lệnh đóng dấu.").wait_for()
    assert signed.count() == 0


def test_on_a_phone_without_javascript_the_list_is_readable(site: RunningSite, chromium: Browser) -> None:
    keeper = sign_in(chromium, site, "vanthu", viewport=PHONE, java_script_enabled=False)

    keeper.goto("/sealing")

    assert keeper.get_by_role("heading", level=1).inner_text() == "Hồ sơ chờ đóng dấu"
