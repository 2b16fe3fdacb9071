"""People with much to erase, for the tests of blocking, retention and destruction."""

from duties.kinds import Purpose, Right
from duties.steps import Step
from services.end_conversation import end_conversation
from services.fetch_recording import recordings_folder
from services.give_consent import give_consent
from services.open_incident import open_incident
from services.suppress_marketing import suppress_marketing
from store.models import Conversation, Incident, Recording, new_id
from tests.services.copy_cases import say
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, YES, Front, Talk, claimed, lodge, verified

SAID = "Soy Ana y el perito no vino"
SOUND = b"RIFF" + bytes(2000)


def kept_talk(front: Front, *, incident: str = "") -> Talk:
    """A chat of Ana's that she lets keep, ended, with its publicity stopped by telephone."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=YES, settings=front.settings
        )
    say(talk, SAID)
    verified(front, talk, document=ANA["document"])
    if incident:
        with talk.turn() as (work, conversation):
            open_incident(work, conversation, text=incident, settings=front.settings)
    with talk.turn() as (work, conversation):
        suppress_marketing(work, conversation, phone="600001001")
    return talk


def end(front: Front, talk: Talk) -> None:
    """The conversation is over."""
    with front.store.unit_of_work("bot") as work:
        row = work.session.get_one(Conversation, talk.conversation_id)
        end_conversation(work, row, reason="customer", settings=front.settings)
        work.commit()


def recorded(front: Front, talk: Talk, *, home: bool = True) -> str:
    """A recording of the conversation; gives its id. `home`: the provider's copy is gone."""
    row_id = new_id()
    with front.store.unit_of_work("jobs") as work:
        name = f"{row_id}.sealed"
        sha, _ = work.seal_file(
            f"recording:{row_id}", "recordings", row_id, [SOUND], recordings_folder(work.home) / name
        )
        row = Recording(
            id=row_id,
            conversation_id=talk.conversation_id,
            status="stored",
            owner=f"recording:{row_id}",
            file_name=name,
            sha256=sha,
            content_type="audio/wav",
            started_at=work.now,
            stored_at=work.now,
            deleted_at_provider=work.now if home else None,
        )
        work.session.add(row)
        work.session.flush()
        work.record("recording_stored", row)
        work.commit()
    return row_id


def resolve_incidents(front: Front) -> None:
    """Every incident has its outcome."""
    with front.store.unit_of_work("cli") as work:
        for row in work.session.query(Incident).all():
            row.status = "resolved"
        work.commit()


def asked(front: Front, *, right: Right = Right.ERASURE) -> str:
    """Ana asks by chat, is proven, and the chat ends; gives the reference."""
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    reference = lodge(talk, right).reference
    verified(front, talk, document=ANA["document"])
    end(front, talk)
    return reference


def proposed(desk: Desk) -> str:
    """An erasure of Ana's that lola has proposed; gives the reference."""
    reference = asked(desk.front)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.PROPOSE_ERASURE)
    return reference


def erased(desk: Desk) -> str:
    """An erasure of Ana's that the DPO has approved; gives the reference."""
    reference = proposed(desk)
    desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    return reference
