"""Whether it is with the consumer authorities that somebody wants to complain, not with the one of data protection."""

import re

from bot.understand.normalise import fold

_CONSUMER = re.compile(
    r"\b(?:consumo|consumidor(?:es)?|omic|junta arbitral|arbitraje|hojas? de reclamacion(?:es)?|ocu|facua"
    r"|consumer (?:office|affairs|authorit\w+|protection|rights)|ombudsman|consum|consumidors)\b"
)


def names_consumer_authority(text: str) -> bool:
    """«Os voy a denunciar a Consumo», «¿dónde está la OMIC?»."""
    return _CONSUMER.search(fold(text)) is not None
