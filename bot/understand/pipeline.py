"""Our spaCy pipeline: a blank Spanish one with our own tokeniser, loaded on first use; no model, no download."""

from functools import cache

import spacy
from spacy.language import Language

from bot.understand.words import Tokeniser


@cache
def pipeline() -> Language:
    """The one pipeline of this process."""
    nlp = spacy.blank("es")
    nlp.tokenizer = Tokeniser(nlp.vocab)
    return nlp
