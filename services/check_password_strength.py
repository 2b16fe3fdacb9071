"""What a password of staff must be like."""

from duties.errors import PasswordTooWeak

SHORTEST, LONGEST = 12, 200


def check_password_strength(name: str, password: str) -> None:
    """Raise PasswordTooWeak for one that is short, simple or holds the login name."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise PasswordTooWeak(f"a password has {SHORTEST} to {LONGEST} characters")
    if len(set(password)) < 6:
        raise PasswordTooWeak("a password has at least 6 different characters")
    if name.casefold() in password.casefold():
        raise PasswordTooWeak("a password does not hold the login name")
