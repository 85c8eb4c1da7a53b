"""Access tokens."""

from datetime import UTC, datetime, timedelta

import pytest

from api.tokens import TokenInvalidError, TokenIssuer

NOW = datetime(2026, 11, 23, tzinfo=UTC)
KEY = bytes(range(32))


def test_a_token_says_who_may_do_what() -> None:
    issuer = TokenIssuer(KEY, 600)

    said = issuer.read(issuer.issue("mot-cua", {"verify"}, NOW), NOW + timedelta(seconds=599))

    assert (said.client_id, said.scopes) == ("mot-cua", frozenset({"verify"}))


def test_a_token_runs_out() -> None:
    issuer = TokenIssuer(KEY, 600)
    token = issuer.issue("mot-cua", {"verify"}, NOW)

    with pytest.raises(TokenInvalidError):
        issuer.read(token, NOW + timedelta(seconds=601))


@pytest.mark.parametrize("change", [lambda token: token[:-2] + "AA", lambda token: "x" + token, lambda token: ""])
def test_an_altered_token_is_refused(change) -> None:  # type: ignore[no-untyped-def]
    issuer = TokenIssuer(KEY, 600)

    with pytest.raises(TokenInvalidError):
        issuer.read(change(issuer.issue("mot-cua", {"verify"}, NOW)), NOW)


def test_a_token_of_another_site_is_refused() -> None:
    token = TokenIssuer(bytes(32), 600).issue("mot-cua", {"verify"}, NOW)

    with pytest.raises(TokenInvalidError):
        TokenIssuer(KEY, 600).read(token, NOW)
