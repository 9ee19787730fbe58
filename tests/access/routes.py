"""Documents that ask for all that a caller may see by every route, and for each thing that they may not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph_api.access.caller import Caller
from graph_api.domain.declarations import NodeType, Property, Records, Relation
from graph_api.domain.model import MODEL
from tests.access.matrix import Matrix, matrix
from tests.reads.naive_lists import upper_snake


@dataclass(frozen=True, slots=True)
class Routes:
    """The documents for one caller, by the matrix."""

    caller: Caller

    @property
    def types(self) -> list[NodeType]:
        """The types and interfaces of which the caller sees anything."""
        return [declared for declared in MODEL if self._matrix.sees_rows(declared, self.caller)]

    @property
    def _matrix(self) -> Matrix:
        return matrix()

    def selection(self, declared: NodeType, *, deep: bool = True) -> str:
        """All that the caller may select of a type; `deep`: with what all its relations lead to."""
        fields = [self._field(each, deep=deep) for each in declared.fields if self._sees(declared, each.name)]
        parts = [f"... on {name} {self.selection(MODEL[name], deep=False)}" for name in declared.parts]
        return "{ __typename " + " ".join(filter(None, [*fields, *parts])) + " }"

    def relations(self, declared: NodeType) -> list[Relation]:
        """The relations of a type that the caller may follow."""
        return [each for each in declared.relations if self._sees(declared, each.name)]

    def finds(self, declared: NodeType) -> bool:
        """Whether the caller may find nodes of a type by their names, of those that have any."""
        return any(each.search for each in declared.properties) and self._matrix.finds(declared, self.caller)

    def lists(self, declared: NodeType) -> Iterator[str]:
        """The whole list, in each order, with cursors and counts."""
        around = "totalCount pageInfo { startCursor endCursor hasNextPage }"
        yield f"{{ {declared.all} {{ {around} nodes {self.selection(declared, deep=False)} }} }}"
        for order in declared.orders:
            for way in ("ASC", "DESC"):
                asked = f"(first: 5, orderBy: {upper_snake(order.name)}_{way})"
                yield f"{{ {declared.all}{asked} {{ {around} edges {{ cursor node {{ id }} }} }} }}"

    def nested(self, declared: NodeType) -> Iterator[str]:
        """Every relation of a type, with all that may be selected at its end and on the way there."""
        for relation in self.relations(declared):
            yield f"{{ {declared.all} {{ nodes {{ id {self._field(relation, deep=True)} }} }} }}"

    def of_one(self, declared: NodeType, id_: str) -> Iterator[str]:
        """The four ways to ask for one node of a type by its id, its own or that of another."""
        selected = self.selection(declared, deep=False)
        yield f'{{ {declared.one}(id: "{id_}") {selected} }}'
        yield f'{{ node(id: "{id_}") {{ id version ... on {declared.name} {selected} }} }}'
        yield f'{{ {declared.all}(where: {{idIn: ["{id_}"]}}) {{ totalCount nodes {selected} }} }}'

    def by_external_id(self, declared: NodeType, external_id: str) -> str:
        """The way to ask for one node of a type by its id in its source."""
        return f'{{ {declared.one}(externalId: "{external_id}") {self.selection(declared, deep=False)} }}'

    def filtered(self, declared: NodeType, id_of: Callable[[str], list[str]]) -> Iterator[str]:
        """Filters by every related node that the caller may ask about, at the root and in a list; and by none."""
        for relation in self.relations(declared):
            for id_ in ["null", *(f'"{id_}"' for id_ in id_of(relation.target))] if relation.where else ():
                asked = f"(where: {{{relation.where}: {id_}}})"
                yield f"{{ {declared.all}{asked} {{ totalCount nodes {{ id }} }} }}"

    def searches(self, words: str) -> str:
        """A search by name, among all types."""
        return f'{{ search(text: "{words}", first: 50) {{ score node {{ id }} }} }}'

    def hidden(self) -> Iterator[tuple[str, str]]:
        """What the caller may never see, each by every route that names it: what it is, and the document."""
        for declared in MODEL:
            if not self._matrix.sees_rows(declared, self.caller):
                yield f"Query.{declared.all}", f"{{ {declared.all} {{ totalCount }} }}"
                yield f"Query.{declared.one}", f'{{ {declared.one}(id: "x") {{ id }} }}'
                continue
            for each in declared.fields:
                if not self._sees(declared, each.name):
                    yield from ((f".{each.name}", text) for text in self._naming(declared, each))
            for relation in self.relations(declared):
                yield from self._hidden_beyond(declared, relation)
        for declared in MODEL.concrete:
            if any(each.search for each in declared.properties) and not self.finds(declared):
                yield declared.name, f'{{ search(text: "x", types: [{declared.name}]) {{ score }} }}'

    def _naming(self, declared: NodeType, each: Property | Records | Relation) -> Iterator[str]:
        inside = {Relation: " { __typename }", Records: " { __typename }"}.get(type(each), "")
        yield f"{{ {declared.all} {{ nodes {{ {each.name}{inside} }} }} }}"
        yield f'{{ {declared.one}(id: "x") {{ a: {each.name}{inside} }} }}'
        part = f"fragment Part on {declared.name} {{ {each.name}{inside} }}"
        yield f"{{ {declared.all} {{ edges {{ node {{ ...Part }} }} }} }} {part}"
        on = f"{{ id ... on {declared.name} {{ {each.name}{inside} }} }}"
        yield f'{{ node(id: "{declared.prefix}_x") {on} }}'
        if self.finds(declared):
            yield f'{{ search(text: "x") {{ node {on} }} }}'
        yield from (f"{{ {start} {{ nodes {{ {way} }} }} }}" for start, way in self._ways_to(declared, on))
        if isinstance(each, Relation) and each.where:
            yield f'{{ {declared.all}(where: {{{each.where}: "x"}}) {{ totalCount }} }}'
            yield f"{{ {declared.all}(where: {{{each.where}: null}}) {{ totalCount }} }}"
        if isinstance(each, Property):
            yield from (
                f"{{ {declared.all}(where: {{{each.name}{ask.value}: null}}) {{ totalCount }} }}" for ask in each.where
            )
            if each.order:
                yield f"{{ {declared.all}(orderBy: {upper_snake(each.name)}_ASC) {{ pageInfo {{ endCursor }} }} }}"

    def _ways_to(self, declared: NodeType, selected: str) -> Iterator[tuple[str, str]]:
        """Every relation that leads to a type, with what is selected at its end: the list where it begins, and it."""
        for start in self.types:
            for relation in self.relations(start):
                if relation.target in {declared.name, declared.interface}:
                    yield (
                        start.all,
                        f"{relation.name} {{ nodes {selected} }}" if relation.many else relation.name + selected,
                    )

    def _hidden_beyond(self, declared: NodeType, relation: Relation) -> Iterator[tuple[str, str]]:
        for each in relation.edge.fields if relation.edge else ():
            path = f"{{ {declared.all} {{ nodes {{ {relation.name} {{ edges {{ "
            if not self._matrix.sees_value(relation.edge.name if relation.edge else "", each.name, self.caller):
                inside = " { __typename }" if isinstance(each, Records) else ""
                yield f".{each.name}", path + each.name + inside + " } } } } }"

    def _sees(self, declared: NodeType, name: str) -> bool:
        return self._matrix.sees(declared, name, self.caller)

    def _field(self, each: Property | Records | Relation, *, deep: bool) -> str:
        if isinstance(each, Property):
            return each.name
        if isinstance(each, Records):
            return self._records(each)
        if not deep:
            return ""
        inside = self.selection(MODEL[each.target], deep=False)
        if not each.many:
            return f"{each.name} {inside}"
        return f"{each.name} {{ totalCount edges {{ cursor {self._edge(each)} node {inside} }} }}"

    def _edge(self, relation: Relation) -> str:
        if relation.edge is None:
            return ""
        of = relation.edge.name
        seen = [each for each in relation.edge.fields if self._matrix.sees_value(of, each.name, self.caller)]
        return " ".join(self._field(each, deep=False) for each in seen)

    def _records(self, each: Records) -> str:
        columns = [
            column.name for column in each.columns if self._matrix.sees_value(each.type_name, column.name, self.caller)
        ]
        return f"{each.name} {{ __typename {' '.join(columns)} }}"
