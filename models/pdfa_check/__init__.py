"""A structural self-check of PDF/A-2 and -3: what can be told without a rendering engine.

It is no validator (veraPDF is, where one is installed). It catches what a writer or a later change can break: the
file's structure, fonts, colours, pictures, metadata, attachments, and what PDF/A forbids. Every fault ends with the
clause of ISO 19005-2 and -3 that it breaks. Measured against veraPDF's corpus: docs/measurements.md.
"""

from __future__ import annotations

import io

import pikepdf

from models.pdfa_check.attachments import check_attachments
from models.pdfa_check.content import check_content, check_inheritance
from models.pdfa_check.file_structure import check_bytes, check_file
from models.pdfa_check.fonts import check_fonts
from models.pdfa_check.graphics import check_graphics
from models.pdfa_check.interaction import check_interaction
from models.pdfa_check.metadata import check_metadata

__all__ = ["check_pdfa_structure"]


def check_pdfa_structure(data: bytes) -> list[str]:
    """What is wrong, one sentence each, every one once; empty when nothing was found."""
    faults = list(check_bytes(data))
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            faults += check_inheritance(pdf)
            claim, told = check_metadata(pdf)
            faults += told
            faults += check_file(pdf)
            used, told = check_content(pdf)
            faults += told
            faults += check_fonts(pdf, used, needs_unicode=claim.level in ("A", "U"))
            faults += check_graphics(pdf)
            faults += check_interaction(pdf)
            faults += check_attachments(pdf, part=claim.part)
    except pikepdf.PasswordError:
        faults.append("the file is encrypted (6.1.3)")
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        faults.append(f"the file cannot be read: {type(error).__name__} (6.1.1)")
    return list(dict.fromkeys(faults))
