"""Put something to be sent to a person into the outbox, sealed."""

from store import UnitOfWork
from store.models import OutboundMessage, new_id


def queue_message(
    work: UnitOfWork,
    *,
    kind: str,
    medium: str,
    owner: str,
    to: str,
    body: str,
    person_id: str | None = None,
    conversation_id: str | None = None,
    request_id: str | None = None,
    identity_check_id: str | None = None,
    message_id: str | None = None,
    language: str = "es",
) -> OutboundMessage:
    """The waiting message. `kind` and `medium` as the model lists them.

    `language` is the one its body is written in.
    `message_id` is for what may be queued only once: the same id again raises IntegrityError.
    """
    message_id = message_id or new_id()
    message = OutboundMessage(
        id=message_id,
        kind=kind,
        medium=medium,
        owner=owner,
        to_sealed=work.seal(owner, "outbound_messages", "to_sealed", message_id, to),
        body_sealed=work.seal(owner, "outbound_messages", "body_sealed", message_id, body),
        person_id=person_id,
        conversation_id=conversation_id,
        request_id=request_id,
        identity_check_id=identity_check_id,
        language=None if language == "es" else language,
        created_at=work.now,
    )
    work.insert(message)
    work.record("message_queued", message)
    return message
