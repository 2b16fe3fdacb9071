"""The DPO's passphrase: asked for at the terminal without echo, or the first line of stdin. Never an argument."""

import getpass
import sys


def ask_passphrase() -> str:
    """As it was typed."""
    if sys.stdin.isatty():
        return getpass.getpass("Passphrase of the DPO's key: ")
    return sys.stdin.readline().rstrip("\n")
