"""What several tests of digitising begin with."""

from __future__ import annotations

import pytest

from models.database import Database
from models.entities import CaptureSource
from models.storage import LocalBlobStore
from tests.digitize.parting_desk import Desk, desk_of
from tests.digitize.pieces import Pieces


@pytest.fixture
def desk(sqlite_database: Database, blobs: LocalBlobStore) -> Desk:
    return desk_of(sqlite_database, blobs, CaptureSource.COUNTER_SCAN)


@pytest.fixture
def any_desk(database: Database, blobs: LocalBlobStore) -> Desk:
    """The same on both databases."""
    return desk_of(database, blobs, CaptureSource.COUNTER_SCAN)


@pytest.fixture
def pieces(sqlite_database: Database, blobs: LocalBlobStore) -> Pieces:
    return Pieces(sqlite_database, blobs)


@pytest.fixture
def any_pieces(database: Database, blobs: LocalBlobStore) -> Pieces:
    """The same on both databases."""
    return Pieces(database, blobs)
