"""A refusal of consent that names nothing besides: «no consiento», «no acepto nada» (L20)."""

import re

from bot.understand.normalise import fold

_BARE = re.compile(
    r"(?:(?:pues|que|yo|no|ya|eh|i|oh|well|doncs|jo) )*"
    r"(?:no (?:lo |ho |os |les |us |li )?|i (?:do not|don t|do n t) |do not |don t )"
    r"(?:consiento|acepto|autorizo|permito|consent|accept|agree|consento|accepto|autoritzo|permeto)"
    r"(?: (?:nada|res|anything|to anything|eso|esto|aixo|that|it|ya|mas|gracias))*"
)


def refuses_barely(text: str) -> bool:
    """Whether these words refuse consent, and say nothing besides that a complaint or an offer could be meant by."""
    return _BARE.fullmatch(" ".join(re.findall(r"[\wñç]+", fold(text)))) is not None
