"""The books of an office: paper beside electronic, eight columns, months to bind, volumes, closed years."""

from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pikepdf
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from certify import paper_register, register_year
from certify.habits import AgencyHabits
from certify.paper_register import PaperCertification, confirm_paper_line, enter_paper_line
from certify.policy import AuthorityOutOfScopeError, CertifiesForHimselfError
from certify.record_signing import RecordContext
from certify.record_signing import execute as sign_the_record
from certify.register import RegisterLine, YearClosedError, record_signed, reserve, void
from certify.register_export import PrintedMonth, month_as_csv, month_as_pdf, safe_cell
from certify.register_search import FoundLine, RegisterQuery, find_lines, month_of
from certify.register_table import columns_of
from certify.register_year import (
    LinesNotFinishedError,
    VolumeEmptyError,
    YearNotOverError,
    close_year,
    lines_digest,
    open_volume,
)
from certify.series import ELECTRONIC, PAPER
from certify.signed_records import verify_record
from models.entities import Agency, Document, RegisterClosing, RegisterEntry, RegisterState, Role, UserAccount
from models.errors import ConflictError, ForbiddenError, InvalidValueError, NotFoundError, TransitionError
from models.job_queue import Lane, claim
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account, authority_of
from tests.certify.test_register import DIGEST, LINE
from tests.verapdf import pdfa_faults

HABITS = AgencyHabits()
LAST_SECONDS = datetime(2026, 12, 31, 16, 59, 58, tzinfo=UTC)  # 23:59:58 in Viet Nam


def entered(desk: Desk, **changes: Any) -> PaperCertification:
    usual = PaperCertification("form-1", "Phạm Thị Đào", "Sổ hộ khẩu", desk.officer.id, pages=3, copies=2)
    return replace(usual, **changes)


def enter(desk: Desk, **changes: Any) -> RegisterEntry:
    with desk.database.begin() as session:
        agency = session.get_one(Agency, desk.agency.id)
        return enter_paper_line(session, agency, entered(desk, **changes), clerk=desk.clerk, habits=HABITS)


def electronic(desk: Desk, now: datetime | None = None, line: RegisterLine = LINE) -> RegisterEntry:
    document_id = desk.scanned(pages=1)
    with desk.database.begin() as session:
        return reserve(session, session.get_one(Document, document_id), digest=DIGEST, line=line, now=now)


def found(desk: Desk, register: str = PAPER, year: int | None = None, **narrowed: Any) -> list[FoundLine]:
    with desk.database.read() as session:
        year = year or datetime.now(UTC).year
        return list(find_lines(session, RegisterQuery(desk.agency.id, register, year, **narrowed)))


def test_paper_and_electronic_numbers_run_apart(any_desk: Desk) -> None:
    numbers = [
        enter(any_desk, form_key="a").number,
        electronic(any_desk).number,
        enter(any_desk, form_key="b").number,
        electronic(any_desk).number,
    ]

    assert numbers == [1, 1, 2, 2]
    assert HABITS.numbers_of(PAPER).volume_text(1, 2026) == "01/2026-SCT/BS"
    assert HABITS.numbers_of(ELECTRONIC).volume_text(1, 2026) == "01/2026-SCTĐT/BS"


def test_a_paper_line_has_fee_signer_and_title_from_rules_and_records(desk: Desk) -> None:
    entry = enter(desk)

    assert (entry.fee_dong, entry.signer_name, entry.signer_title) == (10000, "Nguyễn Văn Thử Nghiệm", "Phó Chủ tịch")
    assert entry.state is RegisterState.RESERVED
    with desk.database.begin() as session:
        confirm_paper_line(session, session.get_one(RegisterEntry, entry.id), clerk=desk.clerk)
    assert found(desk)[0].entry.state is RegisterState.SIGNED


def test_a_form_sent_twice_at_once_is_one_line(any_desk: Desk) -> None:
    with ThreadPoolExecutor(4) as pool:
        entries = list(pool.map(lambda _: enter(any_desk), range(4)))

    assert len({entry.id for entry in entries}) == 1


def test_a_paper_line_is_a_clerks_about_an_officer_with_the_right(desk: Desk) -> None:
    other = account(desk.agency, Role.OFFICER, "Vũ Thị Khác")
    with desk.database.begin() as session:
        session.add(other)
        session.flush()
        session.add(authority_of(other, registers=[ELECTRONIC]))
    with pytest.raises(AuthorityOutOfScopeError):
        enter(desk, signer_id=other.id)
    with pytest.raises(CertifiesForHimselfError):
        enter(desk, requester_name="nguyen van thu nghiem")
    with pytest.raises(NotFoundError):
        enter(desk, signer_id=desk.clerk.id)
    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        enter_paper_line(session, desk.agency, entered(desk), clerk=desk.officer, habits=HABITS)
    assert found(desk) == []


@pytest.mark.parametrize("changes", [{"pages": 0}, {"copies": 0}, {"requester_name": " "}, {"original_name": ""}])
def test_a_paper_line_without_what_the_columns_need_is_none(changes: dict[str, Any], desk: Desk) -> None:
    with pytest.raises(InvalidValueError):
        enter(desk, **changes)


def test_an_electronic_line_is_not_confirmed_by_hand(desk: Desk) -> None:
    entry = electronic(desk)

    with desk.database.begin() as session, pytest.raises(NotFoundError):
        confirm_paper_line(session, session.get_one(RegisterEntry, entry.id), clerk=desk.clerk)


def test_a_finished_paper_line_stays_as_it_is(any_desk: Desk) -> None:
    entry = enter(any_desk)
    with any_desk.database.begin() as session:
        confirm_paper_line(session, session.get_one(RegisterEntry, entry.id), clerk=any_desk.clerk)

    with any_desk.database.begin() as session, pytest.raises(TransitionError):
        confirm_paper_line(session, session.get_one(RegisterEntry, entry.id), clerk=any_desk.clerk)
    for change in (
        "UPDATE register_entry SET fee_basis = 'khác'",
        "UPDATE register_entry SET requester_name = 'khác'",
        "UPDATE register_entry SET volume = 2",
    ):
        with pytest.raises(DatabaseError), any_desk.database.begin() as session:
            session.execute(text(change))


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        ({"words": "dao"}, [1]),
        ({"words": "ĐÀO pham"}, [1]),
        ({"words": "ho khau"}, [1, 2]),
        ({"words": "02/ĐT"}, [2]),
        ({"words": "15/qd-ubnd"}, [2]),
        ({"words": "2"}, [2]),
        ({"words": "%"}, []),
        ({"words": "nobody"}, []),
        ({"type_code": "household_book"}, [2]),
        ({"first_day": date(2000, 1, 1), "last_day": date(2000, 1, 2)}, []),
        ({}, [1, 2]),
    ],
)
def test_lines_are_found_as_people_look_for_them(narrowed: dict[str, Any], expected: list[int], any_desk: Desk) -> None:
    enter(any_desk, form_key="a")
    second = {"requester_name": "Lê Văn Tám", "original_name": "Sổ hộ khẩu 15/QĐ-UBND", "type_code": "household_book"}
    enter(any_desk, form_key="b", **second)

    assert [line.entry.number for line in found(any_desk, **narrowed)] == expected


def test_the_eight_columns_say_what_the_form_asks_for(desk: Desk) -> None:
    enter(desk, note="Trả bưu điện")
    (line,) = found(desk)

    columns = columns_of(line, HABITS.numbers_of(PAPER))

    day = line.entry.reserved_at + timedelta(hours=7)
    assert columns == (
        "01",
        day.strftime("%d/%m/%Y"),
        "Phạm Thị Đào",
        "Sổ hộ khẩu",
        "Nguyễn Văn Thử Nghiệm, Phó Chủ tịch",
        "2",
        "10.000",
        "Trả bưu điện; Chưa ký",
    )


def test_a_voided_line_certified_nothing_and_cost_nothing(desk: Desk) -> None:
    entry = enter(desk)
    with desk.database.begin() as session:
        void(session, session.get_one(RegisterEntry, entry.id), reason="Ghi nhầm", actor="chair")

    assert columns_of(found(desk)[0], HABITS.paper_numbers)[5:] == ("0", "0", "Đã hủy số: Ghi nhầm")


def printed(desk: Desk, lines: list[FoundLine], month: int = 11) -> PrintedMonth:
    return PrintedMonth(desk.agency, HABITS.paper_numbers, 2026, month, lines, datetime(2026, 12, 1, 2, tzinfo=UTC))


def words_of(pdf: bytes) -> list[str]:
    import pymupdf

    return [page.get_text() for page in pymupdf.open(stream=pdf, filetype="pdf")]


def test_a_month_is_printed_on_landscape_pages_with_totals_and_places_to_sign(desk: Desk) -> None:
    for number in range(40):
        enter(desk, form_key=str(number), requester_name=f"Người Thứ {number}")
    pdf = month_as_pdf(printed(desk, found(desk)))

    pages = words_of(pdf)
    assert pdfa_faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sizes = {tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in opened.pages}
    assert sizes == {(297, 210)}
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in page
    assert all("Họ tên của người" in page for page in pages if "Người Thứ" in page)
    whole = " ".join(" ".join(pages).split())
    for words in (
        "SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH",
        "Quyển số: 01/2026-SCT/BS Tháng 11 năm 2026",
        "Cộng: 40 dòng, trong đó 0 việc đã chứng thực, 0 số đã hủy; 0 bản sao; phí 0 đồng.",
        "NGƯỜI KÝ CHỨNG THỰC",
        "THỦ TRƯỞNG ĐƠN VỊ",
        "Người Thứ 39",
    ):
        assert words in whole
    assert pdf == month_as_pdf(printed(desk, found(desk)))


def test_a_month_without_lines_and_a_name_no_font_has_are_printed_too(desk: Desk) -> None:
    enter(desk, requester_name="Lê 🙂 Vui")

    assert "Lê ? Vui" in " ".join(words_of(month_as_pdf(printed(desk, found(desk))))[0].split())
    assert "Cộng: 0 dòng" in words_of(month_as_pdf(printed(desk, [])))[0]


@pytest.mark.parametrize("attack", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1", " =cmd|' /C calc'!A0"])
def test_no_cell_of_the_table_is_a_formula(attack: str, desk: Desk) -> None:
    electronic(desk, line=replace(LINE, requester_name=attack, original_name=attack, note=attack))

    table = month_as_csv(printed(desk, found(desk, ELECTRONIC)))

    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    assert len(rows) == 2
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")) for cell in rows[1])
    assert safe_cell("Nguyễn Văn A") == "Nguyễn Văn A"


def test_a_month_has_its_own_days_by_vietnams_clock(any_desk: Desk) -> None:
    for moment in (
        datetime(2026, 10, 31, 16, 59, tzinfo=UTC),
        datetime(2026, 10, 31, 17, 0, tzinfo=UTC),
        datetime(2026, 11, 30, 16, 59, tzinfo=UTC),
        datetime(2026, 11, 30, 17, 0, tzinfo=UTC),
    ):
        electronic(any_desk, moment)

    with any_desk.database.read() as session:
        lines = find_lines(session, month_of(any_desk.agency.id, ELECTRONIC, 2026, 11))
    assert [line.entry.number for line in lines] == [2, 3]


def test_a_number_of_the_last_seconds_is_the_old_years_the_next_is_01(any_desk: Desk) -> None:
    before = electronic(any_desk, LAST_SECONDS)
    after = electronic(any_desk, LAST_SECONDS + timedelta(seconds=2))

    assert [(entry.year, entry.number) for entry in (before, after)] == [(2026, 1), (2027, 1)]


@pytest.fixture
def new_year(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """It is 2 January 2028 in this office."""
    moment = datetime(2028, 1, 2, 3, tzinfo=UTC)
    for module in (register_year, paper_register):
        monkeypatch.setattr(module, "utc_now", lambda: moment)
    return moment


def finished(desk: Desk, year: int = 2027, count: int = 2) -> None:
    for number in range(count):
        entry = electronic(desk, datetime(year, 3, number + 1, tzinfo=UTC))
        with desk.database.begin() as session:
            record_signed(session, session.get_one(RegisterEntry, entry.id), datetime(year, 3, number + 1, tzinfo=UTC))


def close(desk: Desk, actor: UserAccount | None = None, year: int = 2027) -> RegisterClosing:
    with desk.database.begin() as session:
        agency = session.get_one(Agency, desk.agency.id)
        return close_year(session, agency, ELECTRONIC, year, actor=actor or desk.officer)


def test_a_closed_year_takes_no_line_not_even_by_hand(any_desk: Desk, new_year: datetime) -> None:
    finished(any_desk)
    close(any_desk)

    with pytest.raises(YearClosedError):
        electronic(any_desk, datetime(2027, 12, 31, 16, 59, 58, tzinfo=UTC))
    with pytest.raises(DatabaseError), any_desk.database.begin() as session:
        session.execute(
            text(
                "INSERT INTO register_entry (id, agency_id, year, register, number, volume, digest, state, "
                "requester_name, original_name, signer_name, signer_title, copies, fee_dong, fee_basis, note, "
                "search_text, reserved_at) SELECT 'x', agency_id, year, register, 3, 1, digest, state, "
                "requester_name, original_name, signer_name, signer_title, copies, fee_dong, fee_basis, note, "
                "search_text, reserved_at FROM register_entry WHERE number = 1"
            )
        )
    assert electronic(any_desk, new_year).number == 1
    with any_desk.database.read() as session:
        numbers = session.scalars(select(RegisterEntry.number).filter_by(year=2027)).all()
    assert sorted(numbers) == [1, 2]


def test_the_closing_vouches_for_every_line_under_two_signatures(
    any_desk: Desk, office: Office, new_year: datetime
) -> None:
    desk = any_desk
    finished(desk)
    close(desk)
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner="w", lease_seconds=60)
    assert job is not None
    sign_the_record(job, RecordContext(desk.database, lambda *_: office.signers))

    with desk.database.read() as session:
        closing = session.scalars(select(RegisterClosing)).one()
        entries = list(session.scalars(select(RegisterEntry).order_by(RegisterEntry.number)))
    assert closing.signed_record is not None
    verified = verify_record(closing.signed_record)
    assert len(verified.certificates) == 2
    told = {key: verified.record[key] for key in ("year", "last_number", "signed", "voided", "copies", "fee_dong")}
    assert told == {"year": 2027, "last_number": 2, "signed": 2, "voided": 0, "copies": 2, "fee_dong": 8000}
    assert verified.record["lines_sha256"] == lines_digest(entries)
    entries[0].requester_name = "Kẻ Khác"
    assert verified.record["lines_sha256"] != lines_digest(entries)
    for change in ("UPDATE register_closing SET record = '{}'", "DELETE FROM register_closing"):
        with pytest.raises(DatabaseError), desk.database.begin() as session:
            session.execute(text(change))


def test_a_year_is_closed_once_when_it_is_over_and_nothing_is_open(desk: Desk, new_year: datetime) -> None:
    finished(desk)
    for actor in (desk.clerk, account(desk.agency, Role.ADMIN, "Quản trị")):
        with pytest.raises(ForbiddenError):
            close(desk, actor)
    with pytest.raises(YearNotOverError):
        close(desk, year=2028)
    open_line = electronic(desk, datetime(2027, 5, 1, tzinfo=UTC))
    with pytest.raises(LinesNotFinishedError):
        close(desk)
    with desk.database.begin() as session:
        void(session, session.get_one(RegisterEntry, open_line.id), reason="Khóa hỏng", actor="chair")
    close(desk)

    with pytest.raises(ConflictError):
        close(desk)


def test_reserving_and_closing_at_once_leave_a_closed_year_whole(any_desk: Desk, new_year: datetime) -> None:
    """Whichever comes first, no line ends in a year after its totals were frozen."""
    finished(any_desk, count=1)
    late = datetime(2027, 12, 31, 16, 59, 59, tzinfo=UTC)

    def act(number: int) -> str:
        try:
            close(any_desk) if number == 2 else electronic(any_desk, late)
        except ConflictError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(4) as pool:
        ends = list(pool.map(act, range(4)))

    with any_desk.database.read() as session:
        closing = session.scalars(select(RegisterClosing)).one_or_none()
        lines = session.scalars(select(RegisterEntry.number).filter_by(year=2027)).all()
    if closing is None:
        assert ends[2] == "register_lines_not_finished"
    else:
        assert closing.record["last_number"] == len(lines) == 1
        assert ends.count("register_year_closed") == 3


def open_next(desk: Desk, actor: UserAccount | None = None) -> int:
    with desk.database.begin() as session:
        agency = session.get_one(Agency, desk.agency.id)
        return open_volume(session, agency, PAPER, actor=actor or desk.officer).first_number


def test_a_new_volume_goes_on_with_the_numbers_and_the_year(any_desk: Desk) -> None:
    enter(any_desk, form_key="a")
    with pytest.raises(ForbiddenError):
        open_next(any_desk, any_desk.clerk)

    assert open_next(any_desk) == 2
    with pytest.raises(VolumeEmptyError):
        open_next(any_desk)
    second = enter(any_desk, form_key="b")

    assert [(line.entry.volume, line.entry.number) for line in found(any_desk)] == [(1, 1), (2, 2)]
    assert HABITS.paper_numbers.volume_text(second.volume, 2026) == "02/2026-SCT/BS"


def test_a_new_year_begins_with_volume_one(desk: Desk, new_year: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    enter(desk, form_key="a")
    open_next(desk)
    next_year = datetime(2029, 1, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(paper_register, "utc_now", lambda: next_year)

    entry = enter(desk, form_key="b")

    assert (entry.year, entry.volume, entry.number) == (2029, 1, 1)
