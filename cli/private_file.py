"""Writing a file that only its owner may read: what leaves the store is somebody's."""

import os
from pathlib import Path

from cli.failure import CommandFailed


def write_private(file: Path, content: bytes) -> None:
    """Write or replace `file` with mode 0600. Raises CommandFailed if it cannot be written."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            os.fchmod(descriptor, 0o600)  # also one that stood there before
            opened.write(content)
    except OSError as failed:
        raise CommandFailed(f"{file} cannot be written ({failed.strerror}).") from failed
