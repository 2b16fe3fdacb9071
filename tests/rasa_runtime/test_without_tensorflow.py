"""TensorFlow stays out, and nobody can need it unnoticed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rasa_runtime.places import CONFIG, ROOT

from tests.rasa_runtime.bots import FIXTURE

LOADED = """
from rasa_runtime import without_tensorflow as w
w.install(); w.arm()
from rasa.core.agent import Agent
import tensorflow as tf
print(hasattr(tf, "__file__"))
try:
    tf.constant([1])
except w.TensorFlowLeftOut as error:
    print(error)
"""


NEEDS = ("WhitespaceTokenizer", "CountVectorsFeaturizer", "DIETClassifier")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """A process of the runtime's Python, in the repository."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_rasa_is_imported_without_it_and_using_it_raises() -> None:
    """Its classes may be named, not used."""
    assert run("-c", LOADED).stdout.split() == ["False", "constant"]


def test_it_must_come_first() -> None:
    """Else half of TensorFlow would be real."""
    code = "import tensorflow; from rasa_runtime import without_tensorflow as w; w.install()"
    assert "already imported" in run("-c", code).stderr


def test_a_pipeline_that_needs_it_is_not_trained(tmp_path: Path) -> None:
    """Rather than trained lame."""
    config = tmp_path / "config.yml"
    needs = "".join(f"  - name: {name}\n" for name in NEEDS)
    config.write_text(CONFIG.read_text().replace("policies:", needs + "policies:"))
    folders = [
        "--domain",
        str(FIXTURE / "domain.yml"),
        "--data",
        str(FIXTURE / "data"),
        "--out",
        str(tmp_path),
    ]
    ended = run("-m", "rasa_runtime.train", "--config", str(config), *folders)
    assert ended.returncode == 1
    assert "TensorFlowLeftOut" in ended.stderr
    assert not list(tmp_path.glob("*.tar.gz"))
