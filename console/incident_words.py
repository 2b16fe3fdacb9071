"""The Spanish words of every step of an incident, and of what can be wrong with it."""

from console.step_words import StepWords
from duties.incident_steps import IncidentObstacle, IncidentOutcome, IncidentStep

INCIDENT_STEPS: dict[IncidentStep, StepWords] = {
    IncidentStep.TAKE: StepWords(
        "Hacerme cargo", "Pasa a llevarla usted y se le dice a la persona.", "Se hizo cargo"
    ),
    IncidentStep.ASSIGN: StepWords(
        "Dársela a otra persona", "La llevará quien usted elija.", "La asignó", send="Asignarla"
    ),
    IncidentStep.CLASSIFY: StepWords(
        "Cambiar el tipo o el asunto",
        "Vale el plazo más corto de los que correspondan. Lo que ya se le dijo no se alarga.",
        "Cambió el tipo o el asunto",
        send="Cambiarlo y decírselo",
    ),
    IncidentStep.NOTE: StepWords(
        "Añadir una nota",
        "Solo la ve el equipo.",
        "Anotó",
        "Nota",
        "Se guarda cifrada. No copie números de documento.",
        "Guardar la nota",
    ),
    IncidentStep.ASK_PERSON: StepWords(
        "Pedirle algo a la persona",
        "Tiene diez días laborables para enviarlo. La fecha para contestar no cambia.",
        "Pidió algo a la persona",
        "Qué le falta",
        "Con palabras que la persona entienda: este texto se le envía.",
        "Pedírselo",
    ),
    IncidentStep.PERSON_ANSWERED: StepWords(
        "La persona ha contestado",
        "Sigue en curso.",
        "Anotó lo que contestó la persona",
        "Qué ha contestado",
        "Se guarda cifrado.",
        "Anotarlo y seguir",
    ),
    IncidentStep.GO_ON: StepWords(
        "Seguir sin esperar más",
        "No se cierra por eso: se resuelve con lo que hay.",
        "Siguió sin esperar más",
    ),
    IncidentStep.RESOLVE: StepWords(
        "Resolver",
        "Se le envía la respuesta. Conteste punto por punto a lo que dijo.",
        "Resolvió",
        "Respuesta razonada",
        "Al menos 40 letras, con palabras que la persona entienda: este texto se le envía.",
        "Enviar la respuesta y resolverla",
    ),
    IncidentStep.REOPEN: StepWords(
        "Reabrir",
        "Si la persona no está conforme. Empieza un plazo nuevo y se le dice.",
        "La reabrió",
        "Por qué no está conforme",
        "Se guarda cifrado.",
        "Reabrirla",
    ),
}
INCIDENT_AT_ONCE = frozenset({IncidentStep.TAKE, IncidentStep.GO_ON})
INCIDENT_REFUSED: dict[IncidentObstacle, str] = {
    IncidentObstacle.KIND: "Con este tipo de asunto eso no se hace.",
    IncidentObstacle.STAGE: "La incidencia ya no está en el estado en que esto se puede hacer.",
    IncidentObstacle.ROLE: "Su función no lo permite: hable con supervisión.",
    IncidentObstacle.HOLDER: "La lleva otra persona, o nadie. Hágase cargo antes.",
    IncidentObstacle.TIME_TO_COMPLETE: "La persona todavía tiene días para completarla.",
}
INCIDENT_WRONG: dict[tuple[str, str], str] = {
    ("text", "short"): "Escriba al menos 10 letras",
    ("text", "answer"): "Escriba una respuesta razonada: al menos 40 letras",
    ("text", "long"): "Escriba 4000 letras como mucho",
    ("colleague", "missing"): "Elija a quién se la da",
    ("colleague", "unknown"): "Esa persona no lleva incidencias: elija a otra",
    ("outcome", "missing"): "Elija cómo se resuelve",
    ("kind", "missing"): "Elija el tipo",
    ("subject", "missing"): "Elija el asunto",
}
INCIDENT_MOVED = (
    "Otra persona del equipo ha hecho algo con ella mientras usted escribía. Mírelo antes de seguir."
)
OUTCOMES: dict[IncidentOutcome, str] = {
    IncidentOutcome.ACCEPTED: "Se le da la razón",
    IncidentOutcome.PARTLY: "Se le da la razón en parte",
    IncidentOutcome.REJECTED: "No se le da la razón",
    IncidentOutcome.INFORMED: "Se contesta a una consulta",
}
