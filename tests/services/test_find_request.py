"""A request is found by its reference."""

import pytest

from duties.kinds import RequestStatus, Right
from services.find_request import find_request, still_open_in
from tests.services.talk import ANA, Front, claimed, lodge, verified


def test_a_reference_finds_its_request_however_it_is_written(front: Front) -> None:
    talk = front.chat()
    request = lodge(talk, Right.ACCESS)
    with talk.look() as (work, _):
        for written in (
            request.reference,
            " ".join(request.reference),
            f"{request.reference[:5]}-{request.reference[5:]}",
        ):
            found = find_request(work, written)
            assert found is not None
            assert found.id == request.id


@pytest.mark.parametrize("reference", ["", "hola", "0000000000", "1' OR '1'='1", "9" * 400])
def test_anything_else_finds_nothing(front: Front, reference: str) -> None:
    talk = front.chat()
    lodge(talk, Right.ACCESS)
    with talk.look() as (work, _):
        assert find_request(work, reference) is None


def test_a_request_that_was_joined_to_an_earlier_one_is_told_by_the_stage_of_that_one(front: Front) -> None:
    """L82: joined is not answered."""
    front.enrol()
    references = []
    for _ in range(2):
        talk = front.chat()
        claimed(talk, document=ANA["document"], send=False)
        references.append(lodge(talk, Right.ERASURE).reference)
        verified(front, talk, document=ANA["document"])
    with talk.look() as (work, _):
        joined = find_request(work, references[1])
        assert joined is not None
        assert joined.status == RequestStatus.CLOSED
        assert still_open_in(work, joined).reference == references[0]
