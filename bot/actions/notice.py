"""The questions about the notice, answered from the controller's catalogue (RGPD 13, L3, L4)."""

from collections.abc import Callable

from bot.actions.base import deed_action
from bot.actions.circumstances import told_in
from bot.actions.matters import immediate
from bot.actions.reach import ask_need
from bot.actions.state_answers import answer_state
from bot.actions.turn_in_hand import TurnInHand
from bot.understand.consumer_complaint import names_consumer_authority
from settings import Settings


def catalogue(settings: Settings) -> dict[str, str]:
    """Every value that the answers of `bot/data/es/notice.yml` may name."""
    controller = settings.controller
    consents = [_plain(each.text) for each in settings.purposes if each.basis == "consent"]
    others = [_plain(each.text) for each in settings.purposes if each.basis != "consent"]
    return {
        "controller": _plain(controller.name),
        "controller_full": controller.name,
        "address": controller.address,
        "email": controller.email,
        "web": controller.web,
        "web_spoken": controller.web_spoken,
        "dpo": controller.dpo.name if controller.dpo else controller.name,
        "dpo_email": controller.dpo.email if controller.dpo else controller.email,
        "purposes": "; ".join(others),
        "consents": "; ".join(consents),
        "recipients": "; ".join(f"{each.name}, {_plain(each.role)}" for each in settings.recipients),
        "retention": "; ".join(
            f"{_plain(each.text)}: {_plain(each.retention)}" for each in settings.purposes
        ),
    }


def _plain(text: str) -> str:
    """Without the full stop, which the sentence around it has."""
    return text.rstrip(". ")


_ASKED = (
    "ask_notice_details",
    "ask_controller",
    "ask_purpose",
    "ask_recipients",
    "ask_retention",
    "ask_rights",
    "ask_dpo",
    "ask_complaint_authority",
)


def _answer(intent: str) -> Callable[[TurnInHand], str]:
    def deed(turn: TurnInHand) -> str:
        if _told_in_danger(turn) or answer_state(turn):
            return "listen"
        if intent == "ask_complaint_authority" and names_consumer_authority(turn.text):
            turn.say("utter_consumer_authority")
        elif turn.voice and intent == "ask_retention":
            tell_retention(turn)
        else:
            turn.say(f"utter_{intent}", **catalogue(turn.settings))
        return "listen"

    return deed


def _told_in_danger(turn: TurnInHand) -> bool:
    """«Que no se entere de dónde vivo» asks nothing about recipients: what was told of a danger is met as such (L112)."""
    if "danger" not in turn.topics:
        return False
    if not told_in(turn):
        turn.say("utter_circumstance_danger")
    if not turn.loop:
        ask_need(turn)
    return True


def tell_retention(turn: TurnInHand) -> None:
    """By telephone one purpose after the other, with a breath between them (L110)."""
    turn.say("utter_retention_begins")
    for purpose in turn.settings.purposes:
        turn.say_text(f"{_plain(purpose.text)}: {_plain(purpose.retention)}.")


for _intent in _ASKED:
    immediate(_intent)(_answer(_intent))


def answer_notice(turn: TurnInHand) -> str:
    """Answer whichever question about the notice was asked."""
    return _answer(turn.intent)(turn)


ACTIONS = (deed_action("action_answer_notice", answer_notice),)
