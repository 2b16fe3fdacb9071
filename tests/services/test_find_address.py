"""Where something written goes: never to a line that another may read (L49, L50, L112)."""

import pytest

from duties.kinds import FlagReason
from services.add_incident_contact import add_incident_contact
from services.claim_identity import claim_identity
from services.claims import write_claim
from services.find_address import find_address, told_for_incident
from services.keep_reach import keep_reach
from services.open_incident import open_incident
from services.raise_flag import raise_flag
from store.models import Incident
from tests.services.talk import ANA, LUIS, Front, Talk

SAFE, CALLING = "segura@example.org", "+34600009999"


def address(talk: Talk, person_id: str | None = None) -> tuple[str, str]:
    with talk.look() as (work, conversation):
        return find_address(work, conversation, person_id)


def told(talk: Talk, *reasons: FlagReason) -> None:
    with talk.turn() as (work, conversation):
        for reason in reasons:
            raise_flag(work, conversation, reason=reason)


def test_what_is_on_file_goes_before_what_is_in_use(front: Front) -> None:
    """L49: whoever calls in another's name gets nothing in writing."""
    front.enrol()
    assert address(front.call(CALLING), front.person_id()) == ("email", ANA["email"].lower())


def test_a_landline_on_file_is_no_address_and_the_letter_is(front: Front) -> None:
    """L45."""
    front.enrol(LUIS | {"address": "Calle Sol 3, 28013 Madrid"})
    assert address(front.call(CALLING), front.person_id("C2")) == ("letter", "Calle Sol 3, 28013 Madrid")


def test_with_nothing_on_file_nothing_is_sent(front: Front) -> None:
    """L49: and not to the line in use either."""
    front.enrol(LUIS)
    assert address(front.call(CALLING), front.person_id("C2")) == ("letter", "")


@pytest.mark.parametrize(
    ("caller", "to"), [(CALLING, CALLING), ("+34944001008", ""), ("+34910000000", "")], ids=str
)
def test_the_unknown_are_written_to_on_the_mobile_that_they_call_from(
    front: Front, caller: str, to: str
) -> None:
    """L45: a landline takes no text."""
    assert address(front.call(caller)) == ("sms", to)


def test_the_number_that_was_given_goes_before_the_one_in_use(front: Front) -> None:
    call = front.call(CALLING)
    with call.turn() as (work, conversation):
        claim_identity(work, conversation, name="Eva Sanz", phone="600 00 55 66")
    assert address(call) == ("sms", "+34600005566")


@pytest.mark.parametrize(
    ("claim", "where"),
    [
        ({"email": "eva@example.org"}, ("email", "eva@example.org")),
        ({"address": "Plaza Mayor 1"}, ("letter", "Plaza Mayor 1")),
        ({"address": "Plaza Mayor 1", "email": "eva@example.org"}, ("email", "eva@example.org")),
        ({"address": "Plaza Mayor 1", "phone": "600005566"}, ("sms", "+34600005566")),
        ({}, ("sms", "")),
    ],
    ids=str,
)
def test_who_wrote_is_answered_the_way_they_wrote(
    front: Front, claim: dict[str, str], where: tuple[str, str]
) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        write_claim(work, conversation, claim)
    assert address(talk) == where


def test_in_danger_neither_file_nor_line_is_used(front: Front) -> None:
    """L112: whoever is feared may read both."""
    front.enrol()
    call = front.call(CALLING)
    told(call, FlagReason.DANGER)
    assert address(call, front.person_id())[1] == ""
    assert address(call)[1] == ""


def test_in_danger_only_what_was_named_as_safe_is_used(front: Front) -> None:
    """L112."""
    front.enrol()
    call = front.call(CALLING)
    told(call, FlagReason.DANGER, FlagReason.REPRESENTATIVE)
    with call.turn() as (work, conversation):
        keep_reach(work, conversation, kind="email", value=SAFE)
    assert address(call, front.person_id()) == ("email", SAFE)


@pytest.mark.parametrize("reason", [FlagReason.REPRESENTATIVE, FlagReason.DECEASED])
def test_whoever_speaks_for_another_is_written_to_where_they_speak_from(
    front: Front, reason: FlagReason
) -> None:
    """L50, L108: the one on file has not written."""
    front.enrol()
    call = front.call(CALLING)
    told(call, reason)
    assert address(call, front.person_id()) == ("sms", CALLING)


@pytest.mark.parametrize(
    ("contact", "where"),
    [
        (None, None),
        (("email", "eva@example.org"), ("email", "eva@example.org")),
        (("phone", "600005566"), ("sms", "+34600005566")),
        (("phone", "944001008"), ("sms", "")),
    ],
    ids=str,
)
def test_what_was_told_for_an_incident_is_for_it(
    front: Front, contact: tuple[str, str] | None, where: tuple[str, str] | None
) -> None:
    """L82."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        row = open_incident(work, conversation, text="la grúa no llegó", settings=front.settings)
        if contact is not None:
            add_incident_contact(work, row, kind=contact[0], value=contact[1], settings=front.settings)
    with talk.look() as (work, _):
        assert told_for_incident(work, work.session.query(Incident).one()) == where
