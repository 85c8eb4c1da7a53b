"""An office with one person of each role, a neighbour office and two citizens, on a fresh database."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from starlette.testclient import TestClient

from api.app import create_app
from api.auth import hash_password
from api.container import Container
from api.demo_people import AGENCY_CODE, OFFICER
from api.sessions import SESSION_COOKIE, open_session
from api.settings import Settings
from certify.comparison import attest_page, freeze
from models.clock import utc_now
from models.entities import (
    Agency,
    Capture,
    CaptureSource,
    Document,
    Dossier,
    Field,
    Page,
    Role,
    SourceFile,
    UserAccount,
)
from models.values.geometry import Quad
from models.values.reading import Line, PageQuality, PageReading, QualityIssue
from models.values.understanding import FieldReading, FieldSource
from tests.certify.desk import authority_of

PASSWORD = "a long password for tests"
ADDRESS = "http://testserver"


@dataclass(frozen=True)
class Office:
    """What was put into the database."""

    container: Container
    agency_id: str
    other_agency_id: str
    accounts: dict[str, str]  # what they are called in tests -> id


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hash_password(PASSWORD)


@dataclass(frozen=True)
class Template:
    """A data folder with all tables and everybody in them, to be copied: making the tables takes long."""

    folder: Path
    agency_id: str
    other_agency_id: str
    accounts: dict[str, str]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, password_hash: str) -> Template:
    folder = tmp_path_factory.mktemp("template") / "var"
    # Development keys are made out to the demo office and its officer, and sign for nobody else.
    here = Agency(code=AGENCY_CODE, name="UBND phường Thử Nghiệm", place="Thử Nghiệm")
    there = Agency(code="H99.01.02", name="UBND phường Bên Cạnh", place="Bên Cạnh")
    people = [
        ("citizen", Role.CITIZEN, None),
        ("neighbour", Role.CITIZEN, None),
        ("clerk", Role.CLERK, here.id),
        ("officer", Role.OFFICER, here.id),
        ("seal_keeper", Role.SEAL_KEEPER, here.id),
        ("admin", Role.ADMIN, here.id),
        ("auditor", Role.AUDITOR, here.id),
        ("other_clerk", Role.CLERK, there.id),
        ("other_officer", Role.OFFICER, there.id),
        ("other_seal_keeper", Role.SEAL_KEEPER, there.id),
    ]
    accounts = {
        login: UserAccount(
            agency_id=agency_id,
            login=OFFICER.login if login == "officer" else login,
            display_name=f"Người {login}",
            role=role,
            password_hash=password_hash,
        )
        for login, role, agency_id in people
    }
    ids = {login: account.id for login, account in accounts.items()}
    with Container(Settings(data_folder=folder, public_base_address=ADDRESS)) as container:
        container.database.upgrade()
        with container.database.begin() as records:
            records.add_all([here, there, *accounts.values()])
            records.flush()
            records.add(authority_of(accounts["officer"]))
    return Template(folder, here.id, there.id, ids)


@pytest.fixture
def office(template: Template, tmp_path: Path) -> Iterator[Office]:
    folder = shutil.copytree(template.folder, tmp_path / "var")
    with Container(Settings(data_folder=folder, public_base_address=ADDRESS)) as container:
        yield Office(container, template.agency_id, template.other_agency_id, template.accounts)


@pytest.fixture
def browser(office: Office) -> TestClient:
    """Somebody who is not signed in."""
    return TestClient(create_app(office.container), base_url=ADDRESS, follow_redirects=False)


@pytest.fixture
def signed_in(office: Office) -> Callable[[str], TestClient]:
    """A browser in which that account is signed in. Without the form: the hashing is slow on purpose."""
    app = create_app(office.container)

    def sign_in(login: str) -> TestClient:
        with office.container.database.begin() as records:
            token = open_session(records, records.get_one(UserAccount, office.accounts[login]), utc_now())
        cookies = {SESSION_COOKIE: token}
        return TestClient(app, base_url=ADDRESS, follow_redirects=False, cookies=cookies)

    return sign_in


def post_form(client: TestClient, address: str, values: dict[str, str] | None = None, *, page: str, **more):
    """Opens the page with the form, takes its secret, sends the form."""
    opened = client.get(page)
    secret = re.search(r'name="csrf_token" value="([^"]+)"', opened.text)
    assert secret is not None, f"{page} has no form: {opened.status_code}"
    return client.post(address, data={"csrf_token": secret[1], **(values or {})}, **more)


def page_picture(words: str = "QUYẾT ĐỊNH", width: int = 1240, height: int = 1754) -> bytes:
    """A white page with a line of print."""
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).text((width // 3, height // 5), words, fill="black")
    written = io.BytesIO()
    picture.save(written, "PNG", dpi=(150, 150))
    return written.getvalue()


FIELDS = (
    FieldReading(
        "document_number",
        "2827/QĐ-UBND",
        "Số: 2827/QĐ-UBND",
        0.41,
        1,
        Quad.from_rectangle(160, 240, 420, 280),
        FieldSource.OCR,
        True,
        ("handwritten",),
    ),
    FieldReading(
        "issued_on",
        "2026-03-05",
        "ngày 05 tháng 3 năm 2026",
        0.97,
        1,
        Quad.from_rectangle(700, 240, 1100, 280),
        FieldSource.OCR,
        False,
    ),
    FieldReading(
        "subject",
        "Về việc phê duyệt kế hoạch số hóa hồ sơ",
        None,
        0.72,
        1,
        Quad.from_rectangle(300, 420, 950, 470),
        FieldSource.OCR,
        True,
        ("low_confidence",),
    ),
    FieldReading("signer_name", None, None, 0.0, None, None, FieldSource.OCR, True, ("missing",)),
)


@dataclass
class Papers:
    """Puts documents into the office at the step a test needs."""

    office: Office

    def read(self, *, source: CaptureSource, owner: str | None = "citizen", pages: int = 1) -> str:
        """A document that was read and waits for the clerk."""
        office = self.office
        words = "QUÉT" if source is CaptureSource.COUNTER_SCAN else "TRANG"
        pictures = [office.container.storage.put(page_picture(f"{words} {n}")) for n in range(1, pages + 1)]
        with office.container.database.begin() as records:
            number = records.query(Dossier).count() + 1
            dossier = Dossier(
                agency_id=office.agency_id,
                code=f"H99.01.01-261123-{number:04}",
                owner_id=office.accounts[owner] if owner else None,
                requester_name="Trần Thị Bưởi",
            )
            document = Document(dossier_id=dossier.id, agency_id=office.agency_id)
            capture = Capture(document_id=document.id, source=source, captured_by=None)
            file = SourceFile(
                capture_id=capture.id,
                ordinal=1,
                file_name="quet.pdf",
                kind="pdf",
                blob_sha256=pictures[0],
                byte_count=1000,
                page_count=pages,
            )
            records.add_all([dossier, document, capture, file])
            document.restart_reading(capture.id)
            for place, digest in enumerate(pictures, 1):
                page = Page(
                    capture_id=capture.id,
                    document_id=document.id,
                    number=place,
                    original_sha256=digest,
                    clean_sha256=digest,
                    width=1240,
                    height=1754,
                    dpi=150,
                )
                page.record_quality(
                    PageQuality(0.6, (QualityIssue("dark", "Ảnh tối. Hãy chụp nơi sáng hơn.", "Dark."),))
                )
                line = Line("QUYẾT ĐỊNH", 0.99, Quad.from_rectangle(400, 350, 700, 380))
                page.record_reading(PageReading(1240, 1754, (line,), reader="test"))
                records.add(page)
            for ordinal, reading in enumerate(FIELDS):
                records.add(
                    Field.from_reading(reading, document_id=document.id, capture_id=capture.id, ordinal=ordinal)
                )
            document.mark_read(type_code="decision", type_confidence=0.98, title="Quyết định 2827/QĐ-UBND")
            return document.id

    def reviewed(self, **more: object) -> str:
        """A counter scan whose fields a clerk has settled."""
        document_id = self.read(source=CaptureSource.COUNTER_SCAN, **more)  # type: ignore[arg-type] # passed on
        with self.office.container.database.begin() as records:
            for field in records.query(Field).filter(Field.document_id == document_id):
                if field.read_value is None:
                    field.mark_unreadable(self.office.accounts["clerk"])
                else:
                    field.accept(self.office.accounts["clerk"])
            records.get_one(Document, document_id).mark_reviewed()
        return document_id

    def compared(self, **more: object) -> str:
        """A document that a clerk compared and fixed."""
        document_id = self.reviewed(**more)
        with self.office.container.database.begin() as records:
            document = records.get_one(Document, document_id)
            clerk = records.get_one(UserAccount, self.office.accounts["clerk"])
            for page in records.query(Page).filter(Page.document_id == document_id):
                attest_page(records, document, page.number, clerk)
            freeze(records, self.office.container.storage, document, clerk)
        return document_id


@pytest.fixture
def papers(office: Office) -> Papers:
    return Papers(office)
