"""What every process of this runtime sets before Rasa is imported."""

from __future__ import annotations

import os

from rasa_runtime import without_tensorflow


def prepare() -> None:
    """Telemetry off, one thread for sums too small for two, TensorFlow left out."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    without_tensorflow.install()
