"""What each key of a file means, with examples: for the editors that offer and explain keys, and for messages.

For every model, by the names of its keys: what the key says, and then examples as YAML writes them. A model that builds
on another takes over its keys.
"""

Key = tuple[str, ...]
"""What a key says, and examples of its value."""

_SURFACE: Key = ("The words of the source for it, as they stand in the quotation.", "almost 120 bases")
_NOTE: Key = ("A remark for readers; nothing is computed from it.", "The text does not say which bases it counts.")
_SUBJECT: Key = ("Whom or what it is about: an id of the registry.", "japan", "us-armed-forces")
_PROPERTY: Key = ("Which property of the subject: an id of properties.yaml.", "defence-spending", "military-personnel")
_COUNTRY: Key = ("Whose it is: the id of a country in places.yaml.", "japan")
_TITLE: Key = ("The office by which the text calls them: an id of offices.yaml.", "us-defence-secretary")

GUIDE: dict[str, dict[str, Key]] = {
    "Quote": {
        "exact": ("The passage word for word: 25 words at most, as short as the claim allows.", "almost 120 bases"),
        "prefix": ("The word before the passage; the two words before it if it has fewer than three.", "across"),
        "suffix": ("The word after the passage; the two words after it if it has fewer than three.", "in"),
    },
    "Participant": {"who": ("Who takes part: an id of the registry.", "pete-hegseth"), "title": _TITLE},
    "Voice": {
        "speaker": ("Who says it: an id of the registry. Leave it out for somebody without a name.", "pete-hegseth"),
        "unnamed": ("The words of the text for a speaker without a name.", "Some US media"),
        "title": _TITLE,
        "jointly_with": (
            "Who else says it in the same words, as those who sign a joint statement do.",
            "[{who: japan}]",
        ),
        "cue": ("The word of the text that shows who says it.", "declared", "announced", "reported"),
        "addressee": ("To whom it is said: an id of the registry.", "pete-hegseth"),
    },
    "Attribution": {
        "mode": (
            "direct if the quotation stands in quotation marks, indirect if it does not, mixed if part of it does.",
            "direct",
        ),
    },
    "Supersedes": {
        "claim": ("The earlier claim that this one replaces.", "background/three-documents-of-2022"),
        "earlier_by": ("By how much the deadline was brought forward.", "{surface: by two years, value: P2Y}"),
        "later_by": ("By how much the deadline was put off.", "{surface: by a year, value: P1Y}"),
    },
    "Order": {
        "claim": ("The other event, by the id of its record.", "ministers-talks"),
        "cue": ("The word of the text that says so.", "aftermath"),
        "by": ("The time between the two, where the text gives it.", "{surface: three days later, value: P3D}"),
    },
    "FirstSince": {
        "claim": (
            "The last event of the kind before this one, by the id of its record.",
            "background/revision-of-2022",
        ),
        "time": ("When the text puts that event.", "{surface: since the end of 2022, value: 2022-12-31}"),
    },
    "AtRate": {
        "claim": ("The claim that gives the rate.", "investment-a-year"),
        "per": ("The time that the rate is for.", "{value: P1Y}"),
        "over": ("For how long it runs, if that is not the time of the total.", "{value: P5Y}"),
    },
    "Dispute": {
        "claim": ("The claim that this one contradicts.", "request-of-3-5-percent"),
        "note": ("What they disagree about.", "Hegseth denies what US media report."),
    },
    "Record": {
        "id": (
            "A name for the record: a few words joined by hyphens, unique in its source.",
            "two-percent-by-march-2026",
        ),
        "kind": ("The shape of what is said.", "value"),
        "status": ("What is claimed of it; fact if left out.", "target"),
        "says": (
            "One sentence of your own that says what the source says, figures and dates included.",
            "Talks were held.",
        ),
        "sentence": ("The number of the sentence that says it; the title is sentence 1.", "4"),
        "via": ("Numbers of other sentences that name who or what this one speaks of.", "[3]"),
        "quote": ("The words of the source that say it.", "{prefix: across, exact: almost 120 bases, suffix: in}"),
        "reference": ("Where anyone can look it up; for records of the background.", "{title: Official Gazette}"),
        "attribution": (
            "Who says it, from the outermost speaker in; leave it out where the text itself says it.",
            "[{speaker: pete-hegseth, cue: declared}]",
        ),
        "factuality": ("How surely it is said; certain if left out. Another needs a hedge in the text.", "possible"),
        "polarity": ("negative for a denial; positive if left out.", "negative"),
        "place": ("Where it is so or happens: an id of places.yaml.", "tokyo"),
        "qualifier": ("Words that tell this figure from others of the same property.", "with families"),
        "statistic": ("How it was counted, where the text says it.", "active duty"),
        "grain": ("For which span of time each figure stands, in the words of the text.", "daily", "over five years"),
        "time": ("When it is so or happens.", "{surface: in 2024, value: 2024}"),
        "announced": (
            "When a plan or the like was made known, if not by this source; a fact has none.",
            "{surface: in April, value: 2025-04}",
        ),
        "deadline": ("By when it is to be reached.", "{surface: by 2030, value: 2030, mod: on-or-before}"),
        "supersedes": (
            "The earlier plan or target that this one replaces.",
            "{claim: background/three-documents-of-2022}",
        ),
        "disputes": ("A claim that this one contradicts, knowingly.", "{claim: the-request, note: Hegseth denies it.}"),
        "same_as": ("Another record of the very same event or thing.", "background/tokyo-summit-of-october-2025"),
        "implied": ("What is only understood: ids that no word names, keys whose words are missing.", "[japan, time]"),
        "sic": ("The words of the source where they are misprinted.", "Untied States"),
        "note": _NOTE,
    },
    "ValueRecord": {
        "subject": _SUBJECT,
        "property": _PROPERTY,
        "value": ("The value.", "{surface: almost 120 bases, amount: 120, unit: site, approximation: almost}"),
        "whole": ("The claim of the whole that this is a part or share of.", "us-troops-in-japan"),
        "at_rate": (
            "For a total: the rate at which it comes together, and for how long.",
            "{claim: investment-a-year, per: {value: P1Y}, over: {value: P5Y}}",
        ),
    },
    "ChangeRecord": {
        "subject": _SUBJECT,
        "property": _PROPERTY,
        "direction": ("Which way it moves.", "rises"),
        "from": ("The value before.", "{surface: 40%, amount: 40, unit: percent, of: gdp}"),
        "to": ("The value after.", "{surface: 50%, amount: 50, unit: percent, of: gdp}"),
        "by": ("By how much it moves.", "{surface: 40%, amount: 40, unit: percent}"),
        "baseline": ("The time that the change is counted from.", "{surface: 2005 levels, value: 2005}"),
    },
    "ComparisonRecord": {
        "left": ("The claim whose value is compared.", "us-troops-in-japan"),
        "relation": ("How it compares with the other; at-most and at-least call the other a limit.", "more-than"),
        "right": ("The claim that it is compared with.", "background/troops-in-germany"),
        "factor": ("How many times the other it is.", "{surface: twice, amount: 2, unit: times}"),
        "difference": ("How much more or less it is.", "{surface: 20 bases, amount: 20, unit: site}"),
    },
    "RankRecord": {
        "subject": _SUBJECT,
        "property": ("By which property it is ranked: an id of properties.yaml.", "military-personnel"),
        "place": ("The place that is ranked.", "japan"),
        "order": ("Whether the largest or the smallest comes first; largest if left out.", "largest"),
        "rank": ("Its rank; 1 if left out.", "2"),
        "class": ("What kind of places it is ranked among, where the text says it.", "country"),
        "domain": (
            "Among whose places it is ranked: an id of places.yaml, or of an organisation for its members.",
            "world",
        ),
        "behind": ("The places ahead of it, where the text names every one: ids of places.yaml.", "[germany]"),
    },
    "EventRecord": {
        "type": ("What kind of event: an id of event-types.yaml.", "summit"),
        "objects": ("What it is about or done to: ids of the registry.", "[national-security-strategy]"),
        "participants": ("Who takes part.", "[{who: pete-hegseth, title: us-defence-secretary}]"),
        "before": ("An event that comes after this one.", "{claim: ministers-talks, cue: aftermath}"),
        "after": ("An event that comes before this one.", "{claim: tokyo-summit, cue: after}"),
        "first_since": (
            "The last event of the kind before this one.",
            "{claim: background/revision-of-2022, time: {surface: since 2022, value: 2022}}",
        ),
        "lasts": ("How long it goes on, the first and the last day counted.", "{surface: two days, value: P2D}"),
    },
    "StateRecord": {
        "subject": (
            "Who or what stands in the relation: an id of the registry, or of a claim.",
            "us-japan-security-treaty",
        ),
        "relation": ("Which relation holds.", "purpose"),
        "objects": ("To whom or what: ids of the registry, or of claims.", "[united-states, japan]"),
    },
    "OfficeRecord": {
        "holder": ("Who holds or takes it: an id of people.yaml.", "sanae-takaichi"),
        "office": ("Which office: an id of offices.yaml.", "prime-minister-of-japan"),
        "act": ("Whether the text says that they hold it, or that they take it.", "takes"),
    },
    "DistanceRecord": {
        "from": ("The place it is measured from: an id of places.yaml with points.", "taiwan"),
        "to": ("The place it is measured to: an id of places.yaml with points.", "okinawa-island"),
        "value": ("The distance.", "{surface: 600 kilometers, amount: 600, unit: kilometre}"),
        "bearing": ("In which direction the second place lies from the first.", "{surface: east, value: E}"),
    },
    "SpeechRecord": {
        "mode": ("direct if the words stand in quotation marks.", "direct"),
        "about": ("What the words are about: ids of the registry, or of claims.", "[china]"),
    },
    "ListRecord": {
        "members": ("What is listed by name: ids of the registry.", "[national-security-strategy]"),
        "parts": ("Claims that are parts of another, none overlapping.", "[us-troops-on-okinawa]"),
        "whole": ("The claim that they are parts of.", "us-troops-in-japan"),
        "complete": ("Whether the parts make up the whole.", "true"),
        "others": ("How many more there are without a name.", "{surface: two other, amount: 2, unit: item}"),
        "count": ("How many there are in all.", "{surface: three, amount: 3, unit: item}"),
    },
    "Quantity": {
        "surface": _SURFACE,
        "amount": ("The number, as precisely as it is printed.", "55,000", "3.5", "43 trillion", "2/3"),
        "low": ("The lower end of a range.", "50"),
        "high": ("The upper end of a range.", "52"),
        "unit": ("What is counted or measured; money has a currency instead.", "percent", "person", "kilometre"),
        "currency": ("The currency of money, by its three letters (ISO 4217).", "USD", "JPY"),
        "of": ("What a share is a share of: an id of properties.yaml.", "gdp"),
        "approximation": ("How the words hedge the number.", "about"),
        "spread": ("For a range: true if it is a set of cases and not an imprecise number.", "true"),
    },
    "StatedQuantity": {
        "restated": (
            "The same once more, in another unit or currency.",
            "{surface: (373 miles), amount: 373, unit: mile}",
        ),
    },
    "DateValue": {
        "surface": ("The words of the source for it, as they stand in the quotation.", "by the end of 2025"),
        "value": (
            "The day, month, year, quarter, fiscal year or period that is named.",
            "2025-10-29",
            "2025-10",
            "2025-Q3",
            "2025-10-20/2025-10-26",
        ),
        "mod": ("How the words stand to it: by, since, before, after, early, mid, late, around.", "on-or-before"),
        "calendar": ("Whose fiscal year it is: an id of calendars.yaml.", "japan"),
        "anchor": ("The claim whose time it is counted from.", "tokyo-summit"),
    },
    "DurationValue": {
        "surface": ("The words of the source for it, as they stand in the quotation.", "two years"),
        "value": (
            "A length of time: years, months, weeks or days, after T hours and minutes.",
            "P2Y",
            "P6M",
            "PT2H49M",
        ),
    },
    "BearingValue": {
        "surface": ("The words of the source for it, as they stand in the quotation.", "east"),
        "value": ("One of the eight points of the compass.", "E"),
    },
    "Citation": {
        "title": ("The title by which it can be found.", "Official Gazette, 1 March 2024"),
        "address": ("Its address on the web, or another identifier.", "https://www.mod.go.jp/en/"),
        "sure": ("How sure it is: stated there, derived from it, or general knowledge; stated if left out.", "derived"),
        "note": _NOTE,
    },
    "Entry": {
        "id": ("The name by which records call it.", "pete-hegseth"),
        "name": ("The name that a reader knows it by.", "Pete Hegseth"),
        "aliases": ("Other names that texts use for it.", "[Hegseth]"),
        "reference": ("Where the fact can be looked up.", "{title: Official Gazette}"),
    },
    "Organisation": {"country": _COUNTRY},
    "Document": {"country": _COUNTRY},
    "Point": {
        "name": ("What lies there.", "Naha"),
        "north": ("Degrees north of the equator.", "26.21300"),
        "east": ("Degrees east of Greenwich.", "127.67851"),
        "reference": ("Where the position can be looked up.", "{title: GeoNames 1856035}"),
    },
    "Place": {
        "type": ("What kind of place it is.", "city"),
        "within": ("The place around it: an id of places.yaml.", "japan"),
        "points": (
            "Named points that mark out its extent, where distances are measured.",
            "[{name: Naha, north: 26.213, east: 127.67851, reference: {title: GeoNames 1856035}}]",
        ),
    },
    "Term": {
        "holder": ("Who held it: an id of people.yaml.", "pete-hegseth"),
        "time": ("From the first day to the last; .. while it lasts.", "2025-01-25/.."),
        "acting": ("true for someone who only stands in.", "true"),
        "reference": ("Where it can be looked up.", "{title: Official Gazette}"),
    },
    "Office": {
        "country": _COUNTRY,
        "single": ("Whether it has one holder at a time; true if left out.", "false"),
        "terms": (
            "Who held it, and when.",
            "[{holder: pete-hegseth, time: 2025-01-25/.., reference: {title: Official Gazette}}]",
        ),
    },
    "Calendar": {
        "country": _COUNTRY,
        "starts": ("The day on which its fiscal years begin.", "--04-01"),
        "named_by": ("Whether a fiscal year has the number of its first or of its last calendar year.", "first-year"),
    },
    "Property": {
        "dimension": ("What its values measure.", "money"),
        "kind": ("stock if it is true on a day, flow if it is true over a period.", "flow"),
        "broader": ("A property that takes this one in.", "defence-and-related-spending"),
        "steady_for": ("How far apart two figures of a stock may lie and still be one and the same.", "P6M"),
        "comparable_for": ("How far apart figures of two places may lie and still be ranked.", "P2Y"),
        "signed": ("Whether it can be below zero, as a balance can.", "true"),
        "plus": ("Properties whose sum it is by definition.", "[defence-spending]"),
        "minus": ("Properties that are taken from that sum.", "[defence-spending]"),
        "price_of": ("For a rate of exchange: the currency of which one unit has this price.", "USD"),
    },
    "SetAside": {
        "sentence": ("The number of the sentence.", "1"),
        "reason": ("Why it makes no claim of its own.", "heading"),
        "note": _NOTE,
    },
    "Source": {
        "title": ("The title of the document.", "Larmouth port to cut emissions"),
        "publisher": ("Who published it.", "The White House"),
        "address": ("Its address on the web.", "https://www.mod.go.jp/en/"),
        "published": (
            "The day on which it came out, or the days between which it did.",
            "2025-10-29",
            "2025-10-29/2025-11-02",
        ),
        "zone": ("The time zone of that day, by its name.", "Asia/Tokyo"),
        "language": ("The code of its language (ISO 639).", "en"),
        "rights": ("Who may copy it.", "copyrighted"),
        "sentences": ("How many sentences it has, titles and captions included; the suite counts them.", "13"),
        "words": ("How many words it has; the suite counts them.", "385"),
        "digest": ("The SHA-256 of its normalised text; the suite tells it.", "0123456789abcdef" * 4),
        "sketch": ("What is kept of the text, to look up quotations in; the suite tells it.", "1.1:QqMBGBpLjCE="),
        "set_aside": ("The sentences that make no claim of their own.", "[{sentence: 1, reason: heading}]"),
        "note": _NOTE,
    },
    "Finding": {
        "rule": ("The rule that finds it; a message names it in square brackets.", "rival-ahead"),
        "claims": (
            "Exactly the claims involved, first the one that is wrong.",
            "[largest-concentration, us-troops-in-japan]",
        ),
        "note": ("What is wrong, in a sentence for readers.", "Several US states hold more soldiers than Japan."),
        "reference": ("Where it can be looked up.", "{title: Official Gazette}"),
        "reviewed_by": ("Who looked at it.", "the editors"),
        "reviewed_on": ("On what day.", "2025-11-23"),
    },
    "Found": {
        "what": ("What was found.", "figure"),
        "quote": (
            "Its words, ready to be copied into a record.",
            "{prefix: across, exact: almost 120 bases, suffix: in}",
        ),
        "value": ("A figure, ready to be copied into a record.", "{surface: two bases, amount: 2, unit: site}"),
        "time": ("A date, ready to be copied into a record as time or deadline.", "{surface: in 2024, value: 2024}"),
        "length": ("A length of time, ready to be copied into a record.", "{surface: two years, value: P2Y}"),
    },
    "Draft": {
        "kind": ("A question mark: the sentence waits to be recorded.", "'?'"),
        "sentence": ("The number of the sentence.", "4"),
        "begins": ("The first words of the sentence, to find it by.", "Koizumi met with"),
        "found": ("What some record of the sentence must claim.", "[{what: figure, quote: {exact: almost 120 bases}}]"),
    },
}
"""For every model the keys that it adds to those of the model it builds on."""


def key_guide(model: type, key: str) -> Key | None:
    """What a key of a model says, with examples; None if the guide does not have it."""
    guides = (GUIDE.get(one.__name__, {}) for one in model.__mro__)
    return next((guide[key] for guide in guides if key in guide), None)
