"""A request is found by its reference."""

import pytest

from duties.kinds import Right
from services.find_request import find_request
from tests.services.talk import Front, lodge


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
