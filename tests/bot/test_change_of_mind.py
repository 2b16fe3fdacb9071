"""«No, mejor una copia» stands instead of what waits; «también» never does: nothing voiced is dropped by mistake (L43)."""

import pytest

from bot.actions.rights import _BESIDES, _INSTEAD


@pytest.mark.parametrize(
    ("text", "replaces"),
    [
        ("no, perdón, mejor una copia", True),
        ("espere, lo que quiero es que los borren", True),
        ("en vez de borrarlos, que me los manden", True),
        ("espere, lo que quiero es también una copia", False),
        ("no, mejor las dos cosas", False),
        ("y una copia de todo", False),
        ("no quiero publicidad", False),
    ],
)
def test_only_a_plain_change_of_mind_replaces(text: str, replaces: bool) -> None:
    assert bool(_INSTEAD.search(text) and not _BESIDES.search(text)) is replaces
