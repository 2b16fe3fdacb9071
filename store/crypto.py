"""Ciphers and keyed hashes. The only importer of `cryptography`. Every failure to open is one opaque error."""

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import x25519
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from duties.errors import CannotDecrypt

type AuthorityKey = x25519.X25519PrivateKey
"""The private half of the authority ring, open in memory."""

VERSION = b"\x01"
KEY_BYTES = 32
KEY_ID_BYTES = 16
NONCE_BYTES = 12
HEADER_BYTES = len(VERSION) + KEY_ID_BYTES + NONCE_BYTES
FILE_CHUNK = 64 * 1024
_TAG_BYTES = 16
_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


def new_key() -> bytes:
    """A fresh random AES-256 key."""
    return os.urandom(KEY_BYTES)


def new_key_id() -> str:
    """A fresh key id: 32 hexadecimal characters."""
    return os.urandom(KEY_ID_BYTES).hex()


def seal(key: bytes, key_id: str, context: bytes, data: bytes) -> bytes:
    """AES-256-GCM: version ‖ key id ‖ nonce ‖ ciphertext, bound to `context` as associated data."""
    header = VERSION + bytes.fromhex(key_id)
    nonce = os.urandom(NONCE_BYTES)
    return header + nonce + AESGCM(key).encrypt(nonce, data, header + context)


def key_id_of(sealed: bytes) -> str:
    """The id of the key that sealed this value. Raises CannotDecrypt on a foreign format."""
    if len(sealed) < HEADER_BYTES + _TAG_BYTES or sealed[:1] != VERSION:
        raise CannotDecrypt("sealed value cannot be opened")
    return sealed[1 : 1 + KEY_ID_BYTES].hex()


def unseal(key: bytes, context: bytes, sealed: bytes) -> bytes:
    """Open what `seal` made under the same context. Raises CannotDecrypt."""
    key_id_of(sealed)
    header, nonce = sealed[: 1 + KEY_ID_BYTES], sealed[1 + KEY_ID_BYTES : HEADER_BYTES]
    try:
        return AESGCM(key).decrypt(nonce, sealed[HEADER_BYTES:], header + context)
    except InvalidTag:
        raise CannotDecrypt("sealed value cannot be opened") from None


def keyed_hash(key: bytes, *parts: str | bytes) -> str:
    """HMAC-SHA256 over length-prefixed parts, as 64 hexadecimal characters."""
    raws = [part.encode() if isinstance(part, str) else part for part in parts]
    message = b"".join(len(raw).to_bytes(8, "big") + raw for raw in raws)
    return hmac.digest(key, message, "sha256").hex()


def new_authority_pair(passphrase: str) -> tuple[bytes, bytes]:
    """The authority ring's X25519 pair: (public raw bytes, private PEM under the DPO's passphrase)."""
    private = x25519.X25519PrivateKey.generate()
    pem = private.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode())
    )
    return private.public_key().public_bytes_raw(), pem


def seal_to_authority(public: bytes, context: bytes, key: bytes) -> bytes:
    """HPKE: only the holder of the authority's private half can open it (LOPDGDD 32)."""
    return _SUITE.encrypt(key, x25519.X25519PublicKey.from_public_bytes(public), info=context)


def open_authority(pem: bytes, passphrase: str) -> AuthorityKey:
    """The private half of the authority ring. Raises CannotDecrypt for a wrong passphrase or a foreign file."""
    try:
        private = load_pem_private_key(pem, passphrase.encode())
    except (ValueError, TypeError):
        raise CannotDecrypt("the authority's key cannot be opened") from None
    if not isinstance(private, x25519.X25519PrivateKey):
        raise CannotDecrypt("the authority's key cannot be opened")
    return private


def unseal_as_authority(private: AuthorityKey, context: bytes, sealed: bytes) -> bytes:
    """Open what `seal_to_authority` made under the same context. Raises CannotDecrypt."""
    try:
        return _SUITE.decrypt(sealed, private, info=context)
    except (InvalidTag, ValueError):
        raise CannotDecrypt("sealed value cannot be opened") from None


def seal_stream(
    key: bytes, key_id: str, context: bytes, chunks: Iterable[bytes], path: Path
) -> tuple[str, int]:
    """Seal a stream to a new file of mode 0600 in numbered pieces. Gives (SHA-256 of the clear bytes, their count)."""
    digest, total = hashlib.sha256(), 0
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        pieces = list(_pieces(chunks))
        for number, piece in enumerate(pieces):
            digest.update(piece)
            total += len(piece)
            _write_piece(
                out,
                seal(key, key_id, _piece_context(context, number, len(pieces)), piece),
            )
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest(), total


def unseal_stream(key: bytes, context: bytes, path: Path) -> bytes:
    """Open a file that `seal_stream` made; a piece missing, moved or changed raises CannotDecrypt."""
    pieces = list(_read_pieces(path))
    clear = (
        unseal(key, _piece_context(context, number, len(pieces)), piece)
        for number, piece in enumerate(pieces)
    )
    return b"".join(clear)


def stream_size(path: Path) -> int:
    """How many clear bytes a sealed file holds."""
    return sum(size - HEADER_BYTES - _TAG_BYTES for _, size in _places(path))


def unseal_range(key: bytes, context: bytes, path: Path, first: int, last: int) -> Iterator[bytes]:
    """The clear bytes from `first` to `last`, both included, opening no piece but those that hold them.

    Raises CannotDecrypt at the first of them that is missing, moved or changed.
    """
    places = list(_places(path))
    begins = 0
    with path.open("rb") as file:
        for number, (offset, size) in enumerate(places):
            length = size - HEADER_BYTES - _TAG_BYTES
            if begins <= last and begins + length > first:
                file.seek(offset)
                clear = unseal(key, _piece_context(context, number, len(places)), file.read(size))
                yield clear[max(0, first - begins) : last - begins + 1]
            begins += length


def stream_key_id(path: Path) -> str:
    """The id of the key that sealed this file. Raises CannotDecrypt."""
    return key_id_of(next(_read_pieces(path), b""))


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        rest += chunk
        while len(rest) > FILE_CHUNK:
            yield rest[:FILE_CHUNK]
            rest = rest[FILE_CHUNK:]
    yield rest


def _piece_context(context: bytes, number: int, count: int) -> bytes:
    return context + b"|%d/%d" % (number, count)


def _write_piece(out: BinaryIO, sealed: bytes) -> None:
    out.write(len(sealed).to_bytes(4, "big"))
    out.write(sealed)


def _read_pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while size := file.read(4):
            yield file.read(int.from_bytes(size, "big"))


def _places(path: Path) -> Iterator[tuple[int, int]]:
    """Where each sealed piece of a file begins, and its size."""
    with path.open("rb") as file:
        while size := file.read(4):
            length = int.from_bytes(size, "big")
            yield file.tell(), length
            file.seek(length, os.SEEK_CUR)
