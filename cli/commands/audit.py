"""`amparo audit verify`."""

import argparse

from cli.failure import CommandFailed
from cli.mode import load_settings
from cli.opening import opened
from cli.output import show


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("audit", help="the audit chain").add_subparsers(required=True)
    verify = group.add_parser("verify", help="names the first bad row")
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(command=_verify)


def _verify(given: argparse.Namespace) -> None:
    with opened(load_settings()) as store:
        findings = store.verify()
    if given.json:
        show({"sound": not findings, "findings": findings}, as_json=True)
    elif not findings:
        print("The audit chain and every row it covers are sound.")
    if findings:
        raise CommandFailed(findings[0])
