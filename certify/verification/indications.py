"""The words of ETSI EN 319 102-1 (clause 5.1.3) for our findings, and the same in plain Vietnamese."""

from __future__ import annotations

from enum import StrEnum

from models.refusals import Sentence


class Indication(StrEnum):
    """How a validation ends."""

    TOTAL_PASSED = "total-passed"
    INDETERMINATE = "indeterminate"
    TOTAL_FAILED = "total-failed"


PLAIN_WORDS = {
    Indication.TOTAL_PASSED: Sentence(
        "Đạt: chữ ký nguyên vẹn và xác nhận được người ký.",
        "Passed: the signatures are intact and their signers are confirmed.",
    ),
    Indication.INDETERMINATE: Sentence(
        "Chưa kết luận được: chưa đủ căn cứ để nói là hợp lệ hay không hợp lệ.",
        "Indeterminate: there is not enough to say either valid or invalid.",
    ),
    Indication.TOTAL_FAILED: Sentence(
        "Không đạt: chữ ký hỏng, tệp bị sửa đổi sau khi ký, hoặc không phải bản đã cấp.",
        "Failed: a signature is broken, the file was changed after signing, or it is not the copy that was issued.",
    ),
}

_FAILED = {
    "changed_after_signing": "FORMAT_FAILURE",
    "signature_covers_part": "FORMAT_FAILURE",
    "signature_malformed": "FORMAT_FAILURE",
    "signature_broken": "HASH_FAILURE",
    "signature_forged": "SIG_CRYPTO_FAILURE",
    "signer_certificate_revoked": "REVOKED",
}
_INDETERMINATE = {
    "signer_not_trusted": "NO_CERTIFICATE_CHAIN_FOUND",
    "signer_certificate_expired": "OUT_OF_BOUNDS_NO_POE",
    "algorithm_weak": "CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
    "algorithm_broken": "CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
    "algorithm_unknown": "CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
    "timestamp_broken": "TIMESTAMP_ORDER_FAILURE",
}
_OTHER_DOUBT = "SIG_CONSTRAINTS_FAILURE"


def indication_of_signature(*, intact: bool, trusted: bool, code: str | None) -> tuple[Indication, str | None]:
    """Main and sub-indication of one signature, from the reason that is given for it."""
    if code in _FAILED:
        return Indication.TOTAL_FAILED, _FAILED[code]
    if code is None and intact and trusted:
        return Indication.TOTAL_PASSED, None
    return Indication.INDETERMINATE, _INDETERMINATE.get(code or "signer_not_trusted", _OTHER_DOUBT)
