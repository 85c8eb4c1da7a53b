"""`saoy authority`, `saoy staff`, `saoy copies`: what an operator does at the command line, by the site's own rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from api.cli import saoy
from api.container import Container
from api.demo_accounts import demo_accounts
from api.settings import Settings
from certify.key_copies import KeyPeriod, copies_signed_with
from certify.vietnam_time import in_vietnam
from models.entities import Certificate, RevocationDecision, SignerAuthority, StaffIdentity
from models.errors import ForbiddenError, InvalidValueError
from tests.api.office import Office, upload
from tests.api.test_documents_api import certify


@pytest.fixture
def container(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Container]:
    monkeypatch.setenv("SAOY_DATA_FOLDER", str(tmp_path / "var"))
    with Container(Settings(data_folder=tmp_path / "var")) as opened:
        opened.database.upgrade()
        demo_accounts(opened)
        yield opened


def called(*arguments: str) -> Result:
    return CliRunner().invoke(saoy, arguments, standalone_mode=True)


GRANT = ("authority", "grant", "lanhdao", "--kind", "delegate", "--decision", "31/QĐ-UBND", "--from", "2026-01-01")


def test_an_authority_is_granted_listed_and_withdrawn(container: Container) -> None:
    granted = called(*GRANT, "--position", "Công chức Tư pháp", "--type", "citizen_card", "--by", "quantri")
    listed = [json.loads(line) for line in called("authority", "list", "--json").stdout.splitlines()]
    withdrawn = called("authority", "revoke", granted.stdout.strip(), "--reason", "Hết việc", "--by", "quantri")

    assert (granted.exit_code, withdrawn.exit_code) == (0, 0)
    assert (listed[0]["kind"], listed[0]["document_types"], listed[0]["login"]) == (
        "delegate",
        ["citizen_card"],
        "lanhdao",
    )
    with container.database.read() as session:
        assert session.get_one(SignerAuthority, granted.stdout.strip()).is_revoked


def test_a_personal_number_is_asked_for_and_shown_masked(container: Container) -> None:
    done = CliRunner().invoke(saoy, ["staff", "number", "lanhdao", "--by", "quantri"], input="031085054321\n")
    own = called("staff", "number", "quantri", "--by", "quantri", "--number", "031085054321")

    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "0310******21")
    assert "031085054321" not in done.output
    assert isinstance(own.exception, ForbiddenError)
    with container.database.read() as session:
        assert session.scalars(select(StaffIdentity)).one().birth_year == 1985


@pytest.mark.parametrize(
    ("more", "error"),
    [
        (("--position", "x", "--by", "canbo"), ForbiddenError),
        (("--position", "x", "--by", "lanhdao"), ForbiddenError),
        (("--by", "quantri"), InvalidValueError),
    ],
    ids=["a clerk", "for himself", "without title"],
)
def test_the_command_line_has_no_way_round_the_rules(
    container: Container, more: tuple[str, ...], error: type[Exception]
) -> None:
    assert isinstance(called(*GRANT, *more).exception, error)


def test_all_copies_of_a_key_are_listed_and_their_revocation_asked_for(container: Container) -> None:
    office = Office.of(container)
    clerk, officer = office.person("canbo"), office.person("lanhdao")
    address = upload(clerk).headers["location"]
    office.work()
    certify(office, clerk, officer, address)
    with container.database.read() as session:
        certificate = session.scalars(select(Certificate)).one()
    today = in_vietnam(certificate.issued_at).date()
    days = ("--from", today.isoformat(), "--to", today.isoformat())
    seal = str(container.settings.data_folder / "seal.der")
    Path(seal).write_bytes(container.authority.seal.certificate)

    by_file = called("copies", "--signed-with", seal, *days, "--json")
    by_digest = called("copies", "--signed-with", certificate.officer_certificate_sha256, *days, "--json")
    decision = ("--ask-revocation", "20/QĐ-UBND", "--decided-on", today.isoformat(), "--signed-by", "Chủ tịch A")
    asked = called("copies", "--signed-with", seal, *days, *decision, "--reason", "Lộ khóa", "--by", "lanhdao")
    again = called("copies", "--signed-with", seal, *days, *decision, "--reason", "Lộ khóa", "--by", "lanhdao")

    assert [json.loads(each.stdout)["code"] for each in (by_file, by_digest)] == [certificate.code] * 2
    assert (asked.exit_code, again.exit_code) == (0, 0)
    with container.database.read() as session:
        assert len(session.scalars(select(RevocationDecision)).all()) == 1
        before = KeyPeriod(certificate.seal_certificate_sha256, today - timedelta(9), today - timedelta(1))
        assert copies_signed_with(session, before) == []
