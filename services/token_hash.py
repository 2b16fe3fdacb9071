"""What is kept of the token in a link or a cookie."""

import hashlib


def token_hash(token: str) -> str:
    """SHA-256, in hexadecimal, of 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
