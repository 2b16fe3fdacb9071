"""`amparo.toml` read into its records. What the records must satisfy together is in `checks`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from settings.catalogues import (
    read_authority,
    read_exclusion_system,
    read_purpose,
    read_recipient,
    read_second_layer,
)
from settings.console import read_console
from settings.controller import read_controller
from settings.errors import SettingInvalid
from settings.legal import read_legal
from settings.model import (
    Authority,
    Complaints,
    ConsoleAccess,
    Controller,
    Dialogue,
    Downloads,
    Errands,
    ExclusionSystem,
    Handoff,
    Legal,
    NoticeWords,
    PurposeText,
    Recipient,
    RetentionTerm,
    SecondLayer,
    System,
    Tongue,
    Voice,
    WorkingCalendar,
)
from settings.retention import read_retention
from settings.systems import read_downloads, read_errands, read_system
from settings.table import Table
from settings.tongues import read_tongues, read_voice

MARKETING_QUESTION = ("end", "start", "never")
# fmt: off
REGIONS = (
    "AN", "AR", "AS", "CB", "CE", "CL", "CM", "CN", "CT", "EX", "GA", "IB", "MC", "MD", "ML", "NC", "PV", "RI", "VC",
)
# fmt: on


@dataclass(frozen=True)
class Tenant:
    """Everything that `amparo.toml` holds."""

    controller: Controller
    notice: NoticeWords
    purposes: tuple[PurposeText, ...]
    recipients: tuple[Recipient, ...]
    second_layer: SecondLayer
    exclusion_systems: tuple[ExclusionSystem, ...]
    authority: Authority
    legal: Legal
    dialogue: Dialogue
    voice: Voice
    handoff: Handoff
    calendar: WorkingCalendar
    complaints: Complaints
    systems: tuple[System, ...]
    errands: Errands
    downloads: Downloads
    retention: tuple[RetentionTerm, ...]
    sms_sender: str | None
    sms_alias_registered: bool
    console: ConsoleAccess
    tongues: Mapping[str, Tongue]


def read_tenant(path: Path) -> Tenant:
    """The controller's decisions; SettingInvalid names the first that is missing, wrong or unknown."""
    table = Table(_parsed(path), "")
    sms = table.optional_table("sms") or Table({}, "sms")
    tenant = Tenant(
        controller=read_controller(table.table("controller")),
        notice=_notice(table.table("notice")),
        purposes=tuple(read_purpose(item) for item in table.tables("purposes")),
        recipients=tuple(read_recipient(item) for item in table.tables("recipients")),
        second_layer=read_second_layer(table.table("second_layer")),
        exclusion_systems=tuple(read_exclusion_system(item) for item in table.tables("exclusion_systems")),
        authority=read_authority(table.table("authority")),
        legal=read_legal(table.table("legal")),
        dialogue=_dialogue(table.table("dialogue")),
        voice=read_voice(table.table("voice")),
        handoff=_handoff(table.table("handoff")),
        calendar=_calendar(table.optional_table("calendar")),
        complaints=_complaints(table.table("complaints")),
        systems=tuple(read_system(item) for item in table.tables("systems"))
        if table.holds("systems")
        else (),
        errands=read_errands(table.table("errands")),
        downloads=read_downloads(table.table("downloads")),
        retention=read_retention(table.tables("retention")),
        sms_sender=sms.optional_text("sender"),
        sms_alias_registered=sms.flag("alias_registered", default=False),
        console=read_console(table.optional_table("console")),
        tongues=read_tongues(table.optional_table("languages")),
    )
    sms.finish()
    table.finish()
    return tenant


def _parsed(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise SettingInvalid(f"AMPARO_CONFIG names {path}, which does not exist.") from missing
    except (OSError, UnicodeDecodeError) as unreadable:
        raise SettingInvalid(f"AMPARO_CONFIG names {path}, which cannot be read as text.") from unreadable
    except tomllib.TOMLDecodeError as wrong:
        raise SettingInvalid(f"AMPARO_CONFIG names {path}, which is not valid TOML: {wrong}.") from wrong


def _notice(table: Table) -> NoticeWords:
    words = NoticeWords(
        purpose_phrase=table.text("purpose_phrase"), profiling=table.flag("profiling", default=False)
    )
    table.finish()
    return words


def _dialogue(table: Table) -> Dialogue:
    dialogue = Dialogue(
        marketing_question=table.choice("marketing_question", MARKETING_QUESTION),
        urgent_words=table.texts("urgent_words"),
        languages=table.texts("languages"),
        consent_idle_minutes=table.integer("consent_idle_minutes", 1, 1440),
    )
    table.finish()
    return dialogue


def _handoff(table: Table) -> Handoff:
    handoff = Handoff(
        number=table.optional_text("number"),
        weekdays=table.integers("weekdays", 0, 6),
        opens=table.text("opens"),
        closes=table.text("closes"),
        zone=table.text("zone"),
        minutes_between_tries=table.integer("minutes_between_tries", 1, 1440),
    )
    table.finish()
    return handoff


def _calendar(table: Table | None) -> WorkingCalendar:
    if table is None:
        return WorkingCalendar(region=None)
    calendar = WorkingCalendar(region=table.choice("region", REGIONS))
    table.finish()
    return calendar


def _complaints(table: Table) -> Complaints:
    complaints = Complaints(if_not_agreed=table.text("if_not_agreed"))
    table.finish()
    return complaints
