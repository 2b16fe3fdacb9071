"""Who is speaking, told in English or Catalan: the same names as in `circumstances`, by far fewer phrases."""

import re
import unicodedata

_AGES = {
    "en": "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split(),
    "ca": "cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset".split(),
}
_AGE = {
    "en": re.compile(
        rf"\b(?:i m|i am|im|aged) (?:only )?(\d{{1,3}}|{'|'.join(_AGES['en'])})\b(?: years? old| yrs| years)"
    ),
    "ca": re.compile(
        rf"\b(?:tinc|faig) (?:nomes )?(\d{{1,3}}|{'|'.join(_AGES['ca'])}) anys\b(?! (?:de|com|en|pagant))"
    ),
}
_OLD_FROM = 65
_LISTS = {
    "en": {
        "representative": r"\bon behalf of\b|\b(?:calling|asking|writing) for my (?:mother|father|mum|dad|son|daughter|wife|husband|parents?)\b"
        r"|\bi am (?:his|her|the) (?:mother|father|son|daughter|wife|husband|lawyer|guardian|representative|carer)\b|\bpower of attorney\b"
        r"|\b(?:data|details|information|policy)(?: \w+){0,4}? (?:about|of|on) my (?:mother|father|mum|dad|son|daughter|wife|husband|partner|parents?|ex)\b"
        r"|\bmy (?:mother|father|mum|dad|son|daughter|wife|husband|partner) ?s (?:data|details|information)\b"
        r"|\b(?:calling|writing) from (?:a|the|an) (?:\w+ )?(?:law firm|solicitors?|notary|accountants?|agency|care home)\b|\b(?:of|for) our client\b"
        r"|\bi have (?:a |an |the |her |his |their )?(?:signed |written )?authori[sz]ation\b",
        "deceased": r"\b(?:died|passed away|deceased|my late (?:mother|father|husband|wife)|has died|is dead|heirs?)\b",
        "vulnerable": r"\bi (?:am|m) (?:deaf|blind|disabled|hard of hearing|very old|elderly)\b|\bi (?:cannot|can t) (?:hear|see)(?: well)?$"
        r"|\bi have a disability\b|\bim (?:deaf|blind|disabled)\b",
        "deaf": r"\b(?:i am|i m|im) (?:deaf|hard of hearing)\b",
        "despair": r"\b(?:kill(?:ing)? myself|end(?:ing)? (?:my life|it all)|suicid\w+|tak(?:e|ing) my own life|better off dead|want to die)\b"
        r"|\bdo ?n ?t want to (?:live|be alive)\b",
        "abuse": r"\b(?:fuck\w*|bastards?|arseholes?|assholes?|cunts?|motherfuck\w+|i ll (?:kill|burn|shoot) (?:you|it|the))\b",
        "another_datum": r"\b(?:need|want|tell me|give me|what is|what s|know)\b(?: \w+){0,2}? (?:the )?(?:new )?(?:address|phone|number|email)"
        r"(?: number)? of my (?:ex|ex wife|ex husband|wife|husband|neighbou?r|girlfriend|boyfriend|boss)\b"
        r"|\bmy (?:ex|ex wife|ex husband|wife|husband|neighbou?r|girlfriend|boyfriend|boss) s (?:new )?(?:address|phone|number|email)\b"
        r"|\bwhere my (?:ex|ex wife|ex husband|wife|husband|girlfriend|boyfriend) (?:lives|is living)\b",
        "danger": r"\b(?:domestic violence|restraining order|stalk\w+|abus(?:ed|ive|es|er))\b|\bmy (?:ex|husband|wife|partner|boyfriend) (?:hits|beats|threatens|follows|is (?:looking for|following|threatening|stalking|after)) me\b|\bmy ex (?:must not|can t|cannot|shouldn t|should not)\b"
        r"|\bi (?:am|m) (?:afraid|scared) (?:of (?:him|my ex|my husband|my partner|my father)|(?:that )?(?:he|she|my \w+) (?:will|might|could|ll)"
        r" (?:find|know|come|follow|hurt))\b"
        r"|\bmy ex(?: \w+){1,7} (?:is |keeps )?(?:looking for|following|stalking|threatening) me\b",
        "age_0": r"\bi (?:am|m) (?:a minor|under age|underage|a child|a kid)\b",
    },
    "ca": {
        "representative": r"\ben nom (?:de la|del|de) (?:meva|meu|meus|seva|seu)?\b|\btruco per (?:la meva|el meu) (?:mare|pare|filla|fill|dona|marit|avia|avi)\b"
        r"|\bsoc (?:el|la) (?:seva|seu)? ?(?:mare|pare|filla|fill|dona|marit|advocat|advocada|tutor|tutora|representant|cuidadora?)\b|\bpoder notarial\b"
        r"|\b(?:dades|informacio|polissa)(?: \w+){0,4}? (?:de la meva|del meu|sobre la meva|sobre el meu) (?:mare|pare|filla|fill|dona|marit|avia|avi|parella|ex)\b"
        r"|\b(?:truco|escric) d(?: una| un|e la|el) (?:gestoria|assessoria|despatx|bufet|notaria|residencia)\b|\bdel nostre client\b"
        r"|(?<!no )\b(?:tinc|porto|aporto) (?:una |l |la seva )?autoritzacio\b",
        "deceased": r"\b(?:ha mort|es va morir|va morir|defunci\w+|difunt\w*|traspass\w+|hereus?|hereva)\b",
        "vulnerable": r"\bsoc (?:sord|sorda|cec|cega|molt gran|discapacitat|discapacitada)\b|\btinc una discapacitat\b|\bno (?:hi sento|hi veig)\b",
        "deaf": r"\bsoc sord[a]?\b",
        "despair": r"\b(?:matar me|treure m (?:la vida|del mig)|llevar me la vida|suicid\w+|em vull morir|vull morir me|acabar amb la meva vida)\b"
        r"|\bno vull (?:seguir |continuar )?(?:viure|vivint)\b(?! (?:a|amb|aqui|en))",
        "abuse": r"\b(?:fills? de puta|putos?|putes?|cabrons?|gilipolles|malparits?|us (?:mato|cremo|mataré|cremaré)|em cago en)\b",
        "another_datum": r"\b(?:necessito|vull|digui m|digues me|doni m|saber|quina es|quin es)\b(?: \w+){0,2}? (?:l |la |el )(?:nova |nou )?"
        r"(?:adreca|adreça|telefon|mobil|numero|correu|domicili)(?: \w+)? (?:de la meva|del meu) (?:ex\w*|dona|marit|parella|veina?|novia?|xicota?|cap)\b"
        r"|\bon viu (?:ara )?(?:la meva|el meu) (?:ex\w*|dona|marit|parella|xicota?)\b",
        "danger": r"\b(?:violencia de genere|maltracta\w*|ordre d(?: allunyament|e proteccio)|casa d acollida)\b|\b(?:la meva|el meu) (?:ex\w*|marit|parella|xicot) (?:em|m) (?:busca|esta buscant|segueix|amenaça|amenaca|vigila)\b|\b(?:la meva|el meu) ex no (?:ha|pot|vull)\b"
        r"|\bem (?:persegueix|assetja|pega|maltracta)\b",
        "age_0": r"\bsoc menor(?: d edat)?\b|\bsoc un nen\b|\bsoc una nena\b",
    },
}
_COMPILED = {
    language: {name: re.compile(words) for name, words in lists.items()} for language, lists in _LISTS.items()
}


def find_circumstances_in(text: str, language: str) -> frozenset[str]:
    """The names of what was told in that language; blank if nothing."""
    folded = unicodedata.normalize("NFKD", text.lower())
    bare = " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c))))
    found = {name for name, words in _COMPILED[language].items() if words.search(bare)}
    age = _AGE[language].search(bare)
    if age is not None:
        years = int(age[1]) if age[1].isdigit() else _AGES[language].index(age[1]) + 5
        found |= {f"age_{years}"} | ({"vulnerable"} if years >= _OLD_FROM else set())
    return frozenset(found)
