"""Whole sentences of a few words that say little but must not be taken for nothing: agreeing, ending, calling out."""

import re

from bot.understand.normalise import fold

_AGREES = {
    "es": re.compile(
        r"(?:(?:si+|vale|claro|claro que si|por supuesto|venga|eso|eso mismo|exacto|sigue|siga|sigamos|seguimos|adelante|de acuerdo"
        r"|ok|okey|pues|perfecto|muy bien|bien|bueno|ya|hombre|hija|hijo|que si|ah|asi es|correcto|todo|pero|eh|digo|gracias)(?: |$))+"
    ),
    "en": re.compile(
        r"(?:(?:yes|yeah|yep|ok|okay|sure|right|of course|go on|go ahead|all right|alright|fine|please|exactly|that s it)(?: |$))+"
    ),
    "ca": re.compile(
        r"(?:(?:si|val|d acord|es clar|clar|molt be|be|endavant|segueix|segueixi|exacte|aixo|perfecte|i tant|si us plau)(?: |$))+"
    ),
}
_ENDS = {
    "es": re.compile(
        r"(?:(?:no|bueno|vale|pues|entonces|ah|ya|muy bien|de acuerdo|perfecto|gracias|muchas gracias|en principio"
        r"|hija|hijo|hombre|mujer|senorita|guapa|guapo) )*"
        r"(?:nada(?: mas)?|eso es todo|es todo|eso era todo|ya esta(?: todo)?|con eso (?:basta|me vale|vale|ya esta)"
        r"|(?:solo )?(?:era|queria) (?:solo )?eso|no (?:necesito|quiero) (?:nada )?mas)"
        r"(?: (?:gracias|muchas gracias|muy amable|adios|hasta luego|por ahora|de momento|hija|hijo|guapa|guapo|senorita|vale|eh))*"
    ),
    "en": re.compile(
        r"(?:(?:no|well|ok|okay|then) )*(?:nothing(?: else| more)?|that s (?:all|it)|that is all|i m (?:done|fine|good))"
        r"(?: (?:thanks|thank you|for now|then|bye))*"
    ),
    "ca": re.compile(
        r"(?:(?:no|be|doncs|val|d acord) )*(?:res(?: mes)?|aixo es tot|ja esta|era nomes aixo|no necessito res mes)"
        r"(?: (?:gracies|moltes gracies|adeu|de moment|per ara))*"
    ),
}
_CALLS = {
    "es": re.compile(
        r"(?:(?:oiga|oye|hola|perdone|perdon|digame|diga|buenas|eh|si|ay) )*(?:hay alguien(?: ahi| al telefono)?"
        r"|(?:esta|estas|estan|sigue|sigues|siguen) (?:usted |ustedes )?ahi|me (?:oye|oyes|oyen|escucha|escuchas)|se me oye)"
        r"(?: (?:por favor|o no|bien|oiga|eh))*"
    ),
    "en": re.compile(
        r"(?:(?:hello|hi|sorry) )*(?:is (?:anybody|anyone|somebody|someone) there|are you (?:still )?there|can you hear me)(?: hello)?"
    ),
    "ca": re.compile(
        r"(?:(?:hola|escolti|perdoni) )*(?:hi ha algu(?: aqui)?|(?:es|sou|ets) (?:aqui|aqui encara)|em sent\w*)"
    ),
}


def only_agrees(text: str, language: str = "es") -> bool:
    """«Sí, claro», «vale, sigue»: no answer to a question for a datum, and no misunderstanding either."""
    return _whole(_AGREES, text, language)


def ends_it(text: str, language: str = "es") -> bool:
    """«Nada más», «pues entonces nada», «ya está»."""
    return _whole(_ENDS, text, language)


def calls_out(text: str, language: str = "es") -> bool:
    """«Oiga, ¿hay alguien ahí?»: whoever asks wants to be answered, and has not asked for a person (L79)."""
    return _whole(_CALLS, text, language)


def _whole(table: dict[str, re.Pattern[str]], text: str, language: str) -> bool:
    bare = " ".join(re.findall(r"[\wñç]+", fold(text)))
    return bool(bare) and table[language].fullmatch(bare) is not None
