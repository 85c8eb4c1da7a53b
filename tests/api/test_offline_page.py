"""The page that browsers keep: nothing of a visitor in it, everything it needs beside it."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.testclient import TestClient

from api.app import create_app
from api.container import Container
from api.pages.rendering import STATIC_FOLDER
from api.settings import Settings
from certify.credentials.claim_numbers import FIELD_NUMBERS, TYPE_NUMBERS
from models.entities import Document, Dossier, Role, UserAccount
from tests.api.office import Office, issue_copy


def test_it_is_the_same_for_everybody_and_carries_no_secret(office: Office) -> None:
    signed_in, nobody = office.person("congdan"), office.nobody()
    page = signed_in.get("/verify/offline")

    assert page.text == nobody.get("/verify/offline").text
    assert "csrf" not in page.text
    assert "set-cookie" not in nobody.get("/verify/offline").headers
    assert page.headers["cache-control"] == "no-cache"
    assert "unsafe" not in page.headers["content-security-policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)|\s(style|on\w+)=", page.text)


def test_every_file_that_scripts_ask_for_is_there_and_kept(office: Office) -> None:
    client = office.nobody()
    worker = client.get("/verify/offline/worker.js")
    scripts = {path.name for path in (STATIC_FOLDER / "offline").glob("*.js")} - {"worker.js"}

    assert worker.headers["service-worker-allowed"] == "/verify/offline"
    assert re.match(r'const VERSION = "[0-9a-f]{16}";\n', worker.text)
    assert {name for name in scripts if f'"{name}"' not in worker.text} == set()
    for name in (*scripts, "saoy.css", "keys.json"):
        assert client.get(f"/verify/offline/{name}").status_code == 200
    assert client.get("/verify/offline/other.js").status_code == 404
    assert client.get("/verify/offline/..%2Fsaoy.svg").status_code == 404


def test_the_names_behind_numbers_come_with_the_keys(office: Office) -> None:
    keys = office.nobody().get("/verify/offline/keys.json").json()

    birth = keys["types"][str(TYPE_NUMBERS["birth_certificate"])]
    assert birth["name"] == "Giấy khai sinh"
    assert birth["fields"][str(FIELD_NUMBERS["full_name"])] == "Họ, chữ đệm, tên"
    assert birth["fields"]["home_town"] == "Quê quán"
    assert keys["types"]["0"]["name"] == "Chưa xác định"
    assert keys["issuer"] == office.container.settings.public_base_address


def test_a_citizen_fetches_the_credential_from_the_page_of_the_document(office: Office, tmp_path: Path) -> None:
    citizen = office.person("congdan")
    document_id = issue_copy(office.container, tmp_path)
    give_to(office, document_id, "congdan")
    address = f"/documents/{document_id}/credential"

    assert address in citizen.get(f"/my/documents/{document_id}").text
    answer = citizen.get(address)
    assert answer.headers["content-type"] == "application/dc+sd-jwt"
    assert answer.text.count("~") >= 1
    assert office.stranger("la", Role.CITIZEN).get(address).status_code == 404


def give_to(office: Office, document_id: str, login: str) -> None:
    """The citizen has sent this document for certification from home."""
    with office.container.database.begin() as session:
        owner = session.query(UserAccount).filter_by(login=login).one()
        document = session.get_one(Document, document_id)
        session.get_one(Dossier, document.dossier_id).owner_id = owner.id


def test_in_production_without_a_key_nothing_is_pretended(tmp_path: Path) -> None:
    settings = Settings(
        environment="production",  # type: ignore[arg-type]  # as the variable is set
        data_folder=tmp_path / "var",
        public_base_address="https://chungthuc.example.vn",
        timestamp_url="https://tsa.example.vn",
    )
    with Container(settings) as container:
        container.database.upgrade()
        client = TestClient(create_app(container), raise_server_exceptions=False)

        assert container.credential_issuer is None
        assert client.get("/.well-known/jwt-vc-issuer").json()["jwks"]["keys"] == []
        assert client.get("/credentials/status/1").status_code == 404
        assert client.get("/credentials/trust").json()["code"] == "no_credential_key"
