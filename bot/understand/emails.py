"""E-mail addresses, typed, or said aloud: "ana punto lopez arroba gmail punto com"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.understand.domains import ENDINGS, read_domain
from bot.understand.found import Found, Placed
from bot.understand.repairs import read_repair
from bot.understand.spelling import Unit, named, units, written
from bot.understand.words import Word

_AT = {"@", "arroba", "arrova", "arroa"}
_BEFORE_IT = frozenset(
    """
    es el la mi su un correo email mail e-mail electronico direccion a al en para con que y o no si
    nuevo nueva seria sera apunte apunta anote anota tome nota siguiente digo perdon mire vale pues
    este esta tengo tenia ahora antes cuenta contacto escribanme escribirme mandenlo mandeme
    mandemelo envielo envien por favor usuario bueno buena actual antiguo antigua correcto correcta
    llama llamo de gracias hola ver personal trabajo usar uso ponga pon pero dice del lo los las se
    ahi aqui son era claro oiga escriba escribe mejor cambiar cambienlo cambielo quiero correos emails
    siempre mismo nombre contactar enviar envienme mandar escribirle escribir llega recibo recibir apuntar anotar
    doy paso cual hijo hija marido mujer jefe oficina hotel entonces luego gmail hotmail outlook yahoo despues bien solo tambien
    """.split()
)
_TO_ME = ("bame", "dame", "enme", "anme", "beme", "deme", "melo", "bele", "birme", "darme")
_SENDING = ("escrib", "envi", "mand", "remit", "conteste", "respond")
_SHORT = 6
_FAR = 5
_SPOKEN = {"arroba", "punto", "guion"}
_NOT_IN_IT = {",", ":", ";", "?", "!", "¿", "¡", "(", ")", "<", ">", '"', "/", "…"}
_SPELT = {"letter", "perhaps"}
_TYPED = set("._+-")
_ADDRESS = re.compile(r"[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}")


def find_emails(words: Sequence[Word]) -> Iterator[Placed]:
    """Every address of the text, in order; one that was corrected counts once."""
    if all(word.key not in _AT for word in words):
        return
    kept = [place for place in range(len(words)) if not _pause(words, place)]
    for placed in _without_pauses([words[place] for place in kept]):
        yield Placed(placed.found, kept[placed.first], kept[placed.after - 1] + 1)


def _pause(words: Sequence[Word], at: int) -> bool:
    """The commas of "ana, punto, gil, arroba" and "pe, i, ele, a": nothing is listed there but parts."""
    if words[at].text != "," or not 0 < at < len(words) - 1:
        return False
    before, after = words[at - 1], words[at + 1]
    return (
        before.key in {*_SPOKEN, "bajo"}
        or after.key in _SPOKEN
        or (named(before) != "" and named(after) != "")
    )


def _without_pauses(words: Sequence[Word]) -> Iterator[Placed]:
    last: Placed | None = None
    for at, word in enumerate(words):
        floor = last.after if last else 0
        if at < floor or word.key not in _AT:
            continue
        placed = _around_sign(words, at, floor)
        if placed is None:
            continue
        if last is not None and not _restates(words, last, placed):
            yield last
        elif last is not None:
            placed = Placed(placed.found, last.first, placed.after)
        last = placed
    if last is not None:
        yield last


def _around_sign(words: Sequence[Word], at: int, floor: int) -> Placed | None:
    bracketed = at > floor and at + 1 < len(words) and words[at - 1].text + words[at + 1].text in {"()", "[]"}
    first, user = _user(words, at - bracketed, floor)
    after, labels = read_domain(words, at + 1 + bracketed)
    if not user or not labels:
        return None
    after, labels = _corrected_domain(words, after, labels)
    return Placed(_address(user, ".".join(labels)), first, after)


def _restates(words: Sequence[Word], last: Placed, placed: Placed) -> bool:
    repair = read_repair(words, last.after)
    return repair is not None and repair.sure and repair.after >= placed.first


def _corrected_domain(words: Sequence[Word], after: int, labels: list[str]) -> tuple[int, list[str]]:
    """ "… hotmail, no, perdón, arroba gmail punto com", "… punto com, no, punto es"."""
    repair = read_repair(words, after)
    if repair is None or repair.after >= len(words):
        return after, labels
    start = repair.after
    if words[start].key in _AT:
        end, again = read_domain(words, start + 1)
        return (end, again) if again else (after, labels)
    if words[start].key == "punto":
        end, again = read_domain(words, start + 1)
        return (end, [*labels[:-1], *again]) if again and again[-1] in ENDINGS else (after, labels)
    end, again = read_domain(words, start)
    whole = (
        len(again) > 1
        and again[-1] in ENDINGS
        and not any(word.key in _AT for word in words[start : end + 1])
    )
    return (end, again) if whole else (after, labels)


def _address(user: str, host: str) -> Found:
    value = f"{user}@{host}"
    plain = value.replace("ñ", "n").replace("ç", "c")  # no address has them: to be confirmed
    whole = _ADDRESS.fullmatch(plain) is not None
    return Found("email", plain, whole, None if whole else "dominio", confirmed=plain == value)


def _user(words: Sequence[Word], at: int, floor: int) -> tuple[int, str]:
    """The part before the at sign, read backwards until a word that cannot belong to it."""
    typed = _typed_user(words, at, floor)
    if typed < at:
        return typed, "".join(word.key for word in words[typed:at]).lstrip(".-")
    parts = list(units(words, floor, at))
    start = len(parts)
    while start > 0 and _belongs(words, parts, start - 1):
        start -= 1
    user = parts[start:]
    if start > 0 and parts[start - 1].kind == "repair":
        return _corrected_user(words, parts[: start - 1], user)
    while user and (user[0].kind == "aside" or user[0].text in {".", "-"}):
        user = user[1:]
    if _begins_with_to(words, user):
        user = user[1:]
    return (user[0].first if user else at), written(user)


def _typed_user(words: Sequence[Word], at: int, floor: int) -> int:
    """Where a user begins that was typed as it stands, touching the sign or at least having a mark inside."""
    if words[at].key != "@" and (at == 0 or not words[at - 1].glued):
        return at
    first = at - 1
    while (
        first > floor and words[first].glued and _typed_sign(words[first - 1]) and _typed_sign(words[first])
    ):
        first -= 1
    touching = words[at].glued or first < at - 1
    return first if first >= floor and touching and _typed_sign(words[first]) else at


def _typed_sign(word: Word) -> bool:
    return word.text in _TYPED or (word.key.isascii() and word.key.isalnum() and word.key not in _AT)


def _belongs(words: Sequence[Word], parts: Sequence[Unit], place: int) -> bool:
    unit, last = parts[place], place == len(parts) - 1
    text = words[unit.first].text
    if unit.kind == "repair" or text in _NOT_IN_IT or words[unit.first].key in _AT:
        return False
    if unit.kind == "mark":
        return text != "." or (unit.after < len(words) and words[unit.after].glued)
    ordinary = unit.after == unit.first + 1 and _is_before_it(words[unit.first].key)
    if unit.kind == "word" and _spelt_name(parts[place + 1 :]):
        return False
    if unit.kind in {"aside", "number"} or last or (unit.kind == "letter" and not ordinary):
        return unit.kind != "aside" or place > 0
    beside_mark = parts[place + 1].kind == "mark" or (place > 0 and parts[place - 1].kind == "mark")
    if beside_mark or not ordinary:
        return True
    if unit.kind not in _SPELT:
        return False
    between = place > 0 and parts[place - 1].kind in _SPELT and parts[place + 1].kind in _SPELT
    return between or _among_letters(parts[place + 1 :])


def _is_before_it(key: str) -> bool:
    """Words that lead to an address, and what one is told to do: "escríbame", "mándenmelo"."""
    return key in _BEFORE_IT or (len(key) > _SHORT and key.endswith(_TO_ME))


def _begins_with_to(words: Sequence[Word], user: Sequence[Unit]) -> bool:
    """The "a" that tells to whom: "escríbame a ele u i ese a", "mande el recibo a a ene a"."""
    keys = [words[unit.first].key for unit in user[:2]]
    if len(keys) < 2 or keys[0] != "a":
        return False
    first = user[0].first
    before = words[max(0, first - (_FAR if keys[1] == "a" else 1)) : first]
    return any(word.key.startswith(_SENDING) for word in before)


def _spelt_name(rest: Sequence[Unit]) -> bool:
    """What follows is a whole name by its letters up to the next mark: "deletreo erre o ese a"."""
    spelt = list(takewhile(lambda unit: unit.kind in _SPELT, rest))
    ends = len(spelt) == len(rest) or rest[len(spelt)].kind == "mark"
    letters = {unit.text for unit in spelt}
    sure = any(unit.kind == "letter" for unit in spelt)
    return (
        ends and sure and len(spelt) > 3 and not letters.isdisjoint("aeiou") and not letters <= set("aeiou")
    )


def _among_letters(rest: Sequence[Unit]) -> bool:
    """An "a" before two letters that are spelt is spelt too: "a ene a arroba"."""
    spelt = all(unit.kind in _SPELT for unit in rest)
    return len(rest) > 1 and spelt and any(unit.kind == "letter" for unit in rest)


def _corrected_user(words: Sequence[Word], said: Sequence[Unit], again: list[Unit]) -> tuple[int, str]:
    """ "luis noventa y ocho, no, noventa y nueve", "… punto sanchez, no, punto sanz"; else what is said again counts."""
    first = again[0].first if again else 0
    if not again or again[0].kind not in {"mark", "number"}:
        return first, written(again)
    if again[0].kind == "number" and len(again) > 1 and again[-1].text == again[0].text:
        return first, written(again[1:])
    start = len(said)
    while start > 0 and _belongs(words, said, start - 1):
        start -= 1
    kept = list(said[start:])
    while kept and kept[-1].kind == "aside":
        kept.pop()
    if not kept or (again[0].kind == "number" and (kept[-1].kind != "number" or len(again) > 1)):
        return first, written(again)
    dropped = [at for at, unit in enumerate(kept) if unit.kind == again[0].kind]
    kept = kept[: dropped[-1]] if dropped else kept
    return (kept[0].first if kept else first), written([*kept, *again])
