"""Whether data are asked for of somebody who is only «ella» or «ese señor»: nobody has said to speak for them (L49, L50)."""

import re

from bot.understand.normalise import fold

_OF_ANOTHER = re.compile(
    r"\b(?:datos|informacion|que|algo|cosas|ficha|todo)(?: \w+){0,2} (?:ten\w+|tien\w+|sab\w+|hay|guard\w+|consta\w*)(?: \w+){0,2}? (?:de|sobre)"
    r" (?:ella|ellos|ellas|el(?=$| (?:y|por favor|que|para|aunque))|es[ea] (?:senor|senora|chic[oa]|mujer|hombre|tip[oa]|persona|vecin[oa])|otra persona)\b"
    r"|\b(?:sus datos|los datos) de (?:ella|ellos|ellas|es[ea] (?:senor|senora|chic[oa]|mujer|hombre|tip[oa]|persona|vecin[oa]))\b"
)


def asks_of_another(text: str) -> bool:
    """«¿Y qué datos tenéis de ella?»."""
    bare = " ".join(re.findall(r"\w+", fold(text).replace("ñ", "n")))
    return _OF_ANOTHER.search(bare) is not None
