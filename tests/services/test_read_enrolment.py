"""What whoever enrols sees."""

from services.read_enrolment import read_enrolment
from store import Store
from tests.conftest import SetClock
from tests.services.second_factor_cases import begin, enrol
from tests.services.staff_cases import hire, staff_named


def test_the_secret_comes_in_groups_and_as_an_address(store: Store) -> None:
    hire(store)
    telephone = begin(store)
    with store.reader() as read:
        enrolment = read_enrolment(read, staff_named(store).id, name="lola", controller="Seguros Norte")
    assert enrolment is not None
    assert enrolment.groups.replace(" ", "") == telephone.secret
    assert {len(group) for group in enrolment.groups.split()} == {4}
    assert enrolment.address.startswith("otpauth://totp/Amparo%20%28Seguros%20Norte%29:lola?secret=")
    assert telephone.secret not in repr(enrolment)


def test_the_secret_is_never_shown_again(store: Store, clock: SetClock) -> None:
    hire(store)
    enrol(store, clock)
    with store.reader() as read:
        assert read_enrolment(read, staff_named(store).id, name="lola", controller="Norte") is None
