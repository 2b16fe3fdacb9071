"""The groups of commands, in the order in which `--help` shows them."""

from cli import call
from cli.commands import (
    audit,
    callbacks,
    consents,
    conversations,
    customers,
    incidents,
    nlu,
    outbox,
    packages,
    recordings,
    requests,
    run,
    staff,
)

GROUPS = (
    run,
    call,
    customers,
    conversations,
    consents,
    requests,
    incidents,
    callbacks,
    recordings,
    packages,
    outbox,
    audit,
    nlu,
    staff,
)
