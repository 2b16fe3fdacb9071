"""`amparo staff add|reset`."""

import argparse

from cli.mode import load_settings
from cli.opening import opened_or_made
from cli.output import show
from duties.permissions import Role
from services.add_staff import add_staff
from services.change_role import change_role
from services.remove_second_factor import reset_second_factor
from services.reset_staff import reset_staff


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("staff", help="logins of the console").add_subparsers(required=True)
    new = group.add_parser("add", help="a new login with a first password, shown once")
    reset = group.add_parser(
        "reset", help="a new first password, no second factor, and with --role another role"
    )
    for parser, required in ((new, True), (reset, False)):
        parser.add_argument("name")
        parser.add_argument("--role", choices=[role.value for role in Role], required=required)
        parser.add_argument("--json", action="store_true")
    new.set_defaults(command=_add)
    reset.set_defaults(command=_reset)


def _add(given: argparse.Namespace) -> None:
    with opened_or_made(load_settings()) as store, store.unit_of_work("cli") as work:
        staff, password = add_staff(work, name=given.name, role=given.role)
        work.commit()
    show({"name": staff.name, "role": staff.role, "password": password}, as_json=given.json)


def _reset(given: argparse.Namespace) -> None:
    with opened_or_made(load_settings()) as store, store.unit_of_work("cli") as work:
        staff, password = reset_staff(work, name=given.name)
        reset_second_factor(work, name=given.name, by=None)
        if given.role is not None:
            change_role(work, name=given.name, role=given.role, by=None)
        work.commit()
    show({"name": staff.name, "role": staff.role, "password": password}, as_json=given.json)
