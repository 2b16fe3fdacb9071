"""What there is of a person to be blocked: each thing with all that hangs on it and the keys it is sealed under."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select

from duties.kinds import Identity
from duties.retention import Category
from store import Reading
from store.models import (
    Base,
    BlockedItem,
    BlockedValue,
    Conversation,
    DialogueState,
    Grant,
    Incident,
    Message,
    Person,
    Recording,
    Reference,
    Request,
)
from store.trees import Tree, tree_of

_CATEGORIES = {
    "people": Category.CUSTOMER,
    "conversations": Category.CONVERSATION,
    "recordings": Category.RECORDING,
    "requests": Category.REQUEST,
    "incidents": Category.INCIDENT,
    "grants": Category.CONSENT,
    "blocked_values": Category.BLOCKED_VALUE,
}


@dataclass(frozen=True)
class Blockable:
    """One thing: its root row, the rows of it, the owners of its keys, and every category whose term it must wait for."""

    category: Category
    root: Base
    rows: tuple[Base, ...]
    owners: tuple[str, ...]
    categories: frozenset[Category]


def whole_person(read: Reading, person: Person) -> tuple[Blockable, ...]:
    """The customer's file with its requests, each conversation, recording and consent."""
    talks = own_talks(read, person.id)
    ids = [talk.id for talk in talks]
    recordings = _all(
        read, Recording, or_(Recording.person_id == person.id, Recording.conversation_id.in_(ids))
    )
    grants = _all(read, Grant, or_(Grant.person_id == person.id, Grant.conversation_id.in_(ids)))
    return (
        _whole(read, person, (f"person:{person.id}",)),
        *(_whole(read, talk, keys_of(talk.id)) for talk in talks),
        *(_whole(read, row, (row.owner,)) for row in recordings),
        *(_whole(read, row, ()) for row in grants),
    )


def own_talks(read: Reading, person_id: str) -> Sequence[Conversation]:
    """The conversations in which the person was proven, and those that a proven matter of theirs came by."""
    proven = select(Request.conversation_id).where(
        Request.person_id == person_id, Request.identity == Identity.VERIFIED
    )
    incidents = select(Incident.conversation_id).where(Incident.person_id == person_id)
    return _all(
        read,
        Conversation,
        or_(Conversation.person_id == person_id, Conversation.id.in_(proven), Conversation.id.in_(incidents)),
    )


def whole_request(read: Reading, request: Request) -> Blockable:
    """A case that has its own key."""
    return _whole(read, request, (request.owner,))


def recording_of(read: Reading, recording: Recording) -> Blockable:
    """One recording by itself."""
    return _whole(read, recording, (recording.owner,))


def transcript_of(read: Reading, talk: Conversation) -> Blockable:
    """What was said in a conversation, kept or set apart since, and nothing that duty keeps of it."""
    said = [
        row
        for row in _all(read, Message, Message.conversation_id == talk.id)
        if row.owner not in _duty(talk.id)
    ]
    rows: list[Base] = [
        *said,
        *_all(read, Reference, Reference.conversation_id == talk.id),
        *_all(read, DialogueState, DialogueState.conversation_id == talk.id),
    ]
    owners = {f"conversation:{talk.id}", *(row.owner for row in said)}
    return Blockable(
        Category.TRANSCRIPT, talk, tuple(rows), tuple(sorted(owners)), frozenset({Category.TRANSCRIPT})
    )


def value_of(row: BlockedValue) -> Blockable:
    """A value that was rectified."""
    return Blockable(Category.BLOCKED_VALUE, row, (row,), (row.owner,), frozenset({Category.BLOCKED_VALUE}))


def again(read: Reading, item: BlockedItem) -> Blockable | None:
    """What an item holds now; None if it is gone already, with something that it was part of."""
    model = next(each.class_ for each in Base.registry.mappers if each.class_.__tablename__ == item.row_table)
    root = read.session.get(model, item.row_id)
    if root is None:
        return None
    if item.category == Category.TRANSCRIPT:
        return transcript_of(read, root)
    return _whole(read, root, json.loads(item.owners))


def _duty(conversation_id: str) -> tuple[str, ...]:
    return (f"conversation_duty:{conversation_id}",)


def keys_of(conversation_id: str) -> tuple[str, str]:
    """The owners under which a conversation is sealed."""
    return f"conversation:{conversation_id}", f"conversation_duty:{conversation_id}"


def _whole(read: Reading, root: Base, owners: Iterable[str]) -> Blockable:
    own = tuple(owners)
    tree: Tree = tree_of(read.session, root, own)
    rows = tuple(tree.values())
    found = {str(owner) for row in rows if (owner := getattr(row, "owner", None))}
    tables = {row.__tablename__ for row in rows}
    return Blockable(
        _CATEGORIES[root.__tablename__],
        root,
        rows,
        tuple(sorted({*own, *found})),
        frozenset(category for table, category in _CATEGORIES.items() if table in tables),
    )


def _all[Row: Base](read: Reading, model: type[Row], *which: object) -> Sequence[Row]:
    return read.session.scalars(select(model).where(*which)).all()  # type: ignore[arg-type]
