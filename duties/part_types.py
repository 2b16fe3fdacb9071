"""What an uploaded part really is, seen from its content: few plain types, nothing that runs, no archive bombs."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from duties.errors import AmparoError

MOST_ENTRIES = 1_000
MOST_UNPACKED = 200 * 1024 * 1024  # bytes
MOST_RATIO = 100  # unpacked to packed
_CHUNK = 64 * 1024
_RATIO_COUNTS_FROM = 1024 * 1024  # bytes: small texts compress as well as bombs
_ACTIVE = (
    b"vbaproject.bin",
    b"activex",
    b".bin",
    b".exe",
    b".dll",
    b".js",
    b".bat",
    b".cmd",
    b".scr",
    b".vbs",
)
_INNER_ARCHIVES = (
    ".zip",
    ".jar",
    ".gz",
    ".bz2",
    ".xz",
    ".7z",
    ".rar",
    ".tar",
    ".docm",
    ".xlsm",
    ".docx",
    ".xlsx",
)
_SCRIPT_STARTS = ("<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "#!")


class PartRefused(AmparoError):
    """A file cannot be taken as a part of an answer; `why` is empty | big | type | encoding | active | bomb | broken."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the file cannot be taken: {why}")
        self.why = why


@dataclass(frozen=True)
class PartType:
    """A type that is taken: its media type and the ending its file gets, whatever it was called."""

    media_type: str
    ending: str


PDF = PartType("application/pdf", "pdf")
PNG = PartType("image/png", "png")
JPEG = PartType("image/jpeg", "jpg")
TEXT = PartType("text/plain; charset=utf-8", "txt")
ZIP = PartType("application/zip", "zip")
DOCX = PartType("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
XLSX = PartType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
SIGNATURES = ((b"%PDF-", PDF), (b"\x89PNG\r\n\x1a\n", PNG), (b"\xff\xd8\xff", JPEG))


def recognise(content: bytes, *, largest: int) -> PartType:
    """The type of a file of at most `largest` bytes. Its name and announced type are not asked. Raises PartRefused."""
    if not content:
        raise PartRefused("empty")
    if len(content) > largest:
        raise PartRefused("big")
    for signature, kind in SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _archive(content)
    return _text(content)


def _text(content: bytes) -> PartType:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # A spreadsheet's text of old: no control characters, but not what every reader of the copy can read.
        raise PartRefused("type" if _has_controls(content.decode("latin-1")) else "encoding") from None
    if _has_controls(text):
        raise PartRefused("type")
    if text.lstrip().lower().startswith(_SCRIPT_STARTS):
        raise PartRefused("active")
    return TEXT


def _has_controls(text: str) -> bool:
    return any(ord(letter) < 32 and letter not in "\t\r\n" for letter in text)


def _archive(content: bytes) -> PartType:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES:
                raise PartRefused("bomb")
            for entry in entries:
                _check_name(entry)
            _unpack(archive, entries, len(content))
            names = {entry.filename for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error, OSError):
        raise PartRefused("broken") from None
    if "[Content_Types].xml" not in names:
        return ZIP
    return DOCX if "word/document.xml" in names else XLSX if "xl/workbook.xml" in names else ZIP


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.filename.lower()
    if name.encode(errors="replace").endswith(_ACTIVE) or name.endswith(_INNER_ARCHIVES):
        raise PartRefused("active")
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or entry.flag_bits & 0x1:
        raise PartRefused("active")


def _unpack(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], packed: int) -> None:
    """Count what really comes out, whatever the directory announces; nothing of it is kept."""
    total = 0
    for entry in entries:
        with archive.open(entry) as opened:
            while chunk := opened.read(_CHUNK):
                total += len(chunk)
                if total > MOST_UNPACKED or (total > _RATIO_COUNTS_FROM and total > MOST_RATIO * packed):
                    raise PartRefused("bomb")
