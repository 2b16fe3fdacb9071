"""What each process is told."""

from pathlib import Path

import pytest

from cli import programs
from cli.first_start import prepare_secrets
from cli.processes import Program
from settings import Settings, load

SECRETS = ("hush-database", "hush-redis", "hush-token", "hush-mail")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with secrets in the environment, and a home with its hop secrets."""
    environ = {
        "AMPARO_HOME": str(tmp_path),
        "AMPARO_DATABASE_URL": "postgresql+psycopg://u:hush-database@127.0.0.1/d",
        "AMPARO_REDIS_URL": "redis://:hush-redis@127.0.0.1/0",
        "TWILIO_ACCOUNT_SID": "AC1",
        "TWILIO_AUTH_TOKEN": "hush-token",
        "AMPARO_SMTP_URL": "smtps://avisos:hush-mail@mail.example",
        "AMPARO_MAIL_FROM": "avisos@empresa.example",
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    prepared = load(environ)
    prepare_secrets(prepared)
    return prepared


def told(program: Program) -> list[str]:
    """The secrets that the process can read in its environment."""
    return [secret for secret in SECRETS if any(secret in value for value in program.environ.values())]


def test_rasa_is_told_its_two_tokens_and_none_of_our_secrets(settings: Settings) -> None:
    """L92: the process with the oldest libraries holds the least."""
    rasa = programs.rasa(settings, Path("model.tar.gz"))
    assert told(rasa) == []
    ours = {name for name in rasa.environ if name.startswith(("AMPARO_", "TWILIO_"))}
    assert ours == {"AMPARO_RASA_PORT", "AMPARO_BOT_PORT", "AMPARO_RASA_TOKEN", "AMPARO_ACTIONS_TOKEN"}


def test_what_the_internet_reaches_holds_no_secret_of_weight(settings: Settings) -> None:
    """L92."""
    by_name = {
        program.name: program for program in (*programs.serving(settings), programs.sweeping(settings))
    }
    assert told(by_name["channels"]) == []
    assert "hush-token" not in told(by_name["console"])
    assert told(by_name["bot"]) == ["hush-database", "hush-redis", "hush-token"]


def test_only_who_sends_the_mail_can_log_in_at_its_server(settings: Settings) -> None:
    """L92."""
    every = (*programs.serving(settings), programs.sweeping(settings))
    knowing = [program.name for program in every if "hush-mail" in told(program)]
    assert knowing == ["jobs"]


def test_every_process_works_on_the_same_home(settings: Settings) -> None:
    assert {
        program.environ["AMPARO_HOME"]
        for program in (*programs.serving(settings), programs.sweeping(settings))
    } == {str(settings.home)}
