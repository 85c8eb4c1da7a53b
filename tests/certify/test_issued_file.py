"""A copy issued by the whole way, as the structural check and other people's programs see it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import select

from certify.copy_template import CopyTemplate, national_template
from certify.document_codes import file_name_of
from certify.habits import AgencyHabits
from certify.issuing import execute
from certify.register_lookup import DatabaseRegister
from certify.verification import Verdict, verify_pdf
from models.document_metadata import DocumentKind
from models.entities import Agency, Certificate
from models.pdfa_check import check_pdfa_structure
from tests.certify.conftest import Office
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of
from tests.certify.test_signing import run_tool
from tests.verapdf import pdfa_faults


def issue(desk: Desk, office: Office, folder: Path, template: CopyTemplate) -> Path:
    """The file of a certified birth certificate, under the name it is downloaded by."""
    with desk.database.begin() as session:
        session.get_one(Agency, desk.agency.id).code = "H24.15.03"
    desk.ordered()
    context = replace(
        context_of(desk, office),
        kind_of=lambda code: DocumentKind("Giấy khai sinh"),
        habits_for=lambda agency: AgencyHabits(template=template),
    )
    execute(claimed(desk), context)
    with desk.database.read() as session:
        certificate = session.scalars(select(Certificate)).one()
        path = folder / file_name_of(session, certificate)
    path.write_bytes(desk.storage.get(certificate.blob_sha256))
    return path


@pytest.fixture
def issued(desk: Desk, office: Office, tmp_path: Path) -> Path:
    return issue(desk, office, tmp_path, national_template())


def test_a_copy_without_attachments_is_issued_and_verifies_as_well(desk: Desk, office: Office, tmp_path: Path) -> None:
    path = issue(desk, office, tmp_path, replace(national_template(), pdfa_part=2))

    report = verify_pdf(path.read_bytes(), trust_roots=office.trust, register=DatabaseRegister(desk.database))

    assert (report.verdict, report.issued_by_us) == (Verdict.VALID, True)
    assert pdfa_faults(path.read_bytes()) == []
    assert b"/EmbeddedFile" not in path.read_bytes()


def test_the_signed_file_is_pdfa_and_sound_to_others(issued: Path) -> None:
    assert pdfa_faults(issued.read_bytes()) == []
    assert "No syntax or stream encoding errors found" in run_tool("qpdf", "--check", str(issued))
    assert run_tool("pdfsig", "-nocert", str(issued)).count("Signature is Valid") == 2


def test_a_signed_file_that_was_broken_afterwards_is_pdfa_no_more(issued: Path) -> None:
    broken = io.BytesIO()
    with pikepdf.open(issued) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        for annotation in pdf.pages[0].obj.Annots:
            annotation.F = 2
        pdf.save(broken)

    faults = check_pdfa_structure(broken.getvalue())

    assert any("6.5.1" in fault for fault in faults)
    assert any("6.3.2" in fault for fault in faults)


def test_the_file_tells_the_name_and_the_code_it_goes_by(issued: Path) -> None:
    with pikepdf.open(issued) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()

    assert issued.name.startswith("H24.15.03_GT_000001_V1_")
    assert f"<saoy:FileName>{issued.name}</saoy:FileName>" in packet
    assert "<saoy:DocCode>H24.15.03_GT_000001_V1</saoy:DocCode>" in packet
    assert "<saoy:TypeName>Giấy khai sinh</saoy:TypeName>" in packet
