"""What the customer is told when a person comes into the chat and when the assistant is back (L81, L90)."""

_DEFAULT = "es"
_TAKEN_OVER = {
    "es": "Le atiende ahora {alias}, una persona del equipo de {controller}. El asistente automático calla mientras tanto.",
}
_RETURNED = {
    "es": (
        "Vuelve a atenderle el asistente automático de {controller}: soy un programa, no una persona."
        " Puede pedir otra vez una persona cuando quiera."
    ),
}
_AWAY = {
    "es": (
        "La persona que le atendía no está disponible ahora. Vuelve a atenderle el asistente automático de"
        " {controller}: soy un programa, no una persona. Puede pedir otra vez una persona cuando quiera."
    ),
}
_WHERE_WE_WERE = {"es": "Estábamos en esto: {words}"}


def taken_over(language: str, *, alias: str, controller: str) -> str:
    """Who attends from now on."""
    return _in(_TAKEN_OVER, language).format(alias=alias, controller=controller)


def returned(language: str, *, controller: str, away: bool, words: str | None) -> str:
    """That a machine speaks again, and the question that is still open, if there is one."""
    said = _in(_AWAY if away else _RETURNED, language).format(controller=controller)
    return said if words is None else f"{said}\n\n{_in(_WHERE_WE_WERE, language).format(words=words)}"


def _in(texts: dict[str, str], language: str) -> str:
    return texts.get(language, texts[_DEFAULT])
