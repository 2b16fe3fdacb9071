"""Every dated value of the law as `amparo.toml` has it, and whether it holds on a day."""

from dataclasses import dataclass
from datetime import date

from settings import Settings


@dataclass(frozen=True)
class LegalValue:
    """One value of the law: since when, where it is written, and whether it holds on the day."""

    name: str
    value: str
    since: date
    source: str
    state: str  # now | past | future


def legal_values(settings: Settings, day: date) -> tuple[LegalValue, ...]:
    """Those that no longer or do not yet hold among them."""
    found = []
    for name, dated in settings.legal.values.items():
        begun = [entry for entry in dated if entry.since <= day]
        for entry in dated:
            state = "future" if entry not in begun else "now" if entry is begun[-1] else "past"
            shown = ", ".join(entry.value) if isinstance(entry.value, tuple) else str(entry.value)
            found.append(LegalValue(name, shown, entry.since, entry.source, state))
    return tuple(found)
