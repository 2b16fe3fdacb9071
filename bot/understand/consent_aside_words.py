"""What an aside may not hold if it is to count for nothing: doubt, condition, another's word, price, mockery, a minor."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from bot.understand.consent_guards import GUARDS
from bot.understand.consent_neighbours import Sign

SOFT = {
    "OTHER_PERSON",
    "QUESTION",
    "BACK_CHANNEL",
    "DEFER",
    "FILLER",
    "MILD",
    "REPORT",
    "UNDERSTOOD",
    "LETS_SEE",
}
"""Signs of doubt that are none in a reason, "que luego cada uno dice una cosa", unless its words say otherwise."""

_HARD = {*GUARDS} - SOFT
_UNSETTLING = set(
    "mientras salvo excepto menos condicion condiciones depende segun creo supongo imagino quiza quizas acaso dudo dudas duda "
    "perdon miento mentira broma bromas rectifico error retiro anulo revoco borre borren quite quiten olvide olvidelo "
    "remedio obligado obligada obligan obligais fuerza narices gana harto harta paz discutir insiste insisten protesta "
    "antes primero copia gratis cobren cueste cuesta regalan regalen rebajan rebajen rebaja pagan paguen cambio "
    "venden vende vendeis vendan espian espien espiar cotilleo cotillear insultos aprendes aprenden enteran "
    "menor menores alexa siri google mejor titular testigo inventan inventa consultar consulto preguntar preguntarle "
    "sino contrario capricho pone ponia ejemplo imagina supongamos sea sean fuera fuese tontos tonto bobos borregos ladrones timan timo estafa engañan "
    "denuncio denunciar robo timo contentos defensor aburran grabo medio salte tecla enterado enterada entiendo niego negare firma firmo asesor asesora dejan callan callen frita frito convencido convencida convencieron borracho borracha "
    "dormido dormida alzheimer demencia pastillas español extranjero extranjera entender teoria hipoteticamente supuestamente "
    "pongamos probar pensar pensarlo pensarmelo dire explique expliquemelo explicame cortado corta cuenteme whatsapp wasap guasap "
    "fax postal carta cartas  telegram dejelo dejalo dejad borrelo borralo borradlo quitelo quitalo olvidalo empeña empeñan empeño exige exigen exigio obligo obligaron obligatorio eleccion opcion opciones alternativa espero coña guasa "
    "cachondeo hablaremos hablando hablaba canguro asistenta cuidadora limpiadora engaño mentiroso preferiria fastidia "
    "ducha cielo publiquen publiquenlo periodico pony jamon perder poca poco pocas pocos".split()
)
_REMARKING = set(
    "encantado encantada estoy estamos tengo tenemos llamo llamaba vengo yo es vamos asi para me nos siempre nunca hay hoy voy llevo "
    "necesito quiero soy somos trabajo vivo ando verdad eso todo usted ustedes tranquilo tranquila por con a les le se luego "
    "hago ya que como en al lo".split()
)
_SCOLDING = {
    "leñe",
    "pesado",
    "pesada",
    "pesados",
    "jope",
    "ostras",
    "jolin",
    "hale",
    "hala",
    "teniente",
    "rediez",
}
_GOOD_WILL = {
    "gracias",
    "contento",
    "contenta",
    "encanta",
    "gusta",
    "prisa",
    "favor",
    "bien",
    "vida",
    "confio",
    "fio",
}
_PHRASES = (
    "hasta que",
    "de una vez",
    "ya hablamos",
    "luego hablamos",
    "hablamos luego",
    "lo hablamos",
    "para otra vez",
    "le llamo y",
    "no se ni",
    "se ni",
    "a poder ser",
    "como mucho",
    "como poco",
    "a saber",
    "quiera el",
    "quiera mi",
    "una niña",
    "un niño",
    "otro dia",
    "no es a usted",
    "a usted no",
    "de parte de",
    "en nombre de",
)
_PERSONS = set(
    "marido esposo esposa mujer hija hijo hijas hijos nieto nieta nietos madre padre mama papa hermano hermana cuñado cuñada yerno nuera "
    "suegro suegra vecino vecina amigo amiga pareja novio novia abogado abogada jefe jefa gestor gestora tutor chica chico compañero "
    "compañera primo prima sobrino sobrina familia niño niña medico".split()
)
_SAYING = set(
    "dice dicen diga digan dijo dijeron dicho manda mandan mando quiere quieren quiso pide piden pidio pidieron recomienda recomendo "
    "aconseja aconsejo insiste opina prefiere decide deja permite obliga autoriza acepta apunta sopla soplan pregunta contesta".split()
)
_YOUNG = set(
    "siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete 7 8 9 10 11 12 13 14 15 16 17".split()
)
_ASKING = {
    "cómo",
    "qué",
    "cuál",
    "cuáles",
    "quién",
    "quiénes",
    "cuánto",
    "cuánta",
    "cuántos",
    "cuántas",
    "porqué",
}


_THREATENING = re.compile(
    r"denunci|demand|querell|amenaz|arrepent|arrepient|veng|juzgad|abogad|burl|sarcas|estaf"
)


def changes_nothing(doc: Doc, signs: Sequence[Sign]) -> bool:
    """Nothing in these words can turn the answer beside them."""
    tokens = [token for _, start, end in signs for token in doc[start:end]]
    words = {token.norm_ for token in tokens}
    spoken = {token.lower_ for token in tokens}
    if _hard(doc, signs) & _HARD or words & _UNSETTLING or _conditional(tokens) or words & {"?", "¿"}:
        return False
    if any(_THREATENING.match(word) for word in words):
        return False
    if words & _PERSONS and words & _SAYING:
        return False
    if tokens[0].norm_ == "soy" and (words & _PERSONS or tokens[1 % len(tokens)].norm_ in {"la", "el", "su"}):
        return False
    if tokens[0].norm_ == "como" and words & {*_SAYING, "decia", "decian"}:
        return False
    if words & {"me", "nos"} and words & {"dicho", "mandado", "pedido"} and "lo" not in words:
        return False
    if tokens[0].norm_ in {"leo", "lee", "ponia"}:
        return False
    spelt = " ".join(token.norm_ for token in tokens)
    if any(phrase in spelt for phrase in _PHRASES):
        return False
    return not _young([token.norm_ for token in tokens]) and not spoken & _ASKING


def tells_of_oneself(doc: Doc, signs: Sequence[Sign]) -> bool:
    """Without a reason word an aside must be a known kind of remark: of oneself, of the call, of good will."""
    tokens = [token for _, start, end in signs for token in doc[start:end] if token.is_alpha]
    first = [
        token.norm_
        for token in tokens
        if token.norm_ not in {"y", "pues", "mire", "oiga", "la", "ademas", "tambien", "ahora"}
    ][:1]
    words = {token.norm_ for token in tokens}
    named = bool(tokens) and all(token.is_title for token in tokens)
    scolding = len(tokens) == 1 and tokens[0].norm_ in _SCOLDING
    return named or scolding or (bool(first) and first[0] in _REMARKING) or bool(words & _GOOD_WILL)


def _hard(doc: Doc, signs: Sequence[Sign]) -> set[str]:
    """The kinds of doubt in it; "que lo miro cuando quiero" is no condition."""
    return {
        label
        for at, (label, start, _) in enumerate(signs)
        if not (label == "CONDITION" and at > 1 and doc[start].norm_ == "cuando")
    }


def _conditional(tokens: Sequence[Token]) -> bool:
    """A "si" that is not the one of "a ver si"."""
    return any(token.lower_ == "si" and not (token.i and token.nbor(-1).norm_ == "ver") for token in tokens)


def _young(words: Sequence[str]) -> bool:
    """ "tengo doce años"; "setenta y nueve años" is no minor."""
    return any(
        number in _YOUNG and unit in {"años", "anos"} and before != "y"
        for before, number, unit in zip(["", *words], words, words[1:], strict=False)
    )
