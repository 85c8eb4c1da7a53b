"""The report of a reconciliation: what became of each act that was lost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Done(StrEnum):
    """What became of a lost act. Public: part of the report."""

    RECREATED = "recreated"
    VOIDED = "voided"
    REVOKED = "revoked"
    RENEWED = "renewed"
    RENEWAL_LOST = "renewal_lost"  # its file is gone; it is renewed again when it is due
    VOLUME_OPENED = "volume_opened"
    YEAR_CLOSED = "year_closed"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One line of the report."""

    done: Done
    register: str
    number: int
    certificate_id: str = ""

    def as_json(self) -> dict[str, Any]:
        """For `saoy fsck --reconcile --json`."""
        return {
            "schema": "saoy.reconciled/1",
            "done": self.done.value,
            "register": self.register,
            "number": self.number,
            "certificate_id": self.certificate_id or None,
        }
