"""The question about publicity (LSSI 21, LGTel 66): neutral, it names every purpose and the way back."""

from duties.kinds import MARKETING, Channel, Purpose

PURPOSES: tuple[Purpose, ...] = MARKETING
BUTTON_YES = "Sí, quiero"
BUTTON_NO = "No, gracias"


def marketing_question(short_name: str, channel: Channel) -> str:
    """The question asked once, when the matter is done; by telephone with its keys (L28, L77, L110)."""
    asked = f"¿Quiere recibir publicidad de {short_name} por correo, SMS y llamadas?"
    if channel is Channel.VOICE:
        return f"{asked} Diga sí, no, o por dónde; o pulse uno, sí, o dos, no. Puede quitarla cuando quiera."
    return f"{asked} Diga sí, no, o por dónde. Puede quitarla cuando quiera."


def purpose_names(purposes: tuple[Purpose, ...]) -> str:
    """Purposes as people call them: «correo, SMS y llamadas»."""
    names = [_NAMES[purpose] for purpose in purposes]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} y {names[-1]}"


_NAMES = {
    Purpose.CONVERSATION_RECORD: "guardar la conversación",
    Purpose.MARKETING_EMAIL: "correo",
    Purpose.MARKETING_SMS: "SMS",
    Purpose.MARKETING_CALL: "llamadas",
}
