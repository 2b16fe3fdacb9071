"""What the users of both bots say in twenty turns, and what must come back for a turn to count."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """One turn: the words, a piece of the answer that proves that it was the right one, and whether a form asks."""

    words: str
    hear: str
    form: bool = False


# Ours: ten turns inside forms (opening, erasure with its proof, incident, status, access), each with its actions.
OURS = (
    Said("no", "le atiendo igual", form=True),
    Said("qué derechos tengo", "rectificación"),
    Said("quiero que borren todos mis datos, por favor", "borremos", form=True),
    Said("{dni}", "registrada con la referencia", form=True),
    Said("000000", "no coincide", form=True),
    Said("no puedo ahora", "sigue registrada", form=True),
    Said("para qué usan mis datos", ""),
    Said("cuánto tiempo los guardan", "hasta cuándo"),
    Said("quiero poner una queja", "", form=True),
    Said("el perito no vino el martes y nadie me ha dado explicaciones", "clave", form=True),
    Said("cómo contacto con el delegado de protección de datos", "delegada"),
    Said("cómo va mi incidencia", "referencia", form=True),
    Said("{reference}", "está abierta", form=True),
    Said("a quién se los dan", "Twilio"),
    Said("dígame qué información guardan sobre mi persona, que quiero una copia", "", form=True),
    Said("no puedo ahora", ""),
    Said("puede repetir", ""),
    Said("dónde puedo reclamar si no me hacen caso", "Agencia Española"),
    Said("quién es el responsable de mis datos", "Seguros Norte"),
    Said("gracias", ""),
)

# The starter's: its three stories and two rules, over and over.
STARTER = (
    *(Said("hola", "cómo va"), Said("genial", "alegro")),
    *(Said("hola", "cómo va"), Said("fatal", "anima"), Said("sí", "alegro")),
    *(Said("eres un robot", "programa"), Said("hola buenas", "cómo va"), Said("de maravilla", "alegro")),
    *(Said("buenos días", "cómo va"), Said("estoy triste", "anima"), Said("no", "próxima")),
    *(Said("hola qué tal", "cómo va"), Said("estupendo", "alegro"), Said("adiós", "próxima")),
    *(Said("buenas", "cómo va"), Said("muy triste", "anima"), Said("claro", "alegro")),
    *(Said("hablo con una máquina", "programa"), Said("saludos", "cómo va"), Said("hasta luego", "próxima")),
)

# For growth, cycles of ten turns.
TALK = (
    *(Said("qué derechos tengo", ""), Said("para qué usan mis datos", ""), Said("puede repetir", "")),
    *(Said("cuánto tiempo los guardan", ""), Said("a quién se los dan", ""), Said("qué derechos tengo", "")),
    *(Said("quién es el responsable de mis datos", ""), Said("puede repetir", "")),
    *(Said("dónde puedo reclamar si no me hacen caso", ""), Said("para qué usan mis datos", "")),
)
DUTIES = (
    *(Said("quiero poner una queja", ""), Said("el perito no vino el martes y nadie me llama", "clave")),
    *(Said("cómo va mi incidencia", "referencia"), Said("{reference}", "está abierta")),
    *(Said("qué derechos tengo", ""), Said("quiero poner una queja", "")),
    *(Said("me han cobrado dos veces el recibo de marzo", "clave"), Said("cómo va mi incidencia", "")),
    *(Said("{reference}", "está abierta"), Said("cuánto tiempo los guardan", "")),
)
PARSED = tuple(said.words for said in OURS if said.words.isprintable() and "{" not in said.words)
