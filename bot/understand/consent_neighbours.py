"""Words whose meaning their neighbours tell: "o", "las cuatro", "no lo uso"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

type Sign = tuple[str, int, int]
"""A label of `PHRASES` with the words it covers, or `,` for a pause, `_` for a silent mark, `?` for an unknown word."""

UNKNOWN = "?"
_LIGHT = {"LINK", "SEND", "PERMIT"}
_CHANNELS = {"RECORD", "DO_RECORD", "EMAIL", "SMS", "CALL", "DO_CALL"}
_TAKING_ALL = {"NO", "EXCEPT", "ADVERTISING", "ALL", "TOTAL", "CHANNELS"}
_SAID_OF_FOUR = {"YES", "NO"}
_LEAVING_FOUR = {"FOUR", "YES", ",", "LINK", "POLITE", "FILLER", "_"}


def by_neighbours(doc: Doc, signs: Sequence[Sign]) -> Iterator[Sign]:
    """The same signs, with those that could be several things read as one of them, or as unknown."""
    labels = {label for label, _, _ in signs}
    for at, (label, start, end) in enumerate(signs):
        if label == "UNUSED":
            yield _unused(signs, at, labels), start, end
        elif label == "FOUR":
            yield _four(doc, signs, at, labels), start, end
        elif label == "OR":
            yield _or(signs, at, labels), start, end
        else:
            yield label, start, end


def _unused(signs: Sequence[Sign], at: int, labels: set[str]) -> str:
    """ "el correo no lo miro", "no tengo correo" refuse it; "…, que no lo miro" is a reason."""
    return "NO" if _beside(signs, at) & _CHANNELS and "EXCEPT" not in labels else "KNOW"


def _four(doc: Doc, signs: Sequence[Sign], at: int, labels: set[str]) -> str:
    """ "acepto las cuatro" are the purposes; "a las cuatro" is a time."""
    answered = _beside(signs, at) & _SAID_OF_FOUR or labels & {"GRANT", "CONSENT", "TOTAL", "ALL"}
    alone = doc[max(signs[at][1] - 1, 0)].norm_ != "a" and labels <= _LEAVING_FOUR
    return "ALL" if answered or alone else UNKNOWN


def _or(signs: Sequence[Sign], at: int, labels: set[str]) -> str:
    """An "and" in a list behind a no, an exception, or advertising by any of its ways; else nobody knows."""
    behind = next((label for label, _, _ in signs[at + 1 :] if label not in _LIGHT), "")
    listed = at > 0 and signs[at - 1][0] in _CHANNELS and behind in _CHANNELS
    return "AND" if listed and labels & _TAKING_ALL else UNKNOWN


def _beside(signs: Sequence[Sign], at: int) -> set[str]:
    """What stands directly before a sign, links left out, and behind it, a pause left out."""
    before = [label for label, _, _ in signs[:at] if label != "LINK"][-1:]
    behind = [label for label, _, _ in signs[at + 1 :] if label != ","][:1]
    return {*before, *behind}
