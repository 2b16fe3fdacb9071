"""`understand`: from what came in to what was heard. No input or output, no memory between calls."""

from collections.abc import Mapping, Sequence

from bot.understand.circumstances import find_circumstances
from bot.understand.circumstances_abroad import find_circumstances_in
from bot.understand.consent_answer import consent_answer
from bot.understand.consent_grammar import squeeze
from bot.understand.corrections import find_corrections
from bot.understand.dates import find_dates
from bot.understand.emails import find_emails
from bot.understand.found import Placed
from bot.understand.heard import Heard
from bot.understand.identifiers import find_identifiers
from bot.understand.masking import mask
from bot.understand.names import find_names
from bot.understand.normalise import tidy
from bot.understand.pipeline import pipeline
from bot.understand.short_consent import short_consent_answer
from bot.understand.spoken_numbers import written
from bot.understand.times import find_times
from bot.understand.topics import find_topics
from bot.understand.words import Word, split
from duties.kinds import Purpose

LONGEST = 4000


def understand(
    text: str,
    *,
    question: str | None = None,
    confidence: float | None = None,
    purposes: Sequence[Purpose] = tuple(Purpose),
    taken: Mapping[str, int] | None = None,
    language: str = "es",
) -> Heard:
    """What was heard in one turn.

    `question` is the name of the question just asked and narrows what digits mean; `purposes` those it asked consent
    for, none for a plain yes or no; `confidence` (0-1) that of speech recognition, None if typed or keyed; `taken` how
    many references of each kind the conversation already has. The text is cut at `LONGEST` characters.
    """
    if language != "es":
        text = written(text[:LONGEST], language)
    whole = tidy(text)[:LONGEST]
    words = split(whole)
    kept, masked, entities = mask(whole, words, _find(words, question), taken or {})
    nlp, squeezed = pipeline(), squeeze(masked)
    doc = nlp(masked)
    if language != "es":
        short = short_consent_answer(masked, language, purposes=purposes, confidence=confidence)
        topics = find_topics(doc, language) | find_circumstances_in(whole, language)
        return Heard(kept, masked, entities, topics, short)
    answer = consent_answer(
        doc if squeezed == masked else nlp(squeezed),
        purposes=purposes,
        confidence=confidence,
        confirming=not purposes,
    )
    topics = find_topics(doc) | find_circumstances(whole)
    told = (*find_names(masked, question), *find_corrections(masked, entities, topics))
    return Heard(kept, masked, (*entities, *told), topics, answer)


def _find(words: Sequence[Word], question: str | None) -> list[Placed]:
    """E-mails first, then dates, identifiers and times: each takes its words away from the next."""
    closed = [False] * len(words)
    placed = _claim(closed, list(find_emails(words)))
    placed += _claim(closed, [item for item in find_dates(words, question) if _free(closed, item)])
    placed += _claim(closed, find_identifiers(words, closed, question))
    placed += _claim(closed, list(find_times(words, closed)))
    return sorted(placed, key=lambda item: item.first)


def _free(closed: Sequence[bool], item: Placed) -> bool:
    return not any(closed[item.first : item.after])


def _claim(closed: list[bool], items: list[Placed]) -> list[Placed]:
    for item in items:
        closed[item.first : item.after] = [True] * (item.after - item.first)
    return items
