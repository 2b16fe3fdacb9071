"""Words that take a permission back, "retiro mi permiso": whatever else is said, nothing is granted with them."""

from spacy.tokens import Doc

_TAKING_BACK = {"retiro", "revoco", "anulo", "invalido", "desautorizo", "cancelo"}


def takes_back(doc: Doc) -> bool:
    """ "retiro mi permiso de que me manden ofertas"; "retiro lo dicho" only corrects."""
    return any(
        token.norm_ in _TAKING_BACK and not (token.i + 1 < len(doc) and doc[token.i + 1].norm_ == "lo")
        for token in doc
    )
