"""What the classifier hears of a refusal that asks for something in the same breath; the no stands whatever it finds."""

from bot.understand import Heard
from bot.understand.beside_refusal import beside_refusal, tells_of_wrong
from bot.understand.declined import Declined
from store.models import Conversation


def besides_a_no(conversation: Conversation, decided: str | None, heard: Heard, declined: Declined) -> str:
    """The words to be classified, masked; blank if the turn was no refusal of the record, or no more than one."""
    if decided != "consent_refuse" or conversation.question != "record_consent":
        return ""
    if heard.consent.outcome != "no":
        return ""
    rest = beside_refusal(heard.masked, declined, conversation.language)
    return rest or (heard.masked if tells_of_wrong(heard.masked) else "")
