"""`make bench`: both bots up, measured in turns, then the table on stdout and JSON in bench-results/."""

import os
import signal
import sys
import tempfile
from pathlib import Path

from tests.bench import turns
from tests.bench.figures import median, megabytes, p95
from tests.bench.our_system import BenchSystem, import_people
from tests.bench.parsing import our_parses, starter_parses
from tests.bench.places import LATEST
from tests.bench.progress import say
from tests.bench.report import Figure, at_most, ratio_at_least, ratio_at_most, table, write
from tests.bench.side import Side
from tests.bench.start_up import start_up
from tests.bench.starter_bot import Starter, running_starter, train_starter
from tests.bench.training import our_training
from tests.bench.users import OurUser, StarterUser

WHOLE_SECONDS = 360
ROUNDS = 4


def main() -> None:
    """Measure everything; a hard stop after six minutes."""
    signal.alarm(WHOLE_SECONDS)
    load = os.getloadavg()
    say("training")
    trained, starter_trained = our_training(), train_starter()
    say("start to ready")
    ready, supervisor = start_up()
    figures: list[Figure] = [
        at_most("training", "s", trained, 60, starter_trained),
    ]
    with running_starter() as starter, tempfile.TemporaryDirectory() as home:
        figures.append(at_most("start to ready, model trained", "s", ready, 12, starter.ready_seconds))
        with BenchSystem.start(Path(home)) as system:
            system.run("console")
            measured, memory = _measure(system, starter)
    memory["supervisor"] = round(supervisor, 1)
    stock = memory.pop("stock starter")
    whole = sum(memory.values()) / 1024
    figures = [*measured, at_most("memory of all processes (PSS)", "GB", whole, 1.1, stock / 1024), *figures]
    write(LATEST, figures, memory, (load[0], os.getloadavg()[0]))
    sizes = ", ".join(f"{name} {size:.0f}" for name, size in memory.items())
    busy = f"{load[0]:.1f}, {os.getloadavg()[0]:.1f}"
    said = [table(figures), f"\nMemory, MB: {sizes}", f"Load of the machine before, after: {busy}"]
    sys.stdout.write("\n".join(said) + "\n")


def _measure(system: BenchSystem, starter: Starter) -> tuple[list[Figure], dict[str, float]]:
    documents = import_people(system)
    groups = {name: child.popen.pid for name, child in system.children.items()}
    ours = Side(
        "ours",
        system.settings.public_port,
        turns.OURS,
        lambda line: OurUser(line, documents),
        tuple(groups.values()),
    )
    pid = starter.child.popen.pid
    theirs = Side("starter", starter.port, turns.STARTER, StarterUser, (pid,))
    both = (ours, theirs)
    for side in both:
        side.warm_up()
    for number in range(ROUNDS):
        say(f"turns, round {number + 1} of {ROUNDS}")
        for side in both:
            side.one_user(conversations=3)
        for side in both:
            side.crowd(conversations=1)
    figures = [*_speeds(ours, theirs), *_growths(ours, theirs), _parse(system, starter)]
    memory = {name: round(megabytes(group), 1) for name, group in groups.items()}
    return figures, memory | {"stock starter": round(megabytes(pid), 1)}


def _speeds(ours: Side, theirs: Side) -> list[Figure]:
    per_second = [side.crowd_turns / side.crowd_seconds for side in (ours, theirs)]
    return [
        ratio_at_most("a turn, one user, p50", "ms", median(ours.turns), median(theirs.turns), 0.4),
        ratio_at_most("a turn, one user, p95", "ms", p95(ours.turns), p95(theirs.turns), 0.6),
        Figure(
            "processor time a turn",
            "ms",
            ours.processor_ms,
            theirs.processor_ms,
            ours.processor_ms / theirs.processor_ms,
        ),
        ratio_at_least("8 users", "turns/s", per_second[0], per_second[1], 4),
    ]


def _growths(ours: Side, theirs: Side) -> list[Figure]:
    say("growth")
    declined = turns.OURS[0]
    stock = _grown(theirs.growth(turns.STARTER))
    talk = _grown(ours.growth(turns.TALK, declined))
    duties = _grown(ours.growth(turns.DUTIES, declined))
    return [
        at_most("growth over 300 turns, no finished duty", "×", talk, 1.25, stock),
        at_most("growth over 300 turns, finished duties", "×", duties, 1.25, stock),
    ]


def _grown(took: list[float]) -> float:
    return median(took[-20:]) / median(took[:20])


def _parse(system: BenchSystem, starter: Starter) -> Figure:
    mine, stock = median(our_parses(system.settings)), median(starter_parses(starter.port))
    return Figure("understanding one text (parse), median", "ms", mine, stock, mine / stock)


if __name__ == "__main__":
    main()
