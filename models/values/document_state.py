"""The steps of a document and the one table of which step may follow which (DESIGN.md section 2)."""

from enum import StrEnum

from models.errors import TransitionError


class DocumentState(StrEnum):
    """Where a document stands. Public: part of the API."""

    RECEIVED = "received"
    READ = "read"
    REVIEWED = "reviewed"
    COMPARED = "compared"
    ISSUING = "issuing"
    AWAITING_SEAL = "awaiting_seal"
    SEALING = "sealing"
    AWAITING_TIMESTAMP = "awaiting_timestamp"
    ISSUED = "issued"
    REFUSED = "refused"
    REVOKED = "revoked"
    PARTED = "parted"
    REJOINED = "rejoined"
    JOINED = "joined"
    SEPARATED = "separated"


_S = DocumentState

TRANSITIONS: dict[DocumentState, frozenset[DocumentState]] = {
    # A new capture (the counter scan after a citizen's upload) starts the reading again.
    _S.RECEIVED: frozenset({_S.READ, _S.REFUSED, _S.PARTED, _S.REJOINED, _S.JOINED, _S.SEPARATED}),
    _S.READ: frozenset({_S.REVIEWED, _S.RECEIVED, _S.REFUSED, _S.PARTED, _S.REJOINED, _S.JOINED, _S.SEPARATED}),
    _S.REVIEWED: frozenset(
        {_S.COMPARED, _S.READ, _S.RECEIVED, _S.REFUSED, _S.PARTED, _S.REJOINED, _S.JOINED, _S.SEPARATED}
    ),
    # Compared pages are frozen: from here only forward, or refused in writing.
    _S.COMPARED: frozenset({_S.ISSUING, _S.REFUSED}),
    # A number is reserved with ISSUING, so there is no way back but a voided line.
    _S.ISSUING: frozenset({_S.ISSUED, _S.AWAITING_SEAL, _S.AWAITING_TIMESTAMP, _S.REFUSED}),
    # Signed by the officer: only who keeps the seal takes it further.
    _S.AWAITING_SEAL: frozenset({_S.SEALING, _S.REFUSED}),
    _S.SEALING: frozenset({_S.ISSUED, _S.AWAITING_TIMESTAMP, _S.REFUSED}),
    # Not to be delivered before an authority has said when; the officer's signature may wait for it as well.
    _S.AWAITING_TIMESTAMP: frozenset({_S.ISSUED, _S.AWAITING_SEAL, _S.REFUSED}),
    _S.ISSUED: frozenset({_S.REVOKED}),
    _S.REFUSED: frozenset(),
    _S.REVOKED: frozenset(),
    # The paper goes on under other records. Only taking that back leads out of here (`TAKEN_BACK`).
    _S.PARTED: frozenset(),
    _S.REJOINED: frozenset(),
    _S.JOINED: frozenset(),
    _S.SEPARATED: frozenset(),
}

# Where a document stands again when its parting or joining is taken back: received, where its reading had failed. No
# other verb goes this way, so that nothing is read, scanned or typed into a document that is closed.
TAKEN_BACK: dict[DocumentState, frozenset[DocumentState]] = {
    _S.PARTED: frozenset({_S.READ, _S.RECEIVED}),
    _S.JOINED: frozenset({_S.READ, _S.RECEIVED}),
}

# Nobody has compared it yet, so its pages are not frozen.
BEFORE_FREEZE = frozenset({_S.RECEIVED, _S.READ, _S.REVIEWED})
# The paper goes on under other records: nothing is done with these any more.
CONTINUED_ELSEWHERE = frozenset({_S.PARTED, _S.REJOINED, _S.JOINED, _S.SEPARATED})

STATE_NAMES: dict[DocumentState, str] = {
    _S.RECEIVED: "Đã nhận, đang đọc",
    _S.READ: "Đã đọc, chờ cán bộ kiểm tra",
    _S.REVIEWED: "Đã kiểm tra thông tin, chờ đối chiếu bản chính",
    _S.COMPARED: "Đã đối chiếu, chờ ký",
    _S.ISSUING: "Đang ký và cấp số",
    _S.AWAITING_SEAL: "Đã ký, chờ đóng dấu",
    _S.SEALING: "Đang đóng dấu",
    _S.AWAITING_TIMESTAMP: "Đã ký, chờ dấu thời gian",
    _S.ISSUED: "Đã chứng thực",
    _S.REFUSED: "Đã từ chối",
    _S.REVOKED: "Đã hủy bỏ giá trị pháp lý",
    _S.PARTED: "Đã tách thành nhiều giấy tờ",
    _S.REJOINED: "Đã gộp lại vào giấy tờ ban đầu",
    _S.JOINED: "Đã ghép vào giấy tờ khác",
    _S.SEPARATED: "Đã bỏ ghép, trở lại các giấy tờ ban đầu",
}


def require_transition(now: DocumentState, then: DocumentState) -> None:
    """Raises TransitionError unless `then` may follow `now`."""
    if then not in TRANSITIONS[now]:
        raise TransitionError(detail=f"{now} -> {then}")
