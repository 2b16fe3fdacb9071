"""A restriction is clearly to be seen at the desk, and lifted after notice."""

from collections.abc import Callable

import httpx
import pytest

from services.read_request import find_by_reference
from services.restrict_person import restrict_person
from services.take_over_chat import take_over_chat
from settings import Settings
from store import Store
from store.models import Callback, Contract, Conversation, Incident, new_id
from tests.console.cases import Case, open_case
from tests.console.conftest import sit_down, token

HERE = "/solicitudes/4820193756"


@pytest.fixture
def resting(store: Store) -> Case:
    """A proven restriction."""
    case = open_case(store, right="restriction")
    with store.unit_of_work("bot") as work:
        restrict_person(work, find_by_reference(work, case.reference))
        work.commit()
    return case


def test_the_banner_stands_on_the_request_and_on_the_conversation(desk: httpx.Client, resting: Case) -> None:
    """L59: clearly in the system."""
    for page in (HERE, f"/conversaciones/{resting.conversation}"):
        assert "Tratamiento limitado." in desk.get(page).text
    assert "Levantar la limitación" not in desk.get(HERE).text


@pytest.mark.usefixtures("resting")
def test_it_is_lifted_after_the_person_was_told(
    desk: httpx.Client, store: Store, hire: Callable[[str, str], None]
) -> None:
    """L59, RGPD 18.3."""
    hire("marta", "supervisor")
    sit_down(desk, store, "marta")
    csrf = token(desk.get(HERE).text)
    done = []
    for deed in ("lift", "tell", "lift", "told", "lift"):
        answer = desk.post(f"{HERE}/limitacion", data={"csrf": csrf, "do": deed})
        done.append(answer.headers["location"].split("limitacion-")[1])
    assert done == ["first", "tell", "first", "told", "lift"]
    assert "Tratamiento limitado" not in desk.get(HERE).text
    assert desk.post(f"{HERE}/limitacion", data={"csrf": csrf, "do": "lift"}).status_code == 404
    assert desk.post(f"{HERE}/limitacion", data={"do": "lift"}).status_code == 403


def test_the_banner_stands_wherever_somebody_deals_with_the_person(
    desk: httpx.Client, store: Store, settings: Settings, resting: Case
) -> None:
    """L59, L61: on a complaint, a call back, a contract and a chat that is attended too."""
    with store.unit_of_work("cli") as work:
        conversation = work.session.get_one(Conversation, resting.conversation)
        incident, callback = work.session.query(Incident).one(), work.session.query(Callback).one()
        incident.person_id = callback.person_id = conversation.person_id
        contract = Contract(id=new_id(), person_id=conversation.person_id, contract_ref_index="0" * 64)
        contract.contract_ref_sealed = b"sealed"
        contract.product, contract.created_at = "Hogar", work.now
        work.session.add(contract)
        conversation.state, conversation.ended_at = "open", None
        work.session.flush()
        take_over_chat(work, conversation.id, staff="lola", alias="Lola", settings=settings)
        work.commit()
    for page in (
        f"/incidencias/{incident.key}",
        f"/llamadas/{callback.id}",
        f"/consentimientos/contratos/{contract.id}",
        f"/conversaciones/{resting.conversation}/atender",
    ):
        assert "Tratamiento limitado." in desk.get(page).text, page
