"""Makes the released weights; never imported by the service."""

import os

# ONNX Runtime reports to its maker unless told not to before it is loaded: see `ocr.paddle_models.prepare_environment`.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
