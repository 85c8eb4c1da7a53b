"""The names of the signature fields of a certified copy, and the digest under its signatures."""

OFFICER_FIELD = "Officer"
SEAL_FIELD = "AgencySeal"
TIMESTAMP_FIELD = "DocumentTimestamp"
DIGEST_ALGORITHM = "sha256"
