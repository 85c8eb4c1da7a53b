"""What paddlex and ONNX Runtime must find when they are loaded."""

from __future__ import annotations

import atexit
import contextlib
import importlib.metadata
import os
import shutil
import tempfile
from collections.abc import Iterator

_CV2_WANTED, _CV2_INSTALLED = "opencv-contrib-python", "opencv-contrib-python-headless"


@contextlib.contextmanager
def headless_opencv_counts() -> Iterator[None]:
    """PaddleX asks for OpenCV by the name of its desktop build; ours is the same code without a display."""
    original = importlib.metadata.version

    def version(distribution_name: str) -> str:
        return original(_CV2_INSTALLED if distribution_name == _CV2_WANTED else distribution_name)

    importlib.metadata.version = version
    try:
        yield
    finally:
        importlib.metadata.version = original


def prepare_environment() -> None:
    """What paddlex and ONNX Runtime read from the environment when they are loaded, and only there."""
    # The published ONNX Runtime wheels report to their maker: what is loaded, how often it runs, a lasting device id.
    # This is its only complete switch, and it works only before the library is loaded. Not to be overridden.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    # It would otherwise ask model hosts which of them answers.
    os.environ.setdefault("PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK", "True")
    # It keeps a cache in the home directory, which a service often may not write. Nothing is worth keeping there, and
    # it unpickles what it finds: a folder of this process alone is safe.
    if "PADDLE_PDX_CACHE_HOME" not in os.environ:
        folder = tempfile.mkdtemp(prefix="saoy-paddle-")
        os.environ["PADDLE_PDX_CACHE_HOME"] = folder
        atexit.register(shutil.rmtree, folder, ignore_errors=True)


def engine_settings(threads: int) -> dict[str, int]:
    """For ONNX Runtime: so many threads, and only errors in the log."""
    return {"intra_op_num_threads": threads, "inter_op_num_threads": 1, "log_severity_level": 3}
