"""TwiML read as strictly as the house wants it: what Twilio would warn about, or fail at, is refused."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass


class TwimlInvalid(Exception):
    """The document is not TwiML that Amparo may answer with; the message names the verb and the attribute."""


@dataclass(frozen=True)
class Say:
    """Words to be spoken."""

    text: str
    language: str
    voice: str


@dataclass(frozen=True)
class Gather:
    """A question: what is said while it listens, and where the answer goes."""

    say: tuple[Say, ...]
    action: str
    input: frozenset[str]
    language: str
    num_digits: int | None
    timeout: int
    finish_on_key: str
    hints: tuple[str, ...]


@dataclass(frozen=True)
class Dial:
    """A call to a person; without an action the next verb follows."""

    number: str
    action: str | None


@dataclass(frozen=True)
class Redirect:
    """The document goes on at another address."""

    path: str


@dataclass(frozen=True)
class Hangup:
    """The call ends."""


type Verb = Say | Gather | Dial | Redirect | Hangup

_SAY = {"language", "voice", "loop"}
_GATHER = {
    "action",
    "actionOnEmptyResult",
    "bargeIn",
    "finishOnKey",
    "hints",
    "input",
    "language",
    "method",
    "numDigits",
    "profanityFilter",
    "speechModel",
    "speechTimeout",
    "timeout",
}
_DIAL = {"action", "answerOnBridge", "callerId", "method", "timeout"}
_REDIRECT = {"method"}
_SSML = {"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"}
_SAY_LIMIT = 4096
_HINTS_LIMIT = 500


def parse_twiml(document: str) -> tuple[Verb, ...]:
    """The verbs of a document that goes on with a call. Raises TwimlInvalid, also for an empty Response."""
    try:
        root = ET.fromstring(document)  # noqa: S314 (our own system's answer)
    except ET.ParseError as wrong:
        raise TwimlInvalid(f"the document is not XML: {wrong}") from None
    if root.tag != "Response":
        raise TwimlInvalid(f"the document begins with {root.tag}, not with Response")
    verbs = tuple(_verb(element) for element in root)
    if not verbs:
        raise TwimlInvalid("the Response is empty: the caller would be cut off")
    return verbs


def _verb(element: ET.Element) -> Verb:
    match element.tag:
        case "Say":
            return _say(element)
        case "Gather":
            return _gather(element)
        case "Dial":
            return _dial(element)
        case "Redirect":
            _known(element, _REDIRECT)
            return Redirect(_text(element))
        case "Hangup":
            _known(element, set())
            return Hangup()
    raise TwimlInvalid(f"{element.tag} is not a verb that Amparo answers with")


def _say(element: ET.Element) -> Say:
    _known(element, _SAY)
    for part in element.iter():
        if part is not element and part.tag not in _SSML:
            raise TwimlInvalid(f"Say holds {part.tag}, which is not SSML")
    text = " ".join("".join(element.itertext()).split())
    if not text or len(text) > _SAY_LIMIT:
        raise TwimlInvalid(f"Say must hold between 1 and {_SAY_LIMIT} characters")
    return Say(text, _needed(element, "language"), _needed(element, "voice"))


def _gather(element: ET.Element) -> Gather:
    _known(element, _GATHER)
    if _needed(element, "actionOnEmptyResult") != "true":
        raise TwimlInvalid("Gather must have actionOnEmptyResult true, or silence falls through")
    for child in element:
        if child.tag != "Say":
            raise TwimlInvalid(f"Gather holds {child.tag}; only Say belongs there")
    digits = element.get("numDigits")
    return Gather(
        say=tuple(_say(child) for child in element),
        action=_needed(element, "action"),
        input=_input(element),
        language=_needed(element, "language"),
        num_digits=None if digits is None else _number(element, "numDigits", digits),
        timeout=_number(element, "timeout", element.get("timeout", "5")),
        finish_on_key=_finish_on_key(element),
        hints=_hints(element),
    )


def _input(element: ET.Element) -> frozenset[str]:
    kinds = frozenset(element.get("input", "dtmf").split())
    if not kinds or not kinds <= {"dtmf", "speech"}:
        raise TwimlInvalid("Gather input must be dtmf, speech or both")
    speech_timeout = element.get("speechTimeout")
    if speech_timeout is not None:
        if "speech" not in kinds:
            raise TwimlInvalid("Gather has speechTimeout without speech")
        if speech_timeout == "auto" and "speechModel" in element.attrib:
            raise TwimlInvalid("Gather speechTimeout auto is refused with a speechModel (13335)")
        if speech_timeout != "auto":
            _number(element, "speechTimeout", speech_timeout)
    return kinds


def _finish_on_key(element: ET.Element) -> str:
    key = element.get("finishOnKey", "#")
    if len(key) > 1 or key not in "0123456789*#":
        raise TwimlInvalid("Gather finishOnKey must be one key or empty")
    return key


def _hints(element: ET.Element) -> tuple[str, ...]:
    hints = tuple(hint.strip() for hint in element.get("hints", "").split(",") if hint.strip())
    if len(hints) > _HINTS_LIMIT or any(len(hint) > 100 for hint in hints):
        raise TwimlInvalid(f"Gather hints may be {_HINTS_LIMIT} phrases of 100 characters")
    return hints


def _dial(element: ET.Element) -> Dial:
    _known(element, _DIAL)
    numbers = [_text(child) for child in element if child.tag == "Number"] or [_text(element)]
    if len(numbers) != 1:
        raise TwimlInvalid("Dial must call one number")
    return Dial(numbers[0], element.get("action"))


def _known(element: ET.Element, names: set[str]) -> None:
    for name in element.attrib:
        if name not in names:
            raise TwimlInvalid(f"{element.tag} has the unknown attribute {name}")


def _needed(element: ET.Element, name: str) -> str:
    value = element.get(name, "").strip()
    if not value:
        raise TwimlInvalid(f"{element.tag} lacks {name}")
    return value


def _number(element: ET.Element, name: str, text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise TwimlInvalid(f"{element.tag} {name} must be a whole number above 0")
    return int(text)


def _text(element: ET.Element) -> str:
    text = (element.text or "").strip()
    if not text:
        raise TwimlInvalid(f"{element.tag} is empty")
    return text
