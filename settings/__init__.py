"""Settings: what the controller decides (`amparo.toml`) and where things are (environment). A leaf."""

from settings.errors import SettingInvalid
from settings.legal import legal_at
from settings.load import load
from settings.model import (
    Authority,
    ConsoleAccess,
    Controller,
    Dialogue,
    Dpo,
    ExclusionSystem,
    Handoff,
    Legal,
    NoticeWords,
    Oidc,
    PurposeText,
    Recipient,
    SecondLayer,
    Settings,
    Twilio,
    Voice,
    WorkingCalendar,
)

__all__ = [
    "Authority",
    "ConsoleAccess",
    "Controller",
    "Dialogue",
    "Dpo",
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
    "Twilio",
    "Voice",
    "WorkingCalendar",
    "legal_at",
    "load",
]
