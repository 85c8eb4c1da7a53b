"""Every attack by its name, with the reason that must be given for refusing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.certify.attacks.scene import Attack


@dataclass(frozen=True)
class NamedAttack:
    """One way to forge, and what must be said of it."""

    name: str
    family: str
    make: Attack
    reason: str  # among the reasons, with the register and (unless `only_register`) without
    only_register: bool = False  # the bytes alone are a complete document that only the register can unmask
    needs_own_keys: bool = False  # somebody inside the office, or the office itself by mistake
    any_base: bool = True  # made from the finished copy, whichever; otherwise from the unsigned one

    def __str__(self) -> str:
        return self.name


ATTACKS: dict[str, NamedAttack] = {}


def attack(
    family: str,
    reason: str = "changed_after_signing",
    *,
    only_register: bool = False,
    own_keys: bool = False,
    any_base: bool = True,
) -> Callable[[Attack], Attack]:
    """Enters a function into the table under its own name."""

    def enter(make: Attack) -> Attack:
        name = make.__name__
        if name in ATTACKS:
            raise ValueError(f"two attacks are called {name}")
        ATTACKS[name] = NamedAttack(name, family, make, reason, only_register, own_keys, any_base)
        return make

    return enter
