"""Who looks at a page."""

from __future__ import annotations

from dataclasses import dataclass

from api.sessions import SignedIn
from models.entities import Role
from models.errors import UnauthenticatedError


@dataclass(frozen=True, slots=True)
class Visitor:
    """A signed-in person, or somebody with only a copy in their hands."""

    signed_in: SignedIn | None = None

    @classmethod
    def nobody(cls) -> Visitor:
        """Nobody we know."""
        return cls()

    @property
    def is_known(self) -> bool:
        return self.signed_in is not None

    @property
    def person(self) -> SignedIn:
        """The signed-in person. Raises UnauthenticatedError when there is none."""
        if self.signed_in is None:
            raise UnauthenticatedError
        return self.signed_in

    @property
    def role(self) -> Role | None:
        return self.signed_in.role if self.signed_in else None

    @property
    def display_name(self) -> str:
        return self.signed_in.display_name if self.signed_in else ""

    @property
    def agency_id(self) -> str:
        """The agency whose records this person may see; empty for citizens, which matches none."""
        return (self.signed_in.agency_id if self.signed_in else None) or ""
