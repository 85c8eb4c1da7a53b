"""The names of the signature fields of what an office signs, and the digest under its signatures."""

OFFICER_FIELD = "Officer"
SEAL_FIELD = "AgencySeal"
COPY_FIELDS = (OFFICER_FIELD, SEAL_FIELD)
# Others than a copy's: a file with a copy's two fields and no line in the register is a forgery.
LETTER_FIELDS = ("LetterOfficer", "LetterSeal")
TIMESTAMP_FIELD = "DocumentTimestamp"
DIGEST_ALGORITHM = "sha256"
