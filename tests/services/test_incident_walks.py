"""Random walks through incidents of every kind on the real store: staff and time, in any order (L64, L83)."""

from itertools import pairwise

from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from duties.allowed_steps import steps_allowed
from duties.incident_kinds import OF_DATA_PROTECTION, IncidentKind, Subject
from duties.incident_steps import (
    RUNNING,
    IncidentSaid,
    IncidentStatus,
    IncidentStep,
    StepRefused,
    WordsMissing,
)
from services.incident_clock import incident_due
from services.incident_reading import here_of, incident_by_key, kind_of, moves_of_incident, subject_of
from services.move_incident import IncidentMoved, move_incident
from services.open_incident import open_incident
from store.models import Incident, IncidentMove, OutboundMessage
from tests.services.desk_cases import TEAM
from tests.services.talk import ANA, verified
from tests.services.walk_cases import NAMES, DeskWalk, walking

WORDS = "Se ha mirado todo lo que contó y se le contesta punto por punto."
KINDS, STEPS = st.sampled_from(IncidentKind), st.sampled_from(IncidentStep)


class Walk(DeskWalk):
    """Every step of an incident may be refused."""

    def __init__(self) -> None:
        super().__init__()
        self.talk = self.front.chat()
        verified(self.front, self.talk, document=ANA["document"])
        self.told: dict[str, list[Incident]] = {}
        self.open(IncidentKind.DPO_COMPLAINT)

    def open(self, kind: IncidentKind) -> None:
        with self.talk.turn() as (work, conversation):
            row = open_incident(
                work, conversation, text="no me hacen caso", kind=kind, settings=self.desk.settings
            )
        self.told[row.key] = [row]

    def seen(self, key: str) -> Incident:
        with self.store.reader() as read:
            return incident_by_key(read, key)

    @rule(kind=KINDS)
    def somebody_complains(self, kind: IncidentKind) -> None:
        if len(self.told) < 4:
            self.open(kind)

    @rule(data=st.data(), step=STEPS, by=NAMES, stale=st.integers(0, 1))
    def somebody_tries(self, data: st.DataObject, step: IncidentStep, by: str, stale: int) -> None:
        key = data.draw(st.sampled_from(list(self.told)))
        try:
            self._move(data, key, step, by, stale)
        except (StepRefused, IncidentMoved, WordsMissing):
            return
        assert stale == 0

    @rule(data=st.data(), by=NAMES)
    def a_button_is_pressed(self, data: st.DataObject, by: str) -> None:
        """Whatever the desk offers to somebody can be done by them."""
        key = data.draw(st.sampled_from(list(self.told)))
        with self.store.reader() as read:
            offered = steps_allowed(here_of(read, incident_by_key(read, key)), by, TEAM[by])
        if offered:
            row = data.draw(st.sampled_from(offered))
            event(row.step)
            outcome = data.draw(st.sampled_from(sorted(row.outcomes))) if row.outcomes else ""
            self._move(data, key, row.step, by, 0, colleague="pepe", kind="queja", outcome=outcome)

    def _move(
        self, data: st.DataObject, key: str, step: IncidentStep, by: str, stale: int, **said: str
    ) -> None:
        drawn = {
            "text": WORDS,
            "colleague": data.draw(NAMES),
            "kind": data.draw(KINDS).value,
            "subject": data.draw(st.sampled_from(Subject)).value,
            "outcome": data.draw(st.sampled_from(["accepted", "rejected", "informed", ""])),
        }
        with self.store.unit_of_work("cli") as work:
            seen = incident_by_key(work, key).revision - stale
            move_incident(
                work,
                key,
                step,
                staff=by,
                seen=seen,
                said=IncidentSaid(**(drawn | said)),
                settings=self.desk.settings,
            )
            work.commit()
        self.told[key].append(self.seen(key))

    @invariant()
    def only_people_resolve_and_the_officer_alone_what_is_theirs(self) -> None:
        """L64, L83: with an outcome of the closed list and an answer that was written."""
        with self.store.reader() as read:
            for move in read.session.query(IncidentMove).filter_by(step="resolve"):
                row = read.session.get_one(Incident, move.incident_id)
                assert move.by in TEAM
                assert move.outcome
                assert move.text_sealed is not None
                if row.kind in OF_DATA_PROTECTION and row.status == IncidentStatus.RESOLVED:
                    assert TEAM[move.by] == "dpo" or self._was_of_customers(row)

    def _was_of_customers(self, row: Incident) -> bool:
        """Resolved as a complaint of customers, reopened and only then found to be the officer's."""
        return any(seen.kind not in OF_DATA_PROTECTION for seen in self.told[row.key])

    @invariant()
    def a_day_that_was_told_is_put_off_only_by_a_new_clock(self) -> None:
        """L64, L83: and no later than the term of its kind."""
        for rows in self.told.values():
            for one, two in pairwise(rows):
                reopened = one.status == "resolved" and two.status == "reopened"
                assert two.due_date <= one.due_date or reopened
            first = rows[0]
            due = incident_due(
                first.opened_at, kind_of(first), subject_of(first), settings=self.desk.settings
            )
            assert first.due_at is not None
            assert first.due_at == due

    @invariant()
    def each_answer_about_data_protection_names_the_authority(self) -> None:
        """L64: to the person as a remedy, to the authority as whom it is written to."""
        with self.store.reader() as read:
            answers = (
                read.session.query(OutboundMessage)
                .filter(OutboundMessage.kind.in_(("answer", "authority")))
                .all()
            )
            officers = {
                seen.key for rows in self.told.values() for seen in rows if seen.kind in OF_DATA_PROTECTION
            }
        for answer in answers:
            body = self.front.body(answer)
            if "protección de datos" in body.lower() and answer.kind == "answer":
                assert "Agencia Española de Protección de Datos" in body
            if answer.kind == "authority":
                assert any(key in body for key in officers)

    @invariant()
    def history_is_one_unbroken_line(self) -> None:
        """Each step begins where the one before it ended, and the incident stands where the last one led."""
        with self.store.reader() as read:
            for key in self.told:
                row = incident_by_key(read, key)
                moves = moves_of_incident(read, row)
                assert all(one.after == two.before for one, two in pairwise(moves))
                assert not moves or row.status == moves[-1].after
                assert row.status in set(RUNNING) | {IncidentStatus.RESOLVED}


WalksOfIncidents = Walk.TestCase
WalksOfIncidents.settings = walking(walks=15, steps=25)
