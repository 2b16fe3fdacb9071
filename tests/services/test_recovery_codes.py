"""Recovery codes at rest."""

from sqlalchemy import text

from services.recovery_codes import codes_left, drop_codes, find_code, spend_code
from services.renew_recovery_codes import renew_recovery_codes
from store import Store
from tests.services.staff_cases import hire, last_entry, staff_named


def test_only_hashes_are_kept_and_each_is_used_once(store: Store) -> None:
    """L92."""
    hire(store)
    staff_id = staff_named(store).id
    codes = renew_recovery_codes(store, staff_id=staff_id, name="lola")
    assert "recovery_codes_renewed" in last_entry(store).events
    found = find_code(store, staff_id, codes[3])
    assert found is not None
    with store.unit_of_work("console") as work:
        assert not any(
            code in str(work.session.execute(text("SELECT * FROM recovery_codes")).all()) for code in codes
        )
        assert spend_code(work, found)
        assert not spend_code(work, found)
        work.commit()
    assert find_code(store, staff_id, codes[3]) is None
    with store.reader() as read:
        assert codes_left(read, staff_id) == len(codes) - 1
    assert store.verify() == []


def test_fresh_ones_take_the_place_of_the_earlier_ones(store: Store) -> None:
    hire(store)
    staff_id = staff_named(store).id
    earlier = renew_recovery_codes(store, staff_id=staff_id, name="lola")
    renew_recovery_codes(store, staff_id=staff_id, name="lola")
    assert find_code(store, staff_id, earlier[0]) is None


def test_a_colleagues_code_is_none(store: Store) -> None:
    hire(store)
    hire(store, "ana")
    codes = renew_recovery_codes(store, staff_id=staff_named(store).id, name="lola")
    assert find_code(store, staff_named(store, "ana").id, codes[0]) is None
    with store.unit_of_work("cli") as work:
        drop_codes(work, staff_named(store).id)
        work.commit()
    assert find_code(store, staff_named(store).id, codes[0]) is None
