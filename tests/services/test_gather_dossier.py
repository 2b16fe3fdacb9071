"""The access dossier: every part of the article, every store, nobody else's data."""

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from duties.kinds import Right
from duties.reviews import ReviewOutcome
from duties.third_persons import TAKEN_OUT
from services.add_part import add_part
from services.dossier_files import SCHEMAS
from services.fetch_recording import recordings_folder
from services.gather_consultations import WHAT
from services.gather_dossier import gather_dossier
from services.list_consultations import LOOKS
from services.open_incident import open_incident
from services.raise_flag import raise_flag
from services.read_person_sheet import reveal_person
from services.render_dossier import dossier_letter
from services.review_conversation import review_conversation
from services.view_request import view_request
from services.write_archive import MANIFEST
from store.models import Conversation, Recording
from tests.services.copy_cases import copied, rich, say
from tests.services.desk_cases import Desk
from tests.services.talk import LUIS, Front, Talk

SCHEMA = json.loads((SCHEMAS / "dossier.schema.json").read_text("utf-8"))
AUDIO = b"RIFF....WAVE" * 10


def record(desk: Desk, talk: Talk) -> str:
    """A sealed recording of the conversation."""
    with desk.store.unit_of_work("jobs") as work:
        row = Recording(
            id="a" * 32, conversation_id=talk.conversation_id, status="stored", owner=f"recording:{'a' * 32}"
        )
        row.file_name, row.content_type, row.started_at = "a.sealed", "audio/wav", work.now
        path: Path = recordings_folder(desk.store.home) / row.file_name
        row.sha256, _ = work.seal_file(row.owner, "recordings", row.id, [AUDIO], path)
        work.session.add(row)
        work.commit()
        return row.id


def look(desk: Desk, reference: str) -> None:
    """Somebody on the staff looks at the request."""
    with desk.store.unit_of_work("cli") as work:
        view_request(work, reference, staff="marta")
        work.commit()


def test_a_person_with_one_item_in_each_store_gets_all_back(front: Front) -> None:
    """L54, L52, L53: chats, what was understood, notes, consents, requests, incidents, audio, looks, systems."""
    desk, reference, talk = rich(front)
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason="urgent")
    with desk.store.unit_of_work("cli") as work:
        review_conversation(
            work,
            work.session.get_one(Conversation, talk.conversation_id),
            staff="marta",
            outcome=next(iter(ReviewOutcome)),
            note="Ya está tranquila",
        )
        work.commit()
    record(desk, talk)
    look(desk, reference)
    errand = desk.errands(reference)[0]
    with desk.store.unit_of_work("cli") as work:
        add_part(work, errand.id, name="a.csv", content=b"a;b", staff="lola", settings=desk.settings)
        work.commit()
    copy = copied(desk, reference)
    document = copy.document
    jsonschema.validate(document, SCHEMA, format_checker=jsonschema.FormatChecker())
    filled = ("conversations", "consents", "requests", "incidents", "recordings", "consultations", "systems")
    assert [part for part in filled if not document[part]] == []
    assert document["person"]["document"] == "12345678Z"
    said = document["conversations"][0]["messages"]
    assert "Soy Ana, mi DNI es 12345678Z" in [each["text"] for each in said]
    assert document["conversations"][0]["flags"][0]["note"] == "Ya está tranquila"
    answers = {event["answer"] for each in document["consents"] for event in each["evidence"]}
    assert {"Sí, guardar", "sí, quiero"} <= answers
    assert {each["name"] for each in document["recipients"]} == {r.name for r in front.settings.recipients}
    assert copy.files[f"grabaciones/{'a' * 32}.wav"] == AUDIO
    assert copy.files["sistemas/crm/parte-1.txt"] == b"a;b"
    assert copy.files["carta.pdf"].startswith(b"%PDF-")
    assert "Usted: Soy Ana" in copy.files["conversaciones.txt"].decode()
    assert (copy.package.status, copy.package.held_back) == ("ready", 0)


def test_the_manifest_vouches_for_every_file_and_two_makings_are_equal(front: Front) -> None:
    """L45: what was handed over can be proven byte by byte."""
    desk, reference, _ = rich(front)
    first, second = copied(desk, reference), copied(desk, reference)
    listed = json.loads(first.files.pop(MANIFEST))["files"]
    assert {each["file"]: each["sha256"] for each in listed} == {
        name: hashlib.sha256(content).hexdigest() for name, content in first.files.items()
    }
    assert first.package.sha256 == second.package.sha256


def test_looks_are_told_by_date_and_purpose_and_never_by_whom(front: Front) -> None:
    """L53."""
    desk, reference, _ = rich(front)
    look(desk, reference)
    copy = copied(desk, reference)
    (consultation,) = copy.document["consultations"]
    assert consultation["what"] == "Solicitud, con los datos ocultos"
    for staff in ("lola", "marta"):
        assert staff not in copy.files["datos.json"].decode()
        assert staff not in copy.files["conversaciones.txt"].decode()


def test_a_copy_is_made_whatever_was_looked_at(front: Front) -> None:
    """L53: a look without words would stop the whole copy; those at the person's page count as well."""
    assert set(WHAT) == {*LOOKS, "person_viewed", "person_revealed", "blocked_opened"}
    desk, reference, talk = rich(front)
    with desk.store.unit_of_work("staff:lola", conversation_id=talk.conversation_id) as work:
        for event in LOOKS:
            work.record(event, work.session.get_one(Conversation, talk.conversation_id))
        work.commit()
    with desk.store.unit_of_work("cli") as work:
        person = desk.seen(reference).person_id
        assert person is not None
        reveal_person(work, person, staff="marta", reason="Atender su llamada")
        work.commit()
    copy = copied(desk, reference)
    told = copy.document["consultations"]
    assert {each["what"] for each in told} == {WHAT[event] for event in (*LOOKS, "person_revealed")}
    assert ("Ficha de cliente", "Atender su llamada") in [(each["what"], each["purpose"]) for each in told]


def test_the_same_look_on_the_same_day_is_one_line_of_the_letter(front: Front) -> None:
    """L53: a page opened twenty times is told, not printed twenty times."""
    desk, reference, _ = rich(front)
    for _ in range(3):
        look(desk, reference)
    letter = dossier_letter(copied(desk, reference).document)
    (lines,) = [each["lines"] for each in letter["sections"] if each["heading"].startswith("Consultas")]
    assert len(lines) == 1
    assert "con los datos ocultos (3 veces). Motivo: Tramitar su asunto" in lines[0]


def test_other_people_are_taken_out_of_words_and_their_audio_left_out(front: Front) -> None:
    """RGPD 15.4: the package waits for a second person."""
    desk, reference, talk = rich(front)
    say(talk, "mi marido es 87654321X", "mi marido es dni_2", dni_2=("dni", "87654321X"))
    record(desk, talk)
    copy = copied(desk, reference)
    assert (copy.package.status, copy.package.held_back) == ("held", 1)
    assert all(b"87654321X" not in content for content in copy.files.values())
    assert TAKEN_OUT in copy.files["conversaciones.txt"].decode()
    assert copy.document["recordings"][0]["left_out"] == "other_people"
    assert not [name for name in copy.files if name.startswith("grabaciones/")]


def test_other_people_are_taken_out_of_incidents_and_requests_too(front: Front) -> None:
    """RGPD 15.4: whom a conversation names by a typed reference is nobody's datum elsewhere either."""
    desk, reference, talk = rich(front)
    say(talk, "lo vio Juan Pérez", "lo vio name_2", name_2=("name", "Juan Pérez"))
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="Llamen a juan pérez, 611 22 33 44", settings=front.settings)
    copy = copied(desk, reference)
    assert f"Llamen a {TAKEN_OUT}, {TAKEN_OUT}" in [each["text"] for each in copy.document["incidents"]]
    assert copy.package.held_back == 5  # the receipt repeats what it was told
    assert all(b"611 22" not in content for content in copy.files.values())


def test_nothing_of_another_customer_is_in_it(front: Front) -> None:
    desk, reference, _ = rich(front)
    front.enrol(LUIS)
    copy = copied(desk, reference)
    for value in ("Hidalgo", "X1234567L", "P-2024002"):
        assert all(value.encode() not in content for content in copy.files.values())


def test_every_part_of_the_article_is_told_and_an_empty_one_is_said_so(front: Front) -> None:
    """L52: sections a to h, 15.2 and the copy."""
    desk = Desk.opened(front)
    reference = desk.request(Right.ACCESS)
    with desk.store.reader() as read:
        request = desk.seen(reference)
        gathered = gather_dossier(read, request, request.person_id or "", settings=desk.settings)
    letter: dict[str, Any] = dossier_letter(gathered.document)
    headings = " ".join(section["heading"] for section in letter["sections"])
    for part in ("15.1.a y d", "15.1.b", "15.1.c", "15.1.e", "15.1.f", "15.1.g", "15.1.h", "15.2"):
        assert part in headings
    empty = {section["heading"] for section in letter["sections"] if not section["lines"]}
    assert {"Grabaciones", "Sus quejas e incidencias"} <= empty
    assert all(
        section["lines"] or section["empty"].startswith(("No", "Est")) for section in letter["sections"]
    )


@pytest.mark.parametrize("name", ["dossier", "portability"])
def test_the_published_schema_is_itself_valid(name: str) -> None:
    """L55, L60."""
    jsonschema.Draft202012Validator.check_schema(
        json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    )
