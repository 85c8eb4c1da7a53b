"""A generator of attacks on certified copies: what forgers, strangers and insiders do to a genuine one.

`python -m tests.certify.attacks --table` prints every attack with the reason it must be refused for.
"""

from tests.certify.attacks import bent_signatures, contents, lying_tables, overlays, raw_bytes, signers, updates
from tests.certify.attacks.registry import ATTACKS, NamedAttack
from tests.certify.attacks.scene import Scene, ends_of_revisions

__all__ = [
    "ATTACKS",
    "NamedAttack",
    "Scene",
    "bent_signatures",
    "contents",
    "ends_of_revisions",
    "lying_tables",
    "overlays",
    "raw_bytes",
    "signers",
    "updates",
]
