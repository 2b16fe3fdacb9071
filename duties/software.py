"""Which Amparo this is: evidence names the version that asked (L19)."""

VERSION = "0.1.0"
NAME = f"amparo {VERSION}"
