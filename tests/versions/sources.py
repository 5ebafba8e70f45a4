"""What code and word lists each version stands for: `python -m tests.versions.sources` pins them anew.

A case keeps what was read until the version of a reader changes. So a change of a reader without a change of its
version is never seen in the cases that people have. The pins in `pinned.json` hold, for each version, a digest of all
that the function behind it is made of, as far as it can change what is given: code without docstrings and comments,
and the word lists that it opens.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import inspect
import json
import sys
import textwrap
import tokenize
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from onrecord import intake
from onrecord.intake import take_in
from onrecord.linking import reuse
from onrecord.reading.pipeline import READERS

PINNED = Path(__file__).with_name("pinned.json")
# What a module may change without another reading: the shapes of what is given, and errors.
NOT_FOLLOWED = ("onrecord.records", "onrecord.errors", "onrecord.ids")

Pins = dict[str, dict[str, str]]


def pins() -> Pins:
    """The version and the digest of the sources of each reader, of intake and of the prints of reuse."""
    found = {
        # Of the network's version, the digest of its weights changes by itself.
        f"reader {each.name}": {"version": each.version.partition("-")[0], "sources": digest_of(each.run)}
        for each in READERS
    }
    found["intake"] = {"version": intake.INTAKE_VERSION, "sources": digest_of(take_in)}
    found["prints of reuse"] = {"version": reuse.VERSION, "sources": digest_of(reuse.fingerprint)}
    return found


def digest_of(function: Callable[..., Any]) -> str:
    """A digest of the function and of all that it uses: functions beside it that it names, and imported modules."""
    told = hashlib.sha256()
    modules: set[str] = set()
    for each in _beside(function):
        told.update(_bare(textwrap.dedent(inspect.getsource(each))).encode())
        named = {_module_of(value) for name, value in each.__globals__.items() if name in each.__code__.co_names}
        modules |= {name for name in named if name and name != function.__module__}
    for name in sorted(_reached(modules)):
        told.update(name.encode() + b"\0" + _digest_of_module(name))
    return told.hexdigest()[:16]


def _beside(function: Callable[..., Any]) -> Iterator[Any]:
    """The function and those of its module that it calls, each once."""
    waiting, seen = [inspect.unwrap(function)], set()
    while waiting:
        each: Any = waiting.pop()
        if each.__qualname__ in seen:
            continue
        seen.add(each.__qualname__)
        yield each
        named = (each.__globals__.get(name) for name in sorted(each.__code__.co_names))
        waiting += [one for one in named if inspect.isfunction(one) and one.__module__ == each.__module__]


def _module_of(value: object) -> str | None:
    name = value.__name__ if inspect.ismodule(value) else getattr(value, "__module__", None)
    return name if isinstance(name, str) and name.startswith("onrecord.") else None


def _reached(modules: set[str]) -> set[str]:
    reached: set[str] = set()
    waiting = sorted(modules)
    while waiting:
        name = waiting.pop()
        if name not in reached and not name.startswith(NOT_FOLLOWED):
            reached.add(name)
            waiting += _imported(name)
    return reached


@cache
def _tree(name: str) -> ast.Module:
    return ast.parse(_path(name).read_text(encoding="utf-8"))


def _path(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.origin is not None, name
    return Path(spec.origin)


@cache
def _imported(name: str) -> tuple[str, ...]:
    found: set[str] = set()
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for each in node.names:
                inside = f"{node.module}.{each.name}"
                is_module = node.module.startswith("onrecord") and importlib.util.find_spec(node.module) is not None
                found.add(inside if is_module and _is_module(inside) else node.module)
    return tuple(sorted(each for each in found if each.startswith("onrecord.")))


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


@cache
def _digest_of_module(name: str) -> bytes:
    told = hashlib.sha256(_bare(_path(name).read_text(encoding="utf-8")).encode())
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith((".txt", ".tsv")):
            lists = _path(name).with_name(node.value)
            if lists.is_file():
                told.update(lists.read_bytes())
    return told.digest()


def _bare(source: str) -> str:
    """The source without docstrings, comments and white space: the same in every version of Python."""
    lines = source.splitlines(keepends=True)
    starts = [0, *accumulate(len(line) for line in lines)]
    cuts = [
        (starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1])
        for token in tokenize.generate_tokens(iter(lines).__next__)
        if token.type == tokenize.COMMENT
    ]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            told = node.body[0]
            cuts.append((starts[told.lineno - 1], starts[told.end_lineno or told.lineno]))
    for begin, end in sorted(cuts, reverse=True):
        source = source[:begin] + source[end:]
    return "".join(source.split())


if __name__ == "__main__":
    PINNED.write_text(json.dumps(pins(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    sys.stdout.write(f"{PINNED}: pinned\n")
