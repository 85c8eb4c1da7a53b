"""A signature block's position and name as findings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.finding import Finding, Surroundings
from classifiers.folding import fold, is_upper_case
from classifiers.layout import Piece
from classifiers.names import name_among_dirt, strip_title
from classifiers.reasons import ReviewReason
from classifiers.signature_block import SignatureBlock
from classifiers.signer_names import is_signer_name, without_dirt
from classifiers.vocabulary import authority_of, mend_position, without_ring_letters

# Of titles that nothing but the low certainty of their place spoke against, the three wrong ones of earlier readings
# began as no title does.
_WHOLE = 0.93
_REST_OF_DEPUTY = re.compile(r"(?:^| )(?:P?H?Ó|PH\w?)\s*$")


def signature_findings(block: SignatureBlock | None) -> list[Finding]:
    """Position and name as findings; the name without academic titles and ranks, which stay in its text."""
    if block is None:
        return []
    mended = _with_deputies([_mended(without_dirt(line.text)) for line in block.title_lines], block.title_lines)
    title = " ".join(_with_comma(text, line) for (text, _), line in zip(mended, block.title_lines, strict=True))
    title = title.rstrip(",")
    printed = " ".join(_of_the_title(line.text) for line in block.title_lines)
    reasons = (ReviewReason.CORRECTED,) if any(changed for _, changed in mended) else ()
    if block.is_doubted or block.is_one_of_several or _lacks_a_position([text for text, _ in mended]):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    findings = []
    if block.title_lines:
        sides = Surroundings(above=True, below=True)
        certainty = max(block.certainty, _WHOLE) if block.is_whole else block.certainty
        findings.append(
            Finding("signer_title", title, printed, block.title_lines, certainty, reasons, surroundings=sides)
        )
    if block.name is not None:
        text = without_dirt(block.name.text)
        is_read = is_signer_name(block.name)
        name = strip_title(text) if is_read else name_among_dirt(text)
        doubts = () if is_read and not block.is_one_of_several else (ReviewReason.AMBIGUOUS,)
        findings.append(Finding("signer_name", name, text, (block.name,), block.certainty, doubts))
    return findings


def _with_deputies(mended: Sequence[tuple[str, bool]], lines: Sequence[Piece]) -> list[tuple[str, bool]]:
    """With the "PHÓ" of which a seal left a letter: "KT. CHỦ TỊCH" / "DÂN Ó CHỦ TỊCH"."""
    whole = list(mended)
    for at in range(1, len(whole)):
        above, own = whole[at - 1][0], whole[at][0]
        is_for_whom = fold(authority_of(above)) == "kt" and fold(above).endswith(f" {fold(own)}")
        if is_for_whom and _REST_OF_DEPUTY.search(lines[at].text.removesuffix(own)):
            whole[at] = f"PHÓ {own}", True
    return whole


def _mended(line: str) -> tuple[str, bool]:
    """Positions are known in capitals; what is set in small letters stays so."""
    return mend_position(line) if is_upper_case(without_ring_letters(line)) else (line, False)


def _of_the_title(line: str) -> str:
    """The print of a line without a ring's letters, which the title is not read from."""
    bare = line if authority_of(line) else without_ring_letters(line)
    return bare if is_upper_case(bare) else line


def _with_comma(text: str, line: Piece) -> str:
    """A comma at a line's end parts words of one position; other points there are dirt."""
    return f"{text}," if line.text.rstrip().endswith(",") else text


def _lacks_a_position(lines: Sequence[str]) -> bool:
    """Whoever signs for somebody has a position of their own under it, and not that of whom they sign for."""
    if not lines:
        return False
    for_whom = [line.removeprefix(authority_of(line)) for line in lines[:-1] if authority_of(line)]
    acts = authority_of(lines[-1])
    # "Q. TRƯỞNG PHÒNG" holds the office for the time being: that is a position.
    return bool(acts and fold(acts) != "q") or any(fold(lines[-1]) == fold(whom) for whom in for_whom)
