"""The order of work that the product has holds under kills; the one that looks right does not, and is seen not to."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from models.database import Database
from models.entities import SignatureRequest, SignerRole
from tests.faults.issuing_kills.campaign import Campaign

SEED = 20261127
pytestmark = [pytest.mark.slow, pytest.mark.services]


def test_kills_at_any_moment_leave_each_number_on_one_content_with_one_whole_copy(
    postgres_url: str, tmp_path: Path
) -> None:
    campaign = Campaign(Database(postgres_url), tmp_path, "intent", SEED)

    found = campaign.run(kills=12, documents=16)

    assert found == []
    assert campaign.killed_at_work == 12, "too few kills hit a worker that was issuing"
    assert campaign.killed_after_signing > 0, "no kill came between a signature and its record"


def test_kills_at_any_moment_between_officer_and_keeper_leave_one_whole_copy_under_one_seal(
    postgres_url: str, tmp_path: Path
) -> None:
    campaign = Campaign(Database(postgres_url), tmp_path, "keeper", SEED)

    found = campaign.run(kills=6, documents=6)

    assert found == []
    assert campaign.killed_at_work == 6, "too few kills hit a worker that was issuing or sealing"
    with campaign.database.read() as session:
        seals = session.scalars(select(SignatureRequest).where(SignatureRequest.role == SignerRole.SEAL)).all()
    assert len({seal.record_id for seal in seals}) == len(seals) == 6


def test_numbering_and_signing_in_one_transaction_is_seen_to_put_a_number_on_two_documents(
    postgres_url: str, tmp_path: Path
) -> None:
    campaign = Campaign(Database(postgres_url), tmp_path, "one_transaction", SEED, aimed=1.0)

    found = campaign.run(kills=6, documents=8)

    assert any(sentence.startswith("number") and "was signed for" in sentence for sentence in found), found
