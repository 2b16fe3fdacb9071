"""`amparo.toml` read into its records. What the records must satisfy together is in `checks`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from settings.console import read_console
from settings.errors import SettingInvalid
from settings.legal import read_legal
from settings.model import (
    Authority,
    Complaints,
    ConsoleAccess,
    Controller,
    Dialogue,
    Downloads,
    Dpo,
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
from settings.table import Table

TRANSLATED = ("ca", "en")  # besides Spanish, with wording in bot/data/
BASES = ("consent", "contract", "legal_obligation", "legitimate_interest")
CONTACT_CHANNELS = ("email", "sms", "call")
MARKETING_QUESTION = ("end", "start", "never")
DPO_SECTORS = (
    "professional_association",
    "education",
    "telecoms",
    "profiling_services",
    "banking",
    "credit",
    "insurance",
    "investment",
    "energy",
    "credit_files",
    "profiled_advertising",
    "health",
    "commercial_reports",
    "gambling",
    "private_security",
    "sports_federation",
)
# fmt: off
REGIONS = (
    "AN", "AR", "AS", "CB", "CE", "CL", "CM", "CN", "CT", "EX", "GA", "IB", "MC", "MD", "ML", "NC", "PV", "RI", "VC",
)
# fmt: on
RIGHTS = (
    "access",
    "rectification",
    "erasure",
    "objection",
    "restriction",
    "portability",
    "no_automated_decision",
)
SECTORS = (*DPO_SECTORS, "water", "transport", "post", "retail", "tourism", "public", "other")


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
        controller=_controller(table.table("controller")),
        notice=_notice(table.table("notice")),
        purposes=tuple(_purpose(item) for item in table.tables("purposes")),
        recipients=tuple(_recipient(item) for item in table.tables("recipients")),
        second_layer=_second_layer(table.table("second_layer")),
        exclusion_systems=tuple(_exclusion_system(item) for item in table.tables("exclusion_systems")),
        authority=_authority(table.table("authority")),
        legal=read_legal(table.table("legal")),
        dialogue=_dialogue(table.table("dialogue")),
        voice=_voice(table.table("voice")),
        handoff=_handoff(table.table("handoff")),
        calendar=_calendar(table.optional_table("calendar")),
        complaints=_complaints(table.table("complaints")),
        systems=tuple(_system(item) for item in table.tables("systems")) if table.holds("systems") else (),
        errands=_errands(table.table("errands")),
        downloads=_downloads(table.table("downloads")),
        retention=read_retention(table.tables("retention")),
        sms_sender=sms.optional_text("sender"),
        sms_alias_registered=sms.flag("alias_registered", default=False),
        console=read_console(table.optional_table("console")),
        tongues=_tongues(table.optional_table("languages")),
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


def _controller(table: Table) -> Controller:
    controller = Controller(
        name=table.text("name"),
        short_name=table.text("short_name"),
        tax_id=table.text("tax_id"),
        address=table.text("address"),
        email=table.text("email"),
        phone=table.text("phone"),
        web=table.text("web"),
        web_spoken=table.text("web_spoken"),
        sector=table.choice("sector", SECTORS),
        dpo=_dpo(table.optional_table("dpo")),
        ley10_2025_applies=table.flag("ley10_2025_applies", default=True),
    )
    table.finish()
    return controller


def _dpo(table: Table | None) -> Dpo | None:
    if table is None:
        return None
    dpo = Dpo(name=table.text("name"), email=table.text("email"), address=table.text("address"))
    table.finish()
    return dpo


def _notice(table: Table) -> NoticeWords:
    words = NoticeWords(
        purpose_phrase=table.text("purpose_phrase"), profiling=table.flag("profiling", default=False)
    )
    table.finish()
    return words


def _purpose(table: Table) -> PurposeText:
    channel = table.choice("contact_channel", CONTACT_CHANNELS) if table.holds("contact_channel") else None
    purpose = PurposeText(
        id=table.text("id"),
        basis=table.choice("basis", BASES),
        text=table.text("text"),
        retention=table.text("retention"),
        contact_channel=channel,
        balancing_test=table.optional_text("balancing_test"),
    )
    table.finish()
    return purpose


def _recipient(table: Table) -> Recipient:
    recipient = Recipient(
        name=table.text("name"),
        role=table.text("role"),
        country=table.text("country"),
        safeguard=table.optional_text("safeguard"),
        email=table.optional_text("email"),
    )
    table.finish()
    return recipient


def _second_layer(table: Table) -> SecondLayer:
    layer = SecondLayer(
        obligatory=table.text("obligatory"),
        automated_decisions=table.text("automated_decisions"),
        origin=table.text("origin"),
        categories=table.text("categories"),
    )
    table.finish()
    return layer


def _exclusion_system(table: Table) -> ExclusionSystem:
    system = ExclusionSystem(name=table.text("name"), web=table.text("web"))
    table.finish()
    return system


def _authority(table: Table) -> Authority:
    authority = Authority(name=table.text("name"), web=table.text("web"), address=table.text("address"))
    table.finish()
    return authority


def _dialogue(table: Table) -> Dialogue:
    dialogue = Dialogue(
        marketing_question=table.choice("marketing_question", MARKETING_QUESTION),
        urgent_words=table.texts("urgent_words"),
        languages=table.texts("languages"),
        consent_idle_minutes=table.integer("consent_idle_minutes", 1, 1440),
    )
    table.finish()
    return dialogue


def _voice(table: Table) -> Voice:
    voice = Voice(language=table.text("language"), name=table.text("name"), fallback=table.text("fallback"))
    table.finish()
    return voice


def _handoff(table: Table) -> Handoff:
    handoff = Handoff(
        number=table.optional_text("number"),
        weekdays=table.integers("weekdays", 0, 6),
        opens=table.text("opens"),
        closes=table.text("closes"),
        zone=table.text("zone"),
    )
    table.finish()
    return handoff


def _calendar(table: Table | None) -> WorkingCalendar:
    if table is None:
        return WorkingCalendar(region=None)
    calendar = WorkingCalendar(region=table.choice("region", REGIONS))
    table.finish()
    return calendar


def _tongues(table: Table | None) -> Mapping[str, Tongue]:
    if table is None:
        return {}
    tongues = {code: _tongue(each) for code in TRANSLATED if (each := table.optional_table(code)) is not None}
    table.finish()
    return tongues


def _tongue(table: Table) -> Tongue:
    tongue = Tongue(
        voice=_voice(table.table("voice")),
        purpose_phrase=table.text("purpose_phrase"),
        web_spoken=table.text("web_spoken"),
        dpo_name=table.optional_text("dpo_name"),
        authority_name=table.text("authority_name"),
        urgent_words=table.texts("urgent_words"),
        second_layer=_second_layer(table.table("second_layer")),
        purposes=dict(map(_purpose_words, table.tables("purposes"))),
        recipients=dict(map(_recipient_words, table.tables("recipients"))),
        if_not_agreed=table.optional_text("if_not_agreed"),
    )
    table.finish()
    return tongue


def _purpose_words(table: Table) -> tuple[str, tuple[str, str]]:
    words = table.text("id"), (table.text("text"), table.text("retention"))
    table.finish()
    return words


def _recipient_words(table: Table) -> tuple[str, tuple[str, str, str | None]]:
    told = table.text("role"), table.text("country"), table.optional_text("safeguard")
    words = table.text("name"), told
    table.finish()
    return words


def _complaints(table: Table) -> Complaints:
    complaints = Complaints(if_not_agreed=table.text("if_not_agreed"))
    table.finish()
    return complaints


def _system(table: Table) -> System:
    rights = table.texts("rights")
    for right in rights:
        if right not in RIGHTS:
            raise SettingInvalid(f"{table.name('rights')} in amparo.toml may hold: {', '.join(RIGHTS)}.")
    system = System(
        id=table.text("id"),
        name=table.text("name"),
        owner=table.text("owner"),
        rights=rights,
        categories=table.texts("categories"),
    )
    table.finish()
    return system


def _errands(table: Table) -> Errands:
    errands = Errands(
        days=table.integer("days", 1, 30), largest_part=table.integer("largest_part_megabytes", 1, 100)
    )
    table.finish()
    return errands


def _downloads(table: Table) -> Downloads:
    downloads = Downloads(days=table.integer("days", 1, 90))
    table.finish()
    return downloads
