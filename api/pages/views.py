"""What templates are given: records already turned into words, addresses and levels. No template asks a record."""

from __future__ import annotations

from dataclasses import dataclass

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A state in words, with a level (colour) and an icon that say the same thing."""

    name: str
    level: str
    icon: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document, for lists and for the head of its own page."""

    id: str
    code: str
    type_name: str
    requester_name: str
    received_at: str
    state: Standing
    version: str
    is_working: bool
    is_counter_scan: bool = False
    capture_name: str = ""
    download_address: str = ""
    status_address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One document of a list that is signed with one confirmation."""

    id: str
    code: str
    type_name: str
    title: str
    requester_name: str
    pages: int
    digest: str
    picture: str
    hindrance: str = ""

    @property
    def may_sign(self) -> bool:
        return not self.hindrance


@dataclass(frozen=True, slots=True)
class SealLine:
    """One document that an officer signed for the keeper of the seal. `digest` is of the file under the seal."""

    id: str
    code: str
    type_name: str
    title: str
    requester_name: str
    number: str
    officer_name: str
    signed_at: str
    digest: str
    picture: str
    state: Standing
    is_waiting: bool
    hindrance: str = ""

    @property
    def may_seal(self) -> bool:
        return self.is_waiting and not self.hindrance


@dataclass(frozen=True, slots=True)
class Clash:
    """What was typed against the reading, or against the checks (`why`): the clerk looks again and says which holds."""

    read: str
    typed: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One value with everything needed to compare it with the paper.

    `shown` is what stands in the entry (nothing when the value must be typed unseen), `display` what is told elsewhere.
    """

    name: str
    label: str
    display: str
    shown: str
    level: str
    standing: str
    icon: str
    reasons: tuple[str, ...]
    page: int | None
    box_points: str
    is_settled: bool
    is_blind: bool
    is_long: bool
    is_uncertain: bool
    is_required: bool = False
    clash: Clash | None = None


@dataclass(frozen=True, slots=True)
class HintView:
    """Something to look at before certifying; `page` is empty for what is said of the whole document."""

    message: str
    basis: str
    page: int | None
    box_points: str
    code: str = ""
    needs_answer: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page picture. `address` is served with the same access rule as the document."""

    id: str
    number: int
    address: str
    width: int
    height: int
    issues: tuple[str, ...] = ()
    digest: str = ""
    is_attested: bool = False
    attested_by: str = ""
    attested_at: str = ""
    stuck_note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the citizen's way: done, now or later."""

    name: str
    standing: str


@dataclass(frozen=True, slots=True)
class Todo:
    """What the person should do next, in their words."""

    heading: str
    words: tuple[str, ...]
    level: str = ""
    icon: str = "info"


@dataclass(frozen=True, slots=True)
class Working:
    """What the machine is doing meanwhile."""

    heading: str
    words: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class FeeView:
    """What it will cost, and for how many pages."""

    amount: str
    pages: int


@dataclass(frozen=True, slots=True)
class LimitsView:
    """What a form says about the files it takes."""

    largest_bytes: int
    largest_megabytes: int
    most_files: int


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of refusal to choose."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class FreezeView:
    """What was fixed: its digest, who compared and when."""

    digest: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents wait at one step."""

    name: str
    count: int
    address: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class SignatureView:
    """One signature of a checked file."""

    role: str
    state: str
    level: str
    icon: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer to "is this genuine?". `outcome` is one of genuine, changed, revoked, unknown, not_ours."""

    outcome: str
    heading: str
    meaning: str
    level: str
    icon: str
    checked_at: str
    advice: str = ""
    reasons: tuple[str, ...] = ()
    facts: Facts = ()
    is_masked: bool = False
    signatures: tuple[SignatureView, ...] = ()
    caution: str = ""
    indication: str = ""  # the words of the standard, in plain ones


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line of the register: the eight columns, and where the visitor can act on it."""

    cells: tuple[str, ...]
    is_void: bool
    document_address: str = ""
    line_address: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """A request that awaits a second person. `is_own`: the visitor asked, so somebody else decides."""

    id: str
    facts: Facts
    is_own: bool


@dataclass(frozen=True, slots=True)
class AlarmView:
    """More was signed in an officer's name than a person can look at."""

    id: str
    facts: Facts
    suspends: bool


@dataclass(frozen=True, slots=True)
class StaffView:
    """An account of the office, with the masked number of its person where it was recorded."""

    id: str
    name: str
    role: str
    number_shown: str


@dataclass(frozen=True, slots=True)
class AuthorityView:
    """One grant of the right to certify."""

    id: str
    facts: Facts
    is_in_force: bool
    is_revoked: bool
