"""Logs: one JSON object a line on standard error, times in UTC, ids only and no personal data.

Only the members listed in `_MEMBERS` leave the process, so a stray `extra={"name": …}` cannot leak a person.
Control characters are escaped by JSON itself, so a file name cannot forge a line.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Final

_MEMBERS: Final = (
    "code",
    "detail",
    "reference",
    "path",
    "method",
    "status",
    "document_id",
    "dossier_id",
    "job_id",
    "job_kind",
    "attempt",
    "pool",
    "worker",
    "process_id",
    "exit_status",
    "duration_seconds",
    "count",
    "address",
)


class JSONLineFormatter(logging.Formatter):
    """One line of JSON for one record."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "process_id": record.process,
        }
        for member in _MEMBERS:
            value = record.__dict__.get(member)
            if value is not None:
                line[member] = value
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def configure_logging(level: str = "INFO") -> None:
    """Send every log of this process to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JSONLineFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # Access lines repeat what the request log says, with addresses of people in them.
    logging.getLogger("uvicorn.access").disabled = True
    for noisy in ("alembic", "pyhanko", "fontTools", "PIL", "paddlex", "ppocr"):
        logging.getLogger(noisy).setLevel("ERROR")
