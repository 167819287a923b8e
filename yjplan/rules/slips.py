"""Words that are spelt right and mean something else: tenants for tenets, council for counsel."""

from __future__ import annotations

from msgspec import Struct

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.rules.passages import PlanText, quoted


class _Slip(Struct, frozen=True):
    """A word that is wrong in some company: words of which one must stand there, where it is wrong, what is meant."""

    hints: tuple[str, ...]
    pattern: Lazy
    meant: str


def _slip(hints: str, pattern: str, meant: str) -> _Slip:
    return _Slip(tuple(hints.split("|")), Lazy(rf"\b(?<!['-])(?<!’)(?:{pattern})(?![\w-])"), meant)


_SLIPS = (
    _slip(
        "tenants",
        r"(?:[Ff]our|[Cc]hild[- ][Ff]irst|[Cc]ore|[Kk]ey|[Gg]uiding)\stenants"
        r"|tenants\sof\s(?:[Cc]hild|the\s[Cc]hild|[Rr]estorative|our\s(?:approach|work|practice))",
        "tenets",
    ),
    _slip(
        "principle aim|principle role|principle reason|"
        "principle objective|principle officer|principle contributor|principle source|principle funder|"
        "principle partner|principle cause|principle factor|principle duty|principle function|principle social",
        r"(?<![Ii]n\s)[Pp]rinciple\s(?:aims?|roles?|reasons?|objectives?|officers?|contributors?|source|funders?|"
        r"partners?"
        r"|causes?|factors?|duty|functions?|social\sworkers?)",
        "principal",
    ),
    _slip(
        "principals",
        r"principals\sof\s(?:[Cc]hild|[Rr]estorative|[Ee]ffective|good|best|desistance|the)",
        "principles",
    ),
    _slip("childrens", r"[Cc]hildrens", "children's"),
    _slip("counsel", r"(?:[Cc]ity|[Bb]orough|[Cc]ounty|[Tt]own|[Dd]istrict|[Ff]ull)\s[Cc]ounsel", "council"),
    _slip(
        "defence council|prosecution council|leading council|legal council",
        r"(?:[Dd]efence|[Pp]rosecution|[Ll]eading|[Ll]egal)\scouncil",
        "counsel",
    ),
    _slip(
        "councillor",
        r"(?:substance misuse|drugs?|alcohol|bereavement|trauma|school)\scouncillors?",
        "counsellor",
    ),
    _slip("counsellor", r"(?:[Ee]lected|[Ww]ard|[Bb]orough|[Cc]ounty)\s[Cc]ounsellors?", "councillor"),
    _slip("custodian", r"custodian\s(?:sentences?|remands?|orders?|estate)", "custodial"),
    _slip(
        "practise",
        r"(?:good|best|common|effective|restorative|reflective|informed|evidence-based|work|social\swork)\spractises?",
        "practice",
    ),
    _slip(
        " practice new| practice their| practice it | practice what| practice these| practice safe",
        r"(?:children|staff|they|we|who|can|could|and)\spractice\s(?:new|their|it|what|these|safely)",
        "practise",
    ),
    _slip(
        "on license|out license|license condition|their license|the license|breached license|under license",
        r"(?:on|out\son|their|the|breached|under)\slicense(?!\splates?)|license\sconditions?",
        "licence",
    ),
    _slip(
        "legal advise|give advise|gives advise|provide advise|provides advise|"
        "offer advise|offers advise|seek advise|housing advise|careers advise|specialist advise",
        r"(?:legal|give|gives|provide|provides|offer|offers|seek|housing|careers|specialist)\sadvise",
        "advice",
    ),
    _slip(
        " affect on| affects on",
        r"(?:an|the|big|huge|major|real|direct|great|profound|lasting|detrimental|positive|negative|adverse|significant|no"
        r"|little)\saffects?\son",
        "effect",
    ),
    _slip("effected", r"(?:is|are|was|were|been|be|children|those)\seffected\sby", "affected"),
    _slip(
        "pubic",
        r"[Pp]ubic\s(?:health|protection|sector|services?|interest|meeting|bod(?:y|ies)|money|transport|place|safety"
        r"|authorit\w+)|[Gg]eneral\spubic",
        "public",
    ),
    _slip("statue", r"statues?\s(?:book|law)|(?:under|by|in)\sstatue", "statute"),
    _slip(
        "statuary",
        r"[Ss]tatuary\s(?:dut(?:y|ies)|partners?|orders?|work|interventions?|services?)",
        "statutory",
    ),
    _slip(
        "compliment",
        r"compliment(?:s|ed|ing)?\s(?:the\s(?:work|offer)|existing|each\sother|this|our)",
        "complement",
    ),
    _slip("dependant", r"dependant\son", "dependent"),
    _slip("insure", r"[Ii]nsure\sthat", "ensure"),
    _slip("loose", r"(?:to|will|may|not|can)\sloose\s(?:contact|their|touch|focus|their|the)", "lose"),
    _slip("lead by", r"(?:is|was|are|were|been|being)\slead\sby", "led"),
    _slip("breech", r"breech(?:es|ed)?\s(?:of|the|their|proceedings)|in\sbreech", "breach"),
    _slip("moral", r"(?:[Ss]taff|[Tt]eam)\smoral", "morale"),
    _slip("role out", r"role[\s-]out", "roll out"),
    _slip("role-out", r"role-out", "roll-out"),
    _slip("asses", r"(?:to|will|we|and|can|they)\sasses", "assess"),
    _slip(
        "their is|their are|their was|their were|their has|their have",
        r"[Tt]heir\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:a|an|no|now|some|many|few|also|been)",
        "there",
    ),
    _slip(
        "there own|there famil|there parent|there care|there lives|there home",
        r"(?:in|of|with|from|to)\sthere\s(?:own|families|famil(?:y|ies)|parents?|care|lives|home)",
        "their",
    ),
    _slip("on trail|trail period|trail scheme", r"on\strail|trail\s(?:period|scheme)", "trial"),
    _slip("incite", r"(?:an|gain|gives?|valuable|offers?)\sincite(?:s)?\sinto", "insight"),
    _slip(
        "disproportionality",
        r"(?:impact(?:s|ed|ing)?|affect(?:s|ed|ing)?)\sdisproportionality\son|(?:represented|sentenced|excluded)\sdisproportionality"
        r"|(?:is|are|was|were|be|been)\sdisproportionality\s(?:affected|impacted|represented|excluded|high|low|likely|more)",
        "disproportionately",
    ),
    _slip("entrance", r"[Ff]irst[\s-][Tt]ime\sentrances?", "entrants"),
    _slip(
        "meditation",
        r"victims?[^.\n]{0,40}\smeditation"
        r"|meditation\s(?:with|between)\s(?:the\s)?victims?",
        "mediation",
    ),
    _slip(
        "youth offender institution|youth offending institution",
        r"[Yy]outh\s(?:[Oo]ffenders?|[Oo]ffending)\s[Ii]nstitutions?",
        "young offender institution",
    ),
    _slip(
        "join inspection|join targeted",
        r"(?:a|an|the|pilot|recent)\s[Jj]oin\s(?:[Ii]nspection|[Tt]argeted)",
        "joint",
    ),
    _slip(
        "continues",
        r"an?\s(?:[a-z]+\s(?:of|for)\s)?continues\s(?:focus|process|improvement|development)",
        "continuous",
    ),
    _slip("manger", r"[Mm]angers?", "manager"),
    _slip("tennets|tenents", r"[Tt]en(?:net|ent)s", "tenets"),
    _slip(
        "bought to|bought before|bought forward",
        r"(?:was|were|is|are|be|been)\sbought\s(?:to\s(?:court|justice|the\sattention)|before|forward)",
        "brought",
    ),
    _slip(
        "more then|less then|rather then|other then|fewer then|better then|higher then|lower then|greater then",
        r"(?:more|less|rather|other|fewer|better|higher|lower|greater)\sthen(?!\s(?:again|than|we|they|it|there|the"
        r"\snext)\b)(?=\s\w)",
        "than",
    ),
    _slip("its a |its an |its not ", r"[Ii]ts\s(?:an?|not)(?=\s[a-z])", "it is"),
    _slip(
        "moral",
        r"(?:[Cc]hildren['’]s|low)\smoral|moral\s(?:is|was|has\sbeen)\s(?:low|high|good|better)",
        "morale",
    ),
    _slip(
        "principals",
        r"(?:youth\sjustice|guiding|core|key|[Cc]hild\s[Ff]irst|restorative|these|same)\sprincipals",
        "principles",
    ),
    _slip(
        "there needs|there views|there voices|there strengths",
        r"[Tt]here\s(?:needs|views|voices|strengths)\s(?:are|were|and|with)",
        "their",
    ),
    _slip("loose their", r"(?:[Tt]hey|[Ww]e|[Cc]hildren|[Ff]amilies|who|often)\sloose\stheir", "lose"),
    _slip("casual", r"[Cc]asual\s(?:factors?|links?|relationships?)", "causal"),
    _slip("martial status", r"[Mm]artial\sstatus", "marital"),
    _slip("discreet", r"[Dd]iscreet\s(?:groups|pieces|projects|elements|areas|units)", "discrete"),
    _slip("discreet", r"(?:two|three|four|several)\sdiscreet\s\w{3,12}", "discrete"),
)


def slips(text: PlanText, findings: Findings) -> None:
    """Mention words that are right in themselves and wrong where they stand (L106): each slip where it comes first."""
    for slip in _SLIPS:
        hints = [hint for hint in slip.hints if _stands(hint, text)]
        for passage in text.saying(*hints) if hints else ():
            if passage.kind != "quote" and (match := slip.pattern.compiled.search(passage.text)):
                findings.add(
                    "L106",
                    f"{quoted(match[0])}: “{slip.meant}” is probably meant.",
                    passage.place_at(match.start()),
                    "A spelling checker does not notice, as the word itself is spelt correctly.",
                )
                break


def _stands(hint: str, text: PlanText) -> bool:
    """Whether a word stands in the plan, in any of its forms; more than one word are looked for as they are."""
    if not hint.isalpha():
        return text.says(hint)
    return any(hint + ending in text.vocabulary for ending in ("", "s", "es", "ed", "ing"))
