"""Whether a login has to have a second factor before it may work."""

from services.resume_session import Login
from settings import Settings


def needs_second_factor(settings: Settings, login: Login) -> bool:
    """Whether the role demands one; a demo only offers it, and a provider may have asked for its own."""
    oidc = settings.console.oidc
    asked_there = login.by_provider and oidc is not None and oidc.checks_second_factor
    return not settings.demo and not asked_there and login.role in settings.console.second_factor_roles


def lacks_second_factor(settings: Settings, login: Login) -> bool:
    """Whether one is needed and the account has none."""
    return needs_second_factor(settings, login) and not login.protected


def is_ready(settings: Settings, login: Login | None) -> bool:
    """Whether nothing stands between this login and its work."""
    if login is None or login.must_change or login.awaits_code:
        return False
    return not lacks_second_factor(settings, login)
