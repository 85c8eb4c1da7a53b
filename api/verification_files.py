"""A verification in the form that somebody asked for: JSON, ETSI TS 119 102-2 XML, or PDF/A."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from certify.verification.report import VerificationReport

if TYPE_CHECKING:
    from fastapi import Response


class ReportForm(StrEnum):
    """The forms beside JSON and the page."""

    XML = "xml"
    PDF = "pdf"


_MEDIA_TYPES = {ReportForm.XML: "application/xml", ReportForm.PDF: "application/pdf"}


def as_download(report: VerificationReport, form: ReportForm) -> Response:
    """The report as a file to keep, named by the start of the checked file's SHA-256."""
    from fastapi import Response  # the command line makes reports too, and loads no web framework

    name = f"kiem-tra-{report.sha256[:12]}.{form.value}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(_maker(form)(report), media_type=_MEDIA_TYPES[form], headers=headers)


def form_accepted(accept: str) -> ReportForm | None:
    """The first form that an `Accept` header names; None for JSON, the usual answer."""
    for part in accept.split(","):
        media_type = part.split(";")[0].strip().lower()
        for form, known in _MEDIA_TYPES.items():
            if media_type in (known, known.replace("application", "text")):
                return form
        if media_type in ("application/json", "*/*"):
            return None
    return None


def write_verification_reports(report: VerificationReport, xml: Path | None, pdf: Path | None) -> None:
    """Writes the files that were asked for. Raises OSError."""
    for path, form in ((xml, ReportForm.XML), (pdf, ReportForm.PDF)):
        if path is not None:
            path.write_bytes(_maker(form)(report))


def _maker(form: ReportForm) -> Callable[[VerificationReport], bytes]:
    # Each takes half a second to import, which only those who ask for it should pay.
    if form is ReportForm.XML:
        from certify.verification.etsi_report import etsi_report

        return etsi_report
    from certify.verification.pdf_report import pdf_report

    return pdf_report
