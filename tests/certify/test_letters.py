"""What the office hands out in writing: refusals with their article, slips with hour and day, decisions to publish."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime

import pikepdf
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from certify.appointment import appointment_as_pdf, deadline_of, latest_appointment, make_appointment
from certify.habits import AgencyHabits
from certify.letter import Letter, letter_as_pdf
from certify.refusal import GROUND_ARTICLES, GROUND_SENTENCES, RefusalGround, refuse_document
from certify.refusal_letter import refusal_as_pdf
from certify.revocation_letter import SIGNED_RECORD_NAME, decision_as_pdf
from certify.signed_records import sign_record, verify_record
from models.entities import Capture, CaptureSource, Document, RevocationDecision
from models.errors import ForbiddenError, InvalidValueError, NotFoundError
from tests.certify.conftest import Office
from tests.certify.desk import Desk
from tests.certify.test_revocation import approve, asked, chair_of, issued
from tests.verapdf import pdfa_faults

CALENDAR = AgencyHabits().calendar
# A Thursday, 15:01 in Viet Nam.
LATE = datetime(2026, 11, 26, 8, 1, tzinfo=UTC)


def words_of(pdf: bytes) -> str:
    import pymupdf

    assert pdfa_faults(pdf) == []
    return " ".join(" ".join(page.get_text() for page in pymupdf.open(stream=pdf, filetype="pdf")).split())


@pytest.mark.parametrize("ground", list(RefusalGround))
def test_the_refusal_names_ground_article_explanation_and_who(ground: RefusalGround, desk: Desk) -> None:
    document_id = desk.scanned()
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        refuse_document(
            session, document, ground=ground, explanation="Ngày sinh bị tẩy ở trang 1 🙂.", clerk=desk.clerk
        )

    with desk.database.read() as session:
        said = words_of(refusal_as_pdf(session, session.get_one(Document, document_id)))

    for words in (
        "THÔNG BÁO TỪ CHỐI CHỨNG THỰC",
        "Lê Thị Yêu Cầu",
        GROUND_SENTENCES[ground],
        GROUND_ARTICLES[ground],
        "Ngày sinh bị tẩy ở trang 1 ?.",
        "Trần Thị Tiếp Nhận",
    ):
        assert words in said


def test_a_written_refusal_is_never_changed(any_desk: Desk) -> None:
    document_id = any_desk.scanned()
    with any_desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        refuse_document(session, document, ground="altered", explanation="Tẩy.", clerk=any_desk.clerk)

    with pytest.raises(DatabaseError), any_desk.database.begin() as session:
        session.execute(text("UPDATE refusal SET explanation = 'khác'"))


def test_what_was_not_refused_has_no_letter(desk: Desk) -> None:
    document_id = desk.scanned()

    with desk.database.read() as session, pytest.raises(NotFoundError):
        refusal_as_pdf(session, session.get_one(Document, document_id))


def test_the_lines_of_a_long_letterhead_keep_off_each_other() -> None:
    import pymupdf

    name = "Ủy ban nhân dân thành phố trực thuộc tỉnh có tên rất dài ở miền núi phía Bắc"
    head = letter_as_pdf(Letter(name, name, "Thành phố Đông Hải", LATE, "Phiếu", ("Một dòng.",), ("Văn thư", "Lê Thu")))

    page = pymupdf.open(stream=head, filetype="pdf")[0].get_text("dict")
    spans = [span for block in page["blocks"] for line in block.get("lines", ()) for span in line["spans"]]
    too_near = [
        (one["text"], other["text"])
        for number, one in enumerate(spans)
        for other in spans[number + 1 :]
        if abs(one["origin"][1] - other["origin"][1]) < one["size"]
        and one["bbox"][0] < other["bbox"][2]
        and other["bbox"][0] < one["bbox"][2]
    ]
    assert len(spans) > 8
    assert too_near == []


def received(desk: Desk, at: datetime, source: CaptureSource = CaptureSource.COUNTER_SCAN) -> str:
    """A document whose original came to the counter at that moment."""
    document_id = desk.scanned(source=source)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        capture = Capture(document_id=document_id, source=source, captured_by=desk.clerk.id, captured_at=at)
        session.add(capture)
        document.current_capture_id = capture.id
    return document_id


def appoint(desk: Desk, document_id: str, **said: object) -> None:
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        make_appointment(session, document, clerk=desk.clerk, calendar=CALENDAR, **said)  # type: ignore[arg-type]


def test_after_three_the_slip_is_compulsory_and_names_hour_and_day(desk: Desk) -> None:
    document_id = received(desk, LATE)
    with desk.database.read() as session:
        deadline = deadline_of(session, session.get_one(Document, document_id), CALENDAR)
    assert deadline is not None
    assert deadline.needs_appointment_slip

    appoint(desk, document_id)

    with desk.database.read() as session:
        said = words_of(appointment_as_pdf(session, session.get_one(Document, document_id)))
    assert "PHIẾU HẸN TRẢ KẾT QUẢ" in said
    assert "Tiếp nhận lúc: 15 giờ 01 phút, ngày 26 tháng 11 năm 2026" in said
    assert "Trả kết quả lúc: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026" in said


def test_an_extension_has_its_reason_and_at_most_two_days_unless_agreed(desk: Desk) -> None:
    document_id = received(desk, LATE)
    for wrong in (
        {"extension_days": 1},
        {"extension_days": 3, "reason": "Nhiều trang"},
        {"extension_days": -1, "reason": "Nhiều trang"},
    ):
        with pytest.raises(InvalidValueError):
            appoint(desk, document_id, **wrong)

    appoint(desk, document_id, extension_days=2, reason="Nhiều trang")
    appoint(desk, document_id, extension_days=4, reason="200 trang", agreed_in_writing=True)

    with desk.database.read() as session:
        slip = latest_appointment(session, document_id)
        said = words_of(appointment_as_pdf(session, session.get_one(Document, document_id)))
    assert slip is not None
    assert slip.due_at.date() == date(2026, 12, 3)
    assert "thỏa thuận bằng văn bản" in said


def test_the_clock_starts_with_the_original_and_a_clerk_of_the_office_makes_the_slip(desk: Desk) -> None:
    uploaded = received(desk, LATE, CaptureSource.CITIZEN_UPLOAD)
    with pytest.raises(NotFoundError):
        appoint(desk, uploaded)
    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        make_appointment(session, session.get_one(Document, uploaded), clerk=desk.officer, calendar=CALENDAR)


def test_the_decision_to_publish_holds_its_signed_record(desk: Desk, office: Office) -> None:
    decision_id = asked(desk, issued(desk, office))
    with desk.database.read() as session, pytest.raises(NotFoundError):
        decision_as_pdf(session, session.get_one(RevocationDecision, decision_id), AgencyHabits())
    assert approve(desk, decision_id, chair_of(desk)) is None
    with desk.database.begin() as session:
        decision = session.get_one(RevocationDecision, decision_id)
        decision.signed_record = sign_record(decision.record or {}, (office.signers.seal,))

    with desk.database.read() as session:
        pdf = decision_as_pdf(session, session.get_one(RevocationDecision, decision_id), AgencyHabits())

    said = words_of(pdf)
    for words in ("HỦY BỎ GIÁ TRỊ PHÁP LÝ", "15/QĐ-UBND ngày 20/11/2026", "01/ĐT", "Bản chính giả", "daklak.gov.vn"):
        assert words in said
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        held = json.loads(opened.attachments[SIGNED_RECORD_NAME].get_file().read_bytes())
    assert verify_record(held).record["decision"]["number"] == "15/QĐ-UBND"
