"""`amparo run` and `amparo train`: what `make run` and `make train` call."""

import argparse
import sys

from cli.mode import load_settings
from cli.stop_flag import stop_flag
from cli.supervisor import supervise
from cli.train import train_if_changed


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put both under the command line."""
    run = commands.add_parser("run", help="start every process, Ctrl-C stops them")
    run.add_argument("--demo", action="store_true", help="demo mode, unless AMPARO_DEMO says otherwise")
    run.set_defaults(command=lambda given: supervise(load_settings(demo_unless_set=given.demo), say))
    train = commands.add_parser("train", help="train the model if its sources changed")
    train.set_defaults(command=_train)


def say(text: str) -> None:
    """One line of what goes on."""
    print(f"amparo: {text}", file=sys.stdout, flush=True)


def _train(_given: argparse.Namespace) -> None:
    with stop_flag() as stopping:
        train_if_changed(stopping)
