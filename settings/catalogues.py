"""What people are told of the processing: purposes, recipients, the second layer, and where to turn."""

from settings.model import Authority, ExclusionSystem, PurposeText, Recipient, SecondLayer
from settings.table import Table

BASES = ("consent", "contract", "legal_obligation", "legitimate_interest")
CONTACT_CHANNELS = ("email", "sms", "call")


def read_purpose(table: Table) -> PurposeText:
    """One purpose, with its one basis (L14)."""
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


def read_recipient(table: Table) -> Recipient:
    """One recipient, with its safeguard if it is abroad (L4)."""
    recipient = Recipient(
        name=table.text("name"),
        role=table.text("role"),
        country=table.text("country"),
        safeguard=table.optional_text("safeguard"),
        email=table.optional_text("email"),
    )
    table.finish()
    return recipient


def read_second_layer(table: Table) -> SecondLayer:
    """What is said beyond the catalogues."""
    layer = SecondLayer(
        obligatory=table.text("obligatory"),
        automated_decisions=table.text("automated_decisions"),
        origin=table.text("origin"),
        categories=table.text("categories"),
    )
    table.finish()
    return layer


def read_exclusion_system(table: Table) -> ExclusionSystem:
    """One list against publicity (L75)."""
    system = ExclusionSystem(name=table.text("name"), web=table.text("web"))
    table.finish()
    return system


def read_authority(table: Table) -> Authority:
    """Where to complain (RGPD 77)."""
    authority = Authority(name=table.text("name"), web=table.text("web"), address=table.text("address"))
    table.finish()
    return authority
