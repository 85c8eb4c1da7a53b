"""What everybody meets: light, confined, readable pages; errors that say what to do."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from .conftest import post_form

PUBLIC = ["/", "/login", "/verify", "/v/AAAAAAAAAAAAAAAAAAAAAAAAAAA", "/nowhere"]


@pytest.mark.parametrize("address", PUBLIC)
def test_pages_are_confined_to_our_own_scripts_and_styles(browser: TestClient, address: str) -> None:
    answer = browser.get(address, headers={"Accept": "text/html"})

    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"<script(?![^>]*\bsrc=)", answer.text)
    assert not re.search(r"\s(style|on\w+)=", answer.text)


@pytest.mark.parametrize("address", ["/", "/verify", "/login"])
def test_a_first_page_with_everything_it_loads_is_under_fifty_kilobytes(browser: TestClient, address: str) -> None:
    page = browser.get(address)
    parts = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text))

    weight = len(page.content) + sum(len(browser.get(part).content) for part in parts)

    assert parts
    assert weight < 50_000


def test_static_files_may_be_kept_for_ever_because_their_address_holds_their_content(browser: TestClient) -> None:
    address = re.findall(r'href="(/static/saoy.css[^"]+)"', browser.get("/").text)[0]

    assert "immutable" in browser.get(address).headers["cache-control"]
    assert re.search(r"\?v=[0-9a-f]{12}$", address)


def test_an_unknown_address_answers_a_browser_with_a_page_and_a_system_with_a_problem(browser: TestClient) -> None:
    person = browser.get("/nowhere", headers={"Accept": "text/html"})
    system = browser.get("/nowhere", headers={"Accept": "application/json"})

    assert person.status_code == system.status_code == 404
    assert "Không tìm thấy" in person.text
    assert "<code>not_found</code>" in person.text
    assert system.json()["code"] == "not_found"


def test_an_unknown_code_says_that_there_is_no_such_copy(browser: TestClient) -> None:
    by_link = browser.get("/v/AAAAAAAAAAAAAAAAAAAAAAAAAAA")
    by_code = post_form(browser, "/verify/code", {"code": "XXXX-XXXX-XXXX"}, page="/verify")

    for answer in (by_link, by_code):
        assert answer.status_code == 404
        assert 'data-outcome="unknown"' in answer.text
        assert "Không có trong sổ chứng thực" in answer.text
        assert "noindex" in answer.headers["x-robots-tag"]


def test_a_file_that_is_no_pdf_is_never_called_genuine(browser: TestClient) -> None:
    files = {"file": ("ban-sao.pdf", b"not a pdf at all", "application/pdf")}

    answer = post_form(browser, "/verify/file", page="/verify", files=files)

    assert answer.status_code == 200
    assert 'data-outcome="unknown"' in answer.text
    assert "Tệp này không phải PDF." in answer.text


@pytest.mark.parametrize(
    ("form", "kind", "start"), [("pdf", "application/pdf", b"%PDF-"), ("xml", "application/xml", b"<?xml")]
)
def test_the_result_can_be_taken_home(browser: TestClient, form: str, kind: str, start: bytes) -> None:
    files = {"file": ("ban-sao.pdf", b"not a pdf at all", "application/pdf")}

    answer = post_form(browser, "/verify/file", {"report": form}, page="/verify", files=files)

    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == kind
    assert f'.{form}"' in answer.headers["content-disposition"]
    assert answer.content.startswith(start)


def test_a_photo_without_a_code_asks_for_a_better_one(browser: TestClient) -> None:
    from .conftest import page_picture

    files = {"photo": ("anh.png", page_picture(), "image/png")}

    answer = post_form(browser, "/verify/photo", page="/verify", files=files)

    assert answer.status_code == 422
    assert "Không thấy mã QR" in answer.text


def test_public_pages_exist_in_english_and_remember_it(browser: TestClient) -> None:
    english = browser.get("/?lang=en")
    later = browser.get("/verify")

    assert '<html lang="en">' in english.text
    assert "Check a certified copy" in later.text
    assert 'href="/verify?lang=vi"' in later.text


def test_text_of_visitors_is_shown_as_text(browser: TestClient) -> None:
    values = {"login_name": '"><script>alert(1)</script>', "password": "wrong password"}

    answer = post_form(browser, "/login", values, page="/login")

    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text
