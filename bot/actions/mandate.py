"""What is told besides of whoever is spoken for: their name, the tie, the papers there are (L50, L108)."""

import re

from bot.actions.turn_in_hand import TurnInHand
from bot.decided_told import has_mandate
from bot.understand.normalise import fold
from services.note_mandate import add_to_mandate
from services.speaks_for_another import speaks_for_another

_NAMED = re.compile(
    r"\b(?:se llama(?:ba)?|su nombre (?:es|era)|el nombre es|me llamo|mi nombre es|(?:his|her|their) name (?:is|was)"
    r"|my name is|es diu|es deia|el seu nom|em dic)\b"
)
_WHAT_TO_SEND = re.compile(
    r"\b(?:que|cuales|como) (?:papeles|documentos|documentacion|justificantes?|(?:os |le |les )?(?:tengo que|hay que|debo"
    r"|hace falta|necesit\w+))(?: \w+){0,3}? ?(?:envi|mand|present|aport|tra[ei]|llev|hac)\w*"
    r"|\b(?:que|cuales) (?:papeles|documentos|documentacion)\b"
    r"|\bwhat (?:do i (?:have|need) to|papers|documents)\b.*\b(?:send|bring|show|papers|documents)\b"
    r"|\bque (?:he d|haig d|cal)\b.*\b(?:enviar|portar|presentar)\b"
)


def tells_of_mandate(turn: TurnInHand) -> bool:
    """Keep it beside the mandate, or say what is to be sent for it: nothing yet. Whether anything of it was told."""
    if not speaks_for_another(turn.work, turn.conversation):
        return False
    bare = " ".join(re.findall(r"[\wñç]+", fold(turn.text)))
    if _WHAT_TO_SEND.search(bare):
        turn.say("utter_mandate_noted")
        return True
    if not has_mandate(turn.text) and not _NAMED.search(bare):
        return False
    add_to_mandate(turn.work, turn.conversation, words=turn.text)
    turn.say("utter_mandate_noted")
    return True
