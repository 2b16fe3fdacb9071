"""An e-mail that was saved as a file: sender, day, subject, plain text and attachments. HTML is never rendered."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from html.parser import HTMLParser

from duties.intakes import LONGEST_WORDS, IntakeInvalid
from services.check_upload import LARGEST_FILE, MOST_FILES, Upload, printable, type_of

MOST_PARTS = 50
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_UNSEEN = frozenset({"Cc", "Cs", "Cn", "Co"})
_SILENT = frozenset({"script", "style", "head", "title"})


@dataclass(frozen=True, repr=False)
class Mail:
    """What of it is used. `left_inside` counts attachments of other types, which stay in the file. `repr` shows nothing."""

    sender: str
    sent_at: datetime | None
    subject: str
    text: str
    attachments: tuple[Upload, ...]
    left_inside: int


def read_eml(content: bytes) -> Mail:
    """Raises IntakeInvalid for what is no e-mail, or too large, or too deeply nested."""
    if not content or len(content) > LARGEST_FILE:
        raise IntakeInvalid(eml="size")
    if len(re.findall(rb"boundary\s*=", content, re.IGNORECASE)) > MOST_PARTS:
        raise IntakeInvalid(eml="type")
    message = message_from_bytes(content, policy=policy.compat32)
    _, sender = parseaddr(_header(message, "From"))
    if "@" not in sender:
        raise IntakeInvalid(eml="type")
    parts = [part for part in message.walk() if not part.is_multipart()][:MOST_PARTS]
    files = [part for part in parts if part.get_filename() or part.get_content_maintype() != "text"]
    kept = [upload for part in files if (upload := _attachment(part)) is not None][:MOST_FILES]
    return Mail(
        sender=sender[:200],
        sent_at=_date(message),
        subject=_header(message, "Subject")[:200],
        text=_text([part for part in parts if part not in files])[:LONGEST_WORDS],
        attachments=tuple(kept),
        left_inside=len(files) - len(kept),
    )


def _header(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))
    try:
        said = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        said = raw
    return "".join(letter if letter.isprintable() else " " for letter in said).strip()


def _date(message: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(str(message.get("Date", "")))
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo is not None else None


def _text(parts: list[Message]) -> str:
    plain = [_decoded(part) for part in parts if part.get_content_subtype() == "plain"]
    if any(text.strip() for text in plain):
        return "\n".join(plain).strip()
    marked = [_decoded(part) for part in parts if part.get_content_subtype() == "html"]
    return "\n".join(words_of_html(text) for text in marked).strip()


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        text = payload.decode(part.get_content_charset() or "utf-8", errors="replace")
    except LookupError:
        text = payload.decode("utf-8", errors="replace")
    return "".join(letter for letter in text.replace("\r\n", "\n") if _readable(letter))


def _readable(letter: str) -> bool:
    """Not what turns a line round, nor what cannot be shown; emoji stay whole."""
    return letter in "\n\t" or (letter not in _TURNING and unicodedata.category(letter) not in _UNSEEN)


def _attachment(part: Message) -> Upload | None:
    payload = part.get_payload(decode=True)
    kind = type_of(payload) if isinstance(payload, bytes) else None
    if kind is None or not isinstance(payload, bytes):
        return None
    return Upload(printable(part.get_filename() or "adjunto"), kind, payload)


def words_of_html(text: str) -> str:
    """Its words alone: no tag, no picture, no address is followed."""
    reader = _Words()
    reader.feed(text)
    reader.close()
    return re.sub(r"[ \t]*\n\s*", "\n", "".join(reader.said)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its caller's
        self._silent += tag in _SILENT
        if tag in ("p", "br", "div", "li", "tr"):
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)
