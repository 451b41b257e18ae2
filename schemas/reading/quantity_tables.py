"""What quantities are counted in: units, currencies and nouns by the words that name them."""

from typing import TypeVar

from schemas.reading.vocabulary import words

Value = TypeVar("Value")

Phrases = dict[str, tuple[tuple[tuple[str, ...], Value], ...]]
"""Phrases by their first word: the words that follow it, and what the phrase names; the longest first."""


def phrases(table: dict[str, Value]) -> Phrases[Value]:
    """A phrase table from spaced phrases."""
    by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    for phrase, value in table.items():
        first, *rest = phrase.split()
        by_first.setdefault(first, []).append((tuple(rest), value))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in by_first.items()}


def _named(**names: str) -> dict[str, str]:
    """Comma-separated names to the unit or currency that each stands for."""
    return {name: unit.replace("_", "-") for unit, listed in names.items() for name in listed.split(",")}


UNREADABLE = ""
"""A unit that is named but that cannot be told which it is: degrees of what, cents of which currency."""

UNITS_BY_NAME: Phrases[str] = phrases(
    _named(
        percent="percent,per cent,%,pct,percents",
        percentage_point="percentage point,percentage points,% points,percent points,pp,point,points",
        basis_point="basis point,basis points,bps,bp",
        part_per_million="ppm,parts per million",
        times="times,fold",
        millimetre="millimetre,millimetres,millimeter,millimeters",
        centimetre="centimetre,centimetres,centimeter,centimeters",
        inch="inch,inches",
        foot="foot,feet,ft",
        yard="yard,yards",
        metre="metre,metres,meter,meters",
        kilometre="km,kms,kilometre,kilometres,kilometer,kilometers",
        mile="mile,miles",
        nautical_mile="nautical mile,nautical miles,nmi",
        square_foot="square foot,square feet,sq ft",
        square_metre="square metre,square metres,square meter,square meters,sq m,m²,m2",
        hectare="hectare,hectares,ha",
        square_kilometre="square kilometre,square kilometres,square kilometer,square kilometers,sq km,km²,km2",
        acre="acre,acres",
        square_mile="square mile,square miles,sq mile,sq miles",
        litre="litre,litres,liter,liters",
        gallon="gallon,gallons",
        barrel="barrel,barrels,bbl",
        cubic_foot="cubic foot,cubic feet",
        cubic_metre="cubic metre,cubic metres,cubic meter,cubic meters,m³,m3",
        billion_cubic_metre="bcm",
        gram="gram,grams",
        kilogram="kg,kilo,kilos,kilogram,kilograms",
        tonne="tonne,tonnes,metric ton,metric tons,metric tonne,metric tonnes",
        kilotonne="kilotonne,kilotonnes",
        megatonne="megatonne,megatonnes",
        gigatonne="gigatonne,gigatonnes,gigaton,gigatons",
        ton="ton,tons",
        pound_mass="lb,lbs",
        short_ton="short ton,short tons",
        watt_hour="watt hour,watt hours",
        kilowatt_hour="kwh,kilowatt hour,kilowatt hours",
        megawatt_hour="mwh,megawatt hour,megawatt hours",
        gigawatt_hour="gwh,gigawatt hour,gigawatt hours",
        terawatt_hour="twh,terawatt hour,terawatt hours",
        petawatt_hour="pwh,petawatt hour,petawatt hours",
        gigajoule="gigajoule,gigajoules",
        petajoule="petajoule,petajoules",
        exajoule="exajoule,exajoules",
        watt="watt,watts",
        kilowatt="kw,kilowatt,kilowatts",
        megawatt="megawatt,megawatts",
        gigawatt="gw,gigawatt,gigawatts",
        terawatt="tw,terawatt,terawatts",
        degree_celsius="degree celsius,degrees celsius,degree c,degrees c,degrees centigrade,° c,°c,℃",
        degree_fahrenheit="degree fahrenheit,degrees fahrenheit,degree f,degrees f,° f,°f,℉",
        second="seconds",
        minute="minute,minutes,min,mins",
        hour="hour,hours,hr,hrs",
        day="day,days",
        week="week,weeks",
        month="month,months",
        year="year,years,yr,yrs",
        decade="decade,decades",
        century="century,centuries",
    )
    | dict.fromkeys(("degree", "degrees", "cent", "cents", "°", "knots", "mph", "kph"), UNREADABLE)
)

UNITS_BY_SIGN = {
    "mm": "millimetre",
    "cm": "centimetre",
    "g": "gram",
    "kt": "kilotonne",
    "Mt": "megatonne",
    "MtCO2": "megatonne",
    "MtCO2e": "megatonne",
    "Gt": "gigatonne",
    "GtCO2": "gigatonne",
    "GtCO2e": "gigatonne",
    "MW": "megawatt",
    "W": "watt",
    "PJ": "petajoule",
    "GJ": "gigajoule",
    "EJ": "exajoule",
    "C": "degree-celsius",
    "F": "degree-fahrenheit",
}
"""Signs whose capitals matter; they count only as they are written here."""

GLUED_SIGNS = frozenset({"g", "W", "C", "F"})
"""Signs of one letter, which are units only right after the digits ("2.7C")."""

TIME_UNITS = words("second minute hour day week month year decade century")

LENGTHS = words("metre kilometre mile nautical-mile foot")
"""Units whose rate per hour is a speed."""

LENGTH_CUES = words("high long wide deep tall away above below thick apart")
"""Words after which "500m" is metres."""

UNIT_ADJECTIVES = words(
    "fiscal financial calendar consecutive straight full whole more additional extra further other working business"
    " successive long short-term academic metric"
)
"""Words that may stand between a number and its unit of time without changing it."""

CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB"} | {
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₱": "PHP",
    "฿": "THB",
    "₫": "VND",
}

DOLLAR_PREFIXES = {"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD"} | {
    "nz": "NZD",
    "hk": "HKD",
    "nt": "TWD",
    "s": "SGD",
    "sg": "SGD",
    "r": "BRL",
    "mx": "MXN",
}
"""What letters before a dollar sign make of it."""

CURRENCY_CODES = words(
    "USD EUR GBP JPY CNY KRW AUD CAD NZD CHF SEK NOK DKK INR BRL MXN ZAR TWD HKD SGD PLN CZK HUF RUB UAH TRY ILS SAR"
    " AED THB MYR IDR PHP VND RMB"
)
CODE_OF = {"RMB": "CNY"}

_DOLLARS = {"us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD"} | {
    "new zealand": "NZD",
    "hong kong": "HKD",
    "singapore": "SGD",
    "taiwan": "TWD",
    "new taiwan": "TWD",
}
_CROWNS = {"swedish": "SEK", "norwegian": "NOK", "danish": "DKK"}

CURRENCIES_BY_NAME: Phrases[str] = phrases(
    _named(
        USD="dollar,dollars",
        EUR="euro,euros",
        GBP="pound sterling,pounds sterling,british pounds,pound,pounds,sterling",
        JPY="yen,japanese yen",
        CNY="yuan,chinese yuan,renminbi,rmb",
        KRW="won,korean won,south korean won",
        # A bare name that several countries share is read as one of them (see shared_currencies).
        INR="rupees,rupee,indian rupees",
        CHF="franc,francs,swiss franc,swiss francs",
        NOK="krone,kroner",
        KWD="dinar,dinars,kuwaiti dinars",
        KES="shillings,kenyan shillings",
        IRR="rial,rials,iranian rials",
        PKR="pakistani rupees",
        ARS="argentine pesos",
        CLP="chilean pesos",
        COP="colombian pesos",
        QAR="qatari riyals",
        IQD="iraqi dinars",
        MAD="moroccan dirhams",
        EGP="egyptian pounds",
        RUB="rouble,roubles,ruble,rubles",
        PLN="zloty,zlotys,polish zloty",
        CZK="czech koruna,koruna,czech crowns",
        HUF="forint,forints",
        UAH="hryvnia,hryvnias",
        TRY="turkish lira,lira",
        ILS="shekel,shekels",
        SAR="riyal,riyals,saudi riyals",
        AED="dirham,dirhams,uae dirhams",
        SEK="kronor,krona,swedish crowns",
        THB="baht",
        MYR="ringgit",
        IDR="rupiah",
        PHP="philippine pesos",
        MXN="peso,pesos,mexican pesos",
        VND="vietnamese dong",
        BRL="reais",
        ZAR="rand",
    )
    | {f"{nation} {word}": code for nation, code in _DOLLARS.items() for word in ("dollar", "dollars")}
    | {f"{nation} {word}": code for nation, code in _CROWNS.items() for word in ("kronor", "krona", "kroner", "krone")}
)

POUND_WORDS = frozenset({"pound", "pounds"})
WEIGHT_CUES = words("weigh weighs weighed weighing heavy")

PEOPLE = words(
    "people persons person troops soldiers soldier personnel workers worker employees employee staff staffers staffer"
    " sailors sailor marines marine airmen fighters fighter servicemen servicewomen servicemembers officers officer"
    " officials official civilians civilian residents resident inhabitants citizens citizen migrants migrant refugees"
    " refugee immigrants immigrant foreigners foreigner students student teachers teacher nurses nurse doctors doctor"
    " patients patient voters voter men women children adults adult pensioners retirees farmers farmer fishermen"
    " machinists dockworkers miners drivers driver pilots pilot engineers engineer judges judge justices lawmakers"
    " lawmaker legislators senators senator representatives congressmen mps meps ministers minister leaders leader"
    " governors mayors delegates delegate envoys diplomats diplomat ambassadors experts expert scientists researchers"
    " executives protesters demonstrators activists strikers hostages hostage prisoners prisoner detainees inmates"
    " police policemen guards agents reservists reservist recruits conscripts veterans veteran contractors passengers"
    " victims survivors casualties seekers applicants claimants evacuees tourists visitors visitor users customers"
    " consumers respondents jurors lawyers prosecutors islanders villagers trainees apprentices graduates"
    " pupils babies infants youths teenagers investors shareholders taxpayers Americans japanese"
) | words(
    "americans britons russians ukrainians germans venezuelans afghans syrians palestinians israelis europeans mexicans"
    " haitians cubans koreans canadians australians indians somalis gazans paratroopers commandos gunmen militants"
    " insurgents rebels terrorists suspects defendants plaintiffs candidates physicians midwives carers"
    " caregivers cleaners porters firefighters paramedics servants seafarers crewmembers crewmen crew parents mothers"
    " fathers smokers borrowers homeowners renters tenants jobseekers dissidents journalists"
)
"""Kinds of people: what they count is persons. Singulars stand here for "a nine-judge bench" and "one soldier"."""

PEOPLE_MEMBERS = words("service crew family staff gang union team")
"""Words before "members" that make them people; members of an alliance are not."""

SITES = words("base bases site sites facility facilities installation installations")

ATTRIBUTIVES = words(
    "member nation country party bed seat ship aircraft vehicle page article province chapter vessel city"
    " item team station truck unit room strong"
)
"""Singular nouns that count in front of another, as in "the 27-nation bloc"."""

UNCOUNTED_POINTS = words("plan plans proposal programme program agenda list framework peace checklist")
"""What follows "20-point" where it is a list of points and not percentage points."""

IRREGULAR_PLURALS = words("aircraft people men women children police sheep fish cattle crew personnel staff")

NOT_PLURAL = words(
    "overseas news its this his us always perhaps is was has as does politics economics yes plus thus less series"
    " process access progress congress business press mass gas crisis analysis basis status virus campus bus census"
    " afterwards towards besides nowadays whereas versus"
)

COUNTED_WHEN_ONE = words("person soldier civilian child man woman worker sailor marine base facility installation")
"""Nouns of which "one" is a count; before others, as in "one official said", it only introduces."""

BEFORE_ONE_DAY = words("by for within only just in than least")
AFTER_ONE_DAY = words("earlier later early late ahead before after ago")
"""Words that make "one day" a length of time and not some day."""
