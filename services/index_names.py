"""Make people findable by name: a blind index of every word of it, kept by whoever writes a name."""

from sqlalchemy import delete, exists, select

from duties.errors import CannotDecrypt
from services.canonical import search_words
from store import Reading, UnitOfWork
from store.models import Person, PersonName, new_id


def index_name(work: UnitOfWork, person_id: str, full_name: str) -> None:
    """The words of this name in place of any earlier ones."""
    work.session.flush()
    work.session.execute(delete(PersonName).where(PersonName.person_id == person_id))
    for word in sorted(search_words(full_name)):
        index = work.blind("name_word", word)
        work.session.add(PersonName(id=new_id(), person_id=person_id, word_index=index))


def people_without_names(read: Reading, *, after: str, most: int) -> tuple[str, ...]:
    """Ids beyond `after` of people on file from before there was an index."""
    indexed = exists().where(PersonName.person_id == Person.id)
    wanted = (
        select(Person.id)
        .where(Person.id > after, Person.blocked_at.is_(None), ~indexed)
        .order_by(Person.id)
        .limit(most)
    )
    return tuple(read.session.scalars(wanted))


def index_known_names(work: UnitOfWork, ids: tuple[str, ...]) -> int:
    """How many could be indexed: a blocked person's name cannot be opened, and stays unfound (L67)."""
    done = 0
    for person in work.session.scalars(select(Person).where(Person.id.in_(ids))).all():
        try:
            name = full_name(work, person)
        except CannotDecrypt:
            continue
        index_name(work, person.id, name)
        done += 1
    if done:
        work.record("names_indexed")
    return done


def full_name(read: Reading, person: Person) -> str:
    """Name and surname. Raises CannotDecrypt for whoever is blocked."""
    return " ".join(
        read.open_text(f"person:{person.id}", "people", column, person.id, getattr(person, column))
        for column in ("name_sealed", "surname_sealed")
    )
