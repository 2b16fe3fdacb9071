"""The five processes of Amparo and what each is told; none is told more than it needs."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from cli.processes import Program
from settings import Settings
from settings.environment import PROJECT
from settings.secrets import internal_token

RASA_PYTHON = PROJECT / "rasa_runtime" / ".venv" / "bin" / "python"
SECRETS = (
    "AMPARO_DATABASE_URL",
    "AMPARO_REDIS_URL",
    "AMPARO_SMTP_URL",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
)
OURS = ("AMPARO_", "TWILIO_")


def rasa(settings: Settings, model: Path) -> Program:
    """NLU and dialogue: started before the others, since it takes longest and needs no store."""
    told = {name: value for name, value in os.environ.items() if not name.startswith((*OURS, "PYTHON"))}
    told |= {
        "PYTHONUNBUFFERED": "1",
        "AMPARO_RASA_PORT": str(settings.rasa_port),
        "AMPARO_BOT_PORT": str(settings.bot_port),
        "AMPARO_RASA_TOKEN": internal_token(settings, "bot_to_rasa"),
        "AMPARO_ACTIONS_TOKEN": internal_token(settings, "rasa_to_bot"),
        "RASA_TELEMETRY_ENABLED": "false",
    }
    options = ("--port", str(settings.rasa_port), "--model", str(model))
    return Program("rasa", (str(RASA_PYTHON), "-m", "rasa_runtime.serve", *options), told)


def serving(settings: Settings) -> tuple[Program, ...]:
    """The processes of Python 3.13 that answer. Only the bot server is told Twilio's secrets, none the mail server's."""
    full = _environ(settings)
    without_mail = {**full, "AMPARO_SMTP_URL": ""}
    without_twilio = {**without_mail, "TWILIO_ACCOUNT_SID": "", "TWILIO_AUTH_TOKEN": ""}
    public = {**full, **dict.fromkeys(SECRETS, "")}
    return (
        _python("bot", "bot.server", without_mail),
        _python("channels", "channels.app", public),
        _python("console", "console.app", without_twilio),
    )


def sweeping(settings: Settings) -> Program:
    """The worker: started when the others serve, so that it does not take their time."""
    return _python("jobs", "jobs.worker", _environ(settings))


def _python(name: str, module: str, environ: Mapping[str, str]) -> Program:
    return Program(name, (sys.executable, "-m", module), environ)


def _environ(settings: Settings) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(PROJECT),
        "PYTHONUNBUFFERED": "1",
        "AMPARO_HOME": str(settings.home),
        "AMPARO_CONFIG": str(settings.config_path),
        "AMPARO_DEMO": "1" if settings.demo else "0",
    }


def log_folder(settings: Settings) -> Path:
    """Where the processes write what they have to say; made if need be, for the owner alone."""
    folder = settings.home / "logs"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
