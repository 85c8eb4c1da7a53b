"""An office behind the API, with a reader that answers at once: for tests about everything but reading."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import httpx2
import numpy as np
from fastapi import FastAPI
from numpy.typing import NDArray
from PIL import Image
from sqlalchemy import select
from starlette.testclient import TestClient

from api.app import create_app
from api.auth import hash_password
from api.container import Container
from api.demo_accounts import demo_accounts
from api.demo_people import CLIENT_ID
from api.office_round import office_round
from api.sessions import SESSION_COOKIE, open_session
from api.worker import Slot, Worker
from models.clock import utc_now
from models.entities import Agency, Role, UserAccount
from models.values.geometry import Quad
from models.values.reading import Line, PageReading, Word


class ReaderOfOneLine:
    """Sees one line on every page."""

    name = "one line"

    def read_page(self, image: NDArray[np.uint8]) -> PageReading:
        height, width = image.shape[:2]
        box = Quad.from_rectangle(10, 10, 200, 40)
        return PageReading(width, height, (Line("GIẤY", 0.9, box, (Word("GIẤY", 0.9, box),)),), reader=self.name)


@dataclass
class Office:
    """The application over one container, and people who call it."""

    container: Container
    app: FastAPI

    @classmethod
    def of(cls, container: Container) -> Office:
        container.__dict__["reader"] = ReaderOfOneLine()
        return cls(container, create_app(container))

    def person(self, login: str) -> TestClient:
        """A browser in which somebody is signed in."""
        with self.container.database.begin() as session:
            user = session.scalars(select(UserAccount).where(UserAccount.login == login)).one()
            token = open_session(session, user, utc_now())
        return TestClient(self.app, cookies={SESSION_COOKIE: token}, raise_server_exceptions=False)

    def nobody(self) -> TestClient:
        return TestClient(self.app, raise_server_exceptions=False)

    def system(self, scope: str = "") -> TestClient:
        secret = next(each.password for each in demo_accounts(self.container) if each.login == CLIENT_ID)
        form = {"grant_type": "client_credentials", "scope": scope}
        token = self.nobody().post("/api/v1/token", data=form, auth=(CLIENT_ID, secret)).json()["access_token"]
        return TestClient(self.app, headers={"Authorization": f"Bearer {token}"}, raise_server_exceptions=False)

    def stranger(self, login: str, role: Role) -> TestClient:
        """Somebody of another agency, or another citizen."""
        with self.container.database.begin() as session:
            other = session.scalar(select(Agency).where(Agency.code == "H88.88.88"))
            if other is None:
                other = Agency(code="H88.88.88", name="Ủy ban nhân dân phường Khác (mẫu)")
                session.add(other)
            session.add(
                UserAccount(
                    login=login,
                    display_name="Người khác (mẫu)",
                    role=role,
                    agency_id=None if role is Role.CITIZEN else other.id,
                    password_hash=hash_password("a password for a stranger"),
                )
            )
        return self.person(login)

    def work(self) -> None:
        """Everything in the background, until nothing is left to do."""
        workers = [
            Worker(self.container.database, self.container.executors(pool), Slot(pool), f"test/{pool}", 60, 1000)
            for pool in ("cpu", "io")
        ]
        while any([worker.execute_next() for worker in workers]):  # noqa: C419 - each worker must have its turn
            pass


def scan(shade: int = 200) -> bytes:
    """A picture of a page, different for each shade."""
    picture = Image.new("RGB", (800, 1100), (shade, shade, shade))
    picture.paste((30, 30, 30), (100, 100, 600, 160))
    written = io.BytesIO()
    picture.save(written, "PNG", dpi=(100, 100))
    return written.getvalue()


def upload(client: TestClient, picture: bytes | None = None, **arguments: object) -> httpx2.Response:
    files = {"files": ("giay.png", picture or scan(), "image/png")}
    return client.post("/api/v1/documents", files=files, **arguments)  # type: ignore[arg-type]


def issue_copy(container: Container, folder: Path) -> str:
    """One document the whole way, as an office would take it; its id."""
    picture = folder / "giay.png"
    picture.write_bytes(scan())
    with office_round(container) as work:
        document_id = work.receive(picture)
        work.wait_until_read(document_id)
        work.settle_as_read(document_id)
        work.finish_review(document_id)
        for page in work.pages(document_id):
            work.attest(document_id, page.number)
        work.order_certification(document_id)
        work.wait_until_issued(document_id)
    return document_id
