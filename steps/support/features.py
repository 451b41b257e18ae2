"""Collects .feature files, and refuses at file and line what pytest-bdd would pass over in silence."""

import inspect
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, cast

import pytest
from gherkin.errors import CompositeParserException
from gherkin.parser import Parser
from pydantic_core import from_json
from pytest_bdd import scenario
from pytest_bdd.feature import features
from pytest_bdd.gherkin_parser import GherkinDocument
from pytest_bdd.parser import FeatureParser
from pytest_bdd.scenario import make_python_name
from pytest_bdd.steps import StepFunctionContext

from steps.support.cache import CACHE, NOTHING_KEPT, key_of
from steps.support.phrasebook import Phrasebook, phrases
from steps.support.verdicts import AWAITING
from steps.support.violations import shortened
from steps.support.yaml_files import YamlProblem, read_file

Node = dict[str, Any]
"""A part of the syntax tree that gherkin-official returns."""

_HEADINGS = ("Feature", "Rule", "Background", "Scenario", "Scenario Outline", "Example", "Examples")
_STEP_TYPES = {"Context": "given", "Action": "when", "Outcome": "then"}


@dataclass(frozen=True, slots=True)
class FeatureProblem:
    """What is wrong with a feature file, and on which line."""

    line: int
    message: str


def _scenarios(container: Node) -> Iterator[Node]:
    """All scenarios of a feature, those under rules included."""
    for child in container["children"]:
        if "scenario" in child:
            yield child["scenario"]
        elif "rule" in child:
            yield from _scenarios(child["rule"])


def _headed_parts(feature: Node) -> Iterator[Node]:
    """The feature and its rules: the parts whose description is prose."""
    yield feature
    yield from (child["rule"] for child in feature["children"] if "rule" in child)


def _step_lists(feature: Node) -> Iterator[Node]:
    """The backgrounds and scenarios of a feature and its rules."""
    for part in _headed_parts(feature):
        yield from (child["background"] for child in part["children"] if "background" in child)
    yield from _scenarios(feature)


def _misspelt_headings(feature: Node) -> Iterator[FeatureProblem]:
    for part in _headed_parts(feature):
        for line in part.get("description", "").splitlines():
            word, colon, _ = line.strip().partition(":")
            if colon and (close := get_close_matches(word.title(), _HEADINGS, n=1, cutoff=0.75)):
                yield FeatureProblem(
                    part["location"]["line"], f'"{word}:" in the text below; did you mean {close[0]}:?'
                )


def _lines_that_are_not_steps(feature: Node) -> Iterator[FeatureProblem]:
    for part in _step_lists(feature):
        if text := part.get("description", "").strip():
            first = text.splitlines()[0].strip()
            message = f'"{first}" is not a step: steps begin with Given, When, Then, And or But.'
            yield FeatureProblem(part["location"]["line"] + 1, message)


def _titles(feature: Node) -> Iterator[FeatureProblem]:
    titles = Counter(one["name"] for one in _scenarios(feature))
    if not titles:
        yield FeatureProblem(feature["location"]["line"], "The feature has no scenario, so it checks nothing.")
    for one in _scenarios(feature):
        if not one["name"]:
            yield FeatureProblem(one["location"]["line"], "The scenario has no title.")
        elif titles[one["name"]] > 1:
            message = f'Another scenario of this file is also titled "{one["name"]}"; only one of them would run.'
            yield FeatureProblem(one["location"]["line"], message)


def _scenarios_that_check_nothing(feature: Node) -> Iterator[FeatureProblem]:
    for one in _scenarios(feature):
        types = [step["keywordType"] for step in one["steps"]]
        if not types:
            yield FeatureProblem(one["location"]["line"], "The scenario has no steps, so it would always pass.")
        elif "Outcome" not in types:
            yield FeatureProblem(one["location"]["line"], "The scenario has no Then, so it would always pass.")


def _outlines_without_rows(feature: Node) -> Iterator[FeatureProblem]:
    for one in _scenarios(feature):
        rows = [row for table in one["examples"] for row in table["tableBody"]]
        if (one["examples"] or "Outline" in one["keyword"]) and not rows:
            message = "The scenario is an outline, but its Examples have no rows, so it would never run."
            yield FeatureProblem(one["location"]["line"], message)


def _tables_and_texts(feature: Node) -> Iterator[FeatureProblem]:
    for part in _step_lists(feature):
        for step in part["steps"]:
            for argument in (step.get("dataTable"), step.get("docString")):
                if argument:
                    message = "No phrase reads a table or a text below its step; say it in the step."
                    yield FeatureProblem(argument["location"]["line"], message)


def _unknown_tags(feature: Node) -> Iterator[FeatureProblem]:
    scenarios = list(_scenarios(feature))
    tables = [table for one in scenarios for table in one["examples"]]
    for part in (*_headed_parts(feature), *scenarios, *tables):
        for tag in part["tags"]:
            if tag["name"] != f"@{AWAITING}":
                message = f"The tag {tag['name']} is not known; the only one is @{AWAITING}."
                yield FeatureProblem(tag["location"]["line"], message)


def _awaiting_without_reason(feature: Node) -> Iterator[FeatureProblem]:
    for part in _headed_parts(feature):
        reason = any(line.strip().startswith("Awaiting:") for line in part.get("description", "").splitlines())
        for one in (child["scenario"] for child in part["children"] if "scenario" in child):
            if not reason and any(tag["name"] == f"@{AWAITING}" for tag in one["tags"]):
                message = 'The scenario is tagged @awaiting; say what it awaits in a line "Awaiting: ..." above it.'
                yield FeatureProblem(one["location"]["line"], message)


def _typed_steps(feature: Node) -> Iterator[tuple[Node, str, str]]:
    """Every step with its type (And and But take the type of the step before) and its text.

    In an outline the texts of all rows are given.
    """
    for part in _step_lists(feature):
        rows = [
            {
                head["value"]: cell["value"]
                for head, cell in zip(table["tableHeader"]["cells"], row["cells"], strict=True)
            }
            for table in part.get("examples", ())
            for row in table["tableBody"]
        ]
        kind = ""
        for step in part["steps"]:
            kind = _STEP_TYPES.get(step["keywordType"], kind)
            for row in rows or [{}]:
                text = step["text"]
                for name, value in row.items():
                    text = text.replace(f"<{name}>", value)
                yield step, kind, text


def rule_names() -> set[str]:
    """What findings can call a rule: the name of the check behind a Then, with hyphens."""
    return {phrase.step_func.__name__.replace("_", "-") for phrase in phrases() if phrase.type == "then"}


def _undefined(kind: str, text: str, known: list[StepFunctionContext]) -> str:
    texts = {phrase.parser.name for phrase in known if phrase.type == kind}
    close = get_close_matches(text, sorted(texts), n=3, cutoff=0.5)
    nearest = " The phrases that come closest:" + "".join(f"\n      {phrase}" for phrase in close) if close else ""
    return f'No phrase "{text}" is defined for {kind.title()}.{nearest}'


def _steps_without_one_meaning(feature: Node) -> Iterator[FeatureProblem]:
    known = phrases()
    book = Phrasebook(known)
    for step, kind, text in _typed_steps(feature):
        line = step["location"]["line"]
        if not kind:
            yield FeatureProblem(line, f'"{step["keyword"].strip()}" comes first; begin with Given, When or Then.')
            continue
        matching = book.matching(kind, text)
        if not matching:
            yield FeatureProblem(line, _undefined(kind, text, known))
        elif len(matching) > 1:
            homes = " and ".join(sorted(f"{one.step_func.__module__}.{one.step_func.__name__}" for one in matching))
            yield FeatureProblem(line, f'"{text}" is defined more than once: {homes}.')
        elif inspect.iscoroutinefunction(matching[0].step_func):
            yield FeatureProblem(line, f'"{text}" is an async function, which would pass without being run.')


_CHECKS: tuple[Callable[[Node], Iterator[FeatureProblem]], ...] = (
    _misspelt_headings,
    _lines_that_are_not_steps,
    _titles,
    _scenarios_that_check_nothing,
    _outlines_without_rows,
    _tables_and_texts,
    _unknown_tags,
    _awaiting_without_reason,
    _steps_without_one_meaning,
)


def _invisible_characters(text: str) -> Iterator[FeatureProblem]:
    for number, line in enumerate(text.split("\n"), start=1):
        strange = next((one for one in line.rstrip("\r") if not (one.isprintable() or one == "\t")), None)
        if strange:
            message = f"The line has the invisible character U+{ord(strange):04X}; delete it."
            yield FeatureProblem(number, message)


MOST_PROBLEMS = 50
"""How many problems of one file are told: to look for the phrases that come closest takes time."""


def parsed(text: str) -> tuple[Node, list[FeatureProblem]]:
    """The syntax tree of a feature file, and what is wrong with it by line."""
    if invisible := list(islice(_invisible_characters(text), MOST_PROBLEMS)):
        return {}, invisible
    try:
        tree = cast("Node", Parser().parse(text))
    except CompositeParserException as error:
        return {}, [
            FeatureProblem(one.location["line"], f"This line is not expected here {str(one).partition(' ')[2]}.")
            for one in error.errors[:MOST_PROBLEMS]
        ]
    if not (feature := tree.get("feature")):
        return tree, [FeatureProblem(1, "The file has no Feature.")]
    problems = (problem for check in _CHECKS for problem in check(feature))
    return tree, sorted(islice(problems, MOST_PROBLEMS), key=lambda problem: problem.line)


def feature_problems(text: str) -> list[FeatureProblem]:
    """What is wrong with the text of a feature file, by line."""
    return parsed(text)[1]


def _identity(phrase: StepFunctionContext) -> str:
    """What of a phrase makes a feature well formed or not."""
    waits = inspect.iscoroutinefunction(phrase.step_func)
    return f"{phrase.type} {type(phrase.parser).__name__} {phrase.parser.name} {waits}"


PHRASES = pytest.StashKey[str]()
"""All phrases of a run, as far as they make a feature well formed or not."""


class _Parsed(FeatureParser):
    """pytest-bdd's parser of a file that is parsed already."""

    def __init__(self, file: Path, tree: Node) -> None:
        super().__init__(str(file.parent), file.name)
        self._tree = tree

    def _parse_feature_file(self) -> GherkinDocument:
        return GherkinDocument.from_dict(self._tree)


class FeatureFile(pytest.Module):
    """A .feature file as a module of tests, one for each scenario. text: what it says."""

    text = ""

    def _getobj(self) -> ModuleType:
        try:
            self.text = text = read_file(self.path)
        except YamlProblem as problem:
            place = f"{self.nodeid}:{problem.position[0]}"
            raise self.CollectError(f"{place}: {problem.message} {problem.remedy}") from None
        return self._module_of_scenarios(self._tree(text))

    def _tree(self, text: str) -> Node:
        """The syntax tree of the feature, which is kept for the next run with the same phrases if it is well formed."""
        known, stash = self.config.stash.get(CACHE, NOTHING_KEPT), self.config.stash
        if PHRASES not in stash:
            stash[PHRASES] = "\n".join(sorted(map(_identity, phrases())))
        key = key_of("feature", text, stash[PHRASES])
        if (kept := known.get(key)) is not None:
            tree: Node = from_json(kept)
            return tree
        tree, problems = parsed(text)
        if problems:
            told = "\n".join(f"{self.nodeid}:{problem.line}: {shortened(problem.message)}" for problem in problems)
            raise self.CollectError(told)
        known.put(key, json.dumps(tree).encode())
        return tree

    def _module_of_scenarios(self, tree: Node) -> ModuleType:
        module = ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        folder, name = str(self.path.parent), self.path.name
        # Here pytest-bdd looks for features, and would read and parse the file once more if it found none.
        features[os.path.abspath(self.path)] = feature = _Parsed(self.path, tree).parse()  # noqa: PTH100 - its key
        for template in feature.scenarios.values():
            test = scenario(name, template.name, features_base_dir=folder)(lambda: None)
            setattr(module, _test_name(template.name, module), self._at_line(test, template.line_number))
        return module

    def _at_line(self, test: Callable[..., object], line: int) -> Callable[..., object]:
        """The test, reported at its line of the feature; pytest would place it inside pytest-bdd."""
        if isinstance(test, FunctionType):
            test.__code__ = test.__code__.replace(co_filename=str(self.path), co_firstlineno=line)
        return test


def _test_name(title: str, module: ModuleType) -> str:
    """The name of a scenario's test; titles that differ only in signs get a number."""
    name = f"test_{make_python_name(title)}"
    taken = [existing for existing in vars(module) if existing.startswith(name)]
    return f"{name}_{len(taken)}" if name in taken else name
