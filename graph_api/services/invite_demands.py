"""The demands of an invitation as an answer tells them: with names and in words."""

from collections.abc import Container, Iterable, Iterator, Sequence

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import COUNTED, Demand
from graph_api.analytics.groups_found import Clash
from graph_api.domain.answers import Language, Named
from graph_api.domain.invite_words import DemandKind
from graph_api.domain.invites import ConflictingDemand, PlanDemand, Relaxation
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import by_id, named
from graph_api.services.wording import invite_demands as words
from graph_api.services.wording.sentences import listed, quoted


class Telling:
    """What is called what in one state of the graph, and demands in the words of one language."""

    def __init__(self, snapshot: Snapshot, language: Language) -> None:
        self.language = language
        self._people = by_id(snapshot.people)
        self._rows = {**by_id(snapshot.competences), **by_id(snapshot.units), **by_id(snapshot.organisations)}

    def person(self, person: str) -> Named:
        """Who it is."""
        return named(self._people[person])

    def people(self, members: Iterable[Candidate]) -> tuple[Named, ...]:
        """Several of them, by name."""
        found = [self.person(member.id) for member in members]
        return tuple(sorted(found, key=lambda person: (sort_text(person.name), person.external_id)))

    def thing(self, thing: str) -> Named:
        """A competence, unit, network or employer."""
        return named(self._rows[thing])

    def demands(self, demands: Iterable[Demand]) -> tuple[PlanDemand, ...]:
        """Each of `demands`, in the order given."""
        return tuple(map(self.demand, demands))

    def demand(self, demand: Demand) -> PlanDemand:
        """One demand."""
        return PlanDemand(
            sentence=self.sentence(demand),
            kind=demand.kind,
            about=self.about(demand),
            level=demand.level,
            number=demand.number,
        )

    def about(self, demand: Demand) -> Named | None:
        """The person or thing that `demand` is about; None where it is about a number."""
        if demand.about is None:
            return None
        return self.person(demand.about) if demand.about in self._people else self.thing(demand.about)

    def abouts(self, demands: Iterable[Demand], kinds: Container[DemandKind]) -> Iterator[Named]:
        """What those of `demands` that are of these `kinds` are about, each once."""
        for about in dict.fromkeys(demand.about for demand in demands if demand.kind in kinds):
            yield self.thing(about or "")

    def at_level(self, demand: Demand) -> str:
        """What `demand` is about, with the level that is asked for."""
        name = self.thing(demand.about or "").name
        return name if demand.level is None else words.AT_LEVEL.said(self.language, name=name, level=demand.level)

    def quoted(self, demands: Sequence[Demand]) -> str:
        """Several demands within another sentence."""
        return quoted([self.sentence(demand) for demand in demands], self.language)

    def sentence(self, demand: Demand) -> str:
        """One demand in words."""
        if demand.kind is DemandKind.COMPETENCE:
            return self._competence(demand)
        if demand.kind in COUNTED:
            return self._several(demand)
        about = self.about(demand)
        sentence = words.DEMANDS[demand.kind]
        if demand.number == 1:
            sentence = words.FOR_ONE.get(demand.kind, sentence)
        if demand.kind is DemandKind.MUST_INCLUDE and not self._people[demand.about or ""].active:
            sentence = words.INCLUDE_INACTIVE
        return sentence.said(self.language, name=about.name if about else None, number=demand.number)

    def clash(self, clash: Clash) -> ConflictingDemand:
        """A demand of a conflict, with what would help."""
        return ConflictingDemand(demand=self.demand(clash.demand), relaxation=self.relaxation(clash))

    def relaxation(self, clash: Clash) -> Relaxation | None:
        """What would help; None where that is not known."""
        weaker = clash.relaxed
        if weaker is None and not clash.dropped:
            return None
        return Relaxation(
            sentence=self._change(clash),
            number=weaker.number if weaker else None,
            level=weaker.level if weaker else None,
            drop=clash.dropped,
            solves_all=clash.resolves,
        )

    def _change(self, clash: Clash) -> str:
        if clash.relaxed is not None:
            said = words.ASK_INSTEAD.said(self.language, demand=self.quoted([clash.relaxed]))
        else:
            about = self.about(clash.demand)
            sentence = words.LEAVE_OUT_PERSON.get(clash.demand.kind, words.LEAVE_OUT)
            said = sentence.said(self.language, name=about.name if about else None)
        return f"{said} {words.OTHERS_CLASH.said(self.language)}" if clash.resolves is False else said

    def _competence(self, demand: Demand) -> str:
        one, well = demand.number in {None, 1}, demand.level is not None
        sentence = (words.KNOWS_WELL if well else words.KNOWS) if one else words.KNOW_WELL if well else words.KNOW
        name = self.thing(demand.about or "").name
        return sentence.said(self.language, name=name, level=demand.level, number=demand.number)

    def _several(self, demand: Demand) -> str:
        if demand.among:
            names = listed([self.thing(each).name for each in demand.among], self.language)
            return words.SOME_OF.said(self.language, number=demand.number, names=names)
        sentence = (words.SOME_GROUP if demand.number == 1 else words.SOME_OF_ALL)[demand.kind]
        return sentence.said(self.language, number=demand.number)
