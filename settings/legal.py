"""Values of the law, each with the day since when it applies: they change, so none is a constant in code."""

from datetime import date

from settings.errors import SettingInvalid
from settings.model import Dated, Legal, Settings
from settings.table import Table

NUMBERS = (
    "age_of_consent",
    "commercial_call_consent_years",
    "rights_months",
    "rights_extension_months",
    "repetitive_access_months",
    "dpo_complaint_months",
    "aepd_referral_months",
    "breach_hours",
    "incident_working_days",
    "complaint_days",
    "billing_complaint_working_days",
    "continuity_hours",
    "incident_completion_working_days",
    "handover_minutes",
    "handover_percent",
    "blocking_years",
)
PREFIXES = ("forbidden_service_prefixes",)


def legal_at(settings: Settings, name: str, on: date) -> int:
    """The whole number in force on that day; SettingInvalid if none is."""
    value = _in_force(settings.legal, name, on)
    if not isinstance(value, int):
        raise SettingInvalid(f"legal.{name} in amparo.toml must be a number.")
    return value


def prefixes_at(legal: Legal, name: str, on: date) -> tuple[str, ...]:
    """The list of number prefixes in force on that day; empty before the first."""
    dated = [entry.value for entry in legal.values[name] if entry.since <= on]
    return dated[-1] if dated and isinstance(dated[-1], tuple) else ()


def read_legal(table: Table) -> Legal:
    """Every dated value of `[legal]`, all of the required ones among them."""
    values = {name: _dated(table, name) for name in (*NUMBERS, *PREFIXES)}
    table.finish()
    return Legal(values)


def _dated(table: Table, name: str) -> tuple[Dated, ...]:
    entries = tuple(_entry(item, name) for item in table.tables(name))
    days = [entry.since for entry in entries]
    if days != sorted(set(days)):
        raise SettingInvalid(
            f"legal.{name} in amparo.toml must go from the oldest `since` to the newest, each once."
        )
    return entries


def _entry(table: Table, name: str) -> Dated:
    value = table.texts("value") if name in PREFIXES else table.integer("value", 1, 100_000)
    entry = Dated(since=table.day("since"), value=value, source=table.text("source"))
    table.finish()
    return entry


def _in_force(legal: Legal, name: str, on: date) -> int | tuple[str, ...]:
    if name not in legal.values:
        raise SettingInvalid(f"legal.{name} is not a value that amparo.toml holds.")
    in_force = [entry for entry in legal.values[name] if entry.since <= on]
    if not in_force:
        raise SettingInvalid(f"legal.{name} in amparo.toml has no value in force on {on.isoformat()}.")
    return in_force[-1].value
