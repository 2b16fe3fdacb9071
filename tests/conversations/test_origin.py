"""An imported customer hears once, at the first proven contact, where the data come from (L11)."""

import pytest

from store.models import AuditEntry, Person
from tests.conversations.cast import next_in_cast
from tests.conversations.people import Caller, Chatter, code_sent_in
from tests.running import RunningSystem

ORIGIN = "proceden de nuestro sistema de contratos"
CATEGORIES = "Datos identificativos y de contacto"


def prove(person: Chatter | Caller, part: dict[str, str], system: RunningSystem) -> str:
    """Ask for access and prove who one is; gives the answer to the code."""
    person.say("no")
    person.say("dígame qué información guardan sobre mi persona, que quiero una copia")
    if isinstance(person, Caller):
        person.keys(f"{part['digits']}#")
        person.say("sí, correcto")
    else:
        person.say(part["dni"])
    return person.say(code_sent_in(system, person.conversation_id()))


@pytest.mark.parametrize("first", [Chatter, Caller], ids=["chat first", "telephone first"])
def test_origin_and_categories_are_said_once_whichever_channel_comes_first(
    system: RunningSystem, first: type[Chatter | Caller]
) -> None:
    """L11: by chat and by telephone, once, and logged."""
    part = next_in_cast(system)
    second: type[Chatter | Caller] = Caller if first is Chatter else Chatter
    answers = []
    for kind in (first, second):
        person = kind(system)
        try:
            answers.append(prove(person, part, system))
        finally:
            person.leave()
    assert "comprobada" in answers[0]
    assert ORIGIN in answers[0]
    assert CATEGORIES in answers[0]
    assert ORIGIN not in answers[1]
    with system.store() as store, store.reader() as read:
        index = read.blind("document", part["dni"])
        person_row = read.session.query(Person).filter_by(document_index=index).one()
        assert person_row.origin_told_at is not None
        told = [entry for entry in read.session.query(AuditEntry) if f'"{person_row.id}"' in entry.events]
        assert sum("origin_told" in entry.events for entry in told) == 1
