"""What the letters say, by right and outcome. No personal datum stands here: references, dates and words are put in."""

from duties.kinds import Right
from duties.steps import LetterKind

TITLES: dict[LetterKind, str] = {
    LetterKind.IDENTITY_ASKED: "Necesitamos comprobar su identidad",
    LetterKind.EXTENSION: "Ampliamos el plazo para contestarle",
    LetterKind.ANSWER: "Respuesta a su solicitud",
    LetterKind.PARTIAL: "Respuesta a su solicitud: la atendemos en parte",
    LetterKind.REFUSAL: "Respuesta a su solicitud: no podemos atenderla",
    LetterKind.WITHDRAWN: "Su solicitud queda retirada",
}

DONE: dict[Right, str] = {
    Right.ACCESS: (
        "Confirmamos que tratamos datos suyos. Con esta respuesta le damos copia de ellos y la información del"
        " artículo 15 del RGPD: para qué los tratamos, qué categorías, quién los recibe, cuánto tiempo los"
        " guardamos, de dónde proceden y qué derechos tiene."
    ),
    Right.RECTIFICATION: (
        "Hemos rectificado lo que nos pidió (artículo 16 del RGPD). El dato anterior queda bloqueado y no se usa:"
        " solo pueden pedirlo los jueces, el Ministerio Fiscal y las autoridades competentes, y se destruirá al"
        " acabar el plazo legal (artículo 32 de la LOPDGDD)."
    ),
    Right.ERASURE: (
        "Hemos suprimido los datos que se indican abajo (artículo 17 del RGPD). En España suprimir empieza por"
        " bloquear: quedan apartados, sin uso y a disposición solo de jueces, Ministerio Fiscal y autoridades"
        " competentes; al acabar el plazo legal se destruyen (artículo 32 de la LOPDGDD)."
    ),
    Right.OBJECTION: (
        "Hemos atendido su oposición (artículo 21 del RGPD): dejamos de tratar sus datos para lo que nos indicó."
    ),
    Right.RESTRICTION: (
        "Hemos limitado el tratamiento de sus datos (artículo 18 del RGPD): solo los conservamos, y así consta en"
        " nuestros sistemas. Le avisaremos antes de levantar la limitación."
    ),
    Right.PORTABILITY: (
        "Le entregamos los datos que nos facilitó en un formato estructurado, de uso común y lectura mecánica"
        " (artículo 20 del RGPD)."
    ),
    Right.NO_AUTOMATED_DECISION: (
        "Hemos revisado su caso con intervención de una persona (artículo 22 del RGPD)."
    ),
}

NOTHING_HELD = "Hemos buscado en todos nuestros sistemas y no tratamos datos suyos (artículo 15.1 del RGPD)."
PARTLY = "Atendemos su solicitud en parte. Esto es lo que no podemos hacer, y por qué:"
NOT_DONE = "No podemos atender su solicitud, por este motivo:"
SECOND_PERSON = (
    "Lo han decidido dos personas de nuestra entidad; ninguna máquina ha intervenido en la decisión."
)
ASKED = "Para proteger sus datos, antes de seguir tenemos que saber que la solicitud es suya (artículo 12.6 del RGPD)."
ASKED_HOW = (
    "No hace falta que envíe copia de su documento de identidad. Le pedimos solo lo siguiente, y no lo usaremos para"
    " nada más:"
)
STOPPED = (
    "Mientras tanto el plazo para contestarle queda en suspenso; sigue en cuanto recibamos su respuesta."
)
EXTENDED = (
    "Le contestaremos como muy tarde el {due}, dos meses después del primer plazo (artículo 12.3 del RGPD)."
)
RETIRED = (
    "Nos ha dicho que no sigamos con esta solicitud, y no seguimos. Puede volver a presentarla cuando quiera, gratis y"
    " sin dar razones. Si usted no ha pedido retirarla, díganoslo cuanto antes."
)
OFFICER = "Puede escribir a nuestra delegación de protección de datos: {officer}."
AUTHORITY = (
    "Puede reclamar ante la {authority} ({web}; {address}). Antes, si quiere, ante nuestra delegación de protección de"
    " datos, que le contestará en dos meses (artículo 37 de la LOPDGDD)."
)
COURT = (
    "También puede acudir a los tribunales: tiene derecho a la tutela judicial efectiva contra esta decisión"
    " (artículo 79 del RGPD)."
)
