"""What is answered to «¿la dejo sin registrar?»: leave it, or go on with it; a no to leaving is never a leaving (L43)."""

import re

from bot.understand.normalise import fold

_STAYS = {
    "es": re.compile(
        r"\bno (?:(?:lo|la|me|se|quiero|queria|queremos|hace falta|que) )+(?:cancel|dej|anul|par|quit|borr)\w*"
        r"|\bno (?:cancel(?:es|e|eis|en|ar)|dej(?:es|e|eis|en|ar)|anul(?:es|e|eis|en|ar)|par(?:es|e|eis|en|ar))\b"
        r"|(?<!no )(?<!no quiero )\b(?:sig(?:a|ue|an|amos|o)|seguimos|segu(?:id|ir|imos)|continu\w+|adelante|registr(?:ala|alo|ela|elo|adla|e|a|enla))\b"
        r"|\bsi (?:que )?(?:(?:lo|la) )?(?:quiero|queria|queremos)\b(?! (?:que lo |que la )?(?:cancel|dej|anul))"
    ),
    "en": re.compile(
        r"\b(?:do ?n ?t|do not|never|not) (?:want (?:to|you to) )?(?:cancel|leave|drop|stop|forget)\w*"
        r"|\b(?:go on|carry on|continue|keep going|go ahead|register it)\b|\bi do want\b"
    ),
    "ca": re.compile(
        r"\bno (?:(?:ho|la|el|em|vull|que) )*(?:cancel|deix|anul|atur)\w*|\b(?:segueix|segueixi|segui\w*|continu\w+|endavant)\b"
        r"|\bsi que (?:ho |la )?vull\b"
    ),
}
_LEAVES = {
    "es": re.compile(
        r"^(?:(?:si|vale|venga|eso|claro|exacto|pues|ok|bueno|ya|mejor|por favor|que|lo|la|quiero) )*"
        r"(?:no (?:quiero )?(?:seguir|siga|sigas|sigais|sigamos|continu\w+)|cancel(?:a|alo|ala|e|es|eis|en|elo|ela|ar|arlo|arla|adlo|adla|enlo)|dej(?:alo|ala|elo|ela|enlo|adlo|arlo|arla|emoslo)"
        r"|anul(?:a|alo|ala|elo|ela|ar|arlo|arla)|olvid(?:alo|elo|ala|ela))\b"
    ),
    "en": re.compile(r"^(?:(?:yes|ok|okay|please|well|just) )*(?:cancel|leave|drop|forget|stop)\b"),
    "ca": re.compile(
        r"^(?:(?:si|val|d acord|be|si us plau) )*(?:cancel\w*|deix\w+(?: ho)?|anul\w+|oblid\w+)\b"
    ),
}


def leaves(text: str, language: str = "es") -> bool | None:
    """Whether it is to be left; None if these words do not say."""
    bare = " ".join(re.findall(r"[\wñç]+", fold(text)))
    if _STAYS[language].search(bare):
        return False
    return True if _LEAVES[language].match(bare) else None
