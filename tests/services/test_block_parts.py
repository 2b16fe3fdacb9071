"""A partial erasure blocks what need not stay, and writes down what stays and why."""

import json

import httpx
import pytest

from duties.errors import CannotDecrypt
from duties.reasons import Reason
from duties.steps import Step
from jobs.retention import sweep
from services.read_blocking import read_blocking
from services.search_people import search_people
from store import Store
from store.models import BlockedItem, Blocking, Message, Person
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import asked, end, kept_talk, recorded, resolve_incidents
from tests.services.talk import ANA, Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team, and two people on file."""
    front.enrol()
    return Desk.opened(front)


def partly(desk: Desk, reason: Reason) -> str:
    """An erasure of Ana's, granted in part for this reason."""
    reference = asked(desk.front)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.PROPOSE_PARTIAL, reason=reason)
    desk.move(reference, Step.CONFIRM_PARTIAL, "delegada")
    return reference


def categories(store: Store) -> set[str]:
    """What has been blocked."""
    with store.reader() as read:
        return {item.category for item in read.session.query(BlockedItem)}


def test_a_running_contract_stays_and_what_was_said_goes(desk: Desk, store: Store) -> None:
    """L57, L65: the customer is still a customer; transcripts and audio are blocked; what stays is listed with its why."""
    talk = kept_talk(desk.front)
    end(desk.front, talk)
    recorded(desk.front, talk)
    partly(desk, Reason.STILL_NECESSARY)
    assert categories(store) == {"transcript", "recording"}
    with store.reader() as read:
        assert search_people(read, ANA["document"]).people
        assert read.session.query(Person).filter(Person.blocked_at.is_not(None)).count() == 0
        said = (
            read.session.query(Message)
            .filter_by(conversation_id=talk.conversation_id, sender="customer")
            .one()
        )
        with pytest.raises(CannotDecrypt):
            read.open(said.owner, "messages", "text_sealed", said.id, said.text_sealed)
        blocking = read.session.query(Blocking).one()
    stays = {category: why for category, why, _ in json.loads(blocking.stays)}
    assert stays["customer"] == "still_necessary"
    assert blocking.scope == "partial"
    assert store.verify() == []


def test_the_proof_of_a_claim_stays(desk: Desk, store: Store) -> None:
    """L57: RGPD 17.3.e."""
    talk = kept_talk(desk.front)
    end(desk.front, talk)
    recorded(desk.front, talk)
    partly(desk, Reason.CLAIMS)
    assert categories(store) == set()


def test_a_conversation_with_an_open_incident_stays_whole(desk: Desk, store: Store) -> None:
    """L32."""
    end(desk.front, kept_talk(desk.front, incident="El perito no vino"))
    other = kept_talk(desk.front)
    end(desk.front, other)
    partly(desk, Reason.LEGAL_DUTY)
    with store.reader() as read:
        assert [item.row_id for item in read.session.query(BlockedItem)] == [other.conversation_id]
        stays = json.loads(read.session.query(Blocking).one().stays)
    assert ["conversation", "open_matter", 1] in stays


def test_what_an_open_incident_kept_is_blocked_once_it_has_its_outcome(desk: Desk, store: Store) -> None:
    """L32, L57: by the sweep, and told on the same page."""
    end(desk.front, kept_talk(desk.front, incident="El perito no vino"))
    reference = partly(desk, Reason.LEGAL_DUTY)
    assert categories(store) == set()
    with httpx.Client() as http:
        sweep(store, desk.settings, http)
        assert categories(store) == set()
        resolve_incidents(desk.front)
        assert sweep(store, desk.settings, http) == 1
    assert categories(store) == {"transcript"}
    with store.reader() as read:
        sheet = read_blocking(read, desk.seen(reference))
    assert sheet is not None
    assert [(part.category, part.count) for part in sheet.parts] == [("transcript", 1)]
    assert not any(each.reason == "open_matter" for each in sheet.stays)
