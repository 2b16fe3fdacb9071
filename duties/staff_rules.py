"""Who may change whose account: nobody their own rank, and never the last one who answers for something."""

from duties.errors import NotAllowed, NotOneself
from duties.permissions import Role

NEEDED_ROLES = frozenset({Role.ADMIN, Role.DPO})  # one of each that there is has to stay
_BELOW_A_SUPERVISOR = frozenset({Role.AGENT, Role.SUPERVISOR})


def require_another(actor: str | None, name: str) -> None:
    """Raise NotOneself if somebody would change their own account this way; None is the command line."""
    if actor == name:
        raise NotOneself(f"{name} cannot do this to the own account")


def require_reach(actor_role: str, role: str) -> None:
    """A supervisor resets the second factor of agents and supervisors only. Raises NotAllowed."""
    if actor_role == Role.SUPERVISOR and role not in _BELOW_A_SUPERVISOR:
        raise NotAllowed(f"the role {actor_role} may not reset an account of the role {role}")
