"""The telephone in the terminal: what a typed line means, and what is shown of the call."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cli.telephone.call import Call, DialOutcome
from cli.telephone.twiml import Dial, Gather

HELP = (
    "Escriba y pulse Intro: texto = hablar · #12345678 o «tecla 1» = teclas · línea vacía = silencio · "
    "colgar = colgar. Los códigos que se envían: ./amparo outbox list"
)
HANG_UP = "colgar"
_KEYS = re.compile(r"(?:#|teclas?\s+)([0-9*#]+)|(#)", re.IGNORECASE)
_DIAL_WORDS = {"contestan": DialOutcome.COMPLETED, "comunica": DialOutcome.BUSY}

type Show = Callable[[str], None]


@dataclass(frozen=True)
class Keys:
    """Keys to press."""

    digits: str


@dataclass(frozen=True)
class Words:
    """Words to say; none is silence."""

    text: str


def understand_line(line: str) -> Keys | Words:
    """What a line typed at the telephone means."""
    typed = line.strip()
    match = _KEYS.fullmatch(typed)
    return Keys(match[1] or match[2]) if match else Words(typed)


def converse(call: Call, lines: Iterable[str], show: Show) -> None:
    """Hold the call until it ends, `colgar` is typed or there are no more lines; hangs up in the end."""
    waiting: Iterator[str] = iter(lines)
    show_heard(call, show)
    while not call.ended:
        show(f"   [{hint(call)}]")
        line = next(waiting, HANG_UP)
        if line.strip().lower() == HANG_UP:
            show("   [usted cuelga]")
            call.hang_up()
            return
        answer(call, line)
        show_heard(call, show)
    show("   [la llamada ha terminado]")


def answer(call: Call, line: str) -> None:
    """Give one typed line to whoever waits for it."""
    if isinstance(call.waiting, Dial):
        call.dial_ends(_DIAL_WORDS.get(line.strip().lower(), DialOutcome.NO_ANSWER))
        return
    match understand_line(line):
        case Keys(digits=digits):
            call.key(digits)
        case Words(text=""):
            call.silence()
        case Words(text=text):
            call.say(text)


def hint(call: Call) -> str:
    """What the telephone can take now."""
    if isinstance(call.waiting, Gather):
        return _gather_hint(call.waiting)
    number = call.waiting.number if call.waiting else ""
    return f"suena el {number}: «contestan», «comunica» o Intro si nadie contesta"


def show_heard(call: Call, show: Show) -> None:
    """What was said since the last time, wrapped."""
    for text in call.listen():
        show(textwrap.fill(text, 100, initial_indent="BOT ", subsequent_indent="    "))


def _gather_hint(gather: Gather) -> str:
    if gather.input == {"speech"}:
        return "hable"
    if gather.num_digits == 1:
        keys = "pulse una tecla"
    elif gather.num_digits:
        keys = f"pulse {gather.num_digits} teclas"
    else:
        keys = f"pulse teclas y {gather.finish_on_key}" if gather.finish_on_key else "pulse teclas"
    return f"hable o {keys}" if "speech" in gather.input else f"{keys}, o espere; aquí no se oye la voz"
