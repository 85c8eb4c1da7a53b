"""Where the log's and the witnesses' keys are kept: one text a key, as Go's `sumdb/note` writes them."""

from __future__ import annotations

import logging
from pathlib import Path

from certify.log.kept_file import KeptFile
from certify.log.notes import SignatureType, SignerKey, VerifierKey, parse_signer_key, parse_verifier_key
from models.errors import UnavailableError

logger = logging.getLogger(__name__)


class LogKeyMissingError(UnavailableError):
    """There is no key to sign heads of the log with."""

    code = "no_log_key"
    message = "Chưa có khóa của nhật ký minh bạch nên chưa cấp được số chứng thực. Hãy báo cho cán bộ kỹ thuật."
    message_en = "There is no key of the transparency log, so no number can be given. Tell the maintainers."


def read_signer_key(path: Path) -> SignerKey:
    """A private key. Raises LogKeyMissingError, or LogKeyInvalidError for a file that holds no key."""
    text = KeptFile(path).read()
    if text is None:
        raise LogKeyMissingError(detail=path.name)
    return parse_signer_key(text.strip())


def read_verifier_keys(path: Path) -> tuple[VerifierKey, ...]:
    """Public keys, one a line; empty lines and lines that begin with # are passed over."""
    text = KeptFile(path).read()
    if text is None:
        raise LogKeyMissingError(detail=path.name)
    lines = (line.strip() for line in text.splitlines())
    return tuple(parse_verifier_key(line) for line in lines if line and not line.startswith("#"))


def make_signer_key(path: Path, name: str, kind: SignatureType) -> SignerKey:
    """The key of the file, made when there is none: two processes may start at once, and no key is ever replaced."""
    file = KeptFile(path)
    with file.locked():
        if file.read() is None:
            file.write(SignerKey.generate(name, kind).as_text() + "\n")
    return read_signer_key(path)


def insecure_development_key(path: Path, origin: str, *, production: bool) -> SignerKey:
    """The log key of a first look at the product; its name stays as it was first made. Refuses in production."""
    if production:
        raise LogKeyMissingError(detail="SAOY_LOG_KEY is not set")
    logger.warning("development keys in use: the log proves nothing to others", extra={"code": "development_keys"})
    return make_signer_key(path, origin, SignatureType.NOTE)
