"""The groups of commands, in the order in which `--help` shows them."""

from cli import call
from cli.commands import run

GROUPS = (run, call)
