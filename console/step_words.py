"""The Spanish words of every step of casework: its button, what it does, what is asked for, how it is sent."""

from collections.abc import Iterable
from dataclasses import dataclass

from duties.casework import Move
from duties.steps import Guard, LetterKind, Obstacle, Step


@dataclass(frozen=True)
class StepWords:
    """Words of one step. `done` is how history tells it; `ask` and `hint` belong to the text field."""

    button: str
    explained: str
    done: str
    ask: str = ""
    hint: str = ""
    send: str = ""


STEPS: dict[Step, StepWords] = {
    Step.VERIFY: StepWords("", "", "Identidad comprobada con código"),
    Step.MERGE: StepWords("", "", "Unida a otra solicitud anterior de la misma persona"),
    Step.TAKE: StepWords("Hacerme cargo", "Pasa a llevarla usted.", "Se hizo cargo", send="Hacerme cargo"),
    Step.ASSIGN: StepWords(
        "Dársela a otra persona", "La llevará quien usted elija.", "La asignó", send="Asignar la solicitud"
    ),
    Step.ASK_IDENTITY: StepWords(
        "Pedir que acredite su identidad",
        "Solo si hay una duda razonable (RGPD 12.6). Si el plazo aún corre, queda en suspenso hasta que responda.",
        "Pidió acreditar la identidad",
        "Qué le pedimos",
        "Lo mínimo que baste; nunca una copia del DNI. Este texto va en la carta.",
        "Enviar la carta",
    ),
    Step.CONFIRM_IDENTITY: StepWords(
        "Dar por comprobada la identidad",
        "Solo si usted lo ha comprobado. Se guarda cómo, no el documento.",
        "Dio por comprobada la identidad",
        "Cómo lo ha comprobado",
        "Queda en el historial. No copie aquí números de documento.",
        "Confirmar la identidad",
    ),
    Step.RESUME: StepWords(
        "Seguir sin esperar más",
        "El plazo vuelve a correr desde hoy.",
        "Siguió sin esperar más",
        "Por qué se sigue",
        "Queda en el historial.",
        "Reanudar el plazo",
    ),
    Step.EXTEND: StepWords(
        "Ampliar el plazo",
        "Dos meses más, una sola vez y dentro del primer mes (RGPD 12.3). Se le dice con una carta.",
        "Amplió el plazo dos meses",
        "Por qué hace falta",
        "Con palabras que la persona entienda: este texto va en la carta.",
        "Enviar la carta y ampliar el plazo",
    ),
    Step.ANSWER: StepWords(
        "Contestar",
        "Cuando ya se ha hecho lo que pide. Sale la carta de respuesta.",
        "Contestó",
        "Qué se ha hecho",
        "Con palabras que la persona entienda: este texto va en la carta.",
        "Enviar la respuesta",
    ),
    Step.PROPOSE_ERASURE: StepWords(
        "Proponer la supresión",
        "La aprobará otra persona: la delegación de protección de datos.",
        "Propuso la supresión",
        "Qué datos se suprimen",
        "Con palabras que la persona entienda: este texto va en la carta.",
        "Proponer la supresión",
    ),
    Step.APPROVE_ERASURE: StepWords(
        "Aprobar la supresión",
        "Otra persona la ha propuesto. Si la aprueba, sale la respuesta.",
        "Aprobó la supresión",
        "Por qué la aprueba",
        "Queda en el historial; no va en la carta.",
        "Aprobar y enviar la respuesta",
    ),
    Step.PROPOSE_PARTIAL: StepWords(
        "Proponer atenderla en parte",
        "Lo decidirá otra persona: la delegación de protección de datos.",
        "Propuso atenderla en parte",
        "Qué se hace, qué no y por qué",
        "Con palabras que la persona entienda: este texto va en la carta.",
        "Proponer la respuesta parcial",
    ),
    Step.CONFIRM_PARTIAL: StepWords(
        "Confirmar la respuesta parcial",
        "Otra persona la ha propuesto. Si la confirma, sale la respuesta.",
        "Confirmó la respuesta parcial",
        "Por qué la confirma",
        "Queda en el historial; no va en la carta.",
        "Confirmar y enviar la respuesta",
    ),
    Step.PROPOSE_REFUSAL: StepWords(
        "Proponer denegarla",
        "Lo decidirá otra persona: la delegación de protección de datos.",
        "Propuso denegarla",
        "Por qué, en este caso",
        "Con palabras que la persona entienda: este texto va en la carta.",
        "Proponer la denegación",
    ),
    Step.CONFIRM_REFUSAL: StepWords(
        "Confirmar la denegación",
        "Otra persona la ha propuesto. Si la confirma, sale la respuesta con los motivos y dónde reclamar.",
        "Confirmó la denegación",
        "Por qué la confirma",
        "Queda en el historial; no va en la carta.",
        "Denegar y enviar la respuesta",
    ),
    Step.RETURN: StepWords(
        "Devolver la propuesta",
        "Vuelve a estar en trámite.",
        "Devolvió la propuesta",
        "Qué falta o qué no está bien",
        "Lo leerá quien la lleva.",
        "Devolver la propuesta",
    ),
    Step.WITHDRAW: StepWords(
        "La persona la retira",
        "Solo si lo ha pedido ella. Se le confirma con una carta, por si no fue así.",
        "Anotó que la persona la retira",
        "Cuándo y cómo lo pidió",
        "Queda en el historial; no va en la carta.",
        "Enviar la carta y retirarla",
    ),
    Step.CLOSE: StepWords(
        "Cerrar", "Ya no se podrá hacer nada más con ella.", "Cerró la solicitud", send="Cerrar la solicitud"
    ),
}

AT_ONCE = frozenset({Step.TAKE, Step.CLOSE})
"""Steps that ask for nothing: one press of their button."""

FORWARD = frozenset(
    {
        Step.TAKE,
        Step.ANSWER,
        Step.PROPOSE_ERASURE,
        Step.APPROVE_ERASURE,
        Step.CONFIRM_PARTIAL,
        Step.CONFIRM_REFUSAL,
        Step.ASK_IDENTITY,
        Step.CLOSE,
    }
)
"""Steps that bring a request nearer to its end: the first of them is the page's main button."""

LETTERS: dict[LetterKind, str] = {
    LetterKind.IDENTITY_ASKED: "Petición de identidad",
    LetterKind.EXTENSION: "Ampliación del plazo",
    LetterKind.ANSWER: "Respuesta",
    LetterKind.PARTIAL: "Respuesta parcial",
    LetterKind.REFUSAL: "Denegación",
    LetterKind.WITHDRAWN: "Retirada confirmada",
}
SENT_BY = {
    "email": "Por correo electrónico, al que consta de la persona o, si no consta, al que dio",
    "letter": "En papel: se imprime y se envía o se entrega",
}
REFUSED: dict[Obstacle | Guard, str] = {
    Obstacle.STAGE: "La solicitud ya no está en la etapa en que esto se puede hacer.",
    Obstacle.RIGHT: "Eso no cabe con el derecho que se ejerce.",
    Obstacle.ROLE: "Su función no lo permite: hable con supervisión o con la delegación de protección de datos.",
    Obstacle.IDENTITY: "La identidad de la persona no lo permite: compruébela antes, o no hace ya falta pedirla.",
    Obstacle.CHANNEL: "Eso no cabe en el canal por el que llegó.",
    Obstacle.DEADLINE: "El plazo solo se amplía una vez, dentro del primer mes.",
    Obstacle.HOLDER: "La lleva otra persona. Hágase cargo antes.",
    Obstacle.SAME_PERSON: "Lo propuso usted: tiene que decidirlo otra persona.",
    Guard.LETTERS_SENT: "Antes de cerrarla, anote el envío de cada carta.",
    Guard.IDENTITY_WAS_ASKED: "Antes de denegarla por falta de identidad hay que haber pedido que la acredite.",
    Guard.ERRANDS_DONE: "Antes de contestar faltan encargos por hacer: mírelos en «Encargos».",
    Guard.RECIPIENTS_TOLD: "Antes de cerrarla hay que decírselo a cada destinatario: mírelos en «Encargos».",
    Guard.COPY_GIVEN: "Pidió también copia de sus datos: conteste antes esa solicitud, que después quedan bloqueados.",
    Guard.COPY_SENT: (
        "Antes de contestar, haga la copia de los datos y envíesela: está en «Copia de los datos», en la página de la"
        " solicitud."
    ),
    Guard.NOTHING_OPEN: (
        "Queda algo abierto de esta persona (otra solicitud, una incidencia, una llamada de vuelta o una grabación que"
        " aún tiene el proveedor): termínelo antes, o proponga suprimir solo una parte."
    ),
    Guard.NOT_BLOCKED: "Los datos de esa persona están bloqueados: nadie puede darse por ella.",
    Guard.NO_ACTIVE_TWIN: "Esa persona tiene ya otra solicitud comprobada del mismo derecho: termine antes aquella.",
}
ALREADY_YOURS = "Ya la lleva usted."


def refusal(step: Step, obstacle: Obstacle | Guard) -> str:
    """Why a step is not taken."""
    return ALREADY_YOURS if (step, obstacle) == (Step.TAKE, Obstacle.HOLDER) else REFUSED[obstacle]


WRONG: dict[tuple[str, str], str] = {
    ("reason", "missing"): "Elija un motivo de la lista",
    ("text", "short"): "Escriba al menos 10 letras",
    ("text", "long"): "Escriba 4000 letras como mucho",
    ("medium", "missing"): "Elija por dónde se envía la carta",
    ("colleague", "missing"): "Elija a quién se la da",
    ("colleague", "unknown"): "Esa persona no tramita solicitudes: elija a otra",
}
"""What is wrong with a field: (field, what)."""

MOVED_BY_PERSON = (
    "La persona ha añadido algo a su solicitud mientras usted escribía. Léalo y vuelva a enviarlo."
)
MOVED = "Mientras usted escribía, {who} hizo esto el {when}: «{what}». Mírelo antes de seguir."


def in_order(moves: Iterable[Move]) -> list[Move]:
    """The moves as the desk offers them: those that lead forward first."""
    return sorted(moves, key=lambda move: move.step not in FORWARD)
