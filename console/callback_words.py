"""The Spanish words of a call back: why, where it stands, what came of a try."""

from console.flag_words import REASONS

CALLBACK_REASONS = REASONS | {"out_of_hours": "Fuera de horario"}
CALLBACK_STATES = {
    "waiting": "Pendiente",
    "done": "Hecha",
    "wrong_number": "Número equivocado",
    "unreachable": "No se le encuentra",
}
TRY_OUTCOMES = {
    "spoken": "Hablé con la persona",
    "no_answer": "No contestó",
    "left_message": "Dejé un mensaje sin datos",
    "wrong_number": "Número equivocado",
}
