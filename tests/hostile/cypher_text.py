"""Whether every statement is made of constants and declarations: followed backwards from where statements are sent.

An expression is safe if it is a constant, or put together of safe ones only. A name is safe if everything that it is
ever bound to is; a parameter, if the argument at every call is; an attribute of one of our classes, if every value
that it is ever given is; a call of one of our functions, if everything it returns is. The declarations of the domain
are constants. Whatever cannot be followed is unsafe, so that a new way of writing statements has to be taught here
before it passes.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from tests.hostile.cypher_program import (
    ELEMENTS,
    MAPPINGS,
    Function,
    Program,
    Scope,
    last_name,
    own_nodes,
)

SINKS: Final = ("rows", "records", "streamed")
"""Methods that send a statement, which is their first argument."""

SENDERS: Final = frozenset({"Graph", "Writing"})
"""The classes that have them; they alone speak to the driver."""

TRUSTED: Final = (
    "graph_api.domain.declarations",
    "graph_api.domain.migrations",
    "graph_api.domain.rows",
    "graph_api.domain.seed_format",
    "graph_api.domain.sight",
)
"""Modules whose classes hold nothing but what is written down in the domain, or in the files of the product."""

TEXT_METHODS: Final = frozenset(
    {"join", "format", "strip", "removesuffix", "removeprefix", "upper", "lower", "replace"}
)
READING: Final = frozenset({"get", "values", "items", "keys", "pop", "setdefault", "copy"})
BUILT_IN: Final = frozenset(
    {
        *("cast", "dict", "enumerate", "filter", "frozenset", "iter", "keys_of", "list", "map", "max", "min"),
        *("next", "reversed", "set", "sorted", "str", "tuple", "values_of", "zip"),
    }
)
"""Functions that give what they are given, or parts of it; `keys_of` and `values_of` stand for `items`."""

NUMBERS: Final = frozenset({"all", "any", "bool", "field", "int", "isinstance", "len", "range", "sum"})
"""Functions that give no text of anybody."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement that may hold text from outside: where it is sent, and what in it could not be followed."""

    module: str
    line: int
    text: str


@dataclass(eq=False)
class Following:
    """One pass over a program; `judged` holds what is known, or being found out and taken for safe meanwhile."""

    program: Program
    judged: dict[object, bool] = field(default_factory=dict)
    unsafe: set[object] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)

    def findings(self) -> list[Finding]:
        """Every statement that is sent and is not safe.

        What is being found out is taken for safe meanwhile, so that what rested on that is looked at again until
        nothing more turns out unsafe.
        """
        found, known = self._pass(), -1
        while known != len(self.unsafe):
            known = len(self.unsafe)
            self.judged = dict.fromkeys(self.unsafe, False)
            found = self._pass()
        return found

    def _pass(self) -> list[Finding]:
        found: list[Finding] = []
        for call, scope, statement in self.sent():
            known = len(self.reasons)
            if not self.safe(statement, scope):
                found.append(Finding(scope.module, call.lineno, "; ".join(self.reasons[known:])))
        self.unsafe |= {key for key, safe in self.judged.items() if not safe}
        return found

    def sent(self) -> Iterator[tuple[ast.Call, Scope, ast.expr]]:
        """Every statement that is sent, where it is."""
        for name in SINKS:
            for call, scope in self.program.calls[name]:
                if not isinstance(call.func, ast.Attribute):
                    continue
                kind = self.type_of(call.func.value, scope)
                if kind in SENDERS or kind not in self.program.classes:
                    statement = [*call.args, *(each.value for each in call.keywords)]
                    yield from ((call, scope, each) for each in statement[:1])

    def safe(self, node: ast.expr, scope: Scope) -> bool:
        """Whether nothing of a request can be in the text, or in any text, that `node` gives."""
        key = (id(node), id(scope))
        if key not in self.judged:
            self.judged[key] = True
            self.judged[key] = self._safe(node, scope)
            if not self.judged[key]:
                self.reasons.append(f"{scope.module}:{getattr(node, 'lineno', 0)} {ast.unparse(node)[:60]}")
        return self.judged[key]

    def _all(self, nodes: Iterable[ast.expr | None], scope: Scope) -> bool:
        return all(self.safe(each, scope) for each in nodes if each is not None)

    def _safe(self, node: ast.expr, scope: Scope) -> bool:  # noqa: C901, PLR0911, PLR0912 -- one case for each kind
        match node:
            case ast.Constant() | ast.Compare() | ast.UnaryOp():
                return True
            case ast.JoinedStr(values=values) | ast.BoolOp(values=values):
                return self._all(values, scope)
            case ast.List(elts=values) | ast.Tuple(elts=values) | ast.Set(elts=values):
                return self._all(values, scope)
            case ast.FormattedValue(value=value) | ast.Starred(value=value) | ast.Await(value=value):
                return self.safe(value, scope)
            case ast.NamedExpr(value=value) | ast.Subscript(value=value) | ast.Lambda(body=value):
                return self.safe(value, scope)
            case ast.BinOp(left=left, right=right):
                return self._all((left, right), scope)
            case ast.IfExp(body=body, orelse=orelse):
                return self._all((body, orelse), scope)
            case ast.Dict(keys=keys, values=values):
                return self._all((*keys, *values), scope)
            case ast.ListComp(elt=value) | ast.GeneratorExp(elt=value) | ast.SetComp(elt=value):
                return self.safe(value, scope)
            case ast.DictComp(key=key, value=value):
                return self._all((key, value), scope)
            case ast.Name(id=name):
                return self._safe_name(name, scope)
            case ast.Attribute():
                return self._safe_attribute(node, scope)
            case ast.Call():
                return self._safe_call(node, scope)
            case _:
                return False

    # Names

    def _safe_name(self, name: str, scope: Scope) -> bool:
        at: Scope | None = scope
        while at is not None:
            bound = [value for value, _ in at.bindings.get(name, ())]
            if name in at.parameters:
                return self._safe_parameter(name, at) and self._all(bound, at)
            if bound:
                return self._all(bound, at)
            if name in at.matched:
                return at.matched[name] in self.program.classes
            at = at.outer
        constants = self._constants(name, scope)
        if constants:
            return all(self.safe(value, where) for value, where in constants)
        return name in self.program.classes

    def _constants(self, name: str, scope: Scope) -> list[tuple[ast.expr, Scope]]:
        """The constants of this name: that of the module itself, else of any that it may have been imported from."""
        return self.program.near(name, scope, self.program.constants.get(name, []), lambda each: each[1].module)

    def _functions(self, name: str, scope: Scope) -> list[Scope]:
        """The functions of this name that a call in `scope` may mean."""
        return self.program.near(name, scope, self.program.functions.get(name, []), lambda each: each.module)

    def _safe_parameter(self, name: str, scope: Scope) -> bool:
        key = (id(scope), name)
        if key in self.judged:
            return self.judged[key]
        self.judged[key] = True
        kind = self._named_type(scope.parameters[name].annotation)
        trusted = self._is_trusted(kind) or kind == "int"
        given = list(self._given(name, scope))
        self.judged[key] = trusted or (bool(given) and all(self.safe(each, where) for each, where in given))
        return self.judged[key]

    def _given(self, name: str, scope: Scope) -> Iterator[tuple[ast.expr, Scope]]:
        """What every call gives the parameter `name`, its default among it."""
        order = [each for each in scope.parameters if each not in {"self", "cls"}]
        spec = scope.node.args if scope.node else None
        for call, where in self.program.calls.get(scope.name, ()):
            keyword = next((each.value for each in call.keywords if each.arg == name), None)
            place = order.index(name) if name in order else len(call.args)
            if spec and spec.kwarg and spec.kwarg.arg == name:
                yield from ((each.value, where) for each in call.keywords if each.arg not in order)
            elif keyword is not None:
                yield keyword, where
            elif place < len(call.args):
                yield call.args[place], where
        if spec:
            defaults = dict(zip(reversed(order), reversed(spec.defaults), strict=False))
            yield from ((value, scope) for key, value in defaults.items() if key == name)

    # Attributes

    def _safe_attribute(self, node: ast.Attribute, scope: Scope) -> bool:
        kind = self.type_of(node.value, scope)
        if self._is_trusted(kind) or self._is_enum(kind) or self._is_enum(last_name(node.value)):
            return True
        if isinstance(node.value, ast.Name) and node.attr in self.program.constants and kind is None:
            return all(self.safe(value, where) for value, where in self.program.constants[node.attr])
        kinds = self._meant(kind, scope)
        return bool(kinds) and all(self._is_trusted(each) or self._safe_member(each, node.attr) for each in kinds)

    def _meant(self, kind: str | None, scope: Scope) -> list[str]:
        """The classes that a type is: itself, or those of the union that it is short for; none for one not ours."""
        if kind is None or kind in self.program.classes:
            return [kind] if kind else []
        named = [each for value, _ in self._constants(kind, scope) for each in ast.walk(value)]
        words = [last_name(each) for each in named if isinstance(each, ast.Name | ast.Attribute)]
        words += [word for each in named if isinstance(each, ast.Constant) for word in str(each.value).split(" | ")]
        return words if all(each in self.program.classes for each in words) else []

    def _safe_member(self, kind: str, attr: str) -> bool:
        key = ("member", kind, attr)
        if key not in self.judged:
            self.judged[key] = True
            self.judged[key] = self._judge_member(kind, attr)
        return self.judged[key]

    def _judge_member(self, kind: str, attr: str) -> bool:
        declared = self.program.classes[kind]
        if attr in declared.methods:
            return self.safe_result(declared.methods[attr])
        annotation = declared.fields.get(attr)
        if self._named_type(annotation) in {"int", "bool", "float"}:
            return True
        values = list(self._held(kind, attr))
        return bool(values) and all(self.safe(value, scope) for value, scope in values)

    def _held(self, kind: str, attr: str) -> Iterator[tuple[ast.expr, Scope]]:
        """Every value that the field is given: where one is made, by default, and where it is set."""
        declared = self.program.classes[kind]
        order = list(declared.fields)
        for call, scope in self.program.calls.get(kind, ()):
            keyword = next((each.value for each in call.keywords if each.arg == attr), None)
            place = order.index(attr) if attr in order else len(call.args)
            if keyword is not None:
                yield keyword, scope
            elif place < len(call.args):
                yield call.args[place], scope
        if attr in declared.defaults:
            yield declared.defaults[attr], Scope(declared.module)
        for holder, value, scope in self.program.assigned.get(attr, ()):
            if self.type_of(holder, scope) in {kind, None}:
                yield value, scope

    def _has(self, kind: str, attr: str) -> bool:
        declared = self.program.classes[kind]
        return attr in declared.fields or attr in declared.methods

    # Calls

    def _safe_call(self, node: ast.Call, scope: Scope) -> bool:
        name = last_name(node.func)
        arguments = [*node.args, *(each.value for each in node.keywords)]
        if isinstance(node.func, ast.Attribute):
            return self._safe_method(node.func, scope, arguments)
        if name in NUMBERS or name in self.program.classes:
            return True
        if name in BUILT_IN:
            return self._safe_built_in(name, arguments, scope)
        bound = [value for value, _ in scope.bindings.get(name, ()) if isinstance(value, ast.Call)]
        if bound and all(last_name(each.func) == "partial" for each in bound):
            return all(self._safe_function(last_name(each.args[0]), scope) for each in bound)
        return self._safe_function(name, scope)

    def _safe_built_in(self, name: str, arguments: list[ast.expr], scope: Scope) -> bool:
        if name == "keys_of":
            return self._safe_keys(arguments[0], scope)
        if name == "map":
            return self._safe_function(last_name(arguments[0]), scope)
        return self._all(arguments[1:] if name in {"cast", "filter"} else arguments, scope)

    def _safe_method(self, func: ast.Attribute, scope: Scope, arguments: list[ast.expr]) -> bool:
        kind = self.type_of(func.value, scope)
        if self._is_trusted(kind):
            return True
        kinds = self._meant(kind, scope)
        if kinds and all(self._has(each, func.attr) for each in kinds):
            return all(self._safe_member(each, func.attr) for each in kinds)
        if func.attr in TEXT_METHODS:
            return self._all([func.value, *arguments], scope)
        if func.attr in READING:
            return self._all([func.value, *arguments[1:]], scope)
        if func.attr == "sub":
            return self._all(arguments, scope)
        return self._safe_function(func.attr, scope)

    def _safe_function(self, name: str, scope: Scope) -> bool:
        found = self._functions(name, scope)
        return bool(found) and all(self.safe_result(each) for each in found)

    def safe_result(self, scope: Scope) -> bool:
        """Whether everything that a function gives is safe."""
        key = ("result", id(scope))
        if key not in self.judged:
            self.judged[key] = True
            values = list(results(scope.node))
            self.judged[key] = all(self.safe(each, scope) for each in values)
        return self.judged[key]

    def _safe_keys(self, node: ast.expr, scope: Scope) -> bool:
        """Whether the keys of the mapping `node` are safe, whatever its values are."""
        if isinstance(node, ast.Attribute) and self.program.keys.get(node.attr):
            return all(self.safe(each, where) for each, where in self.program.keys[node.attr])
        if isinstance(node, ast.Name):
            made = [value for value, _ in scope.bindings.get(node.id, ())]
            made += [value for value, _ in self._constants(node.id, scope)] if not made else []
            return bool(made) and all(self._safe_keys(each, scope) for each in made)
        if isinstance(node, ast.Dict):
            return self._all(node.keys, scope)
        return self.safe(node.key if isinstance(node, ast.DictComp) else node, scope)

    # Types

    def type_of(self, node: ast.expr, scope: Scope) -> str | None:
        """The name of the class that `node` is an instance of; None where that cannot be told."""
        return self._named_type(self.annotation_of(node, scope))

    def annotation_of(self, node: ast.expr, scope: Scope) -> ast.expr | None:
        """The declared type of `node`; None where there is none."""
        found: ast.expr | None = None
        match node:
            case ast.Name(id=name):
                found = self._annotation_of_name(name, scope)
            case ast.Attribute(value=value, attr=attr):
                found = self._annotation_of_member(self.type_of(value, scope), attr)
            case ast.Call():
                found = self._annotation_of_call(node, scope)
            case ast.Subscript(value=value):
                kind = self.annotation_of(value, scope)
                found = self._annotation_of_member(self._named_type(kind), "__getitem__") or self._element(kind)
            case ast.Await(value=value) | ast.IfExp(body=value) | ast.Tuple(elts=[value, *_]):
                found = self.annotation_of(value, scope)
            case _:
                pass
        return found

    def _annotation_of_name(self, name: str, scope: Scope) -> ast.expr | None:
        at: Scope | None = scope
        while at is not None:
            if name in {"self", "cls"} and at.owner:
                return ast.Name(at.owner)
            if name in at.matched:
                return ast.Name(at.matched[name])
            if name in at.parameters and at.parameters[name].annotation is not None:
                return at.parameters[name].annotation
            for value, element in at.bindings.get(name, ()):
                found = self.annotation_of(value, at)
                found = self._element(found) if element else found
                if found is not None:
                    return found
            at = at.outer
        constants = self._constants(name, scope)
        return next((self.annotation_of(value, where) for value, where in constants), None)

    def _annotation_of_member(self, kind: str | None, attr: str) -> ast.expr | None:
        declared = self.program.classes.get(kind or "")
        if declared is None:
            return None
        if attr in declared.methods and isinstance(declared.methods[attr].node, ast.FunctionDef):
            return declared.methods[attr].node.returns
        return declared.fields.get(attr)

    def _annotation_of_call(self, node: ast.Call, scope: Scope) -> ast.expr | None:
        name = last_name(node.func)
        if name in self.program.classes:
            return ast.Name(name)
        if isinstance(node.func, ast.Attribute):
            kind = self.annotation_of(node.func.value, scope)
            if name in READING and kind is not None:
                return self._element(kind)
            method = self._annotation_of_member(self._named_type(kind), name)
            if method is not None:
                return method
        if name in {"list", "tuple", "sorted", "reversed", "iter", "filter"} and node.args:
            return self.annotation_of(node.args[-1], scope)
        if name == "next" and node.args and isinstance(node.args[0], ast.GeneratorExp):
            return self.annotation_of(node.args[0].elt, scope)
        returns = [getattr(each.node, "returns", None) for each in self._functions(name, scope)]
        return returns[0] if len(returns) == 1 else None

    def _element(self, annotation: ast.expr | None) -> ast.expr | None:
        annotation = _plain(annotation)
        if self._named_type(annotation) == "Model":
            return ast.Name("NodeType")
        if isinstance(annotation, ast.Name) and annotation.id in self.program.constants:
            annotation = _plain(self.program.constants[annotation.id][0][0])
        if not isinstance(annotation, ast.Subscript):
            return annotation if isinstance(annotation, ast.Name) else None
        base, inner = last_name(annotation.value), annotation.slice
        parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
        return parts[-1 if base in MAPPINGS else 0] if base in ELEMENTS | MAPPINGS else None

    def _named_type(self, annotation: ast.expr | None) -> str | None:
        annotation = _plain(annotation)
        return last_name(annotation) or None if annotation is not None else None

    def _is_trusted(self, kind: str | None) -> bool:
        declared = self.program.classes.get(kind or "")
        return declared is not None and declared.module in TRUSTED

    def _is_enum(self, kind: str | None) -> bool:
        declared = self.program.classes.get(kind or "")
        return declared is not None and "Enum" in declared.bases


def _plain(annotation: ast.expr | None) -> ast.expr | None:
    """`annotation` without quotes and without "or None"."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return _plain(ast.parse(annotation.value, mode="eval").body)
    if isinstance(annotation, ast.BinOp):
        sides = [each for each in (annotation.left, annotation.right) if ast.unparse(each) != "None"]
        return _plain(sides[0]) if len(sides) == 1 else None
    return annotation


def results(node: Function | None) -> Iterator[ast.expr]:
    """What a function returns, yields or is."""
    if isinstance(node, ast.Lambda):
        yield node.body
        return
    for each in own_nodes(node):
        if isinstance(each, ast.Return | ast.Yield | ast.YieldFrom) and each.value is not None:
            yield each.value
