"""Two rights asked for in one sentence, each in so many words in a clause of its own: neither is lost (L43).

Closed tables over folded words. One right alone is the classifier's matter: it hears more than these words.
"""

import re
from dataclasses import dataclass

from bot.understand.normalise import fold

type Named = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True)
class RightWords:
    """The tables of one language."""

    named: Named
    joins: re.Pattern[str]  # where a clause ends
    not_asked: re.Pattern[str]  # words in a clause that make it no wish


def _named(**lines: str) -> Named:
    return tuple((f"request_{right}", re.compile(rf"\b(?:{words})")) for right, words in lines.items())


_DATUM_ES = r"(?:direccion|domicilio|calle|telefono|movil|numero|correo|email|nombre|apellidos?|cuenta|fecha de nacimiento)"
_DATUM_EN = r"(?:address|telephone|phone|mobile|number|e ?mail|name|surname|account|date of birth)"
_DATUM_CA = r"(?:adreca|domicili|carrer|telefon|mobil|numero|correu|nom|cognoms?|compte|data de naixement)"
WORDS = {
    "es": RightWords(
        named=_named(
            access=r"copia de (?:todos )?(?:mis datos|mi informacion|(?:todo )?lo que (?:tien|ten|sab|guard)\w+)"
            r"|(?:ver|conocer|consultar|acceder a|acceso a) (?:todos )?mis datos"
            r"|que (?:datos|informacion|cosas)?(?: \w+){0,2} ?(?:teneis|tienen|guardan|guardais|saben|sabeis)(?: \w+){0,2} (?:mi|mios|mias)\b"
            r"|que datos mios (?:tienen|teneis|guardan|guardais)|que datos (?:tienen|teneis) mios",
            rectification=rf"(?:corri[jg]\w+|correg\w+|rectifi\w+|cambi(?:e|en|eis|ar|arme|enme|adme|ad)|actuali[cz]\w+|modifi\w+)"
            rf" (?:me )?(?:tambien )?(?:mi|el|la|los|un) (?:\w+ )?{_DATUM_ES}\b",
            erasure=r"(?:borr|elimin|suprim)\w+ (?:\w+ ){0,2}?(?:mis datos|todo lo mio|mi ficha|mi cuenta|mi informacion|todo lo demas)\b",
            objection=r"(?:(?:dej|par)\w+ de|no (?:me )?(?:quiero|vuelv\w+|mand\w+|envi\w+)|quit\w+) (?:\w+ ){0,4}?"
            r"(?:publicidad|propaganda|ofertas|promociones|anuncios)\b",
            portability=r"(?:llevarme|llevar) mis datos|portabilidad de (?:mis|los) datos",
        ),
        joins=re.compile(r"[.,;:!?¡¿…]+|\b(?:y|e|ademas|tambien|aparte|asimismo|luego|despues|pero)\b"),
        not_asked=re.compile(
            r"\b(?:en vez|en lugar|sin|antes de|si no|ni|nadie|porque|habeis|han|habian|ya me|ya he|me (?:han|habeis)|pedi|pedido|por que"
            r"|puedo|puede|como se|cuando|no (?:hace falta|necesito|pido|borr\w+|corr\w+))\b"
        ),
    ),
    "en": RightWords(
        named=_named(
            access=r"copy of (?:all )?(?:my|the) (?:data|details|information)|(?:see|know|access|tell me) (?:all )?(?:what|which)?(?: \w+){0,2} ?(?:my data|you (?:have|hold|know|keep)(?: \w+)? (?:about|on) me)"
            r"|what(?: data| information)? (?:do )?you (?:have|hold|know|keep) (?:about|on) me",
            rectification=rf"(?:correct|change|update|fix|amend|rectify) (?:my|the) (?:\w+ )?{_DATUM_EN}\b",
            erasure=r"(?:delete|erase|remove|wipe) (?:all )?(?:of )?(?:my (?:data|details|account|information)|everything)\b",
            objection=r"(?:stop|no more|quit|do ?n ?t send(?: me)?)(?: \w+){0,3}? (?:e ?mails?|adverts|ads|advertising|marketing|offers|newsletters?|texts|calls)\b"
            r"|stop (?:e ?mailing|calling|texting) me",
            portability=r"take my data (?:with me|to another)|portability of my data",
        ),
        joins=re.compile(r"[.,;:!?…]+|\b(?:and|also|plus|besides|then|but)\b"),
        not_asked=re.compile(
            r"\b(?:instead|without|before|unless|because|already|asked|can i|could i|how|when|do ?n ?t (?:want|need|delete|erase|correct|change)|you keep)\b"
        ),
    ),
    "ca": RightWords(
        named=_named(
            access=r"copia de (?:totes )?(?:les meves dades|la meva informacio|tot el que (?:teniu|tenen))"
            r"|(?:veure|consultar|accedir a) (?:totes )?les meves dades|quines dades (?:meves )?(?:teniu|tenen)(?: meves| de mi)?",
            rectification=rf"(?:corregi\w*|corregeix\w*|rectifi\w+|canvi(?:i|in|eu|ar)|actualit\w+|modifi\w+)"
            rf" (?:el|la|els) (?:meva|meu|meus) (?:\w+ )?{_DATUM_CA}\b",
            erasure=r"(?:esborr|elimin|suprim)\w+ (?:\w+ ){0,2}?(?:les meves dades|tot el meu|la meva fitxa|el meu compte)\b",
            objection=r"(?:deix\w+ de|no (?:em |m )?(?:vull|torn\w+|envi\w+)|treu\w+) (?:\w+ ){0,4}?(?:publicitat|propaganda|ofertes|anuncis)\b",
            portability=r"endur me (?:les )?(?:meves )?dades|emportar me les meves dades|portabilitat de (?:les )?(?:meves )?dades",
        ),
        joins=re.compile(r"[.,;:!?…]+|\b(?:i|tambe|a mes|a banda|despres|pero)\b"),
        not_asked=re.compile(
            r"\b(?:en lloc|en comptes|sense|abans de|si no|ni|perque|heu|han|ja m|ja he|puc|com es|quan"
            r"|no (?:cal|necessito|demano|esborr\w+|corre\w+))\b"
        ),
    ),
}


def rights_named(masked: str, language: str = "es") -> tuple[str, ...]:
    """The intents of the rights named, in their order; none unless there are two or more, each in its clause."""
    words = WORDS[language]
    found: list[str] = []
    for clause in words.joins.split(fold(masked)):
        bare = " ".join(re.findall(r"[\w]+", clause))
        if words.not_asked.search(bare):
            continue
        found += [intent for intent, pattern in words.named if pattern.search(bare)][:1]
    each = tuple(dict.fromkeys(found))
    return each if len(each) > 1 else ()
