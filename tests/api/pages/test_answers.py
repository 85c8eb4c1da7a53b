"""The public answer says no more than was checked, and never shows a good sign beside a bad file."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from api.pages.answers import RegisteredFacts, answer_for_code, answer_for_file
from certify.reasons import reason
from certify.verification.report import (
    CertificateReport,
    CertificateStatus,
    ChangedAfter,
    SignatureReport,
    Verdict,
    VerificationReport,
)

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
_V = Verdict


def report(
    verdict: Verdict,
    *codes: str,
    ours: bool = False,
    status: CertificateStatus | None = None,
    signatures: tuple[SignatureReport, ...] = (),
) -> VerificationReport:
    certificate = CertificateReport("01/ĐT", "UBND phường", NOW, status) if status else None
    return VerificationReport(verdict, ours, certificate, signatures, tuple(reason(code) for code in codes))


IN_FORCE, REVOKED, UNKNOWN = CertificateStatus.IN_FORCE, CertificateStatus.REVOKED, CertificateStatus.UNKNOWN


@pytest.mark.parametrize(
    ("checked", "outcome", "level"),
    [
        (report(_V.VALID, ours=True, status=IN_FORCE), "genuine", "good"),
        (report(_V.VALID, "development_keys", ours=True, status=IN_FORCE), "genuine", "good"),
        (report(_V.INVALID, "changed_after_signing", ours=True, status=IN_FORCE), "changed", "bad"),
        (report(_V.INVALID, "certificate_revoked", ours=True, status=REVOKED), "revoked", "bad"),
        (
            report(_V.INVALID, "changed_after_signing", "certificate_revoked", ours=True, status=REVOKED),
            "changed",
            "bad",
        ),
        (report(_V.INDETERMINATE, "not_in_register", status=UNKNOWN), "unknown", "watch"),
        (report(_V.INDETERMINATE, "register_not_asked", status=UNKNOWN), "unknown", "watch"),
        (report(_V.INDETERMINATE, "not_a_pdf"), "unknown", "watch"),
        (report(_V.INVALID, "claims_our_number", "differs_from_register"), "not_ours", "bad"),
        (report(_V.INVALID, "signature_removed"), "changed", "bad"),
        (report(_V.INVALID, "changed_after_signing", "not_issued_by_us"), "changed", "bad"),
        (report(_V.VALID, "not_issued_by_us"), "not_ours", "watch"),
        (report(_V.INDETERMINATE, "algorithm_weak", "not_issued_by_us"), "not_ours", "watch"),
        (report(_V.UNSIGNED, "no_signature"), "not_ours", "bad"),
    ],
)
def test_genuine_changed_revoked_unknown_and_not_ours_are_told_apart(
    checked: VerificationReport, outcome: str, level: str
) -> None:
    for language in ("vi", "en"):
        answer = answer_for_file(checked, language=language, now=NOW)

        assert (answer.outcome, answer.level) == (outcome, level)
        assert answer.heading
        assert answer.meaning


def test_only_a_genuine_copy_gets_a_good_sign() -> None:
    for verdict in Verdict:
        for status in (None, *CertificateStatus):
            for ours in (True, False):
                answer = answer_for_file(report(verdict, ours=ours, status=status), language="vi", now=NOW)

                assert (answer.level == "good") == (ours and verdict is Verdict.VALID)


def test_a_whole_signature_on_a_changed_file_is_not_called_good() -> None:
    signature = SignatureReport(
        "Officer", "Trần Văn Minh", True, True, NOW, "B-LTA", ChangedAfter.FORBIDDEN, reason("changed_after_signing")
    )
    checked = report(_V.INVALID, "changed_after_signing", ours=True, status=IN_FORCE, signatures=(signature,))

    (shown,) = answer_for_file(checked, language="vi", now=NOW).signatures

    assert (shown.level, shown.state) == ("bad", "Tệp bị thay đổi sau chữ ký này")


def test_that_keys_are_for_trial_is_said_beside_the_answer() -> None:
    checked = report(_V.VALID, "development_keys", ours=True, status=IN_FORCE)

    answer = answer_for_file(checked, language="vi", now=NOW)

    assert answer.reasons == ()
    assert "không có giá trị pháp lý" in answer.caution


def registered(**more: object) -> RegisteredFacts:
    values = {
        "number": "01/ĐT",
        "agency": "UBND phường",
        "issued_at": NOW,
        "original_name": "Quyết định",
        "requester_name": "Nguyễn Thị Hoa (mẫu)",
        "signer": "Trần Văn Minh, Phó Chủ tịch",
        "page_count": 2,
    }
    return RegisteredFacts(**{**values, **more})  # type: ignore[arg-type] # the tests' own values


def test_a_code_in_force_says_nothing_about_the_file_and_masks_the_person() -> None:
    answer = answer_for_code(registered(), language="vi", now=NOW)

    assert answer.outcome == "genuine"
    assert "so thông tin" in answer.advice
    assert ("Người yêu cầu", "Nguyễn T. H.") in answer.facts
    assert answer.is_masked


def test_a_revoked_code_shows_the_decision() -> None:
    answer = answer_for_code(
        registered(revoked_at=NOW, revocation_decision="15/QĐ-UBND", revocation_reason="Giả mạo."),
        language="vi",
        now=NOW,
    )

    assert answer.outcome == "revoked"
    assert ("Quyết định hủy bỏ", "15/QĐ-UBND") in answer.facts


def test_an_unknown_code_is_unknown() -> None:
    answer = answer_for_code(None, language="en", now=NOW)

    assert (answer.outcome, answer.facts) == ("unknown", ())
