"""What the settings are, once read and checked: frozen records without behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True)
class Dpo:
    """The data-protection officer's contact (RGPD 13.1.b)."""

    name: str
    email: str
    address: str


@dataclass(frozen=True)
class Controller:
    """Who is responsible for the processing; `dpo` is None only where the law does not demand one (L102)."""

    name: str
    short_name: str
    tax_id: str
    address: str
    email: str
    phone: str
    web: str
    web_spoken: str
    sector: str
    dpo: Dpo | None
    ley10_2025_applies: bool = True


@dataclass(frozen=True)
class NoticeWords:
    """The controller's own words in the short notice; `profiling` adds the sentence of L5."""

    purpose_phrase: str
    profiling: bool = False


@dataclass(frozen=True)
class PurposeText:
    """One purpose with its one legal basis (L14) and how long its data are kept."""

    id: str
    basis: str
    text: str
    retention: str
    contact_channel: str | None = None
    balancing_test: str | None = None


@dataclass(frozen=True)
class Recipient:
    """Who receives data, where, and the safeguard if that is outside the European Economic Area (L4)."""

    name: str
    role: str
    country: str
    safeguard: str | None
    email: str | None = None  # where it is told of rectifications, erasures and restrictions (RGPD 19)


@dataclass(frozen=True)
class System:
    """A system of the controller's that holds people's data, and who looks into it for a request (L54)."""

    id: str
    name: str
    owner: str  # a login name of the desk, or an e-mail
    rights: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True)
class Errands:
    """How long the owner of a system has, in days, and how big a part may be, in megabytes."""

    days: int
    largest_part: int


@dataclass(frozen=True)
class Downloads:
    """How many days an answer may be fetched from the public page."""

    days: int


@dataclass(frozen=True)
class SecondLayer:
    """What the second layer says beyond the catalogues (RGPD 13.2.e-f, 14)."""

    obligatory: str
    automated_decisions: str
    origin: str
    categories: str


@dataclass(frozen=True)
class ExclusionSystem:
    """A list where people exclude themselves from publicity (LOPDGDD 23, L75)."""

    name: str
    web: str


@dataclass(frozen=True)
class Authority:
    """Where to complain (RGPD 77)."""

    name: str
    web: str
    address: str


@dataclass(frozen=True)
class Dated:
    """A value of the law, the day from which it applies, and where it is written."""

    since: date
    value: int | tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Legal:
    """Every dated value by name, oldest first; read one with `legal_at`."""

    values: Mapping[str, tuple[Dated, ...]]


@dataclass(frozen=True)
class Dialogue:
    """How the conversation is held."""

    marketing_question: str
    urgent_words: tuple[str, ...]
    languages: tuple[str, ...]
    consent_idle_minutes: int


@dataclass(frozen=True)
class Voice:
    """Language and voice of every `<Say>`, in Twilio's names."""

    language: str
    name: str
    fallback: str


@dataclass(frozen=True)
class Tongue:
    """The controller's words in another language: purposes by id, recipients by name as (role, country, safeguard)."""

    voice: Voice
    purpose_phrase: str
    web_spoken: str
    dpo_name: str | None
    authority_name: str
    urgent_words: tuple[str, ...]
    second_layer: SecondLayer
    purposes: Mapping[str, tuple[str, str]]
    recipients: Mapping[str, tuple[str, str, str | None]]
    if_not_agreed: str | None = None


@dataclass(frozen=True)
class Handoff:
    """The telephone of the people behind the bot, when they are there (local time of `zone`), how they call back."""

    number: str | None
    weekdays: tuple[int, ...]
    opens: str
    closes: str
    zone: str
    minutes_between_tries: int


@dataclass(frozen=True)
class WorkingCalendar:
    """Whose holidays count when a last day is put off: those of Spain and, if one is named, of its community."""

    region: str | None


@dataclass(frozen=True)
class Complaints:
    """Where somebody may turn whose complaint was not accepted (Ley 10/2025, 17)."""

    if_not_agreed: str


@dataclass(frozen=True)
class Twilio:
    """Access to Twilio; several tokens while one is being rotated, the first is used for REST."""

    account_sid: str | None
    auth_tokens: tuple[str, ...] = field(repr=False)
    api_base: str | None


class Wire(StrEnum):
    """How the way to the mail server is kept from others: from the start, by STARTTLS, or not, on this machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    PLAIN = "plain"


@dataclass(frozen=True)
class Mail:
    """The mail server and the one address that e-mails come from; user and password together or neither."""

    host: str
    port: int
    wire: Wire
    sender: str
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Oidc:
    """The identity provider of the staff (OpenID Connect), and which of its claims is the login name."""

    issuer: str
    client_id: str
    client_secret: str | None = field(repr=False)
    claim: str = "preferred_username"
    domain: str | None = None
    checks_second_factor: bool = False


@dataclass(frozen=True)
class ConsoleAccess:
    """How staff come in: who needs a second factor, how long a session lives, and through which door."""

    second_factor_roles: tuple[str, ...] = ("supervisor", "dpo", "auditor", "admin")
    idle_minutes: int = 30
    session_hours: int = 10
    local_password: bool = True
    oidc: Oidc | None = None

    @property
    def idle(self) -> timedelta:
        """How long a session lives without use."""
        return timedelta(minutes=self.idle_minutes)

    @property
    def longest(self) -> timedelta:
        """How long a session lives at most."""
        return timedelta(hours=self.session_hours)


@dataclass(frozen=True)
class RetentionTerm:
    """How long a category is kept in use (None: until its matter ends) and then blocked, since a day, in months."""

    category: str
    since: date
    keep_months: int | None
    blocked_months: int
    source: str


@dataclass(frozen=True)
class Settings:
    """Everything configured, read once at the start of a process."""

    home: Path
    config_path: Path
    database_url: str = field(repr=False)
    redis_url: str | None = field(repr=False)
    public_port: int
    console_port: int
    bot_port: int
    rasa_port: int
    public_url: str
    demo: bool
    now_file: Path | None
    twilio: Twilio
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
    console: ConsoleAccess
    console_url: str
    tongues: Mapping[str, Tongue] = field(default_factory=dict)
    mail: Mail | None = None
