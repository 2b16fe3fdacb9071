"""Who is speaking, where it changes what may be done: a child, for somebody else, about the dead, in need, in danger.

Closed lists over folded words; a name like `age_12` tells an age that was said. Nothing here is kept as a profile.
"""

import re
import unicodedata

_AGES = "cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve".split()
_AGE = re.compile(
    rf"\b(?:tengo|cumplo|cumpli|voy a cumplir|yo con|solo tengo|con mis) (\d{{1,3}}|{'|'.join(_AGES)}) ?(?:anos|anitos)\b"
    r"(?! (?:de|con|como|en|siendo|pagando|aqui|asegurad|cotiz|trabaj|viviendo|esperando))"
)
_OLD = re.compile(
    r"\b(?:tengo|cumpli|con mis) (?:6[5-9]|[789]\d|sesenta y (?:cinco|seis|siete|ocho|nueve)"
    r"|(?:setenta|ochenta|noventa)(?: y \w+)?) anos\b(?! (?:de|con|como|en|pagando|asegurad|cotiz))"
)
_KIN = (
    r"(?:madre|padre|hij[oa]s?|marido|mujer|espos[oa]|abuel[oa]|herman[oa]|ti[oa]|suegr[oa]|sobrin[oa]|niet[oa]|pareja"
    r"|ex ?(?:mujer|marido|pareja|espos[oa]|novi[oa])|cunad[oa]|prim[oa]|yerno|nuera)"
)
_FOUND = r"(?:busca(?:ndo)?|sigue|siguiendo|persigu\w+|acosa(?:ndo)?|amenaza(?:ndo)?|vigila(?:ndo)?|controla(?:ndo)?|espia(?:ndo)?|pega(?:ndo)?)"
_OTHERS = rf"(?:mis? (?:{_KIN}|padres|novi[oa]|ex|vecin[oa]|amig[oa]|jef[ea]|companer[oa])|otra persona)"
_LISTS = {
    "representative": re.compile(
        rf"\b(?:en nombre de|en representacion de|de parte de mi|llamo por mi|por encargo de)\b"
        rf"|\bsoy (?:su|el|la) (?:{_KIN}|tutor\w*|abogad[oa]|gestor\w*|representante|apoderad[oa]|cuidador\w*)\b"
        rf"|\b(?:datos|solicitud|poliza|informacion|expediente|papeles)(?: \w+){{0,4}}? (?:de|sobre) {_OTHERS}\b"
        rf"|\bmi {_KIN}(?: \w+){{0,4}} (?:quiere|necesita|desea|me ha pedido|no puede)\b"
        rf"|\b(?:borr\w+|dar de baja|den de baja) a mi {_KIN}\b"
        r"|\bpoder notarial\b|\btengo (?:un |el )?poder (?:de|para|notarial)\b"
        r"|\b(?:llamo|escribo|le llamo|les llamo|contacto|hablo) (?:de|desde) (?:una?|la|el|un) (?:\w+ )?"
        r"(?:gestoria|asesoria|despacho|bufete|notaria|procurador\w*|administracion de fincas|residencia)\b"
        r"|\bde (?:nuestr[oa]|un|una|mi) client[ea]\b|\bsoy (?:un |una )?(?:abogad[oa]|gestor[a]?|procurador[a]?|asesor[a]?) (?:de|del)\b"
        r"|(?<!no )\b(?:tengo|traigo|llevo|dispongo de|presento|aporto) (?:una |la |su )?autorizacion(?:es)?\b"
    ),
    "deceased": re.compile(
        r"\bsoy (?:el |la )?viud[oa] de\b|\b(?:fallec\w+|se murio|ha muerto|murio|difunt[oa]s?|defuncion|hereder[oa]s?|que en paz descanse)\b"
    ),
    "vulnerable": re.compile(
        r"\b(?:soy|estoy|me he quedado|me estoy quedando) (?:medio )?(?:sord[oa]|ciego|ciega|invidente|sordomud[oa])\b"
        r"|\b(?:soy|muy) (?:muy )?(?:mayor|anciano|anciana)\b(?! de edad)|\b(?:tengo|con) (?:una |mi )?discapacidad\b"
        r"|\bno (?:oigo|veo) (?:bien|nada|casi)\b|\bsoy discapacitad[oa]\b|\bme cuesta (?:oir|ver|leer|entender)\b"
    ),
    "deaf": re.compile(
        r"\b(?:soy|estoy|me he quedado|me estoy quedando) (?:medio )?(?:sord[oa]|sordomud[oa])\b|\bno (?:te |le )?oigo (?:nada|casi)\b"
    ),
    # One's own life (L112): what is told is answered before anything else, and a person is told.
    "despair": re.compile(
        r"\b(?:quitar|quitarme|me quito|me voy a quitar) (?:la vida|de en medio|del medio)\b|\bsuicid(?:arme|arte|io|a)\b(?! (?:comercial|politico))"
        r"|\bme (?:voy a|quiero|podria) (?:matar|ahorcar|tirar (?:por|a las vias|al tren|de un))\b|\bacabar con mi vida\b"
        r"|\b(?:me quiero morir|quiero morirme|prefiero morirme|ganas de morir(?:me)?|no quiero (?:seguir )?(?:viviendo|vivir)"
        r"|no tengo (?:mas )?ganas de (?:seguir )?(?:viviendo|vivir))\b(?! (?:de (?:risa|verguenza|asco|calor|sed|hambre|la pena)|aqui|alli|con|en))"
        r"|\b(?:estaria|estariais|estarian) (?:mejor|mas tranquil\w+) (?:muert[oa]|sin mi)\b|\bno (?:merece|vale) la pena (?:seguir )?(?:vivir|viviendo)\b"
    ),
    # Insults and threats at whoever reads, strong enough to be heeded beside what is asked in the same breath.
    "abuse": re.compile(
        r"\b(?:hij[oa]s? de (?:la gran )?puta|vuestra puta madre|putos?|putas?|cabron\w*|gilipollas|subnormal\w*|mamon\w*|me cago en|capullos?)\b"
        r"|\b(?:os|les|te|le) (?:voy a )?(?:mat(?:o|ar)|quem(?:o|ar)|revient(?:o)|reventar|raj(?:o|ar))\b|\bcon (?:una lata de )?(?:gasolina|una escopeta|un cuchillo)\b"
        r"|\b(?:quemo|prendo fuego a|pongo una bomba en) (?:la|el|vuestra|su)\b"
    ),
    # A datum of somebody else wanted to be told, with no word of speaking for them.
    "another_datum": re.compile(
        r"\b(?:necesito|quiero|dime|digame|diganme|decidme|dame|deme|denme|dadme|saber|pasame|paseme|conseguir|cual es)\b"
        r"(?: (?!mi\b|cambi|correg|corrij|pon)\w+){0,3}? (?:la|el) (?:nuev[oa] )?(?:direccion|domicilio|telefono|movil|numero|correo|cuenta|calle)"
        rf"(?: (?:nuev[oa]|actual|de telefono|particular))* de (?:mi {_KIN}|mi (?:ex|novi[oa]|vecin[oa]|jef[ea])|una? (?:client[ea]|chic[oa]|mujer|hombre|vecin[oa]))\b"
        rf"|\bdonde (?:vive|esta viviendo) (?:ahora )?(?:mi {_KIN}|mi ex|mi novi[oa]|mi vecin[oa])\b"
    ),
    "danger": re.compile(
        r"\b(?:violencia (?:de genero|machista|domestica)|maltratador\w*|malos tratos|(?:mujer|soy|fui|era) maltratad[oa]|orden de (?:alejamiento|proteccion)|casa de acogida)\b"
        rf"|\b(?:mi|el|un) (?:ex\w*|ex \w+|marido|pareja|novi[oa]|padre|hijo|herman[oa]|vecino) (?:me|nos) (?:esta |anda |sigue )?{_FOUND}\b"
        r"|\bme (?:maltrata|maltrataba|ha maltratado|persigue|acosa|pega|ha pegado|amenaza|va a matar|busca para hacerme)\b|\b(?:estoy|corro) (?:en )?peligro\b|\b(?:tengo|me da) miedo (?:de|a) (?:mi ex|el|mi marido|mi pareja|mi novio|mi padre)\b"
        r"|\b(?:que )?(?:mi ex|mi exmarido|mi expareja) no (?:sepa|se entere|me encuentre|tiene que saber)\b"
        # Whoever is feared may be named some words before what they do, or in the sentence before.
        r"|\bmi (?:ex\w*|ex \w+)(?: \w+){1,7} (?:me|nos) (?:(?:esta|anda|sigue|va) (?:busca|siguie|persiguie|acosa|amenaza|vigila|controla"
        r"|espia)ndo\b|(?:ha )?(?:busca|sigue|persigue|acosa|amenaza|amenazado|vigila|espia|pega|pegado)(?=$| (?:por|a todas|hasta|y|desde|cada|siempre)\b))"
        r"|\bno quiero que mi ex\w*(?: \w+)? (?:se entere|lo sepa|sepa|me encuentre)\b"
        r"|\bmiedo (?:de |a )?(?:que|por si)(?: (?!no\b)\w+){0,3} (?:se entere|sepa|encuentre|averigue|descubra|localice|localiza|encuentra"
        r"|sabe|venga|viene|vuelva|aparezca)(?: \w+){0,3} (?:donde|vivo|vivimos|estoy|a por|a buscar\w*|a casa|a mi casa)\b"
        r"|\bmiedo (?:de |a )?(?:que|por si) (?:me|nos) (?:encuentre|encuentra|localice|localiza|haga algo|mate|pegue|siga)\b"
        r"|\b(?:que (?:el|mi ex\w*|mi marido|mi padre|mi pareja) )?no (?:sepa|se entere|averigue|descubra|pueda saber) (?:de )?donde"
        r" (?:vivo|estoy|vivimos|estamos)\b"
        r"|\b(?:me he|me|he) (?:escapado|huido|ido huyendo) (?:de|por) (?:el|mi (?:ex|marido|pareja|padre|novio)|casa)\b"
        r"|\b(?:estoy|vivo|estamos|vivimos) (?:escondid|amenazad)[oa]s?\b|\bme tiene (?:amenazada|amenazado|aterrorizad[oa])\b"
    ),
}


def find_circumstances(text: str) -> frozenset[str]:
    """The names of what was told; blank if nothing."""
    folded = unicodedata.normalize("NFKD", text.lower())
    bare = " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c))))
    found = {name for name, words in _LISTS.items() if words.search(bare)}
    if _OLD.search(bare):
        found.add("vulnerable")
    age = _AGE.search(bare)
    if age is not None:
        found.add(f"age_{age[1] if age[1].isdigit() else _AGES.index(age[1]) + 5}")
    if re.search(r"\bsoy (?:menor|menor de edad|un nino|una nina|pequen[oa])\b", bare):
        found.add("age_0")
    return frozenset(found)
