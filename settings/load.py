"""Everything configured, read and checked in one go."""

from collections.abc import Mapping
from pathlib import Path

from settings.checks import check_tenant
from settings.clock import time_of
from settings.console import check_console, with_environment
from settings.demo_telephone import complete
from settings.environment import environment, path_of, port_of, switch_of, url_of, web_url_of
from settings.errors import SettingInvalid
from settings.mail import mail_of
from settings.model import Settings, Twilio
from settings.tenant import read_tenant

PORTS = {
    "public_port": ("AMPARO_PUBLIC_PORT", 8080),
    "console_port": ("AMPARO_CONSOLE_PORT", 8081),
    "bot_port": ("AMPARO_BOT_PORT", 8082),
    "rasa_port": ("AMPARO_RASA_PORT", 5005),
}


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read `.env`, the environment and `amparo.toml`; SettingInvalid names the first setting that is wrong.

    With a mapping given, only that is read in place of `.env` and the environment.
    """
    env = environment(environ)
    home = path_of(env, "AMPARO_HOME", "./var")
    config_path = path_of(env, "AMPARO_CONFIG", "./amparo.toml")
    demo = switch_of(env, "AMPARO_DEMO")
    now_file = _now_file(env, demo)
    ports = _ports(env)
    twilio = _twilio(env)
    mail = mail_of(env)
    tenant = read_tenant(config_path)
    console = with_environment(tenant.console, env)
    check_console(console)
    check_tenant(tenant, time_of(now_file).date())
    return Settings(
        home=home,
        config_path=config_path,
        database_url=_database_url(env, home),
        redis_url=url_of(env, "AMPARO_REDIS_URL", ("redis", "rediss")),
        **ports,
        public_url=web_url_of(env, "AMPARO_PUBLIC_URL") or f"http://127.0.0.1:{ports['public_port']}",
        demo=demo,
        now_file=now_file,
        twilio=complete(twilio, home, ports["bot_port"]) if demo else twilio,
        controller=tenant.controller,
        notice=tenant.notice,
        purposes=tenant.purposes,
        recipients=tenant.recipients,
        second_layer=tenant.second_layer,
        exclusion_systems=tenant.exclusion_systems,
        authority=tenant.authority,
        legal=tenant.legal,
        dialogue=tenant.dialogue,
        voice=tenant.voice,
        handoff=tenant.handoff,
        calendar=tenant.calendar,
        complaints=tenant.complaints,
        systems=tenant.systems,
        errands=tenant.errands,
        downloads=tenant.downloads,
        retention=tenant.retention,
        sms_sender=tenant.sms_sender,
        console=console,
        console_url=web_url_of(env, "AMPARO_CONSOLE_URL") or f"http://127.0.0.1:{ports['console_port']}",
        tongues=tenant.tongues,
        mail=mail,
    )


def _ports(env: Mapping[str, str]) -> dict[str, int]:
    ports = {key: port_of(env, name, default) for key, (name, default) in PORTS.items()}
    owners: dict[int, str] = {}
    for key, (name, _) in PORTS.items():
        if ports[key] in owners:
            raise SettingInvalid(f"{name} and {owners[ports[key]]} must be different ports.")
        owners[ports[key]] = name
    return ports


def _now_file(env: Mapping[str, str], demo: bool) -> Path | None:
    if not env.get("AMPARO_NOW"):
        return None
    if not demo:
        raise SettingInvalid("AMPARO_NOW is for tests and is refused unless AMPARO_DEMO is 1.")
    return path_of(env, "AMPARO_NOW", "")


def _database_url(env: Mapping[str, str], home: Path) -> str:
    url = env.get("AMPARO_DATABASE_URL") or f"sqlite:///{home / 'amparo.sqlite3'}"
    if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise SettingInvalid("AMPARO_DATABASE_URL must begin with postgresql+psycopg:// or sqlite:///.")
    return url


def _twilio(env: Mapping[str, str]) -> Twilio:
    sid = env.get("TWILIO_ACCOUNT_SID") or None
    tokens = tuple(token.strip() for token in env.get("TWILIO_AUTH_TOKEN", "").split(",") if token.strip())
    if sid is not None and not sid.startswith("AC"):
        raise SettingInvalid("TWILIO_ACCOUNT_SID must begin with AC.")
    if sid is not None and not tokens:
        raise SettingInvalid("TWILIO_AUTH_TOKEN is missing, while TWILIO_ACCOUNT_SID is set.")
    return Twilio(account_sid=sid, auth_tokens=tokens, api_base=web_url_of(env, "TWILIO_API_BASE"))
