"""Settings: what the controller decides (`amparo.toml`) and where things are (environment). A leaf."""

from settings.errors import SettingInvalid
from settings.languages import in_language
from settings.legal import legal_at
from settings.load import load
from settings.model import (
    Authority,
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
    Oidc,
    PurposeText,
    Recipient,
    SecondLayer,
    Settings,
    System,
    Tongue,
    Twilio,
    Voice,
    WorkingCalendar,
)

__all__ = [
    "Authority",
    "ConsoleAccess",
    "Controller",
    "Dialogue",
    "Downloads",
    "Dpo",
    "Errands",
    "ExclusionSystem",
    "Handoff",
    "Legal",
    "NoticeWords",
    "Oidc",
    "PurposeText",
    "Recipient",
    "SecondLayer",
    "SettingInvalid",
    "Settings",
    "System",
    "Tongue",
    "Twilio",
    "Voice",
    "WorkingCalendar",
    "in_language",
    "legal_at",
    "load",
]
