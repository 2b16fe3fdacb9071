"""Who is responsible: `[controller]` of `amparo.toml`, its data-protection officer and its sector (L102)."""

from settings.model import Controller, Dpo
from settings.table import Table

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
SECTORS = (*DPO_SECTORS, "water", "transport", "post", "retail", "tourism", "public", "other")


def read_controller(table: Table) -> Controller:
    """The controller, with its officer if it names one."""
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
