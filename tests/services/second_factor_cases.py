"""A member of staff with a second factor, and the telephone that shows its codes."""

from pyotp import TOTP

from services.begin_second_factor import begin_second_factor
from services.confirm_second_factor import confirm_second_factor
from services.read_enrolment import read_enrolment
from store import Store
from tests.conftest import SetClock
from tests.services.staff_cases import staff_named


def begin(store: Store, name: str = "lola") -> TOTP:
    """Begin to enrol; gives the telephone."""
    staff_id = staff_named(store, name).id
    with store.unit_of_work(f"staff:{name}") as work:
        begin_second_factor(work, staff_id)
        work.commit()
    with store.reader() as read:
        enrolment = read_enrolment(read, staff_id, name=name, controller="Seguros Norte")
    assert enrolment is not None
    return TOTP(enrolment.secret)


def enrol(store: Store, clock: SetClock, name: str = "lola") -> tuple[TOTP, tuple[str, ...]]:
    """A confirmed second factor whose first code is a step old; the telephone and the recovery codes."""
    telephone = begin(store, name)
    codes = confirm_second_factor(
        store, staff_id=staff_named(store, name).id, name=name, session_id="", code=shown(telephone, clock)
    )
    clock.forward(seconds=30)
    return telephone, codes


def shown(telephone: TOTP, clock: SetClock, *, steps: int = 0) -> str:
    """The code that the telephone shows now, or some steps from now."""
    return telephone.at(clock.now(), counter_offset=steps)
