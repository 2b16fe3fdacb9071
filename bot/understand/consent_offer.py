"""A whole answer that takes what was offered: «me interesa», «apúnteme», to the question about advertising alone."""

from collections.abc import Collection, Sequence

from spacy.tokens import Doc

from bot.understand.consent_neighbours import Sign
from duties.kinds import MARKETING, Purpose

_TAKING = {
    "me interesa",
    "me interesan",
    "me apunto",
    "apunteme",
    "apuntame",
    "apuntenme",
    "apuntadme",
    "quiero recibirla",
    "quiero recibirlas",
    "quiero apuntarme",
}
_BESIDE = {"POLITE", "GREETING", "WEAK", "YES", ",", "_"}


def takes_the_offer(doc: Doc, signs: Sequence[Sign], asked: Collection[Purpose]) -> bool:
    """Nothing but these words and courtesies; «me interesa el correo» is read by its parts."""
    if set(asked) != set(MARKETING):
        return False
    said = [token.norm_ for label, start, end in signs if label not in _BESIDE for token in doc[start:end]]
    return " ".join(said) in _TAKING
