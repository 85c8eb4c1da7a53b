"""What a document costs today, by the rules of its office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from certify.fee_case import fee_case
from certify.fees import Fee, fee_for
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import Agency, Document

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from api.container import Container


def fee_now(container: Container, records: Session, document: Document, page_count: int, copies: int) -> Fee:
    """The fee and its lines; a document whose pages are not there yet counts as one page."""
    agency = records.get_one(Agency, document.agency_id)
    today = in_vietnam(utc_now()).date()
    case = fee_case(records, document, agency)
    return fee_for(max(page_count, 1), copies, today, container.fee_table, case)
