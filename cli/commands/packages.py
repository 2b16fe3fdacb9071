"""`amparo dossier REF FILE.zip` and `amparo portability REF FILE.zip`."""

import argparse
from functools import partial
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select

from cli.failure import CommandFailed
from cli.looking import wants_clear
from cli.mode import load_settings
from cli.opening import opened
from cli.options import listing
from cli.output import show
from cli.passphrase import ask_passphrase
from cli.private_file import write_private
from duties.break_glass import ground_of
from duties.packages import PackageKind, PackageStatus
from services.make_package import make_package
from services.open_blocked import open_blocked
from services.open_package import open_package
from services.order_package import order_package
from services.require_staff import require_reason
from settings import Settings
from store import Store, UnitOfWork
from store.models import Package, Request

HELPS = {
    PackageKind.DOSSIER: "the access package of a request; needs --as and --reason",
    PackageKind.PORTABILITY: "the portable copy of a request; needs --as and --reason",
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put both commands under the command line."""
    for kind, text in HELPS.items():
        command = commands.add_parser(kind.value, parents=[listing()], help=text)
        command.add_argument("reference")
        command.add_argument("file", type=Path)
        command.set_defaults(command=partial(_write, kind), blocked=False)
        if kind is PackageKind.DOSSIER:
            _blocked_options(command)


def _blocked_options(command: argparse.ArgumentParser) -> None:
    """What is blocked: only as the DPO, with the passphrase, for somebody who may (L66, L67)."""
    blocked = command.add_argument_group("of a blocked person (asks for the passphrase of the DPO's key)")
    blocked.add_argument("--blocked", action="store_true", help="REF is of the erasure, or of the customer")
    blocked.add_argument("--authority", default="", help="who asks for it")
    blocked.add_argument("--file-number", default="", help="under which number")
    blocked.add_argument(
        "--access", default="", metavar="REF", help="the person's own, proven access request"
    )


def _write(kind: PackageKind, given: argparse.Namespace) -> None:
    if not wants_clear(given):
        raise CommandFailed(f"A {kind} holds personal data: say --as NAME and --reason WHY.")
    settings = load_settings()
    if given.blocked:
        _write_blocked(given, settings)
        return
    with opened(settings) as store:
        package_id = _approved(store, given.reference, kind) or _made(store, given, kind, settings)
        with store.unit_of_work("cli") as work:
            require_reason(work, given.reason)
            if work.session.get_one(Package, package_id).status == PackageStatus.HELD:
                raise CommandFailed(
                    f"Other people's data were taken out of this {kind}: somebody else has to approve it at the"
                    " desk; then run this again."
                )
            package, content = open_package(work, given.reference, package_id, staff=given.staff)
            write_private(given.file, content)
            work.commit()
    row = {"file": str(given.file), "size": package.size, "sha256": package.sha256}
    show(row, as_json=given.json)


def _write_blocked(given: argparse.Namespace, settings: Settings) -> None:
    ground = ground_of(given.authority, given.file_number, given.access)
    with opened(settings) as store:
        content = open_blocked(
            store,
            given.reference,
            staff=given.staff,
            passphrase=ask_passphrase(),
            ground=ground,
            settings=settings,
        )
    write_private(given.file, content)
    row = {"file": str(given.file), "size": len(content), "sha256": sha256(content).hexdigest()}
    show(row, as_json=given.json)


def _approved(store: Store, reference: str, kind: PackageKind) -> str | None:
    """The newest package, if a second person has approved it: it is not made again."""
    with store.reader() as read:
        newest = read.session.scalars(
            select(Package)
            .join(Request, Request.id == Package.request_id)
            .where(Request.reference == reference, Package.kind == kind)
            .order_by(Package.asked_at.desc(), Package.id)
        ).first()
    return newest.id if newest is not None and newest.approved_by is not None else None


def _made(store: Store, given: argparse.Namespace, kind: PackageKind, settings: Settings) -> str:
    with store.unit_of_work("cli") as work:
        package_id = _ordered(work, given, kind)
        work.commit()
    make_package(store, package_id, settings=settings)
    return package_id


def _ordered(work: UnitOfWork, given: argparse.Namespace, kind: PackageKind) -> str:
    require_reason(work, given.reason)
    return order_package(work, given.reference, kind, staff=given.staff).id
