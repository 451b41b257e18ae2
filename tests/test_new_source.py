"""A new source begins with one command; from there each run says what to do next."""

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import yaml

from schemas.drafts import Draft
from schemas.periods import Period, read_period
from schemas.text.quotations import Quotation, words_allowed
from schemas.text.words import find_words
from steps.support.drafting import draft_claims, draft_source
from steps.support.new_source import pytest_cmdline_main
from steps.support.passages import figures_and_dates, striking
from steps.support.texts import SourceText, folders_named
from tests.harness import ROOT, run

ARTICLE = """\
Larmouth port to cut emissions by half before 2035

The Freedonian port of Larmouth will halve its emissions by 2035, Harbour Commissioner Edith Crane said last week. \
In 2024 the port handled 43 million tons of cargo and employed almost 3,000 people. The plan costs about 2.5% of GDP.

“We have no time to lose,” Crane told reporters. The port is the country's largest. It was a sunny morning, and \
the harbour lay as still as a pond while the commissioner stepped from her boat and greeted everyone by name, as ever.
"""
CORRECTED = ARTICLE.replace("43 million tons", "34 million tons").replace(
    "The plan costs", "A gull cried. The plan costs"
)

DENSE = """\
About 38% of the money comes from grants, and 4.6% of the country's passenger traffic went by rail, up from 4.1% then. \
The journey now takes 2 hours and 49 minutes; it is to fall to 1 hour and 15 minutes by the end of 2032, two years late.
"""
"""Much of it must be claimed."""

EXAMPLE = ROOT / "tests/example/larmouth-port.txt"
DAY = read_period("2025-11-05")

FOLDER = "claims/larmouth-port"
RECORDS = """\
- id: cargo
  kind: value
  says: Larmouth handled 43 million tons of cargo in 2024.
  sentence: 3
  quote: {prefix: the, exact: port handled 43 million tons of cargo, suffix: and}
  subject: united-states
  property: gdp
  value: {surface: 43 million tons, amount: 43 million, unit: ton}
- id: hurry
  kind: speech
  says: Crane is in a hurry.
  sentence: 5
  quote: {prefix: GDP, exact: We have no time to lose, suffix: Crane}
  speaker: sanae-takaichi
  cue: told
  mode: direct
"""


@pytest.fixture
def article(project: Path) -> Path:
    """A project with an article beside it."""
    (project / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return project


def call(project: Path, name: str, **options: str | bool) -> tuple[int, str]:
    """The exit code and output of --new-source in a project, as pytest would be asked for it."""
    given = {"--new-source": name, "--claims": "claims", **{f"--{key}": value for key, value in options.items()}}
    config = SimpleNamespace(rootpath=project, invocation_params=SimpleNamespace(dir=project), getoption=given.get)
    output = StringIO()
    try:
        with redirect_stdout(output):
            code = pytest_cmdline_main(cast("pytest.Config", config))
    except pytest.UsageError as error:
        return pytest.ExitCode.USAGE_ERROR, str(error)
    return code or 0, output.getvalue()


def begin(project: Path, **options: str | bool) -> tuple[int, str]:
    """Begin a source from the article."""
    return call(project, "larmouth-port", text="article.txt", **options)


def drafts(text: str = ARTICLE) -> list[dict[str, object]]:
    """The drafts of a text, with no day of publication."""
    return draft_claims(SourceText(text), None, {("gdp",): "gdp"})


def test_what_cannot_be_read_off_the_text_is_asked_for(article: Path) -> None:
    """A run on the new source asks for what source.yaml lacks, and then for every sentence."""
    code, output = run(article, "--new-source", "larmouth-port", "--text=article.txt")
    assert code == 0, output
    assert "claims.yaml are written: 7 sentences wait." in output
    code, output = run(article, FOLDER)
    assert code == 1
    for key in ("publisher", "address", "published", "rights"):
        assert f"{key} is not filled in yet." in output
    file = article / FOLDER / "source.yaml"
    filled = file.read_text(encoding="utf-8").replace("rights: '?'", "rights: copyrighted")
    filled = filled.replace("published: '?'", "published: 2025-11-05").replace("'?'", "Port News")
    file.write_text(filled, encoding="utf-8")
    code, output = run(article, FOLDER)
    assert code == 1
    assert output.count("waits to be recorded") == 7
    assert 'Sentence 3 ("In 2024 the ...") waits to be recorded. Found in it:' in output
    assert 'figure "43 million tons"' in output


def test_a_source_all_set_aside_is_green(article: Path) -> None:
    """With every sentence set aside and no draft left there is nothing more to do."""
    assert begin(article, published="2025-11-05")[0] == 0
    file = article / FOLDER / "source.yaml"
    filled = file.read_text(encoding="utf-8").replace("rights: '?'", "rights: copyrighted").replace("'?'", "Port News")
    aside = "".join(f"  - {{sentence: {number}, reason: colour}}\n" for number in range(1, 8))
    file.write_text(f"{filled}set_aside:\n{aside}", encoding="utf-8")
    (article / FOLDER / "claims.yaml").write_text("[]\n", encoding="utf-8")
    code, output = run(article, FOLDER)
    assert code == 0, output


def test_nothing_is_overwritten(article: Path) -> None:
    """A second call with the same text changes no file, and says so; nor does one for a folder with any record."""
    begin(article, published="2025-11-05")
    folder = article / FOLDER
    filled = (folder / "source.yaml").read_text(encoding="utf-8").replace("'?'", "copyrighted")
    (folder / "source.yaml").write_text(filled, encoding="utf-8")
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    code, output = begin(article)
    assert code == 0
    assert "this is the text that it records. Nothing was written." in output
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    (folder / "source.yaml").unlink()
    code, output = begin(article, update=True)
    assert code == 4
    assert "claims/larmouth-port/source.yaml cannot be read" in output
    assert (folder / "claims.yaml").read_bytes() == before["claims.yaml"]


def test_a_corrected_text_shows_what_is_gone(article: Path) -> None:
    """Quotations that are gone or have moved are told; only --update writes, and then only what is kept of the text."""
    begin(article, published="2025-11-05")
    folder = article / FOLDER
    filled = (folder / "source.yaml").read_text(encoding="utf-8").replace("'?'", "copyrighted")
    (folder / "source.yaml").write_text(f"{filled}set_aside: [{{sentence: 7, reason: colour}}]\n", encoding="utf-8")
    (folder / "claims.yaml").write_text(RECORDS, encoding="utf-8")
    (article / "article.txt").write_text(CORRECTED, encoding="utf-8")
    before = (folder / "source.yaml").read_bytes()
    code, output = begin(article)
    assert code == 0
    assert 'claims.yaml:5 cargo: "port handled 43 million tons of cargo" is gone' in output
    assert "claims.yaml:13 hurry: its quotation stands in sentence 6 now, not in 5." in output
    assert "Set aside are the sentences 7: look" in output
    assert "Nothing was written." in output
    assert (folder / "source.yaml").read_bytes() == before
    assert begin(article, update=True)[0] == 0
    after = yaml.safe_load((folder / "source.yaml").read_bytes())
    corrected = SourceText(CORRECTED)
    assert after["digest"] == corrected.digest
    assert (after["sentences"], after["words"]) == (8, len(corrected.words))
    assert after["set_aside"] == [{"sentence": 7, "reason": "colour"}]
    assert (folder / "claims.yaml").read_text(encoding="utf-8") == RECORDS
    assert (folder / "source.txt").read_text(encoding="utf-8") == CORRECTED


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Larmouth Port", "article.txt"], '"Larmouth Port" must be lower-case words joined by hyphens'),
        (["registry", "article.txt"], "The folder claims/registry holds no source"),
        (["port"], "--new-source needs the text: --text=FILE, or claims/port/source.txt."),
        (["port", "artcle.txt"], "artcle.txt cannot be read: No such file or directory."),
        (["port", "empty.txt"], "empty.txt holds no sentence."),
        (["port", "latin.txt"], "latin.txt:2: The file is not in UTF-8"),
        (["port", "article.txt", "May"], '"May" is not a'),
        (["port", "article.txt", "2025/.."], "needs a first and a last day"),
    ],
)
def test_a_call_that_cannot_be_answered_says_why(article: Path, arguments: list[str], told: str) -> None:
    """Each is refused with what to do, and nothing is written."""
    (article / "empty.txt").write_text("* * *\n", encoding="utf-8")
    (article / "latin.txt").write_bytes("Ein Satz.\nEin schöner Satz.\n".encode("latin-1"))
    name, text, published = [*arguments, "", ""][:3]
    code, output = call(article, name, text=text, published=published)
    assert code == 4
    assert told in output
    assert not (article / "claims/port").exists()


def test_what_was_found_can_be_copied() -> None:
    """Figures and dates stand as a record writes them, but for dates that hang on the day of publication."""
    found = {str(one["quote"]["exact"]): one for draft in drafts() for one in draft.get("found", [])}  # type: ignore[attr-defined]
    assert found["43 million tons"]["value"] == {"surface": "43 million tons", "amount": "43 million", "unit": "ton"}
    assert found["about 2.5% of GDP"]["value"]["of"] == "gdp"
    assert found["almost 3,000 people"]["value"]["approximation"] == "almost"
    assert found["by 2035"]["time"] == {"surface": "by 2035", "value": "2035", "mod": "on-or-before"}
    assert "time" not in found["last week"]
    assert found["We have no time to lose"]["quote"]["suffix"] == "Crane"
    assert found["largest"]["what"] == "superlative"


def texts() -> Iterator[SourceText]:
    """Texts of the tests and, if there are any, those at hand."""
    at_hand = (file for folder in folders_named() for file in sorted(folder.glob("*.txt")))
    for raw in (ARTICLE, DENSE, *(file.read_text("utf-8") for file in (EXAMPLE, *at_hand))):
        yield SourceText(raw)


def test_every_quotation_of_a_draft_stands_in_the_text() -> None:
    """What is ready to be copied is found where it says."""
    for text in texts():
        for data in draft_claims(text, read_period("2025-11-05"), {}):
            draft = Draft.model_validate(data)
            for found in draft.found:
                quote = found.quote
                assert text.places(Quotation.read(quote.exact, quote.prefix or "", quote.suffix or ""), draft.sentence)


@pytest.mark.parametrize("published", [read_period("2025-11-05"), None], ids=["dated", "undated"])
def test_a_draft_has_all_that_must_be_claimed(published: Period | None) -> None:
    """Every figure, date, superlative and quoted passage that a finished source must claim is in its draft already."""
    for text in texts():
        demanded = [
            *(one for each in text.sentences for one in figures_and_dates(each, published or DAY)),
            *striking(text),
        ]
        drafted = {draft.sentence: draft for draft in map(Draft.model_validate, draft_claims(text, published, {}))}
        for passage in (one for one in demanded if one.sentence):
            shown = {
                place
                for found in drafted[passage.sentence].found
                for start in find_words(Quotation.read(found.quote.exact).exact, text.words)
                for place in range(start, start + len(Quotation.read(found.quote.exact).exact))
            }
            assert set(passage.positions[:25]) <= shown, (passage, drafted[passage.sentence])


def test_the_words_of_a_drafted_date_are_whole_words() -> None:
    """What is to be copied as the words of a date can be quoted: "Today's", and not a part of that word."""
    text = SourceText("Today's talks follow Sunday's. They are about trade.")
    (found, _) = (Draft.model_validate(one) for one in draft_claims(text, DAY, {}))
    assert [one.time.surface for one in found.found if one.time] == ["Today's", "Sunday's"]


def test_a_draft_stays_within_what_may_be_quoted() -> None:
    """A text that stands all in quotation marks is not given away: two thirds of it are quoted at most."""
    text = "\n\n".join(f"“{' '.join(f'word{n}x{m}' for m in range(40))}.”" for n in range(5))
    found = [Draft.model_validate(draft) for draft in drafts(text)]
    shown = {
        word
        for one in found
        for words in (one.begins or "", *(each.quote.exact for each in one.found))
        for word in words.split()
    }
    assert 0 < len(shown) <= words_allowed(200)


def test_language_and_title_are_only_taken_where_they_show() -> None:
    """Another language, and a text that begins with prose, are asked about."""
    german = SourceText(
        "Der Hafen von Larmouth soll seine Emissionen bis 2035 halbieren, sagte die Leiterin am Dienstag."
    )
    assert draft_source(german, None)["language"] == "?"
    assert draft_source(german, None)["title"] == "?"
    assert draft_source(SourceText(ARTICLE), None)["title"] == "Larmouth port to cut emissions by half before 2035"
