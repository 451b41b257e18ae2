# ruff: noqa: E501 - the texts and bytes are samples
"""A small folder of claims that has every kind of record, and the whole way of a run on it, in process."""

import shutil
from pathlib import Path

from schemas.text.sentences import split_sentences
from schemas.text.sketch import digest, make_sketch
from schemas.text.words import words
from steps.support.corpus import Corpus
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints
from steps.support.loading import load
from steps.support.verdicts import in_file_order, told
from tests.harness import CLAIMS, violations

FOLDER = "small-source"

TEXT = """\
Tokyo counts its soldiers

Defense Minister Shinjiro Koizumi said on Monday that Japan will spend 2% of GDP by 2027. Spending rises by 10 percent, \
from 5 trillion yen to 5.5 trillion yen. About 55,000 US soldiers are in Japan, more than half of them on Okinawa. \
That is more than the 35,000 in Germany. Japan holds the largest concentration of US soldiers in the world. \
The talks in Tokyo came two days after the summit. It answers “growing challenges posed by China,” Koizumi said. \
Okinawa lies 600 kilometers east of Taiwan. Its three key documents are the National Security Strategy and two others.
"""

CLAIMS_FILE = """\
- id: a-value
  kind: value
  status: target
  says: Japan will spend 2% of GDP by 2027.
  sentence: 2
  quote: {prefix: Japan, exact: will spend 2% of GDP by 2027, suffix: Spending}
  attribution:
    - {speaker: shinjiro-koizumi, title: defence-minister-of-japan, cue: said, mode: indirect, addressee: germany}
  subject: japan
  property: defence-spending
  value: {surface: 2% of GDP, amount: 2, unit: percent, of: gdp}
  deadline: {surface: by 2027, value: "2027", mod: on-or-before}
  supersedes: {claim: background/two-percent-by-fiscal-2027, earlier_by: {value: P3M}}
- id: a-change
  kind: change
  says: Spending rises by 10 percent from 5 trillion yen to 5.5 trillion yen.
  sentence: 3
  quote: {prefix: Spending, exact: "rises by 10 percent, from 5 trillion yen to 5.5 trillion yen", suffix: About}
  subject: japan
  property: defence-spending
  direction: rises
  from: {surface: 5 trillion yen, amount: 5 trillion, currency: JPY}
  to: {surface: 5.5 trillion yen, amount: 5.5 trillion, currency: JPY}
  by: {surface: 10 percent, amount: 10, unit: percent, of: defence-spending}
- id: a-count
  kind: value
  says: About 55,000 US soldiers are in Japan.
  sentence: 4
  quote: {prefix: yen, exact: "About 55,000 US soldiers are in Japan", suffix: more}
  subject: us-armed-forces
  property: military-personnel
  place: japan
  value: {surface: "About 55,000 US soldiers", amount: "55,000", unit: person, approximation: about}
  time: {value: 2025-10, calendar: japan}
- id: a-share
  kind: value
  says: More than half of them are on Okinawa.
  sentence: 4
  quote: {prefix: Japan, exact: more than half of them on Okinawa, suffix: That}
  subject: us-armed-forces
  property: military-personnel
  place: okinawa-island
  value: {surface: more than half, amount: 1/2, unit: share, of: military-personnel, approximation: more-than}
  whole: a-count
- id: another-count
  kind: value
  says: There are 35,000 in Germany.
  sentence: 5
  quote: {prefix: than, exact: "the 35,000 in Germany", suffix: Japan}
  subject: us-armed-forces
  property: military-personnel
  place: germany
  value: {surface: "35,000", low: "34,000", high: "36,000", unit: person}
- id: a-comparison
  kind: comparison
  says: That is more than in Germany, by 20,000.
  sentence: 5
  quote: {prefix: Okinawa, exact: "That is more than the 35,000 in Germany", suffix: Japan}
  left: a-count
  relation: more-than
  right: another-count
  difference: {amount: "20,000", unit: person}
  factor: {amount: 1.6, unit: times}
- id: a-rank
  kind: rank
  says: Japan holds the largest concentration of US soldiers in the world.
  sentence: 6
  quote: {prefix: Germany, exact: Japan holds the largest concentration of US soldiers in the world, suffix: The}
  subject: us-armed-forces
  property: military-personnel
  place: japan
  rank: 1
  class: country
  domain: world
- id: some-talks
  kind: event
  says: The talks in Tokyo came two days after the summit.
  sentence: 7
  via: [2]
  quote: {prefix: world, exact: The talks in Tokyo came two days after the summit, suffix: It}
  type: talks
  participants:
    - {who: shinjiro-koizumi, title: defence-minister-of-japan}
  place: tokyo
  time: {surface: Monday, value: 2025-10-27}
  after: {claim: a-summit, cue: after, by: {surface: two days after, value: P2D}}
  first_since: {claim: a-summit, time: {value: 2025-10}}
- id: a-summit
  kind: event
  says: There was a summit.
  sentence: 7
  quote: {prefix: after, exact: the summit, suffix: It answers}
  type: summit
  before: {claim: some-talks}
  same_as: background/tokyo-summit-of-october-2025
- id: an-answer
  kind: state
  says: The rise answers challenges posed by China.
  sentence: 8
  via: [3]
  quote: {prefix: summit, exact: "It answers “growing challenges posed by China,” Koizumi said", suffix: Okinawa}
  subject: a-change
  relation: response
  objects: [china]
- id: a-speech
  kind: speech
  says: Koizumi spoke of growing challenges.
  sentence: 8
  quote: {prefix: answers, exact: growing challenges posed by China, suffix: Koizumi}
  speaker: shinjiro-koizumi
  cue: said
  mode: direct
  about: [china]
- id: an-office
  kind: office
  says: Shinjiro Koizumi is Defense Minister.
  sentence: 2
  quote: {prefix: soldiers, exact: Defense Minister Shinjiro Koizumi, suffix: said}
  holder: shinjiro-koizumi
  office: defence-minister-of-japan
  act: takes
- id: a-distance
  kind: distance
  says: Okinawa lies 600 km east of Taiwan.
  sentence: 9
  quote: {prefix: said, exact: Okinawa lies 600 kilometers east of Taiwan, suffix: Its}
  from: taiwan
  to: okinawa-island
  value: {surface: 600 kilometers, amount: 600, unit: kilometre}
  bearing: {surface: east, value: E}
- id: a-list
  kind: list
  says: The three key documents are the National Security Strategy and two others.
  sentence: 10
  quote: {prefix: Taiwan, exact: Its three key documents are the National Security Strategy and two others}
  members: [national-security-strategy]
  others: {surface: two others, amount: 2, unit: item, approximation: exact}
  count: {surface: three key documents, amount: 3, unit: item, approximation: exact}
  same_as: background/three-documents-of-2022
"""

NAMES_FILE = """\
people:
  - {id: a-local-person, name: A Local Person, aliases: [Local]}
places:
  - id: a-local-place
    name: A Local Place
    type: city
    within: japan
    points:
      - {name: centre, north: "35.5", east: "139.5", reference: {title: A map}}
"""

FINDINGS_FILE = """\
- rule: rival-ahead
  claims: [a-rank, a-count]
  note: The rank does not hold.
  reference: {title: A list}
  reviewed_by: someone
  reviewed_on: 2025-11-01
"""


def source_file() -> str:
    """The source.yaml of the small source, its digest and sketch those of its text."""
    return f"""\
title: Tokyo counts its soldiers
publisher: A Paper
published: 2025-10-27/2025-10-29
language: en
rights: copyrighted
sentences: {len(split_sentences(TEXT))}
words: {len(words(TEXT))}
digest: {digest(TEXT)}
sketch: {make_sketch(TEXT)}
set_aside:
  - {{sentence: 1, reason: heading}}
"""


SOURCE_FILE = source_file()

OBJECTIVE_FILE = """\
- id: two-percent-by-fiscal-2027
  kind: value
  status: target
  says: Japan will spend 2% of GDP in fiscal 2027.
  reference: {title: National Security Strategy of Japan}
  subject: japan
  property: defence-and-related-spending
  value: {amount: 2, unit: percent, of: gdp}
  deadline: {value: FY2027, calendar: japan}
"""
"""A claim of the background that the small source's target replaces."""

FILES: dict[str, str] = {
    "source.yaml": SOURCE_FILE,
    "claims.yaml": CLAIMS_FILE,
    "names.yaml": NAMES_FILE,
    "findings.yaml": FINDINGS_FILE,
    "source.txt": TEXT,
}
"""The files of the small source."""


def make_claims(root: Path) -> Path:
    """A folder of claims with the real registry and background, and the small source; its path."""
    for folder in ("registry", "background"):
        shutil.copytree(CLAIMS / folder, root / folder)
    (root / "background" / "objective.yaml").write_text(OBJECTIVE_FILE, encoding="utf-8")
    (root / FOLDER).mkdir()
    for name, text in FILES.items():
        (root / FOLDER / name).write_text(text, encoding="utf-8")
    return root


def judged(corpus: Corpus, root: Path) -> list[str]:
    """What a run would print of a corpus: every message of every rule, and the counts at its end."""
    found = in_file_order((*violations(corpus, "grounding"), *violations(corpus, "consistency")), root.parent)
    cross_checked(constraints(corpus))
    return [told(violation, root.parent) for violation in found]


def messages_of(root: Path) -> list[str]:
    """Every message of a folder of claims, stories excepted: they belong to an article of their own."""
    return judged(load(root), root)


def sample_of(root: Path) -> list[str]:
    """A few messages of a folder of claims: of every code the first and the last; placing each would take long."""
    corpus = load(root)
    found = [*violations(corpus, "grounding"), *violations(corpus, "consistency")]
    cross_checked(constraints(corpus))
    some = {one.code: one for one in found} | {f"{one.code} first": one for one in reversed(found)}
    return [told(violation, root.parent) for violation in in_file_order(some.values(), root.parent)]
