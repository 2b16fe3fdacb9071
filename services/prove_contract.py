"""Everything that proves, or fails to prove, the consents of one contract: for its sheet (L18, L27)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from duties.coverage import CellState
from duties.errors import CannotDecrypt, NotFound
from duties.permissions import Deed
from services.list_contract_consents import ContractConsents, list_contract_consents
from services.prove_consent import prove_consent
from services.require_staff import require_reason, require_staff
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Contract


@dataclass(frozen=True)
class ContractProof:
    """The contract, its number in clear (None if its data are blocked), and the evidence of each record."""

    contract: ContractConsents
    number: str | None
    bundles: Mapping[str, dict[str, Any]]

    @property
    def unproven(self) -> tuple[str, ...]:
        """Purposes that are held for granted and lack a piece of their proof."""
        return tuple(
            purpose
            for purpose, state in self.contract.states.items()
            if state is CellState.GRANTED and self.bundles.get(purpose, {}).get("missing", ["record"])
        )


def prove_contract(
    work: UnitOfWork, contract_id: str, *, staff: str, reason: str | None, settings: Settings
) -> ContractProof:
    """The proof, in clear, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound."""
    require_staff(work, staff, Deed.PRINT_CONSENT_PROOF)
    contract = find_contract(work, contract_id, settings)
    require_reason(work, reason)
    row = work.session.get_one(Contract, contract_id)
    work.record("contract_consents_proved", row)
    bundles = {purpose: prove_consent(work, grant) for purpose, grant in contract.grants.items() if grant}
    return ContractProof(contract, _number(work, row), bundles)


def find_contract(read: Reading, contract_id: str, settings: Settings) -> ContractConsents:
    """The contract with its states. Raises NotFound."""
    contract = next(list_contract_consents(read, settings, contract_id=contract_id), None)
    if contract is None:
        raise NotFound(f"no contract {contract_id}")
    return contract


def _number(work: UnitOfWork, row: Contract) -> str | None:
    owner = f"person:{row.person_id}"
    try:
        return work.open_text(owner, "contracts", "contract_ref_sealed", row.id, row.contract_ref_sealed)
    except CannotDecrypt:
        return None
