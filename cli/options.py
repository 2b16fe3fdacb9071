"""Options that many commands share."""

import argparse


def listing() -> argparse.ArgumentParser:
    """`--json`, and who looks and why."""
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument("--json", action="store_true", help="JSON on stdout and nothing else")
    parent.add_argument("--as", dest="staff", metavar="NAME", help="the member of staff who looks")
    parent.add_argument("--reason", help="why; both go to the audit")
    return parent
