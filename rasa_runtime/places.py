"""Where the runtime finds its files; all relative to the repository root, from which it runs."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "config.yml"
DOMAIN = ROOT / "domain.yml"
DATA = ROOT / "bot" / "data"
ENDPOINTS = ROOT / "endpoints.yml"
CREDENTIALS = ROOT / "credentials.yml"
MODELS = ROOT / "bot" / "models"
NLU = ROOT / "rasa_runtime" / "nlu"


class ModelMissing(RuntimeError):
    """There is no trained model in the folder."""


def newest_model(folder: Path) -> Path:
    """The archive trained last; ModelMissing if there is none."""
    archives = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not archives:
        raise ModelMissing(f"no model in {folder}: train one with python -m rasa_runtime.train")
    return archives[-1]
