"""Who may change whose account."""

import pytest

from duties.errors import NotAllowed, NotOneself
from duties.permissions import Role
from duties.staff_rules import require_another, require_reach


def test_nobody_changes_the_own_account_this_way() -> None:
    with pytest.raises(NotOneself):
        require_another("lola", "lola")
    require_another("lola", "ana")
    require_another(None, "lola")


@pytest.mark.parametrize("role", [Role.DPO, Role.AUDITOR, Role.ADMIN])
def test_a_supervisor_does_not_reach_those_who_account_for_the_data(role: Role) -> None:
    """L93: least privilege."""
    with pytest.raises(NotAllowed):
        require_reach(Role.SUPERVISOR, role)


@pytest.mark.parametrize("actor", [Role.ADMIN, Role.DPO])
@pytest.mark.parametrize("role", Role)
def test_those_who_keep_the_accounts_reach_everybody(actor: Role, role: Role) -> None:
    require_reach(actor, role)
