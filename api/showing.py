"""What commands show: JSON lines on standard output, tables for people, everything else on standard error."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table

# The calibrated probability below which a value is drawn in yellow; review itself is decided by the classifiers.
SURE_FROM = 0.9

VERDICTS: dict[str, tuple[str, str]] = {
    "valid": ("HỢP LỆ", "green"),
    "invalid": ("KHÔNG HỢP LỆ", "red"),
    "indeterminate": ("CHƯA KẾT LUẬN ĐƯỢC", "yellow"),
    "unsigned": ("KHÔNG CÓ CHỮ KÝ SỐ", "yellow"),
}


def print_json_line(value: dict[str, Any]) -> None:
    """One JSON object as one line, flushed so that a reader down a pipe gets it at once."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")
    sys.stdout.flush()


def people_console(*, to_stderr: bool = False) -> Console:
    """Where tables and sentences for people go."""
    from rich.console import Console

    return Console(stderr=to_stderr, highlight=False, soft_wrap=True)


def document_tables(document: dict[str, Any], field_names: dict[str, str]) -> list[Table | str]:
    """A `saoy.document/1` for people: its type, then each field, its value, how sure, and why somebody must look."""
    from rich.markup import escape
    from rich.table import Table

    kind = document["document_type"]
    title = f"{escape(kind['name'])} ({escape(kind['code'])}, {kind['confidence']:.0%})"
    if not document["fields"]:
        return [title]
    table = Table(expand=False)
    table.add_column("Thông tin")
    table.add_column("Giá trị đọc được", overflow="fold", max_width=70)
    table.add_column("Tin cậy", justify="right")
    table.add_column("Trang", justify="right")
    table.add_column("Cần kiểm tra", overflow="fold", max_width=30)
    for name, field in document["fields"].items():
        colour = "green" if field["confidence"] >= SURE_FROM and not field["needs_review"] else "yellow"
        table.add_row(
            escape(field_names.get(name, name)),
            escape(field["value"]) if field["value"] is not None else "[dim]không thấy[/dim]",
            f"[{colour}]{field['confidence']:.0%}[/{colour}]",
            str(field["page"] or ""),
            escape(" ".join(_reason(code) for code in field["reasons"])) or ("có" if field["needs_review"] else ""),
        )
    return [title, table]


def _reason(code: str) -> str:
    from classifiers.reasons import REASON_SENTENCES, ReviewReason

    return REASON_SENTENCES[ReviewReason(code)].message


def source_line(document: dict[str, Any]) -> str:
    """The files of a document and which of their pages are its own: `a.pdf, trang 1-2, 4; b.jpg, trang 1`."""
    return "; ".join(f"{source['file']}, trang {page_ranges(source['pages'])}" for source in document["sources"])


def page_ranges(pages: Sequence[int]) -> str:
    """`1-3, 5` for 1, 2, 3, 5. The order is kept."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def page_lines(document: dict[str, Any]) -> list[str]:
    """The quality of each page and the warnings, as sentences."""
    lines = []
    for page in document["pages"]:
        problems = "; ".join(issue["message"] for issue in page["quality"]["issues"])
        line = f"Trang {page['number']}: {len(page['lines'])} dòng chữ, chất lượng ảnh {page['quality']['score']:.0%}"
        lines.append(f"{line}. {problems}" if problems else line)
    lines += [f"Lưu ý: {warning['message']}" for warning in document["warnings"]]
    lines += [f"Cần xem: {_place(hint)}{hint['message']} ({hint['basis']})" for hint in document["hints"]]
    return lines


def _place(hint: dict[str, Any]) -> str:
    return f"trang {hint['page']}. " if hint["page"] else ""


def verification_lines(report: dict[str, Any]) -> list[str]:
    """A `saoy.verification/1` as sentences with rich mark-up, the verdict first."""
    from rich.markup import escape

    words, colour = VERDICTS[report["verdict"]]
    lines = [f"[bold {colour}]{words}[/bold {colour}] ({report['verdict'].upper()})"]
    certificate = report["certificate"]
    if certificate:
        state = {"in_force": "còn giá trị", "revoked": "ĐÃ BỊ HỦY BỎ", "unknown": "chưa rõ"}[certificate["status"]]
        lines.append(f"  Số chứng thực {escape(certificate['number'])}, {escape(certificate['agency'])}: {state}")
    for signature in report["signatures"]:
        mark = "nguyên vẹn" if signature["intact"] else "không còn nguyên vẹn"
        trust = "tin cậy" if signature["trusted"] else "chưa xác định được độ tin cậy"
        signed_at = signature["signed_at"] or "không rõ thời điểm"
        lines.append(
            f"  {escape(signature['field'])}: {escape(signature['signer'])}, {signature['level']}, "
            f"{signed_at}, {mark}, {trust}"
        )
    lines += [f"  - {escape(reason['message'])} ({reason['code']})" for reason in report["reasons"]]
    return lines + _offline_lines(report)


def _offline_lines(report: dict[str, Any]) -> list[str]:
    """What a code or credential says, to be compared with the paper, and as of when the status is known."""
    from rich.markup import escape

    claims = report.get("claims") or {}
    lines = [f"  {escape(name)}: {escape(str(value))}" for name, value in claims.items() if name != "fields"]
    lines += [f"  {escape(name)}: {escape(str(value))}" for name, value in (claims.get("fields") or {}).items()]
    if report.get("status_as_of"):
        lines.append(f"  Tình trạng hủy bỏ tính đến: {escape(report['status_as_of'])}")
    return lines
