"""A real `saoy serve` and a real Chromium for tests that walk through pages."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Of processor time it takes seconds; on a busy machine several times that.
START_SECONDS = 180
STOP_SECONDS = 40
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1360, "height": 900}
# Where to leave pictures of the pages for a person to look at; nowhere by default.
SCREENSHOTS = os.environ.get("SAOY_TEST_SCREENSHOTS")


@dataclass(frozen=True)
class RunningSite:
    """A started site: where it answers, and the passwords of its demo people."""

    address: str
    passwords: dict[str, str]
    log: Path


@contextmanager
def running_site(folder: Path, **settings: str) -> Iterator[RunningSite]:
    """`saoy serve` on a free port with a data folder and settings of its own, stopped in the end."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAOY_")}
    environment |= {
        "SAOY_DATA_FOLDER": str(folder / "var"),
        "SAOY_PORT": str(port),
        "SAOY_PUBLIC_BASE_ADDRESS": address,
        **settings,
    }
    log = folder / "serve.log"
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "api", "serve"], cwd=ROOT, env=environment, stdout=written, stderr=written
        )
    try:
        _wait_until_it_answers(address, process, log)
        kept = json.loads((folder / "var" / "demo-accounts.json").read_text(encoding="utf-8"))
        yield RunningSite(address, {name: row["password"] for name, row in kept.items()}, log)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/login", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"saoy serve does not answer:\n{log.read_text(errors='replace')[-4000:]}")


@contextmanager
def running_chromium(*arguments: str) -> Iterator[Browser]:
    """The system's Chromium. Without one the test is skipped, or fails where everything must be tested."""
    from playwright.sync_api import sync_playwright

    executable = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    if executable is None:
        message = "no Chromium: install the package chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*CHROMIUM_ARGUMENTS, *arguments])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def script_held_back(page: Page, name: str) -> Iterator[None]:
    """A slow network: that script of the page opened meanwhile comes when this ends."""
    held: list[Route] = []
    is_over = False

    def hold(route: Route) -> None:
        if is_over:
            route.continue_()
        else:
            held.append(route)

    page.route(f"**/{name}*", hold)
    with page.expect_request(f"**/{name}*"):
        yield
    is_over = True
    for route in held:
        route.continue_()


@contextmanager
def kept_from_reloading(page: Page) -> Iterator[None]:
    """A waiting page loads itself anew as soon as the machine is a step further; meanwhile it is not told."""
    page.route("**/state", lambda route: route.fulfill(status=503))
    yield
    page.unroute("**/state")


def require_good_page(page: Page, name: str) -> None:
    """No accessibility violation, and no sideways scrolling on the narrowest phone. Leaves a picture when asked to."""
    from axe_playwright_python.sync_playwright import Axe

    # The body may be drawn before the style sheet and the scripts of a reloaded page have come.
    page.wait_for_load_state("load")
    _picture(page, name)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert found == [], f"{name}: {[_violation(each) for each in found]}"
    size = page.viewport_size
    page.set_viewport_size(PHONE)  # type: ignore[arg-type] # a plain dict of the right keys
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    _picture(page, f"{name}-phone")
    if size is not None:
        page.set_viewport_size(size)
    assert overflow <= 0, f"{name}: {overflow} pixels too wide at 320"


def _violation(violation: dict[str, Any]) -> tuple[str, list[str]]:
    return violation["id"], [node["html"][:160] for node in violation["nodes"]]


def _picture(page: Page, name: str) -> None:
    if SCREENSHOTS:
        page.screenshot(path=str(Path(SCREENSHOTS) / f"{name}.png"), full_page=True)
