"""Rights named in so many words, and data that are wrong: closed lists in Spanish that more than one decision looks into."""

import re

_CORRECTS = re.compile(
    r"\b(quiero|quer[ií]a|quisiera|necesito|hay que|deben|pueden|podr[ií]an|que|para) (que me )?(me )?(tambi[eé]n )?(me )?"
    r"(corr[ei][gj]\w*|cambi[ae]\w*|actuali[zc]\w*|rectif\w*|modifi[cq]\w*)\b"
    r"|\best[aá]n? (mal|equivocad[oa]s?)\b",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"\b(compañ[ií]a|operador\w*|portabilidad|contrase[ñn]a|web|app|opini[oó]n|de idea|factura|recibo)\b"
    r"|\b(decidi\w*|c[oó]digo)\b",
    re.IGNORECASE,
)
ERASES = re.compile(
    r"\b(borr\w+|elimin\w+|suprim\w+|(dar|den|de|dé) de baja|quit\w+ (todos )?(los|sus|mis) datos)\b",
    re.IGNORECASE,
)
COPIES = re.compile(r"\b(copia|saber qu[eé] (datos|informaci[oó]n)|ver (los|sus) datos)\b", re.IGNORECASE)
ELSE = re.compile(
    r"\b(no quiero|no (borr|elimin|suprim)\w+|correg\w*|corrij\w*|cambi\w+|rectif\w+|me opongo|limit\w+"
    r"|portabilidad|grabaci[oó]n|recurs\w+|queja|reclam\w+|consent\w+|c[oó]mo (va|est[aá]))\b",
    re.IGNORECASE,
)


def corrects(text: str) -> bool:
    """Whether a datum on file is to be changed, the new one said in the same breath or not."""
    return bool(_CORRECTS.search(text)) and not _NOT_OURS.search(text)


def names_a_right(text: str) -> bool:
    """Whether erasing, a copy or a correction is among the words."""
    return bool(ERASES.search(text) or COPIES.search(text) or corrects(text))
