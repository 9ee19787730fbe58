"""The code that enforces the rules, with one thing changed in it at a time: a guard, a check, a condition, a constant.

Every function of the modules that know of rules is mutated, found by reading them; of the compiler every call that
enforces a rule, found by its name, wherever it stands. A mutant takes the place of the code of its function, so that
all that has imported the function runs it.
"""

import ast
import inspect
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from operator import attrgetter
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

from graph_api.access import questions, rules
from graph_api.reads import (
    compilation,
    filters,
    guards,
    members,
    nodes,
    paging,
    plans,
    reads,
    roots,
    search,
    values,
)
from graph_api.services import silos, snapshots

OF_RULES: Final = (rules, questions, guards)
"""Modules that are about nothing else."""

OF_READS: Final = (compilation, filters, members, nodes, paging, plans, reads, roots, search, values)
OF_SERVICES: Final = (silos, snapshots)

CHECKS: Final = frozenset({"check", "check_relation", "_check", "_check_seen", "extent_of"})
"""What raises where something is hidden; `check` by itself, and `_check` of arguments, are about other things."""

CONDITIONS: Final = frozenset({"sees", "finds", "among"})


@dataclass(frozen=True, slots=True)
class CodeMutant:
    """One change: what it is, the function that it is in, and the code of that function with the change."""

    what: str
    function: FunctionType
    code: CodeType


def code_mutants() -> Iterator[CodeMutant]:
    """Every mutant, in the order of the modules and their lines."""
    for module in OF_RULES:
        yield from _of_module(module, _any_change)
    for module in (*OF_READS, *OF_SERVICES):
        yield from _of_module(module, _less_enforced)


Change = tuple[str, ast.AST]
"""What is changed, and what stands there instead."""


def _of_module(module: ModuleType, changes: Callable[[ast.AST], Iterator[Change]]) -> Iterator[CodeMutant]:
    tree = ast.parse(inspect.getsource(module))
    for place, node in enumerate(ast.walk(tree)):
        for what, other in changes(node):
            mutated = _Replacing(place, other).done(deepcopy(tree))
            name = _holder(tree, node)
            if name:
                code = compile(ast.fix_missing_locations(mutated), str(module.__file__), "exec", dont_inherit=True)
                function = _function(module, name)
                line = getattr(node, "lineno", 0)
                told = f"{module.__name__.removeprefix('graph_api.')}:{line} {name}: {what}"
                yield CodeMutant(told, function, _code(code, name))


def _any_change(node: ast.AST) -> Iterator[Change]:
    """Whatever can be changed in code that is about rules."""
    yield from _less_enforced(node)
    match node:
        case ast.BoolOp(op=op, values=values):
            for left_out in values:
                kept = [each for each in values if each is not left_out]
                yield f"without {ast.unparse(left_out)}", kept[0] if len(kept) == 1 else ast.BoolOp(op, kept)
            yield "or for and, and for or", ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"without not: {ast.unparse(operand)}", operand
        case ast.Compare():
            yield f"not {ast.unparse(node)}", ast.UnaryOp(ast.Not(), deepcopy(node))
        case ast.Constant(value=bool(value)):
            yield f"{not value} for {value}", ast.Constant(not value)
        case ast.IfExp(body=body, orelse=orelse):
            yield f"always {ast.unparse(body)}", body
            yield f"always {ast.unparse(orelse)}", orelse
        case ast.If(test=test, body=body, orelse=orelse):
            yield f"never: if {ast.unparse(test)}", ast.If(ast.Constant(value=False), body, orelse)
            yield f"always: if {ast.unparse(test)}", ast.If(ast.Constant(value=True), body, orelse)
        case ast.comprehension(target=target, iter=of, ifs=[condition]):
            yield f"all, not if {ast.unparse(condition)}", ast.comprehension(target, of, [], 0)
        case ast.Call(func=ast.Name(id="all" | "any" as name)):
            yield f"{name} is {name == 'all'}", ast.Constant(value=name == "all")
        case _:
            return


def _less_enforced(node: ast.AST) -> Iterator[Change]:
    """A call that enforces a rule, without its effect."""
    match node:
        case ast.Call(func=ast.Name(id="guards")):
            yield f"without {ast.unparse(node)}", ast.List([], ast.Load())
        case ast.Expr(value=ast.Call(func=function, args=args)) if _called(function) in CHECKS and _enforces(args):
            yield f"without {ast.unparse(node)}", ast.Pass()
        case ast.Assign(targets=[target], value=ast.Call(func=ast.Name(id="without_filters"), args=[argument])):
            yield f"without {ast.unparse(node)}", ast.Assign([target], argument)
        case ast.Call(func=ast.Attribute(attr="finds")):
            yield f"{ast.unparse(node)} is True", ast.Constant(value=True)
        case ast.If(test=test, body=[ast.Raise() | ast.Return()], orelse=[]) if _asks(test):
            yield f"never: if {ast.unparse(test)}", ast.If(ast.Constant(value=False), node.body, [])
        case ast.Call(func=ast.Name(id="filter"), args=[_, of]):
            yield f"all of {ast.unparse(of)}", of
        case _:
            return


def _enforces(arguments: list[ast.expr]) -> bool:
    """Whether a call to what is called like a check is one of a rule, and not of the caller's arguments."""
    first = ast.unparse(arguments[0])
    return first not in {"asked", "arguments"}


def _asks(test: ast.AST) -> bool:
    return any(isinstance(each, ast.Call) and _called(each.func) in CONDITIONS for each in ast.walk(test))


def _called(function: ast.AST) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


class _Replacing(ast.NodeTransformer):
    """Puts another node in the place of one, which is counted as `ast.walk` does."""

    def __init__(self, place: int, other: ast.AST) -> None:
        self._place = place
        self._other = other
        self._replaced: ast.AST | None = None

    def done(self, tree: ast.Module) -> ast.Module:
        self._replaced = next(node for place, node in enumerate(ast.walk(tree)) if place == self._place)
        return self.visit(tree)

    def visit(self, node: ast.AST) -> Any:
        if node is self._replaced:
            return ast.copy_location(self._other, node)
        return self.generic_visit(node)


def _holder(tree: ast.Module, node: ast.AST) -> str:
    """The name of the outermost function that `node` is in, as its class has it; "" where it is in none."""
    for top in tree.body:
        holders = [(top.name + ".", each) for each in top.body] if isinstance(top, ast.ClassDef) else [("", top)]
        for prefix, each in holders:
            inside = isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
            if inside and any(found is node for part in each.body for found in ast.walk(part)):
                return prefix + each.name
    return ""


def _function(module: ModuleType, name: str) -> FunctionType:
    found = attrgetter(name.rpartition(".")[0])(module) if "." in name else module
    held = inspect.getattr_static(found, name.rpartition(".")[2])
    return held.fget if isinstance(held, property) else held


def _code(code: CodeType, name: str) -> CodeType:
    for const in code.co_consts:
        if isinstance(const, CodeType):
            if const.co_qualname == name:
                return const
            if name.startswith(const.co_qualname + "."):
                return _code(const, name)
    raise LookupError(name)
