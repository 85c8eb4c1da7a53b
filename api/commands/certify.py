"""`saoy certify FILE...`: reads, asks, certifies with development keys, writes the signed copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

    from api.office_round import CertifiedCopy, OfficeRound
    from digitize.review import Decision
    from models.entities import Field


@click.command("certify")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Where the copies go.")
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output; questions on standard error.")
@click.option("--accept-read-values", is_flag=True, help="Take every value as it was read; ask only about the pages.")
@click.option("--yes", is_flag=True, help="Take every value as read and attest every page: for trying out only.")
def command(files: tuple[Path, ...], out: Path, as_json: bool, accept_read_values: bool, yes: bool) -> int:
    """Read, check, attest and certify scans into signed copies (development keys)."""
    from api.container import Container
    from api.logging import configure_logging
    from api.office_round import office_round
    from api.problems import error_line, exit_code
    from api.settings import load_settings
    from api.showing import people_console, print_json_line
    from certify.reasons import reason
    from models.errors import SaoyError

    configure_logging("ERROR")
    out.mkdir(parents=True, exist_ok=True)
    console = people_console(to_stderr=True)
    console.print(reason("development_keys").message, style="yellow")
    worst = 0
    with Container(load_settings()) as container, office_round(container) as office:
        for file in files:
            try:
                copy = certify_file(office, file, console, accept=accept_read_values or yes, attest=yes)
            except SaoyError as error:
                worst = max(worst, exit_code(error))
                if as_json:
                    print_json_line(error_line(error, file=str(file)))
                else:
                    console.print(f"{file}: {error.message} ({error.code})", style="red", markup=False)
                continue
            path = _write(copy, out, file)
            if as_json:
                print_json_line(_line(copy, file, path))
            else:
                click.echo(f"{path}: số chứng thực {copy.number}, mã tra cứu {copy.code}")
    return worst


def certify_file(office: OfficeRound, file: Path, console: Console, *, accept: bool, attest: bool) -> CertifiedCopy:
    """One file the whole way, shown as it goes. Raises what it ended with."""
    from api.naming import field_names
    from api.showing import document_tables, page_lines

    document_id = office.receive(file)
    console.print(f"{file}", style="bold", markup=False)
    with console.status("Đang đọc…"):
        office.wait_until_read(document_id)
    document = office.look(document_id)
    names = field_names(document["document_type"]["code"])
    for shown in document_tables(document, names):
        console.print(shown)
    for line in page_lines(document):
        console.print(line, markup=False)
    if accept:
        office.settle_as_read(document_id)
    else:
        _ask_about_fields(office, document_id, names)
    _say_that_it_is_one(office, document_id, ask=not attest)
    office.finish_review(document_id)
    _answer_hints(office, document_id, ask=not attest)
    _attest_pages(office, document_id, ask=not attest)
    office.order_certification(document_id)
    with console.status("Đang ký, đóng dấu thời gian và tự kiểm tra…"):
        office.wait_until_issued(document_id)
    return office.certified_copy(document_id)


def _ask_about_fields(office: OfficeRound, document_id: str, names: dict[str, str]) -> None:
    """Each field that needs a person: Enter keeps what was read, a typed value corrects, a dash means not legible."""
    from models.errors import InvalidValueError

    for field in office.fields_to_settle(document_id):
        settled = False
        while not settled:
            try:
                office.settle(document_id, field.name, _ask(field, names.get(field.name, field.name)))
                settled = True
            except InvalidValueError as error:
                click.echo(f"  {error.message}", err=True)


def _ask(field: Field, name: str) -> Decision:
    from digitize.review import Decision, Settlement

    read = field.read_value
    hint = "Enter: giữ nguyên; gõ giá trị đúng; -: giấy không đọc được" if read else "gõ giá trị; -: trên giấy không có"
    answer = click.prompt(f"{name} [{read or 'không thấy'}] ({hint})", default="", show_default=False, err=True).strip()
    if answer == "-" or (not answer and read is None):
        return Decision(Settlement.UNREADABLE)
    if not answer or answer == read:
        return Decision(Settlement.ACCEPT)
    # What the person typed was asked for with the paper in hand.
    return Decision(Settlement.CORRECT, answer, despite_checks=True)


def _say_that_it_is_one(office: OfficeRound, document_id: str, *, ask: bool) -> None:
    """Whoever ran the command took the file for one document; where it seems to be several, that is asked."""
    from certify.policy import SeveralDocumentsError

    count = office.documents_seen(document_id)
    if count == 1:
        return
    question = f"Tệp này có vẻ gồm {count} giấy tờ. Đây là một giấy tờ?"
    if ask and not click.confirm(question, default=False, err=True):
        raise SeveralDocumentsError
    office.hold_whole(document_id)


def _answer_hints(office: OfficeRound, document_id: str, *, ask: bool) -> None:
    """Each thing that speaks against certifying is answered in words that go into the record."""
    for hint in office.hints_to_answer(document_id):
        answer = "Chạy thử, không có cán bộ xem bản giấy."
        if ask:
            click.echo(f"{hint.message} ({hint.basis})", err=True)
            answer = click.prompt("Kết luận sau khi xem bản giấy (Ctrl+C: dừng)", err=True)
        office.answer_hint(document_id, hint.code.value, answer)


def _attest_pages(office: OfficeRound, document_id: str, *, ask: bool) -> None:
    """Page by page, in words: nothing is certified that nobody said yes to."""
    from models.errors import ConflictError

    pages = office.pages(document_id)
    for page in pages:
        question = f"Trang {page.number}/{len(pages)}: tôi đã đối chiếu với bản chính và thấy đúng?"
        if ask and not click.confirm(question, default=False, err=True):
            raise ConflictError(
                "Trang chưa được đối chiếu nên hồ sơ dừng lại ở bước này.",
                "A page was not attested, so the document stops here.",
                code="pages_not_attested",
            )
        office.attest(document_id, page.number)


def _write(copy: CertifiedCopy, out: Path, file: Path) -> Path:
    """Never over another file: a certified copy is not to be lost by running a command twice."""
    candidates = [out / f"{file.stem}.certified.pdf"]
    candidates += [out / f"{file.stem}.certified-{copy.code}.pdf"]
    path = next(candidate for candidate in candidates if not candidate.exists())
    with path.open("xb") as written:
        written.write(copy.pdf)
    return path


def _line(copy: CertifiedCopy, file: Path, path: Path) -> dict[str, Any]:
    certificate = copy.document["certificate"]
    return {
        "schema": "saoy.certified/1",
        "file": str(file),
        "certified_copy": str(path),
        "number": copy.number,
        "code": copy.code,
        "issued_at": certificate["issued_at"],
        "sha256": certificate["sha256"],
        "document_id": copy.document["id"],
        "document_type": copy.document["document_type"],
        "fields": {name: field["value"] for name, field in copy.document["fields"].items()},
    }
