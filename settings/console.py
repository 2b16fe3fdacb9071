"""How staff come in: `[console]` of `amparo.toml`, and the identity provider that the environment may name."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from settings.errors import SettingInvalid
from settings.model import ConsoleAccess, Oidc
from settings.table import Table

ROLES = ("agent", "supervisor", "dpo", "auditor", "admin")
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def read_console(table: Table | None) -> ConsoleAccess:
    """`[console]`; without it its defaults."""
    if table is None:
        return ConsoleAccess()
    default = ConsoleAccess()
    console = ConsoleAccess(
        second_factor_roles=_roles(table),
        idle_minutes=_number(table, "idle_minutes", 1, 480, default.idle_minutes),
        session_hours=_number(table, "session_hours", 1, 24, default.session_hours),
        local_password=table.flag("local_password", default=True),
        oidc=_oidc(table.optional_table("oidc")),
    )
    table.finish()
    return console


def with_environment(console: ConsoleAccess, env: Mapping[str, str]) -> ConsoleAccess:
    """The identity provider's address and client, if the environment names them; the secret only comes from there."""
    given = console.oidc
    issuer = env.get("AMPARO_OIDC_ISSUER") or (given.issuer if given else "")
    client_id = env.get("AMPARO_OIDC_CLIENT_ID") or (given.client_id if given else "")
    secret = env.get("AMPARO_OIDC_CLIENT_SECRET") or None
    if not issuer and not client_id:
        return console
    if not issuer or not client_id:
        raise SettingInvalid("AMPARO_OIDC_ISSUER and AMPARO_OIDC_CLIENT_ID must be set together.")
    known = given or Oidc(issuer, client_id, None)
    return replace(console, oidc=replace(known, issuer=issuer, client_id=client_id, client_secret=secret))


def check_console(console: ConsoleAccess) -> None:
    """Refuse what would leave no way in, or a provider that anybody on the way could play."""
    if not console.local_password and console.oidc is None:
        raise SettingInvalid(
            "console.local_password in amparo.toml cannot be false without an identity provider: nobody could log in."
        )
    if console.oidc is None:
        return
    address = urlsplit(console.oidc.issuer)
    if address.scheme != "https" and not (address.scheme == "http" and address.hostname in LOOPBACK):
        raise SettingInvalid("console.oidc.issuer (or AMPARO_OIDC_ISSUER) must begin with https://.")


def _oidc(table: Table | None) -> Oidc | None:
    if table is None:
        return None
    oidc = Oidc(
        issuer=table.text("issuer"),
        client_id=table.text("client_id"),
        client_secret=None,
        claim=table.optional_text("claim") or "preferred_username",
        domain=table.optional_text("domain"),
        checks_second_factor=table.flag("checks_second_factor", default=False),
    )
    table.finish()
    return oidc


def _roles(table: Table) -> tuple[str, ...]:
    if not table.holds("second_factor_roles"):
        return ConsoleAccess().second_factor_roles
    roles = table.texts("second_factor_roles")
    for role in roles:
        if role not in ROLES:
            raise SettingInvalid(
                f"console.second_factor_roles in amparo.toml may hold: {', '.join(ROLES)}; {role} is none of them."
            )
    return roles


def _number(table: Table, key: str, least: int, most: int, default: int) -> int:
    return table.integer(key, least, most) if table.holds(key) else default
