"""The letters of a request, composed: controller, reference, dates, reasons, remedies (RGPD 12.3-12.4; L44-L46)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duties import letter_texts as texts
from duties.errors import AmparoError
from duties.kinds import Right
from duties.reasons import REASONS, Reason
from duties.right_names import NAMES
from duties.spanish_dates import long_date
from duties.steps import LetterKind


class Element(StrEnum):
    """What a letter may have to hold."""

    CONTROLLER = "controller"
    REFERENCE = "reference"
    REASONS = "reasons"
    NEW_DATE = "new_date"
    OFFICER = "officer"
    AUTHORITY = "authority"
    COURT = "court"


_ALWAYS = frozenset({Element.CONTROLLER, Element.REFERENCE, Element.OFFICER})
_REMEDIES = frozenset({Element.REASONS, Element.AUTHORITY, Element.COURT})
REQUIRED: dict[LetterKind, frozenset[Element]] = {
    LetterKind.IDENTITY_ASKED: _ALWAYS | {Element.REASONS},
    LetterKind.EXTENSION: _ALWAYS | {Element.REASONS, Element.NEW_DATE},
    LetterKind.ANSWER: _ALWAYS | {Element.AUTHORITY},
    LetterKind.PARTIAL: _ALWAYS | _REMEDIES,
    LetterKind.REFUSAL: _ALWAYS | _REMEDIES,
    LetterKind.WITHDRAWN: _ALWAYS | {Element.AUTHORITY},
}
"""What a letter of each kind cannot be sent without (RGPD 12.4)."""


class LetterIncomplete(AmparoError):
    """A letter lacks what the law demands of it."""


@dataclass(frozen=True)
class Sender:
    """Who writes, and where one may complain."""

    name: str
    tax_id: str
    address: str
    officer: str
    authority: str
    authority_web: str
    authority_address: str


@dataclass(frozen=True)
class LetterFacts:
    """What a letter is about. `text` is what a member of staff wrote; `due` the day promised by an extension,
    `stops` whether asking for identity still stops the clock.
    """

    kind: LetterKind
    right: Right
    reference: str
    received_on: date
    written_on: date
    reason: Reason | None = None
    text: str = ""
    due: date | None = None
    stops: bool = True


@dataclass(frozen=True)
class Letter:
    """A composed letter; `elements` says what of the law it holds."""

    title: str
    head: tuple[str, ...]
    paragraphs: tuple[str, ...]
    elements: frozenset[Element]

    def plain(self) -> str:
        """The whole letter as a text, as an e-mail carries it."""
        return "\n\n".join((self.title, "\n".join(self.head), *self.paragraphs))


def compose(facts: LetterFacts, sender: Sender) -> Letter:
    """The letter. Raises LetterIncomplete if an element that its kind demands is missing."""
    pieces = list(_body(facts, sender))
    head = (
        f"{sender.name} · {sender.tax_id} · {sender.address}" if sender.name.strip() else "",
        (
            f"Solicitud de {NAMES[facts.right]}, referencia {facts.reference},"
            f" recibida el {long_date(facts.received_on)}"
        ),
        f"Fecha: {long_date(facts.written_on)}",
    )
    held = {element for element, text in pieces if element is not None and text.strip()}
    held |= {Element.CONTROLLER} if head[0] else set()
    held |= {Element.REFERENCE} if facts.reference else set()
    lacking = REQUIRED[facts.kind] - held
    if lacking:
        raise LetterIncomplete(f"a letter of kind {facts.kind} lacks {', '.join(sorted(lacking))}")
    body = tuple(text for _, text in pieces if text.strip())
    return Letter(texts.TITLES[facts.kind], head, body, frozenset(held))


type _Piece = tuple[Element | None, str]


def _body(facts: LetterFacts, sender: Sender) -> Iterator[_Piece]:
    yield from _matter(facts)
    yield Element.OFFICER, texts.OFFICER.format(officer=sender.officer) if sender.officer else ""
    if facts.kind in (LetterKind.ANSWER, LetterKind.PARTIAL, LetterKind.REFUSAL, LetterKind.WITHDRAWN):
        yield Element.AUTHORITY, _authority(sender)
    if facts.kind in (LetterKind.PARTIAL, LetterKind.REFUSAL):
        yield Element.COURT, texts.COURT


def _matter(facts: LetterFacts) -> Iterator[_Piece]:
    if facts.kind is LetterKind.IDENTITY_ASKED:
        yield None, texts.ASKED
        yield Element.REASONS, _reason(facts)
        yield None, texts.ASKED_HOW
        yield None, facts.text
        yield None, texts.STOPPED if facts.stops else ""
    elif facts.kind is LetterKind.EXTENSION:
        yield Element.NEW_DATE, texts.EXTENDED.format(due=long_date(facts.due)) if facts.due else ""
        yield Element.REASONS, _reason(facts)
        yield None, facts.text
    elif facts.kind is LetterKind.ANSWER:
        yield None, texts.NOTHING_HELD if facts.reason is Reason.NOTHING_HELD else texts.DONE[facts.right]
        yield None, facts.text
    elif facts.kind is LetterKind.WITHDRAWN:
        yield None, texts.RETIRED
    else:
        yield None, texts.PARTLY if facts.kind is LetterKind.PARTIAL else texts.NOT_DONE
        yield Element.REASONS, _reason(facts)
        yield None, facts.text
        yield None, texts.SECOND_PERSON


def _reason(facts: LetterFacts) -> str:
    if facts.reason is None:
        return ""
    reason = REASONS[facts.reason]
    return f"{reason.text} Fundamento: {reason.article}."


def _authority(sender: Sender) -> str:
    if not sender.authority:
        return ""
    return texts.AUTHORITY.format(
        authority=sender.authority, web=sender.authority_web, address=sender.authority_address
    )
