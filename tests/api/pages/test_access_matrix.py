"""Who may open what. The table is written out here by hand, so that a slip in the code does not slip in here too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from api.pages.access import Access, checked_form
from api.pages.routing import PageRoute
from models.entities import CaptureSource

from .conftest import Office, Papers

SignIn = Callable[[str], TestClient]

ANYBODY = {"anonymous", "citizen", "clerk", "officer", "seal_keeper", "admin", "auditor"}
STAFF = ANYBODY - {"anonymous", "citizen"}

# Address of each page, and the roles it is for. Pages of one document are tried on a document of their own agency or
# owner; what strangers get is tested below.
PAGES: dict[tuple[str, str], set[str]] = {
    ("GET", "/"): ANYBODY,
    ("GET", "/login"): ANYBODY,
    ("POST", "/login"): ANYBODY,
    ("POST", "/logout"): ANYBODY,
    ("GET", "/verify"): ANYBODY,
    ("POST", "/verify/file"): ANYBODY,
    ("POST", "/verify/code"): ANYBODY,
    ("POST", "/verify/photo"): ANYBODY,
    ("GET", "/verify/offline"): ANYBODY,
    ("GET", "/verify/offline/keys.json"): ANYBODY,
    ("GET", "/verify/offline/worker.js"): ANYBODY,
    ("GET", "/verify/offline/{name}"): ANYBODY,
    ("GET", "/v/{token}"): ANYBODY,
    ("GET", "/my"): {"citizen"},
    ("GET", "/my/new"): {"citizen"},
    ("POST", "/my/new"): {"citizen"},
    ("GET", "/my/documents/{document_id}"): {"citizen"},
    ("GET", "/my/documents/{document_id}/state"): {"citizen"},
    ("GET", "/my/results"): {"citizen"},
    ("GET", "/my/results/{result_id}"): {"citizen"},
    ("GET", "/my/results/{result_id}/copy"): {"citizen"},
    ("POST", "/my/results/{result_id}/links"): {"citizen"},
    ("POST", "/my/links/{link_id}/withdraw"): {"citizen"},
    ("POST", "/my/results/{result_id}/consents"): {"citizen"},
    ("GET", "/my/consents"): {"citizen"},
    ("POST", "/my/consents/{consent_id}/withdraw"): {"citizen"},
    ("GET", "/my/access"): {"citizen"},
    ("GET", "/s/{token}"): ANYBODY,
    ("GET", "/s/{token}/preview"): ANYBODY,
    ("POST", "/s/{token}/open"): ANYBODY,
    ("POST", "/desk/documents/{document_id}/reuse"): {"clerk"},
    ("GET", "/desk/people"): {"clerk"},
    ("POST", "/desk/people"): {"clerk"},
    ("GET", "/reuse"): STAFF,
    ("GET", "/desk"): {"clerk"},
    ("GET", "/desk/new"): {"clerk"},
    ("POST", "/desk/new"): {"clerk"},
    ("GET", "/desk/documents/{document_id}"): {"clerk"},
    ("GET", "/desk/documents/{document_id}/state"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/scan"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/fields/{name}"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/type"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/review"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/reopen"): {"clerk"},
    ("GET", "/desk/documents/{document_id}/parting"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/parting"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/parting/whole"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/parting/files"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/parting/undo"): {"clerk"},
    ("GET", "/desk/documents/{document_id}/joining"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/joining"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/joining/undo"): {"clerk"},
    ("GET", "/desk/documents/{document_id}/arrangement"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/arrangement"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/arrangement/undo"): {"clerk"},
    ("GET", "/my/documents/{document_id}/joining"): {"citizen"},
    ("POST", "/my/documents/{document_id}/joining"): {"citizen"},
    ("POST", "/my/documents/{document_id}/joining/undo"): {"citizen"},
    ("GET", "/desk/documents/{document_id}/refuse"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/refuse"): {"clerk"},
    ("GET", "/desk/documents/{document_id}/compare"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/pages/{page_id}/attest"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/freeze"): {"clerk"},
    ("GET", "/signing"): {"officer"},
    ("GET", "/signing/batch"): {"officer"},
    ("POST", "/signing/batch"): {"officer"},
    ("GET", "/signing/{document_id}"): {"officer"},
    ("GET", "/signing/{document_id}/state"): {"officer"},
    ("POST", "/signing/{document_id}/sign"): {"officer"},
    ("POST", "/signing/{document_id}/revoke"): {"officer"},
    ("GET", "/sealing"): {"seal_keeper"},
    ("GET", "/sealing/batch"): {"seal_keeper"},
    ("POST", "/sealing/batch"): {"seal_keeper"},
    ("GET", "/sealing/{document_id}"): {"seal_keeper"},
    ("GET", "/sealing/{document_id}/state"): {"seal_keeper"},
    ("POST", "/sealing/{document_id}/seal"): {"seal_keeper"},
    ("POST", "/sealing/{document_id}/refuse"): {"seal_keeper"},
    ("GET", "/register"): STAFF,
    ("GET", "/register/export"): STAFF - {"clerk"},
    ("POST", "/register/paper"): {"clerk"},
    ("GET", "/register/lines/{entry_id}"): {"clerk", "officer"},
    ("POST", "/register/lines/{entry_id}/confirm"): {"clerk"},
    ("POST", "/register/lines/{entry_id}/void"): {"officer"},
    ("POST", "/register/volume"): {"officer"},
    ("POST", "/register/close"): {"officer"},
    ("GET", "/approvals"): {"officer", "admin"},
    ("POST", "/approvals/voids/{request_id}"): {"officer", "admin"},
    ("POST", "/approvals/revocations"): {"admin"},
    ("GET", "/authorities"): {"admin"},
    ("POST", "/authorities"): {"admin"},
    ("POST", "/authorities/{authority_id}/revoke"): {"admin"},
    ("GET", "/staff"): {"admin"},
    ("POST", "/staff/numbers"): {"admin"},
    ("POST", "/staff/alarms/{alarm_id}/lift"): {"admin"},
    ("GET", "/copies"): {"officer", "admin", "auditor"},
    ("POST", "/copies/revocation"): {"officer"},
    ("POST", "/desk/documents/{document_id}/hints/{code}"): {"clerk"},
    ("POST", "/desk/documents/{document_id}/appointment"): {"clerk"},
    ("GET", "/documents/{document_id}/refusal"): {"citizen", "clerk"},
    ("GET", "/documents/{document_id}/appointment"): {"citizen", "clerk"},
    ("GET", "/documents/{document_id}/holding"): {"citizen", "clerk"},
    ("GET", "/documents/{document_id}/reception"): {"citizen", "clerk"},
    ("GET", "/documents/{document_id}/fees"): {"citizen", "clerk"},
    ("GET", "/v/{token}/revocation.pdf"): ANYBODY,
    ("GET", "/v/{token}/revocation.json"): ANYBODY,
    ("GET", "/documents/{document_id}/pages/{page_id}"): {"citizen", "clerk", "officer", "seal_keeper"},
    ("GET", "/documents/{document_id}/copy"): {"citizen", "clerk", "officer", "seal_keeper"},
    ("GET", "/documents/{document_id}/credential"): {"citizen"},
}


def page_routes(app: FastAPI) -> list[PageRoute]:
    return [route for route in all_routes(app.routes) if isinstance(route, PageRoute)]


def all_routes(routes: Iterable[object]) -> Iterator[object]:
    for route in routes:
        # FastAPI keeps an included router as it is and hangs it into the list of routes.
        included = getattr(route, "original_router", None)
        if included is not None:
            yield from all_routes(included.routes)
        else:
            yield route


def test_every_page_route_declares_exactly_one_access_rule(office: Office) -> None:
    routes = page_routes(create_app(office.container))

    declared = {
        route.path: sum(isinstance(dependency.call, Access) for dependency in route.dependant.dependencies)
        for route in routes
    }
    assert len(routes) >= len(PAGES)
    assert {path: count for path, count in declared.items() if count != 1} == {}


def test_every_form_of_a_page_checks_its_secret(office: Office) -> None:
    forms = [route for route in page_routes(create_app(office.container)) if "POST" in (route.methods or set())]

    unchecked = [
        route.path
        for route in forms
        if not any(dependency.call is checked_form for dependency in route.dependant.dependencies)
    ]
    assert forms
    assert unchecked == []


def test_the_table_names_every_page_and_no_other(office: Office) -> None:
    routes = page_routes(create_app(office.container))

    assert {(method, route.path) for route in routes for method in route.methods or ()} == set(PAGES)


def test_the_rules_in_the_code_are_those_of_the_table(office: Office) -> None:
    differences = {}
    for route in page_routes(create_app(office.container)):
        rule = next(d.call for d in route.dependant.dependencies if isinstance(d.call, Access))
        allowed = ANYBODY if rule.is_public else {str(role) for role in rule.roles}
        for method in route.methods or ():
            if allowed != PAGES[method, route.path]:
                differences[method, route.path] = allowed

    assert differences == {}


@pytest.mark.parametrize("role", sorted(ANYBODY))
def test_pages_of_other_roles_are_refused_and_strangers_sent_to_sign_in(
    role: str, browser: TestClient, signed_in: SignIn
) -> None:
    client = browser if role == "anonymous" else signed_in(role)
    answers = {}
    for (method, path), roles in PAGES.items():
        if method != "GET" or role in roles:
            continue
        answer = client.get(path.format(document_id="x", page_id="x", result_id="x", entry_id="x"))
        answers[path] = answer.headers["location"] if answer.status_code == 303 else answer.status_code

    if role == "anonymous":
        assert all(str(answer).startswith("/login?next=") for answer in answers.values())
    else:
        assert set(answers.values()) == {403}


def addresses_of(papers: Papers, document_id: str) -> list[str]:
    with papers.office.container.database.read() as records:
        from api.pages.queries import pages_of
        from models.entities import Document

        page = pages_of(records, records.get_one(Document, document_id))[0]
    return [
        f"/my/documents/{document_id}",
        f"/my/documents/{document_id}/state",
        f"/desk/documents/{document_id}",
        f"/desk/documents/{document_id}/state",
        f"/desk/documents/{document_id}/compare",
        f"/desk/documents/{document_id}/refuse",
        f"/desk/documents/{document_id}/parting",
        f"/desk/documents/{document_id}/joining",
        f"/desk/documents/{document_id}/arrangement",
        f"/my/documents/{document_id}/joining",
        f"/signing/{document_id}",
        f"/signing/{document_id}/state",
        f"/sealing/{document_id}",
        f"/sealing/{document_id}/state",
        f"/documents/{document_id}/refusal",
        f"/documents/{document_id}/appointment",
        f"/documents/{document_id}/holding",
        f"/documents/{document_id}/reception",
        f"/documents/{document_id}/fees",
        f"/documents/{document_id}/pages/{page.id}",
        f"/documents/{document_id}/copy",
    ]


@pytest.mark.parametrize("stranger", ["neighbour", "other_clerk", "other_officer", "other_seal_keeper"])
def test_records_of_others_look_as_if_they_did_not_exist(stranger: str, papers: Papers, signed_in: SignIn) -> None:
    addresses = addresses_of(papers, papers.compared())
    client = signed_in(stranger)

    statuses = {address: client.get(address).status_code for address in addresses}

    assert set(statuses.values()) <= {403, 404}
    assert 404 in statuses.values()


def test_a_page_of_another_document_is_not_reached_through_ones_own(papers: Papers, signed_in: SignIn) -> None:
    own = papers.read(source=CaptureSource.CITIZEN_UPLOAD, owner="citizen")
    foreign = papers.read(source=CaptureSource.CITIZEN_UPLOAD, owner="neighbour")
    foreign_picture = addresses_of(papers, foreign)[-2]

    answer = signed_in("citizen").get(foreign_picture.replace(foreign, own))

    assert answer.status_code == 404


def test_an_officer_sees_nothing_that_a_clerk_has_not_handed_over(papers: Papers, signed_in: SignIn) -> None:
    document_id = papers.reviewed()
    picture = addresses_of(papers, document_id)[-2]
    officer = signed_in("officer")

    assert officer.get(f"/signing/{document_id}").status_code == 404
    assert officer.get(picture).status_code == 404


def test_lists_hold_nothing_of_others(papers: Papers, signed_in: SignIn) -> None:
    papers.read(source=CaptureSource.CITIZEN_UPLOAD, owner="citizen")
    papers.compared()

    for stranger, page in (
        ("neighbour", "/my"),
        ("other_clerk", "/desk"),
        ("other_clerk", "/desk?code=0001"),
        ("other_officer", "/signing"),
        ("other_clerk", "/register"),
    ):
        assert "Trần Thị Bưởi" not in signed_in(stranger).get(page).text
