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
from certify.money_words import dong_in_words
from certify.reception_letters import fees_as_pdf, reception_as_pdf
from certify.refusal import GROUND_ARTICLES, GROUND_SENTENCES, RefusalGround, refuse_document
from certify.refusal_letter import holding_as_pdf, refusal_as_pdf
from certify.revocation_letter import SIGNED_RECORD_NAME, decision_as_pdf
from certify.signed_records import sign_record, verify_record
from classifiers.number_words import quantity_in_words
from models.entities import Capture, CaptureSource, Document, Dossier, RegisterEntry, RevocationDecision
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


@pytest.mark.parametrize(
    ("ground", "article"),
    [
        (RefusalGround.FORGED, "khoản 6 Điều 9 Nghị định số 23/2015/NĐ-CP và Điều 11 Thông tư số 01/2020/TT-BTP."),
        (RefusalGround.UNLAWFUL, "khoản 6 Điều 9 Nghị định số 23/2015/NĐ-CP; khoản 4 Điều 22 Nghị định số"),
    ],
)
def test_a_forged_paper_is_held_with_a_record_for_both(ground: RefusalGround, article: str, desk: Desk) -> None:
    document_id = desk.scanned()
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        refuse_document(session, document, ground=ground, explanation="Dấu in phun.", clerk=desk.clerk)

    with desk.database.read() as session:
        said = words_of(holding_as_pdf(session, session.get_one(Document, document_id)))

    for words in (
        "BIÊN BẢN TẠM GIỮ GIẤY TỜ, VĂN BẢN",
        "Người lập biên bản: Trần Thị Tiếp Nhận",
        "Người xuất trình giấy tờ, văn bản: Lê Thị Yêu Cầu",
        "Giấy tờ, văn bản bị tạm giữ: Giấy khai sinh; số lượng: 01 bản",
        f"{GROUND_SENTENCES[ground]} Dấu in phun.",
        article,
        "NGƯỜI XUẤT TRÌNH",
        "02 bản",
    ):
        assert words in said


def test_a_paper_that_is_only_refused_is_not_held(desk: Desk) -> None:
    document_id = desk.scanned()
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        refuse_document(session, document, ground="altered", explanation="Tẩy.", clerk=desk.clerk)

    with desk.database.read() as session, pytest.raises(NotFoundError):
        holding_as_pdf(session, session.get_one(Document, document_id))


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


def test_the_receipt_of_a_request_says_what_was_received_and_when_it_is_due(desk: Desk) -> None:
    document_id = received(desk, LATE)
    with desk.database.read() as session:
        dossier = session.get_one(Dossier, session.get_one(Document, document_id).dossier_id)
        said = words_of(reception_as_pdf(session, dossier, AgencyHabits()))

    for words in (
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        f"Mã hồ sơ: {dossier.code}",
        "Tiếp nhận hồ sơ của: Lê Thị Yêu Cầu",
        "1. Giấy khai sinh, bản chính để đối chiếu; số bản sao: 01",
        "Thời gian nhận hồ sơ: 15 giờ 01 phút, ngày 26 tháng 11 năm 2026",
        "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Trần Thị Tiếp Nhận",
    ):
        assert words in said


def test_an_appointment_moves_the_day_on_the_receipt(desk: Desk) -> None:
    document_id = received(desk, LATE)
    appoint(desk, document_id, extension_days=2, reason="Nhiều trang")

    with desk.database.read() as session:
        dossier = session.get_one(Dossier, session.get_one(Document, document_id).dossier_id)
        said = words_of(reception_as_pdf(session, dossier, AgencyHabits()))

    assert "17 giờ 00 phút, ngày 01 tháng 12 năm 2026" in said


def test_what_a_citizen_only_sent_in_has_no_receipt_of_the_counter(desk: Desk) -> None:
    document_id = desk.scanned(source=CaptureSource.CITIZEN_UPLOAD)

    with desk.database.read() as session:
        dossier = session.get_one(Dossier, session.get_one(Document, document_id).dossier_id)
        for written in (reception_as_pdf, fees_as_pdf):
            with pytest.raises(NotFoundError):
                written(session, dossier, AgencyHabits())


def test_the_statement_of_fees_adds_up_and_is_no_tax_receipt(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)

    with desk.database.read() as session:
        dossier = session.get_one(Dossier, session.get_one(Document, certificate.document_id).dossier_id)
        entry = session.get_one(RegisterEntry, certificate.entry_id)
        said = words_of(fees_as_pdf(session, dossier, AgencyHabits()))

    assert entry.fee_dong == 2000
    for words in (
        "1. Giấy khai sinh, số chứng thực 01/ĐT, 1 bản: 2.000 đồng",
        "Tổng cộng: 2.000 đồng",
        "Bằng chữ: Hai nghìn đồng",
        entry.fee_basis,
        "không thay biên lai",
    ):
        assert words in said


def test_amounts_are_written_out_as_they_are_read_back() -> None:
    amounts = [0, 5, 10, 15, 21, 105, 1000, 1005, 2000, 10_015, 21_000, 105_000, 200_000, 1_000_001, 12_345_678]

    assert [quantity_in_words(dong_in_words(each)) for each in amounts[1:]] == amounts[1:]
    assert dong_in_words(0) == "không đồng"
    assert dong_in_words(1_005_021) == "một triệu không trăm linh năm nghìn không trăm hai mươi mốt đồng"
    with pytest.raises(ValueError, match="not written out"):
        dong_in_words(-1)


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
