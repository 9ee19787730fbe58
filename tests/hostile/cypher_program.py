"""The package as the lint test reads it: its functions, classes and calls by name, and what names stand for."""

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias, TypeVar

T = TypeVar("T")

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
MUTATING: Final = frozenset({"append", "add", "extend", "update", "setdefault", "insert", "appendleft"})
ELEMENTS: Final = frozenset({"list", "tuple", "Sequence", "Iterable", "Iterator", "set", "frozenset", "Generator"})
MAPPINGS: Final = frozenset({"dict", "Mapping", "OrderedDict", "defaultdict"})


@dataclass(eq=False)
class Scope:
    """One function with the class that it belongs to; `node` None: the module itself."""

    module: str
    node: Function | None = None
    owner: str | None = None
    outer: "Scope | None" = None

    @property
    def name(self) -> str:
        return getattr(self.node, "name", "")

    @cached_property
    def parameters(self) -> dict[str, ast.arg]:
        if self.node is None:
            return {}
        spec = self.node.args
        rest = [each for each in (spec.vararg, spec.kwarg) if each]
        return {each.arg: each for each in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *rest)}

    @cached_property
    def bindings(self) -> dict[str, list[tuple[ast.expr, bool]]]:
        """What each local name is bound to, and whether to an element of that rather than to the whole."""
        found: dict[str, list[tuple[ast.expr, bool]]] = defaultdict(list)
        for node in scope_nodes(self):
            for target, value, of in _bound(node):
                for part, given, element in _parted(target, value, of=of):
                    for name in names_in(part):
                        found[name].append((given, element))
        return found

    @cached_property
    def matched(self) -> dict[str, str]:
        """The class that a name captured by a pattern has."""
        found: dict[str, str] = {}
        for node in own_nodes(self.node):
            if isinstance(node, ast.MatchAs) and node.name and isinstance(node.pattern, ast.MatchClass):
                found[node.name] = ast.unparse(node.pattern.cls)
            if isinstance(node, ast.match_case) and isinstance(node.pattern, ast.MatchClass):
                found.setdefault("", ast.unparse(node.pattern.cls))
        return found


@dataclass(eq=False)
class Declared:
    """One class: its fields in order, its methods, and the module that it stands in."""

    name: str
    module: str
    bases: list[str]
    fields: dict[str, ast.expr] = field(default_factory=dict)
    defaults: dict[str, ast.expr] = field(default_factory=dict)
    methods: dict[str, Scope] = field(default_factory=dict)


@dataclass(eq=False)
class Program:
    """Everything that the sources declare and call, by name."""

    sources: Mapping[str, str]
    functions: dict[str, list[Scope]] = field(default_factory=lambda: defaultdict(list))
    classes: dict[str, Declared] = field(default_factory=dict)
    constants: dict[str, list[tuple[ast.expr, Scope]]] = field(default_factory=lambda: defaultdict(list))
    calls: dict[str, list[tuple[ast.Call, Scope]]] = field(default_factory=lambda: defaultdict(list))
    assigned: dict[str, list[tuple[ast.expr, ast.expr, Scope]]] = field(default_factory=lambda: defaultdict(list))
    keys: dict[str, list[tuple[ast.expr, Scope]]] = field(default_factory=lambda: defaultdict(list))
    imported: dict[tuple[str, str], str] = field(default_factory=dict)
    scopes: list[Scope] = field(default_factory=list)

    def __post_init__(self) -> None:
        for module, source in told_apart(self.sources).items():
            self._read(module, ast.parse(source))
        for scope in self.scopes:
            self._read_calls(scope)

    def near(self, name: str, scope: Scope, found: list[T], module_of: Callable[[T], str]) -> list[T]:
        """Those of `found` that `name` means in `scope`: of the module itself, else of the one it is imported from."""
        home = self.imported.get((scope.module, name))
        own = [each for each in found if module_of(each) == scope.module]
        return own or [each for each in found if module_of(each) == home] or found

    def _read(self, module: str, tree: ast.Module) -> None:
        top = _TopLevel(module, tree)
        for node in tree.body:
            for target, value, _ in _bound(node):
                if isinstance(target, ast.Name):
                    self.constants[target.id].append((value, top))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                self.imported |= {(module, each.asname or each.name): node.module or "" for each in node.names}
        self.scopes.append(top)
        self._read_block(module, tree.body, None, None)

    def _read_block(self, module: str, body: list[ast.stmt], owner: Declared | None, outer: Scope | None) -> None:
        for node in body:
            if isinstance(node, ast.ClassDef):
                self._read_class(module, node)
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                scope = Scope(module, node, owner.name if owner else None, outer)
                self.scopes.append(scope)
                self.functions[node.name].append(scope)
                if owner:
                    owner.methods[node.name] = scope
                self._read_block(module, [each for each in ast.walk(node) if each in node.body], None, scope)

    def _read_class(self, module: str, node: ast.ClassDef) -> None:
        declared = Declared(node.name, module, [ast.unparse(base) for base in node.bases])
        self.classes[node.name] = declared
        for each in node.body:
            if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
                declared.fields[each.target.id] = each.annotation
                if each.value is not None:
                    declared.defaults[each.target.id] = each.value
        self._read_block(module, node.body, declared, None)

    def _read_calls(self, scope: Scope) -> None:
        for node in scope_nodes(scope):
            if isinstance(node, ast.Call):
                self._read_call(node, scope)
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute):
                self.keys[node.value.attr].append((node.slice, scope))
            for target, value, _ in _bound(node):
                if isinstance(target, ast.Attribute):
                    self.assigned[target.attr].append((target.value, value, scope))
                    self._annotate(node, target, scope)

    def _read_call(self, node: ast.Call, scope: Scope) -> None:
        name = last_name(node.func)
        self.calls[name].append((node, scope))
        if name in {"partial", "map"} and node.args:
            through = ast.copy_location(ast.Call(node.args[0], node.args[1:], node.keywords), node)
            self.calls[last_name(node.args[0])].append((through, scope))
        if name in MUTATING and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Attribute):
            holder = node.func.value
            self.assigned[holder.attr] += [(holder.value, each, scope) for each in node.args]

    def _annotate(self, node: ast.AST, target: ast.Attribute, scope: Scope) -> None:
        """Remember the type of an attribute that is declared where it is first set."""
        owner = self.classes.get(scope.owner or "")
        if isinstance(node, ast.AnnAssign) and owner and ast.unparse(target.value) == "self":
            owner.fields.setdefault(target.attr, node.annotation)


class _TopLevel(Scope):
    """The statements of a module outside of functions."""

    def __init__(self, module: str, tree: ast.Module) -> None:
        super().__init__(module)
        self.tree = tree


def told_apart(sources: Mapping[str, str]) -> dict[str, str]:
    """`sources` with classes of one name called after their modules, where they stand and where they are imported."""
    homes: dict[str, list[str]] = defaultdict(list)
    for module, source in sources.items():
        for name in re.findall(r"^class (\w+)", source, re.MULTILINE):
            homes[name].append(module)
    changed = dict(sources)
    for name, modules in homes.items():
        for home in modules if len(modules) > 1 else ():
            imports = re.compile(rf"^from {re.escape(home)} import (\([^)]*\b{name}\b|[^(\n]*\b{name}\b)", re.MULTILINE)
            for module, source in sources.items():
                if module == home or imports.search(source):
                    own = f"{name}_of_{home.replace('.', '_')}"
                    changed[module] = re.sub(rf"(?<![.\w]){name}\b(?!=)", own, changed[module])
    return changed


def scope_nodes(scope: Scope) -> Iterator[ast.AST]:
    """Everything that runs when `scope` does."""
    return own_nodes(scope.tree if isinstance(scope, _TopLevel) else scope.node)


def own_nodes(node: ast.AST | None) -> Iterator[ast.AST]:
    """What lies in a function or a module, without the functions inside it; lambdas belong to it."""
    waiting = list(ast.iter_child_nodes(node)) if node else []
    while waiting:
        each = waiting.pop()
        yield each
        if not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += ast.iter_child_nodes(each)


def names_in(target: ast.expr) -> list[str]:
    """The names that an assignment binds, from left to right; none for an attribute or an item."""
    if isinstance(target, ast.Name):
        return [target.id]
    return [name for each in target.elts for name in names_in(each)] if isinstance(target, ast.Tuple | ast.List) else []


def _parted(target: ast.expr, value: ast.expr, *, of: bool) -> Iterator[tuple[ast.expr, ast.expr, bool]]:
    """Each part of what is bound, with what it is bound to, and whether to an element of that."""
    if not isinstance(target, ast.Tuple):
        yield target, value, of
    elif isinstance(value, ast.Tuple) and not of and len(value.elts) == len(target.elts):
        yield from ((part, each, False) for part, each in zip(target.elts, value.elts, strict=True))
    else:
        yield from ((part, _of_items(value, place), True) for place, part in enumerate(target.elts))


def _of_items(value: ast.expr, place: int) -> ast.expr:
    """What `for key, value in x.items()` binds at `place`, the keys or the values; and `enumerate`, the elements."""
    if isinstance(value, ast.Call) and last_name(value.func) == "enumerate":
        return value.args[0] if place else ast.copy_location(ast.Constant(0), value)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "items":
        which = ast.Name("values_of" if place else "keys_of")
        return ast.copy_location(ast.Call(which, [value.func.value], []), value)
    return value


def last_name(node: ast.expr) -> str:
    """What is called, without what it is called on."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _bound(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr, bool]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value, False) for target in targets)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value, False
        case ast.AugAssign(target=target, value=value):
            yield target, value, False
        case ast.NamedExpr(target=target, value=value):
            yield target, value, False
        case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
            yield target, value, True
        case ast.comprehension(target=target, iter=value):
            yield target, value, True
        case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
            yield target, value, False
        case ast.Call(func=ast.Attribute(value=ast.Name() as target, attr=attr), args=[*values]) if attr in MUTATING:
            yield from ((target, value, False) for value in values)
        case ast.Assign(targets=[ast.Subscript(value=target)], value=value):
            yield target, value, False
        case _:
            return
