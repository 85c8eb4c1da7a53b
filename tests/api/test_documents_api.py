"""Documents over the API: the whole way, said once and kept once, and refused in words."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient

from models.entities import Document, Role
from tests.api.office import Office, scan, upload


def count_documents(office: Office) -> int:
    with office.container.database.read() as session:
        return session.scalar(select(func.count()).select_from(Document)) or 0


def read_counter_scan(office: Office, clerk: TestClient, shade: int = 150) -> str:
    """A document that a clerk scanned and the machine has read. Returns its address."""
    address: str = upload(clerk, scan(shade)).headers["location"]
    office.work()
    assert clerk.get(address).json()["state"] == "read"
    return address


def certify(office: Office, clerk: TestClient, officer: TestClient, address: str) -> None:
    for name, field in clerk.get(address).json()["fields"].items():
        if field["needs_review"]:
            assert clerk.put(f"{address}/fields/{name}", json={"settlement": "unreadable"}).status_code == 200
    for hint in clerk.get(address).json()["hints"]:
        clerk.put(f"{address}/hints/{hint['code']}", json={"reason": "Đã xem bản chính."})
    assert clerk.post(f"{address}/review").json()["state"] == "reviewed"
    assert clerk.post(f"{address}/pages/1/attestation").json()["attested"]
    frozen = clerk.post(f"{address}/freeze")
    assert frozen.json().get("state") == "compared", frozen.text
    assert officer.post(f"{address}/issue").status_code == 202
    office.work()


def test_a_paper_goes_the_whole_way_and_its_copy_is_valid_until_it_is_revoked(office: Office, tmp_path: Path) -> None:
    citizen, clerk, officer = office.person("congdan"), office.person("canbo"), office.person("lanhdao")
    sent = upload(citizen, scan(200))
    address = sent.headers["location"]
    office.work()
    assert (sent.status_code, citizen.get(address).json()["state"]) == (202, "read")

    attached = clerk.post(f"{address}/counter-scan", files={"files": ("quet.png", scan(150), "image/png")})
    assert (attached.status_code, attached.json()["state"]) == (202, "received")
    office.work()
    certify(office, clerk, officer, address)
    document = citizen.get(address).json()
    copy = citizen.get(document["certificate"]["download"])
    verified = office.nobody().post("/api/v1/verify", files={"file": ("b.pdf", copy.content, "application/pdf")})
    decision = {
        "decision_number": "12/QĐ-UBND",
        "decided_on": "2026-11-20",
        "signed_by": "Phạm Văn Chủ, Chủ tịch",
        "reason": "Cấp nhầm",
    }
    asked = officer.post(f"{address}/revocation", json=decision)
    meanwhile = office.nobody().post("/api/v1/verify", files={"file": ("b.pdf", copy.content, "application/pdf")})
    revoked = office.person("quantri").post(f"{address}/revocation/approval")
    after = office.nobody().post("/api/v1/verify", files={"file": ("b.pdf", copy.content, "application/pdf")})

    assert (document["schema"], document["state"], document["certificate"]["number"]) == (
        "saoy.document/1",
        "issued",
        1,
    )
    assert (verified.json()["verdict"], verified.json()["issued_by_us"]) == ("valid", True)
    assert verified.json()["indication"] == "total-passed"
    assert after.json()["indication"] == "total-passed"  # the signatures of a revoked copy stay good
    assert (asked.status_code, asked.json()["state"]) == (202, "open")
    assert meanwhile.json()["certificate"]["status"] == "in_force"
    assert revoked.json()["state"] == "revoked"
    assert after.json()["certificate"]["status"] == "revoked"


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        ("?format=xml", "*/*", "application/xml"),
        ("?format=pdf", "application/json", "application/pdf"),
        ("", "application/pdf", "application/pdf"),
        ("", "text/xml;q=0.9", "application/xml"),
        ("", "application/json, application/pdf", "application/json"),
        ("?format=json", "application/pdf", "application/json"),
        ("", "*/*", "application/json"),
    ],
)
def test_a_verification_comes_in_the_form_that_is_asked_for(office: Office, query: str, accept: str, kind: str) -> None:
    files = {"file": ("b.pdf", b"no pdf", "application/pdf")}

    answer = office.nobody().post(f"/api/v1/verify{query}", files=files, headers={"accept": accept})

    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == kind


def test_a_form_that_does_not_exist_is_refused(office: Office) -> None:
    answer = office.nobody().post("/api/v1/verify?format=exe", files={"file": ("b.pdf", b"no pdf", "application/pdf")})

    assert answer.status_code == 422


def test_a_citizens_upload_alone_is_never_certified(office: Office) -> None:
    clerk = office.person("canbo")
    address = upload(office.person("congdan")).headers["location"]
    office.work()

    answer = clerk.post(f"{address}/pages/1/attestation")

    assert (answer.status_code, answer.json()["code"]) == (409, "capture_not_from_counter")


def test_a_call_that_is_repeated_with_its_key_has_one_effect_and_one_answer(office: Office) -> None:
    system = office.system()
    headers = {"Idempotency-Key": "one"}

    first = upload(system, headers=headers)
    again = upload(system, headers=headers)
    other = upload(system, scan(90), headers=headers)

    assert first.json() == again.json()
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert count_documents(office) == 1


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (b"", "giay.png", 422, "empty_file"),
        (b"MZ\x90 a program", "giay.exe", 415, "type_unsupported"),
        (scan()[:3000], "giay.png", 422, None),
    ],
)
def test_a_file_that_is_refused_is_told_in_words_and_nothing_is_kept(
    office: Office, content: bytes, name: str, status: int, code: str | None
) -> None:
    answer = office.person("congdan").post("/api/v1/documents", files={"files": (name, content)})

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert code in (None, answer.json()["code"])
    assert answer.json()["message"]
    assert count_documents(office) == 0


def test_a_member_of_the_form_that_nobody_asked_for_is_refused(office: Office) -> None:
    for wrong in ({"state": "issued"}, {"capture_source": "counter_scan"}, {"owner_id": "x"}):
        assert upload(office.person("congdan"), data=wrong).status_code == 422

    assert count_documents(office) == 0


def test_lists_hold_the_callers_documents_and_go_on_page_by_page(office: Office) -> None:
    citizen = office.person("congdan")
    sent = [upload(citizen, scan(shade)).json()["id"] for shade in (100, 120, 140)]
    upload(office.stranger("nguoikhac", Role.CITIZEN), scan(160), data={"agency_code": "H99.99.99"})

    first = citizen.get("/api/v1/documents?limit=2").json()
    second = citizen.get(f"/api/v1/documents?limit=2&after={first['next_after']}").json()

    assert [each["id"] for each in first["documents"] + second["documents"]] == sent
    assert second["next_after"] is None


def test_the_picture_of_a_page_is_exactly_what_its_digest_says(office: Office) -> None:
    import hashlib

    clerk = office.person("canbo")
    address = read_counter_scan(office, clerk)
    page = clerk.get(address).json()["pages"][0]

    picture = clerk.get(page["image"])

    assert picture.headers["content-type"] == "image/png"
    assert hashlib.sha256(picture.content).hexdigest() == page["sha256"]


def test_the_clerk_corrects_a_type_and_types_a_value_that_was_not_read(office: Office) -> None:
    clerk = office.person("canbo")
    address = read_counter_scan(office, clerk)

    typed = clerk.put(f"{address}/type", json={"code": "decision"})
    office.work()
    field = clerk.put(
        f"{address}/fields/document_number",
        json={"settlement": "correct", "value": "15/QĐ-UBND", "despite_checks": True},
    )

    assert typed.json()["document_type"]["code"] == "decision"
    assert field.json()["fields"]["document_number"]["value"] == "15/QĐ-UBND"
    assert field.json()["fields"]["document_number"]["source"] == "clerk"


def test_another_sites_page_cannot_act_with_a_persons_cookie(office: Office) -> None:
    clerk = office.person("canbo")
    address = read_counter_scan(office, clerk)

    answer = clerk.post(f"{address}/review", headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403
    assert clerk.get(address).json()["state"] == "read"


METADATA = {
    "DocCode": "H99.99.99_QĐ_000021_V1",
    "TypeName": "Quyết định",
    "CodeNumber": "15",
    "CodeNotation": "QĐ-UBND",
    "IssuedDate": "2026-11-02",
    "OrganName": "Ủy ban nhân dân phường Sao Khuê (mẫu)",
    "Subject": "Về việc thử",
}


def national_import(client: TestClient, metadata: dict[str, str], *pictures: bytes):  # type: ignore[no-untyped-def]
    files = [("files", (f"{number}.png", data, "image/png")) for number, data in enumerate(pictures or (scan(),))]
    form = {"metadata": json.dumps(metadata)}
    return client.post("/api/v1/documents/import", data=form, files=files)


def test_the_four_national_calls_import_show_correct_and_download(office: Office) -> None:
    system = office.system()
    imported = national_import(system, METADATA)
    office.work()
    address = imported.headers["location"]
    corrected = system.put(address, json={**METADATA, "Subject": "Về việc thử lại"})

    shown = system.get(address).json()
    file = system.get(f"/api/v1/documents/download/{METADATA['DocCode']}")

    assert imported.status_code == 202
    assert corrected.status_code == 200
    assert (shown["DocCode"], shown["Subject"]) == (METADATA["DocCode"], "Về việc thử lại")
    assert shown["document"]["state"] == "read"
    assert file.content == scan()


def test_several_files_of_one_document_are_downloaded_together(office: Office) -> None:
    system = office.system()
    national_import(system, METADATA, scan(100), scan(120))

    file = system.get(f"/api/v1/documents/download/{METADATA['DocCode']}")

    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        assert [archive.read(name) for name in sorted(archive.namelist())] == [scan(100), scan(120)]


@pytest.mark.parametrize(
    "change",
    [{"DocCode": "../../etc"}, {"DocCode": "H99_QĐ_21_V1"}, {"IssuedDate": "02/11"}, {"Subject": ""}, {"Extra": "x"}],
)
def test_metadata_that_are_not_as_described_are_refused(office: Office, change: dict[str, str]) -> None:
    answer = national_import(office.system(), {**METADATA, **change})

    assert (answer.status_code, answer.json()["code"]) == (422, "request_invalid")
    assert next(iter(change)) in answer.json()["message"]


def test_a_national_code_is_taken_once(office: Office) -> None:
    system = office.system()
    national_import(system, METADATA)

    answer = national_import(system, METADATA, scan(99))

    assert (answer.status_code, answer.json()["code"]) == (409, "doc_code_taken")
    assert count_documents(office) == 1
