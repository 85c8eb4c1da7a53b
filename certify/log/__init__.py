"""The transparency log of the register: what was issued, voided or revoked cannot be taken back unseen.

Hashing by RFC 6962; checkpoints, proofs and tile files as the C2SP specifications have them (signed-note,
tlog-checkpoint, tlog-tiles, tlog-proof, tlog-cosignature), so that programs of other people can read and check it.
"""
