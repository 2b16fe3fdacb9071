"""How it is said that something is not wanted, in each language, over folded words: closed tables, no classifier.

Only what is near the «no» counts: «no quiero más que borrarlos» and «hasta que no los borren» ask for it.
"""

import re
from dataclasses import dataclass

type Named = tuple[tuple[str, re.Pattern[str]], ...]
"""What is not wanted, with the words that say so, tried in this order."""


@dataclass(frozen=True)
class DeclineWords:
    """The tables of one language."""

    named: Named
    changed_mind: re.Pattern[str]  # the whole clause takes back whatever was asked for
    not_so: re.Pattern[str]  # words in a clause that turn its sense again
    only_part: re.Pattern[str]  # words anywhere in the text that leave some of the erasure wanted
    keep_instead: re.Pattern[str]  # words anywhere that make «do not erase» a restriction (RGPD 18.1)
    filler: re.Pattern[str]  # a clause of such words says nothing besides
    loose_end: re.Pattern[str]  # a clause that begins so only goes on with the one before it
    cut: re.Pattern[str]


_CUT = r"[.,;:!?¡¿…]+\s*|\s+(?:{words})\s+(?=(?:{starts})\b)|\s+(?:{but})\s+|\s+(?={only})"


def _cut(words: str, starts: str, but: str, only: str) -> re.Pattern[str]:
    return re.compile(_CUT.format(words=words, starts=starts, but=but, only=only), re.IGNORECASE)


def _all(*lines: tuple[str, str]) -> Named:
    return tuple((what, re.compile(pattern)) for what, pattern in lines)


_NOT_ES = (
    r"\bno (?:le |les |os |te )?(?:quiero|queremos|quisiera|queria|querria|deseo|pretendo|necesito|pido|he pedido|hace falta"
    r"|vengo a|voy a|estoy pidiendo|me interesa)(?: que| pedir| pedirles| solicitar| a pedir)*"
)
_NEAR_ES = (
    r"(?: (?:me|nos|se|le|lo|la|los|las|ustedes|usted|nadie|mis|los|todos|datos|mas|ya|ahi|aqui|sigan|siga))*"
)
_THIS_ES = (
    r"(?:(?:de )?(?:este|esta|el|la|mi|nuestra|toda) )*(?:chat|conversacion|llamada|charla|mensajes|esto|hablado)\b"
    r"|lo que (?:digo|diga|hablo|hable|hablamos|hablemos|escribo|escriba|estamos)\b"
)
_KEEP_ES = r"(?:guard|conserv|almacen|registr|archiv)\w+"
_ENDS_ES = r"(?: personal\w*| por (?:aqui|telefono|chat|internet)| a (?:nadie|ustedes|una maquina|un robot)| gracias)*$"
_REFUSE_ES = (
    r"\b(?:no|tampoco) (?:les |le |os |te )?(?:quiero|queremos|quisiera|deseo|autorizo|consiento|permito|acepto|me gusta|estoy de acuerdo con"
    r"|doy (?:mi )?(?:permiso|consentimiento))(?: a| para| en)?(?: que)?"
)
_ES = DeclineWords(
    named=_all(
        ("recording", _REFUSE_ES + _NEAR_ES + r" (?:grab|transcrib)\w+\b(?! (?:los|mis) datos)"),
        ("recording", rf"{_REFUSE_ES}{_NEAR_ES} {_KEEP_ES} (?:{_THIS_ES})"),
        (
            "recording",
            rf"{_REFUSE_ES} que (?:{_THIS_ES})(?: se)? (?:grab|transcrib|guard|conserv|almacen)\w+",
        ),
        (
            "recording",
            _REFUSE_ES
            + r" que (?:\w+ )?(?:se |me )?(?:quede|queden|siga|sigan|sigais|este|esteis) (?:todo |esto )?"
            r"(?:grabad[oa]s?|grabando(?:me)?|transcrit[oa]s?|guardad[oa]$)(?! (?:los|mis) datos)",
        ),
        (
            "recording",
            r"\bque no (?:se |me )?quede (?:nada |esto |todo )?(?:grabad[oa]|transcrit[oa]|guardad[oa]$)",
        ),
        (
            "recording",
            r"\b(?:que )?no (?:me |nos |se |lo )*(?:grab(?:en|eis|e|es|ad)|transcrib(?:an|ais|a))\b",
        ),
        (
            "recording",
            rf"\b(?:que )?no (?:me |se |lo )*(?:guard|conserv|almacen|archiv)(?:en|eis|e|es) (?:{_THIS_ES})",
        ),
        (
            "recording",
            r"\b(?:dej(?:en|e|a|ad)|par(?:en|e|a|ad)) (?:ya )?de (?:grabar\w*|transcribir\w*)\b",
        ),
        (
            "recording",
            rf"\b(?:dej(?:en|e|a|ad)|par(?:en|e|a|ad)) (?:ya )?de (?:guardar\w*|conservar\w*) (?:{_THIS_ES})",
        ),
        ("recording", r"\b(?:par(?:en|e|ad)|quit(?:en|e|ad)|cort(?:en|e)|apag\w+) (?:ya )?la grabacion\b"),
        ("erasure", _NOT_ES + _NEAR_ES + r" (?:borr|elimin|suprim|destru)\w+"),
        (
            "erasure",
            (
                r"\bno (?:me |nos |se |lo |la |los |las |le )*(?:borr(?:en|eis|e|es)|elimin(?:en|eis|e|es)|suprim(?:an|ais|a)"
                r"|destruy(?:an|ais|a))\b"
            ),
        ),
        ("erasure", r"\bni se (?:os|les|le) ocurra (?:borrar|eliminar)"),
        ("objection", r"\bno me opongo\b|" + _NOT_ES + r" oponerme\b"),
        (
            "rectification",
            _NOT_ES + _NEAR_ES + r" (?:corrij|correg|corrig|rectifi|modifi|actuali[zc]|cambi)\w*(?! de)",
        ),
        (
            "rectification",
            r"\bno (?:me |lo |la |los |las )*(?:corrij(?:an|ais|a)|cambi(?:en|eis|e)|modifiqu(?:en|eis|e)|rectifiqu(?:en|eis|e))\b",
        ),
        (
            "restriction",
            _NOT_ES
            + _NEAR_ES
            + r" (?:limit|bloque|restrin)\w+|\bno (?:los |lo )?(?:limit|bloque)(?:en|eis|e)\b",
        ),
        (
            "portability",
            _NOT_ES + r"(?: la)?(?: portabilidad| llevarme| el archivo| un archivo con mis datos)\b",
        ),
        (
            "access",
            _NOT_ES + r"(?: la| una| ninguna)* (?:copia|grabacion|acceder|acceso|ver mis datos)\b",
        ),
        (
            "access",
            r"\bno (?:me )?(?:mand|envi|d)(?:en|eis|e|es)(?:me)? (?:la |una |ninguna )?copia\b",
        ),
        (
            "complaint",
            _NOT_ES
            + r"(?: poner\w*| hacer| presentar| interponer| abrir)?(?: una?| la| ninguna)? (?:queja|reclamacion|incidencia)\b",
        ),
        (
            "data",
            r"\bno (?:le |les |os |te |se )?(?:lo |los )?(?:quiero|pienso|voy a|tengo por que|tengo intencion de|deseo|me da la gana)"
            r"(?: tener que)? (?:dar|dejar|decir|facilitar|proporcionar|poner)(?:le|les|os|te)?(?:los|lo)? "
            r"(?:mas |ningun |ninguno de |el |los |mi |mis |la |un |de )*(?P<datum>dato|datos|dni|nif|nie|documento|telefono|movil|numero"
            r"|correo|email|nombre|direccion|contacto)\b" + _ENDS_ES,
        ),
        (
            "data",
            r"\bno (?:le |les |os |te )?(?:doy|dejo|digo) (?:mas |ningun |el |mi |mis )*"
            r"(?P<datum>dato|datos|dni|nif|nie|documento|telefono|movil|numero|correo|email|nombre|contacto)\b"
            + _ENDS_ES,
        ),
    ),
    changed_mind=re.compile(
        r"(?:(?:pues|bueno|ay|uy|oiga|mire|mira|espere|perdon|perdone|no|que|al final|en realidad|casi|creo que|es que) )*"
        r"(?:mejor no|mejor (?:lo )?dej\w+|mejor nada|me (?:lo )?he (?:pensado mejor|arrepentido)|lo he pensado mejor"
        r"|he cambiado de (?:opinion|idea|parecer)|ya no (?:lo |la |los )?quiero(?: nada)?|no hag(?:an|ais|a) nada"
        r"|no quiero (?:seguir|nada|hacer nada)|dej(?:elo|alo|enlo|adlo)(?: estar)?|olvid(?:elo|alo|enlo))"
        r"(?: (?:por favor|gracias|estar|ya|todo|como esta|asi))*"
    ),
    not_so=re.compile(
        r"\b(?:que graben que no|hasta que|como no|si no|mientras no|a menos que|a no ser que|por que no|porque no|cuando|no quiero que no)\b"
    ),
    only_part=re.compile(
        r"\b(?:solo|solamente|unicamente|sino)\b(?! (?:que )?(?:quiero |quisiera |denme |deme |necesito |me den |me manden )?(?:que )?(?:la |una |las )?"
        r"(?:copia|copias|ver|verlos|saber|mirar|acceso|grabacion|corregir|corrijan|cambiar|cambien|informacion|queja"
        r"|no (?:me|nos) \w+|(?:me |nos )?(?:dej|par)\w+ de (?!guardar|tener|conservar)\w+|quitar? la publi\w*|limit\w+|congel\w+|bloque\w+|llevar\w+)\b)"
        r"|\b(?:nada mas que|menos|salvo|excepto|a medias|una parte)\b"
    ),
    keep_instead=re.compile(
        r"\b(?:us[oae]\w*|utili[cz]\w+|toqu\w+|tocar|toca|trat[aeo]\w*|bloque\w+|limit\w+|conserv\w+|guard\w+|abogad\w*|juicio|juez"
        r"|judicial|juzgado|litigio|pleitos?|demanda\w*|necesit\w+|quiet\w+|suspend\w+|mir[ae]n?|parad\w+|trabaj\w+|hagan nada)\b"
    ),
    filler=re.compile(
        r"(?:(?:no|si|si que|pues|bueno|vale|ay|uy|oiga|oye|mire|mira|espere|espera|perdon|perdone|disculpe|mejor|ahora|por|favor"
        r"|gracias|hola|buen[oa]s|tardes|dias|noches|entonces|es|que|eh|al|final|en|realidad|verdad|de|momento|ya|y|a|ver|digo"
        r"|eso|nada|muchas|claro|o|sea|gente|ojo|sobre|todo|tampoco|lo|siento|haga|hagan|el|si puede ser) ?)*"
    ),
    loose_end=re.compile(r"(?:ni|mi|mis|el|la|los|las|de|del|porque|ya que|para que|sin)\b"),
    cut=_cut(
        r"y|e|ni",
        r"quiero|quisiera|querria|necesito|me gustaria|deseo|dame|deme|denme|dadme|mand\w+|m[aá]nd\w+|env[ií]\w+|que me|que se"
        r"|que no|lo que|tambi[eé]n|adem[aá]s|no|si|prefiero|mi dni|p[aá]s\w+|pida|pido|ponga\w*|d[ií]ga\w*",
        r"pero|sino|aunque",
        r"(?:s[oó]lo|solamente|[uú]nicamente) (?:que|quiero|quer[ií]a|dejen|dejad|dejadme|paren)\b",
    ),
)

_NOT_EN = (
    r"\b(?:i |we )?(?:do ?n ?t|do not|don t|did ?n ?t|never) (?:actually |really )?(?:want|need|wish|ask|asked|ask for)"
    r"(?: you| anyone| them| it| to| my| data| be| have)*"
)
_DONT_EN = r"\b(?:do ?n ?t|do not|don t|never|not)"
_THIS_EN = r"(?:(?:this|the|our|my) )*(?:chat|conversation|call|messages|this|me|what i say)\b"
_EN = DeclineWords(
    named=_all(
        ("recording", _NOT_EN + r" (?:record\w*|transcrib\w+|taped?)\b"),
        ("recording", rf"{_NOT_EN} (?:keep|kept|sav\w+|stor\w+|log\w*) (?:{_THIS_EN})"),
        (
            "recording",
            r"\bdo ?n ?t want (?:this|the|our) (?:\w+ )?(?:to be )?(?:recorded|kept|saved|stored)\b",
        ),
        ("recording", rf"{_DONT_EN} (?:record|transcribe|tape) (?:{_THIS_EN}|anything)"),
        ("recording", rf"{_DONT_EN} (?:keep|save|store) (?:{_THIS_EN})"),
        ("recording", rf"\bstop (?:recording|(?:keeping|saving|storing) (?:{_THIS_EN}))"),
        ("erasure", _NOT_EN + r" (?:delet|eras|remov|wip)\w*"),
        ("erasure", _DONT_EN + r" (?:delete|erase|remove|wipe)\b"),
        ("objection", r"\bi (?:do ?n ?t|do not|don t) object\b|" + _NOT_EN + r" object\b"),
        ("rectification", rf"(?:{_NOT_EN}|{_DONT_EN}) (?:correct|change|update|amend|rectify|fix)\w*"),
        ("restriction", rf"(?:{_NOT_EN}|{_DONT_EN}) (?:restrict|limit|block)\w*"),
        ("portability", _NOT_EN + r" (?:portability|the file|a file)\b"),
        ("access", _NOT_EN + r" (?:a |the |any |see )*(?:copy|recording|access|see)\b"),
        ("access", _DONT_EN + r" (?:send|give) (?:me )?(?:a |the |any )*copy\b"),
        (
            "complaint",
            _NOT_EN
            + r"(?: make| file| open| raise| complain)*(?: a| an| any)? ?(?:complaint|incident|complain)\b",
        ),
        (
            "data",
            (
                r"\b(?:do ?n ?t want to|do not want to|don t want to|wo ?n ?t|won t|will not|rather not|not going to|refuse to)"
                r" (?:give|leave|tell|share|provide)(?: you)?(?: with)? (?:out |any |my |the |more |of )*"
                r"(?P<datum>data|details|information|info|id|document|phone|number|telephone|email|name|contact)\b(?: out| here| to (?:anyone|you|a machine))*$"
            ),
        ),
    ),
    changed_mind=re.compile(
        r"(?:(?:actually|well|oh|sorry|wait|no|hmm|in fact|on second thou?ghts?) )*"
        r"(?:(?:better|rather|maybe|perhaps) not|i (?:ve|have) changed my mind|i changed my mind|forget (?:it|about it)|never ?mind"
        r"|leave it(?: be)?|do ?n ?t do (?:anything|it)|don t do (?:anything|it)|i do ?n ?t want (?:it|that|anything)(?: any ?more)?)"
        r"(?: (?:please|thanks|thank you|now|as it is))*"
    ),
    not_so=re.compile(r"\b(?:until|unless|if you|why|when|till|as long as)\b"),
    only_part=re.compile(
        r"\b(?:only|just)\b(?! (?:i )?(?:want |give me |send me |tell me )?(?:you )?(?:a |the |to )?(?:copy|see|know|look|correct|change|stop|not|no more"
        r"|do not|don t|block|freeze|restrict))"
        r"|\b(?:except|but not|apart from|not all)\b"
    ),
    keep_instead=re.compile(
        r"\b(?:us(?:e|ed|ing)|restrict\w*|limit\w*|block\w*|keep|freez\w+|frozen|lawyer|court|lawsuit|need|claim|touch|process\w*"
        r"|suspend\w*|hold|store)\b"
    ),
    filler=re.compile(
        r"(?:(?:actually|well|oh|sorry|wait|no|yes|ok|okay|please|thanks|thank|you|hello|hi|hmm|in|fact|on|second|thoughts?|then|and|so"
        r"|hang|now|instead|at|all) ?)*"
    ),
    loose_end=re.compile(r"(?:nor|or|my|the|of|because|from)\b"),
    cut=_cut(
        r"and|or",
        r"i|i d|give|send|please|tell|can|could|don|do|let|also|just|my id|show|instead",
        r"but|although|instead",
        r"(?:just|only) (?:stop|i want|i d like|block|freeze|do ?n.?t)\b",
    ),
)

_NOT_CA = (
    r"\bno (?:us |li |els )?(?:vull|volem|voldria|volia|desitjo|pretenc|necessito|demano|he demanat|cal|vinc a|vaig a)"
    r"(?: que| demanar| sol licitar)*"
)
_NEAR_CA = r"(?: (?:em|m|s|es|se|me|ens|el|la|els|les|ho|vostes|ningu|meves|meus|dades|tot|mes|segueixin|continuin))*"
_THIS_CA = (
    r"(?:(?:d )?(?:aquest|aquesta|el|la) )*(?:xat|conversa|trucada|conversacio|missatges|aixo)\b"
    r"|el que (?:dic|digui|parlem|escric)\b"
)
_CA = DeclineWords(
    named=_all(
        (
            "recording",
            r"\bno (?:vull|volem|voldria|autoritzo|consento|permeto|accepto|m agrada)(?: a)?(?: que)?"
            + _NEAR_CA
            + r" (?:grav|enregistr|transcri)\w+",
        ),
        (
            "recording",
            rf"\bno (?:vull|volem|autoritzo|consento|permeto)(?: que)?{_NEAR_CA} (?:des|guard|conserv|emmagatzem)\w+ (?:{_THIS_CA})",
        ),
        ("recording", r"\bno (?:em |m |es |s |ho |ens )*(?:gravi[ns]?|graveu|enregistr(?:in|eu|i))\b"),
        ("recording", rf"\bno (?:em |es |s |ho )*(?:des(?:in|eu|i)|guard(?:in|eu|i)) (?:{_THIS_CA})"),
        ("recording", r"\b(?:deix|par)\w* de (?:gravar|enregistrar)\w*"),
        ("erasure", _NOT_CA + _NEAR_CA + r" (?:esborr|elimin|suprim|suprimeix)\w+"),
        (
            "erasure",
            r"\bno (?:em |m |ho |les |els |s |es |n )*(?:esborr(?:in|eu|i|is)|elimin(?:in|eu|i|is)|suprim(?:in|iu)|suprimeix\w+)\b",
        ),
        ("objection", r"\bno m ?oposo\b|" + _NOT_CA + r" oposar me\b"),
        ("rectification", _NOT_CA + _NEAR_CA + r" (?:corre|rectifi|modifi|actualit|canvi)\w*(?! de)"),
        (
            "rectification",
            r"\bno (?:em |ho |la |les )*(?:corregi(?:n|u)|corregeix\w+|canvi(?:in|eu|i)|modifiqu(?:in|eu|i))\b",
        ),
        ("restriction", _NOT_CA + _NEAR_CA + r" (?:limit|bloque|restring)\w+"),
        ("portability", _NOT_CA + r"(?: la)?(?: portabilitat| emportar me| el fitxer)\b"),
        (
            "access",
            _NOT_CA + r"(?: la| una| cap)* (?:copia|gravacio|accedir|acces|veure les meves dades)\b",
        ),
        (
            "access",
            r"\bno (?:me n |em )?(?:envi(?:in|eu|i)|don(?:in|eu|i))(?:me)? (?:la |una |cap )?copia\b",
        ),
        (
            "complaint",
            _NOT_CA
            + r"(?: posar| fer| presentar| obrir)?(?: una| la| cap)? (?:queixa|reclamacio|incidencia)\b",
        ),
        (
            "data",
            (
                r"\bno (?:li |els |us )?(?:vull|penso|tinc per que|dono)(?: (?:donar|deixar|dir|facilitar)(?: ?(?:li|los|vos))?)? "
                r"(?:mes |cap |el |els |la |les |meu |meus |meves |de )*(?P<datum>dada|dades|dni|nif|nie|document|telefon|mobil|numero"
                r"|correu|nom|adreça|contacte)\b(?: personals?| per (?:aqui|telefon)| a (?:ningu|una maquina))*$"
            ),
        ),
    ),
    changed_mind=re.compile(
        r"(?:(?:doncs|be|ai|ui|escolti|miri|esperi|perdo|perdoni|no|que|al final|en realitat|es que) )*"
        r"(?:millor no|millor (?:ho )?deix\w+|m ho he pensat millor|ho he pensat millor|he canviat d (?:opinio|idea)"
        r"|ja no (?:ho |la )?vull(?: res)?|no (?:facin|feu|faci) res|no vull (?:seguir|res|continuar)|deixi ho(?: estar)?|deixa ho"
        r"|deixeu ho|oblidi ho|m he penedit|m n he penedit)(?: (?:si us plau|sisplau|gracies|estar|ja|tot))*"
    ),
    not_so=re.compile(r"\b(?:fins que|si no|mentre no|llevat que|a no ser que|per que no|perque no|quan)\b"),
    only_part=re.compile(
        r"\b(?:nomes|unicament|sino)\b(?! (?:que )?(?:vull |doni m |doneu me )?(?:que )?(?:la |una )?(?:copia|veure|saber|corregir|canviar"
        r"|no (?:em|m|ens) \w+|dei(?:x|xin)\w* de|par\w+ de|congel|bloque|limit))"
        r"|\b(?:llevat|tret|excepte|menys)\b"
    ),
    keep_instead=re.compile(
        r"\b(?:us[ei]\w*|facin servir|utilit\w+|toqu\w+|tract\w+|bloque\w+|limit\w+|conserv\w+|guard\w+|desin|advocat\w*|judici|jutge"
        r"|jutjat|litigi|plet|demanda|necessit\w+)\b"
    ),
    filler=re.compile(
        r"(?:(?:no|si|doncs|be|ai|ui|escolti|escolta|miri|mira|esperi|espera|perdo|perdoni|disculpi|millor|ara|us|plau|sisplau|gracies"
        r"|hola|bon|bona|dia|tarda|llavors|es|que|al|final|en|realitat|ja|i|moltes|res|tampoc) ?)*"
    ),
    loose_end=re.compile(r"(?:ni|el|la|els|les|de|del|perque|ja que|sense)\b"),
    cut=_cut(
        r"i|ni",
        r"vull|voldria|necessito|m agradaria|doni|donin|doneu|envi\w+|que em|que no|tamb[eé]|no|si|prefereixo|em|digui|passi",
        r"per[oò]|sin[oó]|encara que",
        r"(?:nom[eé]s|[uú]nicament) (?:que|vull|volia|deixin|deixeu)\b",
    ),
)

DECLINE_WORDS = {"es": _ES, "en": _EN, "ca": _CA}
