"""Who may call what (RELIABILITY.md section 5): deny by default, 404 for what is foreign, 403 for another role."""

from collections.abc import Iterator

import pytest
from fastapi.routing import APIRoute

from api.app import ROUTERS
from api.principals import Allow, AllowAnybody
from models.entities import Role
from tests.api.office import Office, scan, upload

PUBLIC = {
    ("GET", "/health/live"),
    ("GET", "/health/ready"),
    ("GET", "/api/v1/limits"),
    ("POST", "/api/v1/token"),
    ("POST", "/api/v1/verify"),
    ("GET", "/log/checkpoint"),
    ("GET", "/log/tile/{path:path}"),
    ("POST", "/log/cosignatures"),
    ("GET", "/credentials/status/{number}"),
    ("GET", "/credentials/trust"),
    ("GET", "/.well-known/jwt-vc-issuer"),
}

DECISION = {"decision_number": "1", "decided_on": "2026-11-20", "signed_by": "x", "reason": "x"}
# The base point of P-256 (FIPS 186): a key that everybody has.
HOLDER_KEY = {
    "kty": "EC",
    "crv": "P-256",
    "x": "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY",
    "y": "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU",
}
FILES = {"files": ("a.png", scan(77), "image/png")}
# One call of each route about one document: method, path under the document's address, arguments, who may call it.
CALLS: list[tuple[str, str, dict[str, object], set[str]]] = [
    ("GET", "", {}, {"owner", "clerk", "officer", "seal_keeper", "system"}),
    ("GET", "/pages/1/image", {}, {"owner", "clerk", "officer", "seal_keeper", "system"}),
    ("POST", "/counter-scan", {"files": FILES}, {"clerk"}),
    ("PUT", "/fields/subject", {"json": {"settlement": "unreadable"}}, {"clerk"}),
    ("PUT", "/type", {"json": {"code": "decision"}}, {"clerk"}),
    ("POST", "/review", {}, {"clerk"}),
    ("GET", "/parting", {}, {"clerk"}),
    ("POST", "/parting", {"json": {"capture_id": "x", "parts": [[1], [2]]}}, {"clerk"}),
    ("POST", "/parting/whole", {"json": {"capture_id": "x"}}, {"clerk"}),
    ("POST", "/parting/files", {"json": {"capture_id": "x"}}, {"clerk"}),
    ("POST", "/parting/undo", {}, {"clerk"}),
    ("GET", "/joining", {}, {"owner", "clerk"}),
    ("POST", "/joining", {"json": {"documents": []}}, {"owner", "clerk"}),
    ("POST", "/joining/undo", {}, {"owner", "clerk"}),
    ("GET", "/arrangement", {}, {"clerk"}),
    ("POST", "/arrangement", {"json": {"capture_id": "x", "pages": [{"number": 1}]}}, {"clerk"}),
    ("POST", "/arrangement/undo", {}, {"clerk"}),
    ("POST", "/pages/1/attestation", {}, {"clerk"}),
    ("POST", "/freeze", {}, {"clerk"}),
    ("POST", "/reuse", {"json": {"result_id": "x"}}, {"clerk"}),
    ("POST", "/issue", {}, {"officer"}),
    ("GET", "/seal", {}, {"seal_keeper"}),
    ("POST", "/seal", {"json": {"file_sha256": "0" * 64}}, {"seal_keeper"}),
    ("POST", "/seal/refusal", {"json": {"reason": "x"}}, {"seal_keeper"}),
    ("GET", "/certified-copy", {}, {"owner", "clerk", "officer", "seal_keeper", "system"}),
    ("GET", "/log-proof", {}, {"owner", "clerk", "officer", "seal_keeper", "system"}),
    ("GET", "/credential", {}, {"owner", "clerk", "system"}),
    ("POST", "/credential", {"json": {"holder_key": HOLDER_KEY}}, {"owner", "clerk", "system"}),
    ("PUT", "/hints/altered", {"json": {"reason": "x"}}, {"clerk"}),
    ("POST", "/void", {"json": {"reason": "x"}}, {"officer"}),
    ("POST", "/void/approval", {}, {"officer", "admin"}),
    ("POST", "/void/rejection", {}, {"officer", "admin"}),
    ("POST", "/revocation", {"json": DECISION}, {"officer"}),
    ("POST", "/revocation/approval", {}, {"admin"}),
    ("POST", "/revocation/rejection", {}, {"admin"}),
]
PEOPLE = {
    "owner": "congdan",
    "clerk": "canbo",
    "officer": "lanhdao",
    "seal_keeper": "vanthu",
    "admin": "quantri",
}
FOREIGN = [Role.CITIZEN, Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, Role.ADMIN]


def routes() -> Iterator[tuple[str, APIRoute]]:
    for router in ROUTERS:
        for route in router.routes:
            assert isinstance(route, APIRoute)
            for method in route.methods:
                yield method, route


def rules_of(route: APIRoute) -> list[object]:
    return [each.call for each in route.dependant.dependencies if isinstance(each.call, Allow | AllowAnybody)]


def test_every_route_says_who_may_call_it() -> None:
    silent = [(method, route.path) for method, route in routes() if len(rules_of(route)) != 1]

    assert silent == []


def test_only_the_listed_routes_are_open_to_anybody() -> None:
    public = {(method, route.path) for method, route in routes() if isinstance(rules_of(route)[0], AllowAnybody)}

    assert public == PUBLIC


def test_every_route_about_one_document_is_in_this_table() -> None:
    known = {(method, path) for method, path, _, _ in CALLS}
    for method, route in routes():
        prefix, _, rest = route.path.partition("{document_id}")
        if prefix == "/api/v1/documents/" and rest:
            filled = rest.replace("{number}", "1").replace("{name}", "subject").replace("{code}", "altered")
            assert (method, filled) in known


@pytest.fixture
def address(office: Office) -> str:
    """A citizen's document that was read."""
    address: str = upload(office.person("congdan")).headers["location"]
    office.work()
    return address


def test_each_role_may_do_its_own_part_and_no_other(office: Office, address: str) -> None:
    callers = {name: office.person(login) for name, login in PEOPLE.items()}
    callers["system"] = office.system()
    wrong = []
    for method, path, arguments, allowed in CALLS:
        for name, caller in callers.items():
            status = caller.request(method, address + path, **arguments).status_code
            if (status == 403) == (name in allowed) or status >= 500:
                wrong.append((method, path, name, status))

    assert wrong == []


def test_nobody_who_is_not_signed_in_gets_anything(office: Office, address: str) -> None:
    statuses = {office.nobody().request(m, address + path, **arguments).status_code for m, path, arguments, _ in CALLS}

    assert statuses == {401}


def test_what_belongs_to_others_does_not_exist(office: Office, address: str) -> None:
    strangers = [office.stranger(f"la-{role.value}", role) for role in FOREIGN]
    answers = {
        stranger.request(method, address + path, **arguments).status_code
        for stranger in strangers
        for method, path, arguments, _ in CALLS
    }

    # 403 where the function itself is another role's, 404 everywhere else; never the document.
    assert answers == {403, 404}


def test_a_system_without_the_scope_is_refused(office: Office, address: str) -> None:
    narrow = office.system("verify")

    assert narrow.get(address).status_code == 403
    assert upload(narrow).status_code == 403


def test_a_wrong_token_is_an_error_and_never_falls_back_to_the_cookie(office: Office, address: str) -> None:
    clerk = office.person("canbo")

    answer = clerk.get(address, headers={"Authorization": "Bearer wrong"})

    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token")


def test_a_client_that_was_switched_off_is_out_at_once(office: Office, address: str) -> None:
    from api.demo_people import CLIENT_ID
    from models.entities import APIClient

    system = office.system()
    with office.container.database.begin() as session:
        session.get_one(APIClient, CLIENT_ID).active = False

    assert system.get(address).status_code == 401
