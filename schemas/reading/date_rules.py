"""The grammar as tables: what each pass looks for, and what it makes of that.

In a pattern each lower-case word is a class of words (see the vocabulary), or one of the things made before:
"point" (a date or period), "bare" (one with its year left out), "length" (a duration), "part" (an ordinal with a
unit). The rest is the syntax of regular expressions; repetition is bounded, so no pattern takes more than linear
time. Within a pass the first rule that fits at a place is taken. A maker of None consumes words that are no date.
"""

from collections.abc import Callable
from typing import Final

from schemas.reading import date_joiners as join
from schemas.reading import date_makers as make

Rule = tuple[str, Callable[[make.Values], make.Made]]

_YEAR: Final = "[year oddyear]"
_ITS_YEAR: Final = "(comma? [year oddyear] (?! hyphen? counted))?"
_MONTH: Final = "[month monthish]"
_MONTHS_ON: Final = f"(comma {_MONTH}){{0,9}} comma? and {_MONTH} (?! the? [dom ord]) {_ITS_YEAR}"
_WEEKDAY: Final = "([weekday weekdayish] comma?)?"
_COUNT: Final = "(num hundred|a hundred|a dozen|dozen|tens hyphen? num|tens|num|dom|int|decimal)"
_UNIT: Final = "(unit|units)"
_POINT: Final = "[point bare]"
_EDGE: Final = "[edge beginning]"
_NO_COUNT: Final = "(?! hyphen? counted)"
_ALONE: Final = r"\A"
_IN_TIME: Final = (
    "edge beginning unit rel season in by since until before after from to and between of through "
    "at prep than aboutish approx the adj"
)
_MOVED: Final = f"by length comma? from the? {_POINT} (to the? {_POINT})?"
"""What is moved "by two years, from 2026 to 2028" begins with neither of the two."""
_FOR_A: Final = "rel most in by after until than since of at from prep within aboutish approx and"


def _nothing(_: make.Values) -> None:
    return None


WORDS_TO_DATES: Final[tuple[Rule, ...]] = (
    # Days.
    (f"{_WEEKDAY} the? dom hyphen dom of? {_MONTH} {_ITS_YEAR}", make.days),
    (f"from? dom to dom of? {_MONTH} {_ITS_YEAR}", make.days),
    (f"between the? dom and the? dom of? {_MONTH} {_ITS_YEAR}", make.days),
    (f"{_MONTH} dom [hyphen to through] dom (?! of? [month monthish unit units counted]) {_ITS_YEAR}", make.days),
    (f"(dom comma?){{1,4}} [and or] dom {_MONTH} {_ITS_YEAR}", make.several_days),
    (f"{_MONTH} (dom comma?){{1,4}} [and or] dom (?! [unit units counted hyphen]) {_ITS_YEAR}", make.several_days),
    (f"{_WEEKDAY} the? [dom ord] of? {_MONTH} {_ITS_YEAR}", make.day),
    (f"{_WEEKDAY} {_MONTH} the? [dom ord] (?! hyphen unit | hyphen? [units counted slash]) {_ITS_YEAR}", make.day),
    (f"{_WEEKDAY} iso", make.iso_day),
    ("dom slash dom slash [year int dom]", make.slashed_day),
    ("year [hyphen slash] dom [hyphen slash] dom", make.numeric_day),
    ("feast [weekday weekdayish]", _nothing),
    ("weekday the ord", _nothing),
    ("the weekday after rel", _nothing),
    ("own rel (unit|int? units|dom units|num units)", _nothing),
    ("every [weekday month]", _nothing),
    ("a unit (from|ago) [weekday weekdayish]", _nothing),
    ("[the a] unit hyphen [ago shift]", _nothing),
    ("a unit and a unit", _nothing),
    (f"a unit and {_COUNT} units", make.a_unit_and_length),
    ("[season fall] [unit units]", _nothing),
    ("(?<= the) decadish", make.decadish),
    ("(?<= the adj hyphen) decadish", make.decadish),
    (f"holiday (comma? {_YEAR})?", make.holiday),
    ("(?<=[unit units]) from today", make.from_today),
    ("today daytime?", make.today),
    ("at the? present", make.today),
    ("rel daytime", make.relative_daytime),
    # Months, quarters and seasons.
    (f"(?<! [between adj edge]) (?<! hyphen) month {_MONTHS_ON}", join.several_months),
    (f"(?<! between) (?<=[{_IN_TIME}]) monthish {_MONTHS_ON}", join.several_months),
    (f"{_MONTH} comma? of? {_YEAR} {_NO_COUNT}", make.month_of_year),
    (f"{_YEAR} hyphen? [quarter halfyear]", make.code_of_year),
    ("[quarter halfyear] (?! hyphen [quarter halfyear])", make.code),
    ("[quarter halfyear]", make.bare_code),
    (f"[season fall] (of|comma)? {_YEAR}", make.season),
    ("(?<=[in the by since until before after]) season (?! in)", make.season),
    ("(?<= in the) fall (?! [in of])", make.season),
    # Fiscal years.
    ("fycode ([hyphen slash] [dom int])?", make.fiscal_year),
    (f"{_YEAR} ([hyphen slash] [dom int year])? fiscal {_UNIT}", make.fiscal_year),
    (f"the? fiscal hyphen? {_UNIT}? (open fiscal close)? {_YEAR} ([hyphen slash] [dom int year])?", make.fiscal_year),
    ("fiscal [dom int] (?! [unit units counted])", make.fiscal_year),
    ("(rel|prior|the) fiscal unit (?! [ended to through])", make.relative_fiscal_year),
    # Years, decades and centuries.
    (f"(?<! [money label hyphen slash]) year [hyphen slash] [year oddyear dom int] {_NO_COUNT}", make.year_pair),
    (f"({_ALONE} | (?<=[{_IN_TIME}])) oddyear [hyphen slash] [year oddyear dom int] {_NO_COUNT}", make.year_pair),
    (f"{_YEAR} [hyphen slash] [year oddyear dom int]", _nothing),
    ("decade", make.decade),
    # Relative to the day of reading.
    ("rel rel? [season fall] (?! [in of])", make.relative_season),
    (f"rel {_MONTH} dom", make.relative_day),
    ("the unit [after before] rel (?! [unit units num dom int month monthish season weekday])", make.unit_after_next),
    (f"rel rel? {_MONTH}", make.relative_month),
    ("(ord|the rel) weekday (?= of | in the? [month monthish rel])", make.weekday_part),
    ("ord weekday", _nothing),
    ("rel rel? weekday daytime?", make.relative_weekday),
    (f"(?<=[to modal]) rel (?= (aboutish|approx|at most)? (a unit|{_COUNT} {_UNIT}))", _nothing),
    (f"rel {_COUNT} units (?= of)", make.relative_part),
    ("the? rel [unit half] (?= of)", make.relative_part),
    (f"rel {_COUNT} fiscal? units", make.relative_length),
    ("(?<=[edge beginning] of) the rel unit", make.calendar_unit),
    ("the rel unit", make.the_relative_unit),
    ("(rel rel?|prior) [unit weekend]", make.relative_unit),
    ("rel other unit", make.described_unit),
    ("prep? the weekend", make.weekend),
    # Durations.
    (f"(?! tens hyphen? num) {_COUNT} (to|hyphen|or) {_COUNT} hyphen? {_UNIT}", _nothing),
    (f"every other? {_COUNT}? {_UNIT}", _nothing),
    (f"{_COUNT} units a unit", _nothing),
    ("num hyphen units", _nothing),
    (f"ord {_COUNT} units", make.part),
    ("ord hyphen? [unit half]", make.part),
    (f"(?<! money) {_COUNT} (hyphen? and hyphen? a)? hyphen? half hyphen? {_UNIT}", make.length_and_half),
    (f"(?<! money) {_COUNT} {_UNIT} and a half", make.length_and_half),
    ("a unit and a half", make.length_and_half),
    (f"(?<! [money hyphen slash]) {_COUNT} [fiscal stretch]? hyphen? {_UNIT}", make.length),
    ("half hyphen? a? unit", make.half_length),
    ("a half hyphen? unit", make.half_length),
    ("a? unit of? a? unit", make.quarter_century),
    (f"(?<=[{_FOR_A}]) a unit", make.a_unit),
    (r"\A a unit \Z", make.a_unit),
    ("a unit (?= [ago shift hence ahead behind before after adj] | from today)", make.length),
    # A lone weekday, month or year.
    (f"{_MONTH} unit", make.month_quarter),
    ("weekday daytime?", make.weekday),
    ("(?<= prep) weekdayish", make.weekday),
    ("(?<! [in by since until from to through prep]) month (?= other)", make.attributive_month),
    ("month", make.bare_month),
    (f"(?<=[{_IN_TIME}]) monthish", make.bare_month),
    ("(?<=[adj edge] hyphen) monthish", make.bare_month),
    (r"monthish (?= [to through until hyphen] | of? rel | \Z)", make.bare_month),
    ("(?<! [money label hyphen slash]) year (?! hyphen? counted)", make.year),
    ("(?<= [adj edge] hyphen) year", make.year),
    (f"(?<=[{_IN_TIME}]) oddyear {_NO_COUNT}", make.year),
    (rf"{_ALONE} oddyear (?= \Z | (to|through) {_YEAR})", make.year),
)

WHOLES: Final[tuple[Rule, ...]] = (
    (f"length ago the? {_POINT}", join.ago_on),
    ("[approx aboutish]? length ago", join.ago),
    ("[approx aboutish] length", make.about_length),
    ("length and length", make.length_and_length),
    ("the? fiscal part", join.fiscal_part),
    ("point part", join.part_of),
    ("the? part (?! of | rel | in the? [point bare] | [point bare length])", make.lone_part),
)

DATES_TO_DATES: Final[tuple[Rule, ...]] = (
    # Parts of a time.
    (f"the? part [of in] the? {_POINT}", join.part_of),
    ("the? part of the? unit", join.part_of),
    ("the? part point", join.part_of),
    ("the? [season fall] (of the?)? point", join.season_of),
    (f"the? {_EDGE} of the? {_POINT}", join.edge),
    (f"the? {_EDGE} of (the|rel)? unit", join.edge),
    (f"the? unit hyphen? {_EDGE} point?", join.edge),
    (f"point {_EDGE}", join.edge),
    (f"edge hyphen? {_POINT}", join.edge),
    (f"adj hyphen? (in|prep)? the? mark? {_POINT}", join.third),
    ("adj hyphen (unit|units)", join.third),
    ("adj in the unit", join.third),
    ("midyear", join.midyear),
    ("the? turn of the unit", join.turn),
    (f"shift in? the? {_POINT}", join.rest_of),
    ("shift in the unit", join.rest_of),
    # Shifts, from a time or from something that the words leave open.
    ("length hence", join.hence),
    ("in length mark? schedule", join.hence),
    (f"length (before|after|ahead of) the? {_POINT}", join.beside),
    (f"the unit (before|after) the? {_POINT}", join.unit_beside),
    ("length shift", join.shift),
    ("length ahead (of schedule)?", join.shift),
    ("length in advance", join.shift),
    ("length behind schedule?", join.shift),
    ("length (before|after)", join.shift),
    ("length adj (?! [point bare hyphen in])", join.shift),
    # Lengths from the day of reading.
    ("within the? length (?! [of after before])", join.within),
    (f"within the? {_POINT}", join.same),
    (
        "((?<=[most ord schedule]) | (?<=[most ord] [other name]) | (?<=[most ord] other other)) in length",
        join.took_length,
    ),
    ("in length (?! [to ended until through since of])", join.in_length),
    # A time inside another.
    ("bare (of the? | comma)? point", join.inside),
    (f"the? unit of the? {_POINT}", join.unit_of),
)

SPANS: Final[tuple[Rule, ...]] = (
    (f"approx {_POINT}", join.approximate),
    (_MOVED, _nothing),
    (f"the? length (to|ended in?|through|until) the? {_POINT}", join.length_to),
    (f"the fiscal? unit (to|ended in?|through) the? {_POINT}", join.length_to),
    (f"from the? {_POINT} (to|until|through|hyphen) the? {_POINT}", join.span),
    (f"between the? {_POINT} and the? {_POINT}", join.span),
    (f"{_POINT} (to|through|hyphen) the? {_POINT}", join.span),
)

BOUNDS: Final[tuple[Rule, ...]] = (
    (f"(?<= to) {_POINT} from the? {_POINT}", _nothing),
    (_MOVED, _nothing),
    (f"no shift than the? {_POINT}", join.no_later_than),
    (f"no before the? {_POINT}", join.bound("since")),
    (f"[prep in] or before the? {_POINT}", join.bound("by")),
    (f"[prep in] or after the? {_POINT}", join.bound("since")),
    (f"(until|through) (at most|clock prep?)? the? {_POINT}", join.bound("until")),
    (f"(by|up to) (at most|clock prep?)? the? {_POINT}", join.bound("by")),
    (f"since the? {_POINT}", join.bound("since-past")),
    (f"(before|prior to|ahead of) the? {_POINT}", join.bound("before")),
    (f"(after|beyond) the? {_POINT}", join.bound("after")),
    (f"(starting|beginning) (in|prep|from)? the? {_POINT}", join.bound("since")),
    (f"from the? {_POINT} (onward|prep)?", join.bound("from")),
    (f"{_POINT} onward", join.bound("since")),
)

PASSES: Final = (WORDS_TO_DATES, WHOLES, DATES_TO_DATES, SPANS, BOUNDS)
