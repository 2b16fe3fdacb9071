"""What the controller's decisions must satisfy together before anything starts."""

import re
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from settings.controller import DPO_SECTORS
from settings.errors import SettingInvalid
from settings.legal import prefixes_at
from settings.model import Controller, Dialogue, Handoff, Legal, PurposeText, Recipient, System
from settings.tenant import Tenant
from settings.tongues import TRANSLATED

CONSENT_PURPOSES = ("conversation_record", "marketing_email", "marketing_sms", "marketing_call")
LANGUAGES = ("es", *TRANSLATED)
RECIPIENT_ROLES = ("telefonía", "alojamiento", "voz")
# fmt: off
EEA = frozenset({
    "Alemania", "Austria", "Bélgica", "Bulgaria", "Chequia", "Chipre", "Croacia", "Dinamarca",
    "Eslovaquia", "Eslovenia", "España", "Estonia", "Finlandia", "Francia", "Grecia", "Hungría",
    "Irlanda", "Islandia", "Italia", "Letonia", "Liechtenstein", "Lituania", "Luxemburgo", "Malta",
    "Noruega", "Países Bajos", "Polonia", "Portugal", "Rumanía", "Suecia",
})
# fmt: on
_E164 = re.compile(r"\+[1-9]\d{6,14}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_LOCALE = re.compile(r"[a-z]{2}-[A-Z]{2}")
_STAFF = re.compile(r"[a-z][a-z0-9._-]{1,31}")
_SYSTEM = re.compile(r"[a-z][a-z0-9_-]{0,31}")
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def check_tenant(tenant: Tenant, on: date) -> None:
    """Refuse, with one sentence, what the law or the dialogue cannot work with on that day."""
    _check_controller(tenant.controller)
    _check_purposes(tenant.purposes, tenant.dialogue.marketing_question)
    _check_recipients(tenant.recipients)
    _check_systems(tenant.systems)
    _check_dialogue(tenant.dialogue)
    _check_tongues(tenant)
    _check_handoff(tenant.handoff)
    _check_service_number("controller.phone", tenant.controller.phone, tenant.legal, on)
    if tenant.handoff.number is not None:
        _check_service_number("handoff.number", tenant.handoff.number, tenant.legal, on)
    _check_sms(tenant)
    if not _LOCALE.fullmatch(tenant.voice.language):
        raise SettingInvalid("voice.language in amparo.toml must be a locale such as es-ES.")


def _check_controller(controller: Controller) -> None:
    if not _EMAIL.fullmatch(controller.email):
        raise SettingInvalid("controller.email in amparo.toml must be an e-mail address.")
    if controller.dpo is None:
        if controller.sector in DPO_SECTORS:
            raise SettingInvalid(
                f"[controller.dpo] is missing in amparo.toml: the sector {controller.sector} must have a"
                " data-protection officer (LOPDGDD 34)."
            )
    elif not _EMAIL.fullmatch(controller.dpo.email):
        raise SettingInvalid("controller.dpo.email in amparo.toml must be an e-mail address.")


def _check_purposes(purposes: tuple[PurposeText, ...], marketing_question: str) -> None:
    ids = [purpose.id for purpose in purposes]
    for purpose in purposes:
        if ids.count(purpose.id) > 1:
            raise SettingInvalid(
                f"purposes in amparo.toml gives {purpose.id} more than one legal basis or text."
            )
        if (purpose.basis == "consent") != (purpose.id in CONSENT_PURPOSES):
            raise SettingInvalid(
                f"purposes.{purpose.id}.basis in amparo.toml cannot be {purpose.basis}: consent is asked for"
                f" {', '.join(CONSENT_PURPOSES)} and for nothing else."
            )
        if purpose.id.startswith("marketing_") and purpose.contact_channel != purpose.id.removeprefix(
            "marketing_"
        ):
            raise SettingInvalid(
                f"purposes.{purpose.id}.contact_channel in amparo.toml must be"
                f" {purpose.id.removeprefix('marketing_')}."
            )
        if purpose.basis == "legitimate_interest" and purpose.balancing_test is None:
            raise SettingInvalid(
                f"purposes.{purpose.id}.balancing_test is missing in amparo.toml, and legitimate"
                " interest needs one."
            )
    _check_needed_purposes(purposes, marketing_question)


def _check_needed_purposes(purposes: tuple[PurposeText, ...], marketing_question: str) -> None:
    ids = {purpose.id for purpose in purposes}
    needed = CONSENT_PURPOSES[:1] if marketing_question == "never" else CONSENT_PURPOSES
    for purpose_id in needed:
        if purpose_id not in ids:
            raise SettingInvalid(f"purposes in amparo.toml lacks {purpose_id}.")
    if all(purpose.basis == "consent" for purpose in purposes):
        raise SettingInvalid(
            "purposes in amparo.toml lacks the handling of the matter itself, which is not consent."
        )


def _check_recipients(recipients: tuple[Recipient, ...]) -> None:
    for role in RECIPIENT_ROLES:
        if not any(role in recipient.role for recipient in recipients):
            raise SettingInvalid(f"recipients in amparo.toml lacks who provides: {role}.")
    for recipient in recipients:
        if recipient.country not in EEA and recipient.safeguard is None:
            raise SettingInvalid(
                f"recipients in amparo.toml: {recipient.name} is outside the European Economic Area"
                " and its safeguard is missing."
            )
        if recipient.email is not None and not _EMAIL.fullmatch(recipient.email):
            raise SettingInvalid(
                f"recipients in amparo.toml: the email of {recipient.name} must be an e-mail address."
            )


def _check_systems(systems: tuple[System, ...]) -> None:
    ids = [system.id for system in systems]
    for system in systems:
        if not _SYSTEM.fullmatch(system.id) or ids.count(system.id) > 1:
            raise SettingInvalid(
                f"systems in amparo.toml: the id {system.id} must be one of its own, in small letters."
            )
        if not _EMAIL.fullmatch(system.owner) and not _STAFF.fullmatch(system.owner):
            raise SettingInvalid(
                f"systems in amparo.toml: the owner of {system.id} must be a login name or an e-mail."
            )


def _check_dialogue(dialogue: Dialogue) -> None:
    if "es" not in dialogue.languages or not set(dialogue.languages) <= set(LANGUAGES):
        raise SettingInvalid(
            f"dialogue.languages in amparo.toml may hold: {', '.join(LANGUAGES)}; es is needed."
        )


def _check_tongues(tenant: Tenant) -> None:
    """Whatever is told in Spanish is told in each language: a purpose or recipient less would be another notice."""
    for language in tenant.dialogue.languages:
        tongue = tenant.tongues.get(language)
        if language == "es":
            continue
        if tongue is None:
            raise SettingInvalid(f"dialogue.languages in amparo.toml needs the table languages.{language}.")
        if not {purpose.id for purpose in tenant.purposes} <= set(tongue.purposes):
            raise SettingInvalid(f"languages.{language}.purposes in amparo.toml must tell every purpose.")
        if not {recipient.name for recipient in tenant.recipients} <= set(tongue.recipients):
            raise SettingInvalid(f"languages.{language}.recipients in amparo.toml must tell every recipient.")
        if not _LOCALE.fullmatch(tongue.voice.language):
            raise SettingInvalid(f"languages.{language}.voice.language in amparo.toml must be a locale.")


def _check_handoff(handoff: Handoff) -> None:
    if handoff.number is not None and not _E164.fullmatch(handoff.number):
        raise SettingInvalid(
            "handoff.number in amparo.toml must be in international form, such as +34910000000."
        )
    for key, hour in (("opens", handoff.opens), ("closes", handoff.closes)):
        if not _HOUR.fullmatch(hour):
            raise SettingInvalid(f"handoff.{key} in amparo.toml must be a time such as 09:00.")
    if handoff.opens >= handoff.closes:
        raise SettingInvalid("handoff.closes in amparo.toml must be later than handoff.opens.")
    try:
        ZoneInfo(handoff.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise SettingInvalid(
            "handoff.zone in amparo.toml must be a time zone such as Europe/Madrid."
        ) from unknown


def _check_service_number(name: str, number: str, legal: Legal, on: date) -> None:
    digits = re.sub(r"[^\d+]", "", number)
    national = re.sub(r"^(\+|00)34", "", digits)
    spanish = national != digits or len(digits) == 9
    if spanish and national.startswith(prefixes_at(legal, "forbidden_service_prefixes", on)):
        raise SettingInvalid(
            f"{name} in amparo.toml is a mobile number, which customer service may not use"
            " (Orden TDF/149/2025, art. 9)."
        )


def _check_sms(tenant: Tenant) -> None:
    sender = tenant.sms_sender
    if sender is None or _E164.fullmatch(sender):
        return
    if not re.fullmatch(r"(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11}", sender):
        raise SettingInvalid(
            "sms.sender in amparo.toml must be a number such as +34910000000 or a name of 3-11 letters."
        )
    if not tenant.sms_alias_registered:
        raise SettingInvalid(
            "sms.alias_registered in amparo.toml must be true: a name as SMS sender has to be in"
            " the CNMC's register."
        )
