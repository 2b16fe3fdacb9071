"""Number words and spelling words of English and Catalan, as `spoken_numbers` reads them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SpokenWords:
    """Folded words. `tens` may be followed by a unit; `hundred` multiplies, or stands alone where `alone` says so."""

    units: dict[str, int]
    teens: dict[str, int]
    tens: dict[str, int]
    hundreds: dict[str, int]
    hundred: frozenset[str]
    links: frozenset[str]  # inside a number: «six hundred and twelve», «vint i cinc»
    repeats: dict[str, int]
    letters: dict[str, str]
    at: frozenset[str]
    dots: frozenset[str]
    marks: dict[str, str]
    months: tuple[str, ...]


ENGLISH = SpokenWords(
    units=dict(zip("zero one two three four five six seven eight nine".split(), range(10), strict=True))
    | {"oh": 0, "nought": 0},
    teens=dict(
        zip(
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
            range(10, 20),
            strict=True,
        )
    ),
    tens=dict(
        zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
    ),
    hundreds={},
    hundred=frozenset({"hundred"}),
    links=frozenset({"and"}),
    repeats={"double": 2, "triple": 3, "treble": 3},
    letters={
        "zed": "Z",
        "zee": "Z",
        "ex": "X",
        "why": "Y",
        "aitch": "H",
        "double-u": "W",
        "jay": "J",
        "kay": "K",
    },
    at=frozenset({"at"}),
    dots=frozenset({"dot", "point"}),
    marks={"underscore": "_", "hyphen": "-", "dash": "-"},
    months=tuple(
        "january february march april may june july august september october november december".split()
    ),
)
CATALAN = SpokenWords(
    units=dict(zip("zero un dos tres quatre cinc sis set vuit nou".split(), range(10), strict=True))
    | {"u": 1, "una": 1, "dues": 2},
    teens=dict(
        zip(
            "deu onze dotze tretze catorze quinze setze disset divuit dinou".split(),
            range(10, 20),
            strict=True,
        )
    )
    | {"desset": 17, "devuit": 18, "denou": 19},
    tens=dict(
        zip(
            "vint trenta quaranta cinquanta seixanta setanta vuitanta noranta".split(),
            range(20, 100, 10),
            strict=True,
        )
    ),
    hundreds={"cent": 100}
    | dict(
        zip(
            "dos-cents tres-cents quatre-cents cinc-cents sis-cents set-cents vuit-cents nou-cents".split(),
            range(200, 1000, 100),
            strict=True,
        )
    ),
    hundred=frozenset({"cents", "centes"}),
    links=frozenset({"i"}),
    repeats={"doble": 2, "triple": 3},
    letters={"zeta": "Z", "ics": "X", "hac": "H", "ema": "M", "ena": "N", "erra": "R", "essa": "S"},
    at=frozenset({"arrova"}),
    dots=frozenset({"punt"}),
    marks={"guio": "-", "guionet": "-"},
    months=tuple("gener febrer març abril maig juny juliol agost setembre octubre novembre desembre".split()),
)
SPOKEN = {"en": ENGLISH, "ca": CATALAN}
