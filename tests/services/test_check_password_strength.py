"""What a password must be like."""

import pytest

from duties.errors import PasswordTooWeak
from services.check_password_strength import check_password_strength


@pytest.mark.parametrize("password", ["", "corta", "a" * 30, "abababababab", "x-Lola-1234567", "a1b2c3" * 40])
def test_a_weak_password_is_refused(password: str) -> None:
    with pytest.raises(PasswordTooWeak):
        check_password_strength("lola", password)


@pytest.mark.parametrize("password", ["cuatro palabras sin más", "Xk7!pq92Lmv3", "ñandú-piña-caña"])
def test_a_long_enough_password_is_taken(password: str) -> None:
    check_password_strength("lola", password)
