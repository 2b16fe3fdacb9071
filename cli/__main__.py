"""`python -m cli`, which `./amparo` calls: finds the command, maps every foreseen failure to one sentence."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from cli.commands import GROUPS
from cli.failure import FORESEEN, CommandFailed


class _Parser(argparse.ArgumentParser):
    """Wrong usage is a failure like any other: one sentence, status 1."""

    def error(self, message: str) -> NoReturn:
        raise CommandFailed(f"{message} (see {self.prog} --help)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0, or 1 with one sentence on stderr."""
    try:
        given = _parser().parse_args(arguments)
        given.command(given)
        sys.stdout.flush()
    except FORESEEN as failure:
        print(f"amparo: {failure}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # `| head` has seen enough
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="amparo", description="The command line of Amparo.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in GROUPS:
        group.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
