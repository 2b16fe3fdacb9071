"""Failures a command foresees: each becomes one sentence on stderr and status 1."""

from cli.supervisor import RunFailed
from cli.train import TrainingFailed
from duties.errors import AmparoError
from settings import SettingInvalid
from store import KeyFileMissing


class CommandFailed(Exception):
    """The command cannot do what was asked; the message is the one sentence to show."""


FORESEEN = (AmparoError, CommandFailed, KeyFileMissing, RunFailed, SettingInvalid, TrainingFailed)
