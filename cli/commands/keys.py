"""`amparo keys rotate`."""

import argparse

from cli.mode import load_settings
from cli.opening import opened
from cli.output import show
from cli.supervisor import only_run_of


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("keys", help="the keys that open everything").add_subparsers(required=True)
    rotate = group.add_parser(
        "rotate", help="a new key-encryption key; every data key is wrapped anew; stop Amparo before"
    )
    rotate.add_argument("--json", action="store_true")
    rotate.set_defaults(command=_rotate)


def _rotate(given: argparse.Namespace) -> None:
    settings = load_settings()
    with only_run_of(settings), opened(settings) as store:
        count = store.rotate_keys()
        with store.unit_of_work("cli") as work:
            work.record("keys_rotated")
            work.commit()
    show({"wrapped_anew": count}, as_json=given.json)
