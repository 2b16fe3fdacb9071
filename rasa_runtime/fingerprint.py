"""A hash over everything a model is trained from; standard library only, so that 3.13 may import it too."""

from __future__ import annotations

import hashlib
from pathlib import Path

TRAINED_FROM = (
    "config.yml",
    "domain.yml",
    "bot/data/**/*.yml",
    "rasa_runtime/nlu/*.py",
    "rasa_runtime/uv.lock",
)


def fingerprint(root: Path) -> str:
    """SHA-256 in hex over names and contents; the same data in another folder has the same one."""
    digest = hashlib.sha256()
    for path in sorted({found for pattern in TRAINED_FROM for found in root.glob(pattern)}):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(root).as_posix()}\0{content}\n".encode())
    return digest.hexdigest()


if __name__ == "__main__":
    print(fingerprint(Path(__file__).resolve().parent.parent))
