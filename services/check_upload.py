"""What a file is by its content, never by its name; anything else is refused before it is kept."""

from dataclasses import dataclass

from duties.intakes import IntakeInvalid
from duties.part_types import SIGNATURES

LARGEST_FILE = 8 * 1024 * 1024  # bytes
MOST_FILES = 5


@dataclass(frozen=True, repr=False)
class Upload:
    """A file that was checked. `repr` shows nothing."""

    name: str
    content_type: str
    content: bytes


def type_of(content: bytes) -> str | None:
    """PDF, JPEG or PNG; None for anything else."""
    return next((kind.media_type for begin, kind in SIGNATURES if content.startswith(begin)), None)


def check_upload(name: str, content: bytes) -> Upload:
    """The file with its type. Raises IntakeInvalid."""
    if not content or len(content) > LARGEST_FILE:
        raise IntakeInvalid(scan="size")
    kind = type_of(content)
    if kind is None:
        raise IntakeInvalid(scan="type")
    return Upload(printable(name), kind, content)


def printable(name: str) -> str:
    """A file's name without folders or what cannot be shown; 100 characters at most."""
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in bare if letter.isprintable())[:100]
