"""A ZIP as a stream, the same bytes for the same files: its last file is a manifest with their SHA-256."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator

MANIFEST = "manifiesto.json"
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # no times of its own: what changes is in the files
_PACKED = frozenset({"pdf", "png", "jpg", "zip", "docx", "xlsx", "mp3"})
type Entry = tuple[str, bytes]


class _Outlet(io.RawIOBase):
    """Takes what the archive writes, and gives it away."""

    def __init__(self) -> None:
        super().__init__()
        self._taken = bytearray()

    def writable(self) -> bool:
        """It can only be written to, and never goes back."""
        return True

    def write(self, data: object) -> int:
        """Keep until it is fetched."""
        piece = bytes(data)  # type: ignore[call-overload] # zipfile writes bytes and views of bytes
        self._taken += piece
        return len(piece)

    def fetch(self) -> bytes:
        """What has come since the last time."""
        piece, self._taken = bytes(self._taken), bytearray()
        return piece


def write_archive(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The archive in pieces; only one file is in memory at a time."""
    outlet = _Outlet()
    listed = []
    with zipfile.ZipFile(outlet, "w") as archive:
        for name, content in entries:
            listed.append({"file": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()})
            archive.writestr(_info(name), content)
            yield outlet.fetch()
        manifest = json.dumps({"files": listed}, ensure_ascii=False, indent=2).encode()
        archive.writestr(_info(MANIFEST), manifest)
        yield outlet.fetch()
    yield outlet.fetch()


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _BEGINNING)
    info.compress_type = zipfile.ZIP_STORED if name.rsplit(".", 1)[-1] in _PACKED else zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    info.create_system = 3  # the same on every machine
    return info
