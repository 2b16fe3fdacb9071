"""The table of roles and deeds, walked."""

import pytest

from duties.errors import NotAllowed
from duties.permissions import ALLOWED, Deed, Role, may, require

WHAT_EACH_MAY = {
    Role.AGENT: {
        Deed.SEE_QUEUE,
        Deed.SEE_FLAGGED_CONVERSATION,
        Deed.REVEAL_CONVERSATION,
        Deed.REVIEW_CONVERSATION,
        Deed.SEE_REQUEST,
        Deed.REVEAL_REQUEST,
        Deed.WORK_REQUEST,
        Deed.SEE_INCIDENT,
        Deed.REVEAL_INCIDENT,
        Deed.WORK_INCIDENT,
        Deed.SEE_CALLBACK,
        Deed.WORK_CALLBACK,
        Deed.SEE_INTAKE,
        Deed.ENTER_INTAKE,
        Deed.SEARCH_PEOPLE,
        Deed.REVEAL_PERSON,
        Deed.TAKE_OVER_CHAT,
        Deed.LISTEN_TO_RECORDING,
        Deed.CORRECT_INTENT,
        Deed.SEE_COVERAGE,
        Deed.ASK_AT_NEXT_CONTACT,
    },
    Role.SUPERVISOR: {
        Deed.APPROVE_PACKAGE,
        Deed.LIFT_RESTRICTION,
        Deed.SEE_QUEUE,
        Deed.SEE_FLAGGED_CONVERSATION,
        Deed.REVEAL_CONVERSATION,
        Deed.REVIEW_CONVERSATION,
        Deed.SEE_REQUEST,
        Deed.REVEAL_REQUEST,
        Deed.WORK_REQUEST,
        Deed.ASSIGN_REQUEST,
        Deed.CONFIRM_IDENTITY,
        Deed.SEE_STAFF,
        Deed.RESET_SECOND_FACTOR,
        Deed.SEE_SETTINGS,
        Deed.SEE_INCIDENT,
        Deed.REVEAL_INCIDENT,
        Deed.WORK_INCIDENT,
        Deed.SEE_CALLBACK,
        Deed.WORK_CALLBACK,
        Deed.SEE_INTAKE,
        Deed.ENTER_INTAKE,
        Deed.SEARCH_PEOPLE,
        Deed.REVEAL_PERSON,
        Deed.ASSIGN_INCIDENT,
        Deed.TAKE_OVER_CHAT,
        Deed.LISTEN_TO_RECORDING,
        Deed.CORRECT_INTENT,
        Deed.SEE_COVERAGE,
        Deed.EXPORT_COVERAGE,
        Deed.ASK_AT_NEXT_CONTACT,
        Deed.PRINT_CONSENT_PROOF,
        Deed.SEE_REPORTS,
    },
    Role.DPO: set(Deed),
    Role.AUDITOR: {
        Deed.SEE_INSPECTION,
        Deed.SEE_QUEUE,
        Deed.SEE_FLAGGED_CONVERSATION,
        Deed.SEE_ANY_CONVERSATION,
        Deed.SEE_REQUEST,
        Deed.SEE_CONSULTATIONS,
        Deed.SEE_STAFF,
        Deed.SEE_AUDIT,
        Deed.SEE_SETTINGS,
        Deed.SEE_INCIDENT,
        Deed.SEE_CALLBACK,
        Deed.SEE_INTAKE,
        Deed.SEARCH_PEOPLE,
        Deed.SEE_COVERAGE,
        Deed.EXPORT_COVERAGE,
        Deed.SEE_REPORTS,
    },
    Role.ADMIN: {
        Deed.PREPARE_INSPECTION,
        Deed.SEE_INSPECTION,
        Deed.SEE_STAFF,
        Deed.MANAGE_STAFF,
        Deed.RESET_SECOND_FACTOR,
        Deed.SEE_SETTINGS,
    },
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("deed", Deed)
def test_a_role_has_exactly_the_deeds_that_are_declared_for_it(role: Role, deed: Deed) -> None:
    """L93: least privilege, walked cell by cell."""
    assert may(role, deed) is (deed in WHAT_EACH_MAY[role])


def test_every_deed_is_in_the_table() -> None:
    assert set(ALLOWED) == set(Deed)


@pytest.mark.parametrize("deed", Deed)
def test_an_unknown_role_may_do_nothing(deed: Deed) -> None:
    with pytest.raises(NotAllowed):
        require("owner", deed)
