"""Look-ups: one validated GraphQL operation becomes one Cypher statement, whatever it selects.

    document ── probes ──> variant ── plan (kept) ──> statement + parameters ──> one row ── shapes ──> response

1. `variants` finds once per document which variables decide the statement (skip and include, orders, types, what is
   given and what is null). Their values, with the operation and the caller's role, are the key of a plan in `reads`.
2. `plans` compiles an operation that has no plan yet. `selection` says what is selected at one place, and `roots`,
   `nodes`, `members` and `search` turn it into expressions, each calling the next for what lies below. A selection
   is always one Cypher *expression* (`COLLECT { MATCH ... RETURN [columns] }`), so that it can stand as a column in
   the row of its parent; `connections` puts a list together from `paging` and `filters`.
3. Each expression comes with its *shape* (`shapes`): a function from the arrays that Neo4j answers to the part of the
   response that they are. Rows are arrays, never maps: maps come back in another order, and cost a fifth more.
4. A request of a known variant only binds its values (`parameters`, through the symbols of `arguments`).

What holds everywhere:

- One statement for all root fields of a document, and none where nothing of the graph is asked for.
- Text of a statement comes from the declarations (`vocabulary`) and from constants here; whatever a client sent is a
  parameter. No value but those of the probes is looked at while compiling.
- One pattern per MATCH, and the target's label in every pattern.
- A list is ordered by a stored key that is never null and never twice the same (`graph_api.domain.keys`), so that a
  page of a whole type is one walk along one index at any place and in both directions, and no row is lost or repeated.
- Only what is selected costs: the count, the row that tells whether more follows, what another type would have.
- A view (the caller's role and scopes, part of a plan's key) gets what someone who sees everything would get from the
  part of the graph that the view sees: `guards` keeps hidden nodes out wherever a node comes in, and whatever names a
  field (a selection, a filter, an order) refuses one that the view never sees, before anything is sent.
"""

from graph_api.reads.lookups import Lookup
from graph_api.reads.reads import Reads

__all__ = ["Lookup", "Reads"]
