"""Looking at a request, masked and clear."""

import pytest

from duties.errors import NotAllowed, NotFound, ReasonRequired
from services.reveal_request import reveal_request
from services.view_request import view_request
from store import Store
from store.models import Request
from tests.console.cases import open_case
from tests.services.staff_cases import hire, last_entry

WHY = "Preparar la respuesta"


def test_a_masked_request_names_its_details_without_their_values(store: Store) -> None:
    """L93: masked by default, each view logged."""
    case = open_case(store)
    hire(store)
    with store.unit_of_work("cli") as work:
        sheet = view_request(work, case.reference, staff="lola")
        work.commit()
    assert [(fact.what, fact.value) for fact in sheet.details] == [("words", ""), ("scope", "")]
    assert sheet.people == ()
    assert sheet.days_left == 12
    assert "request_viewed" in last_entry(store).events


def test_a_clear_request_leaves_its_reason_in_the_audit(store: Store) -> None:
    """L93: role, reason, audit row."""
    case = open_case(store)
    hire(store)
    with store.unit_of_work("cli") as work:
        sheet = reveal_request(work, case.reference, staff="lola", reason=WHY)
        work.commit()
    assert sheet.details[1].value == "todo"
    assert [name for name, _ in sheet.people] == ["verified", "claimed"]
    entry = last_entry(store)
    assert (entry.actor, entry.reason) == ("staff:lola", WHY)


def test_a_claimed_person_is_not_called_identified(store: Store) -> None:
    """L49: a claim proves nothing."""
    case = open_case(store)
    hire(store)
    with store.unit_of_work("bot") as work:
        work.session.query(Request).filter_by(reference=case.reference).one().identity = "registered"
        work.commit()
    with store.unit_of_work("cli") as work:
        sheet = reveal_request(work, case.reference, staff="lola", reason=WHY)
    assert [name for name, _ in sheet.people] == ["on_file", "claimed"]


def test_roles_reasons_and_references_are_checked(store: Store) -> None:
    """L93: refused."""
    case = open_case(store)
    hire(store)
    hire(store, "aud", "auditor")
    with store.unit_of_work("cli") as work:
        with pytest.raises(ReasonRequired):
            reveal_request(work, case.reference, staff="lola", reason="")
        with pytest.raises(NotAllowed):
            reveal_request(work, case.reference, staff="aud", reason=WHY)
        with pytest.raises(NotFound):
            view_request(work, "0", staff="lola")
