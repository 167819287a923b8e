"""What tells who a child is in a story: names, places, days, and details that add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.dates import MONTHS
from yjplan.rules.passages import Passage, PlanText, quoted
from yjplan.rules.privacy import POSTCODE, STORIES, exact_age

_PLACE = Lazy(
    r"(?<![\w’'-])(?:St\s)?[A-Z][a-z’']{2,20}\s(?:[A-Z][a-z]{2,15}\s)?"
    r"(?:(?:High|Primary|Infant|Junior|Grammar|Special)\s(?:School|Academy)|Academy|School|College|Road|Street|Avenue|"
    r"Lane|Estate|Hospital|Hostel|House|Children['’]s\sHome|Youth\s(?:Club|Centre)|FM|Radio|YOI|Park|estate)"
    r"(?![\w’'-])"
    r"|(?<=[a-z]\s)[A-Z][a-z’']{2,20}\s(?:Town\s|City\s|United\s)?(?:Rovers|United|City|FC|juniors|Juniors|colts|Colts)(?![\w’'-])",
    needs="School|Academy|College|Road|Street|Avenue|Lane|Estate|Hospital|Hostel|House|Home|Club|Centre|FM|Radio|YOI|Park|estate|"
    "Rovers|United|City|FC|juniors|Juniors|colts|Colts",
)
_TOWN = Lazy(
    r"\b(?:lives?|lived|living|grew\sup|raised|moved|born)\s(?:with\s\w+\s\w+\s)?(?:in|to|from|near)\s"
    r"(?P<town>[A-Z][a-z]{3,20}(?:[\s-][A-Z][a-z]{2,15}){0,2})(?![\w’-])(?!')",
    needs=("live|living|grew|raised|moved|born", "in|to|from|near"),
)
_NO_TOWN = frozenset(
    (
        "England", "Wales", "Scotland", "Britain", "Ireland", "Europe", "London", "January", "February", "March",
        "April", "June", "July", "August", "September", "October", "November", "December", "Early", "Foster", "Year",
        "School", "Youth", "Child", "Children", "Supported", "The",
    )
)  # fmt: skip
"""Words after which no town follows, or of which too many live in it."""
_CLUBS = Lazy(r"\b(?:supports?|supported|likes?|loves?|fan|watch\w*|follows?|favourite)\b", re.IGNORECASE)
"""What a child likes is no place where the child is known."""
_NO_PLACE = frozenset(
    (
        "The", "This", "Virtual", "Secondary", "Primary", "High", "Mainstream", "Special", "Open", "Family",
        "Central", "Local", "Community", "Our", "Her", "His", "Their", "Safe", "Full", "New", "Royal", "Edge",
        "Sixth",
    )
)  # fmt: skip
_DAY = Lazy(
    r"(?<![\w/])\d{1,2}(?:(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>[A-Z][a-z]{2,8})(?:\s20\d\d)?"
    r"|[/.]\d{1,2}[/.](?:20)?\d\d)(?!\w)",
    needs=A_DIGIT,
)
_BORN = Lazy(
    r"\bborn\s(?:on\s)?(?:the\s)?$|\b(?:birth|dob|d\.o\.b\.)(?:[\s:]{1,3}|\s(?:is|was)\s)$",
    re.IGNORECASE,
    needs="born|birth|dob|d.o.b.",
)
"""A date of birth is told already (D102)."""
_COMMON = """
    aaliyah aaron abbie abby abdul abigail adam adele adrian agnieszka ahmed aidan aiden aisha alan alana alex
    alexander alexandra alexis alfie ali alice alicia alisha alistair amanda amelia amelie amina amir amira amy
    anastasia andrea andrew angela angelina anita ann anna annabel anne annie anthony antonio anya archie arjun
    arlo arran arthur aryan ashleigh ashley asif ava ayaan ayesha azaan bailey barry becky bella ben benjamin
    bernard beth bethany bilal billy blake bobby bradley brandon brian brianna brooke bryan byron caitlin
    caitlyn callie callum cameron candice carl carla carly caroline casey cassie catherine cerys chantelle
    charlene charlie charlotte chelsea cheryl chloe chris christina christine christopher ciara claire clara
    clive cody colette colin connor conor corey courtney craig dafydd daisy damian damien daniel danielle danny
    darcy darius darren dave david dean debbie deborah declan deepak demi denise dennis derek dexter diana diane
    dominic donna dorothy doug duncan dwayne dylan edward eilidh elaine eleanor eli elijah elise eliza elizabeth
    ella ellen ellie elliot ellis elsie emilia emilie emily emma emmanuel erin esme esther ethan eva evan evie
    ewan fabian faisal farhan fatima finlay fiona frances francesca frankie fraser freddie freya gabriel gareth
    garry gary gavin gemma geoff george georgia geraint gethin gina giovanni glenn gordon gracie graham greg
    gwen gwilym haidar hamza hannah harley haroon harriet harrison harry harvey hasan hassan hayden hayley
    heather heidi helen helena henrik henry hilary hollie holly howard hugo hussain iain ian ibrahim idris
    imogen imran ines ioan iqra irfan isaac isabel isabella isabelle isha isla ismail isobel ivan iwan izzy jack
    jacob jacqueline jade jaden jai jaiden jake jamal james jamie jane janet janice jared jasmin jasmine jason
    jayden jayne jeff jen jennifer jenny jenson jeremy jerome jessica jessie jill jim jimmy jo joan joanna
    joanne jodie joe joel joey john johnny jonah jonathan jordan jorge joseph josh joshua juan jude judith julia
    julian julie juliet justin kacey kacper kai kaitlyn kamil kamran karen karl kate katherine kathleen kathryn
    kathy katie kayla kayleigh keeley keira keith kelly kelsey kelvin ken kenneth kenny kerry kevin khadija
    khalid kian kieran kim kimberley kirsty kris krystal kyle kyra kyran lacey lara laura lauren laurence layla
    leah leanne lee leila lena lenny leo leon leroy lesley leticia lewis lexi lexie liam liana lianne libby lily
    linda lisa liz lloyd logan lola lorraine louie louis louisa louise luca lucas lucia lucy lukas luke lydia
    lynn lynne mackenzie maddie maddison madeleine madison maisie malachi malcolm malik malika mandy marcel
    marcus margaret maria marie mario marius marlon martha martin martyn marvin maryam mason mateusz matilda
    matthew maureen maurice maya megan mel melanie melissa mia michael michaela michelle mick miguel mike millie
    mohamed mohammad mohammed moira mollie molly monica morgan muhammad muna musa myles nadia naomi natalia
    natalie natasha nathan nathaniel neil nia niamh nicholas nicola nicole nigel nikita nina noah noor olaf
    oliver olivia oliwia omar orla oscar oskar owain owen paige pamela patricia patrick paul paula pauline pedro
    penny pete peter phil philip philippa phillip phoebe pippa poppy priya rachael rachel rafael rahim raj
    rajesh ralph ramona rana raymond rebecca rebekah reece reggie reuben rhian rhianna rhiannon rhona rhys
    richard ricky riley rita robbie robert roberta robin rochelle roger rohan roisin ronald ronan ronnie rory
    rosa rosalind rosemary roshan rosie ross rowena roxanne roy rupert russell ruth ryan sabrina sadia sadie
    safa saffron salim sally salma sam samantha sameer samir samira samuel sana sandra sanjay santiago saoirse
    sara sarah saskia scott sean sebastian selina sergio shannon shaun shauna shay shayla shayne sheila shirley
    sienna simon siobhan sion skye sofia sonia sophia sophie spencer stacey stanley stefan stella steph
    stephanie stephen steve steven stewart stuart sue sumaya susan suzanne suzie sylvia tahir tamara tania tanya
    tara tariq tasha taylor teagan ted terence teresa terry theo thomas tia tiana tiffany tilly tim timothy tina
    tobias toby tom tommy tony tracey tracy trevor tristan tyler tyrone umar usman vanessa vera vicky victoria
    vincent wayne wendy william yahya yasmin yolanda youssef yusuf yvonne zac zachary zain zainab zara zayn zoe
    zoey zuzanna
"""
_FIRST_NAMES = frozenset(_COMMON.split())
"""Often given to children in England and Wales; without names that are words of a plan too, such as Amber and Will."""
_NAME_CHANGED = Lazy(
    r"\bnot (?:his|her|their) real name|\bnames? (?:has|have|is|are|was|were) (?:been )?changed|\bpseudonym",
    re.IGNORECASE,
    needs=("name|pseudonym", "real|changed|pseudonym"),
)
_WORD = Lazy(
    r"(?<![\w’-])(?<!')[A-Z][a-z]{2,12}(?![\w-])(?!\s(?:House|School|Trust|Centre|Street|Road|Hospital|Academy|Unit|Foundation))"
)


_LONGEST_ADDRESS = 45
"""Characters from the street to the end of the postcode."""


def places_in_stories(text: PlanText, findings: Findings) -> None:
    """Report places where the child is known, in the stories and words of children (D107)."""
    service = text.plan.service
    own = " ".join((service.service, *service.authorities))
    for passage in _stories(text):
        places = [m for m in _PLACE.finditer(passage.text) if _is_place(passage.text, m)]
        places += (m for m in _TOWN.finditer(passage.text) if _is_town(m["town"]) and m["town"] not in own)
        place = next((m for m in places if not _is_in_an_address(passage.text, m)), None)
        if place:
            findings.add(
                "D107",
                f"{quoted(place.groupdict().get('town') or place[0])} names a place where the child is known.",
                passage.place_at(place.start()),
                "Write “a local school”, “a street nearby” or “a football club”.",
            )


def days_in_stories(text: PlanText, findings: Findings) -> None:
    """Report exact days in the stories and words of children (D108); days of birth are reported as such."""
    for passage in _stories(text):
        days = (m for m in _DAY.finditer(passage.text) if not m["month"] or m["month"].lower() in MONTHS)
        if day := next(
            (d for d in days if not _BORN.search(passage.text[max(0, d.start() - 20) : d.start()])), None
        ):
            findings.add(
                "D108",
                f"{quoted(day[0])} is an exact day, which can be looked up in court lists and newspapers.",
                passage.place_at(day.start()),
                "Leave it out, or say “in spring” or “last year”.",
            )


def _is_place(text: str, match: re.Match[str]) -> bool:
    if match[0].split()[0] in _NO_PLACE:
        return False
    liked = re.search(r"(?:Rovers|United|City|FC)$", match[0])
    return not (liked and _CLUBS.search(text[max(0, match.start() - 40) : match.start()]))


def _is_town(name: str) -> bool:
    return name.replace("-", " ").split()[0] not in _NO_TOWN


def _is_in_an_address(text: str, place: re.Match[str]) -> bool:
    """Whether a postcode follows, with which the address is reported (D102)."""
    return POSTCODE.search(text[place.end() : place.end() + _LONGEST_ADDRESS]) is not None


def first_names_in_stories(text: PlanText, findings: Findings) -> None:
    """Report first names in the stories and words of children (D109), the first of each passage."""
    first_names = _FIRST_NAMES & text.vocabulary
    for passage in _stories(text) if first_names else ():
        if _NAME_CHANGED.search(passage.text):
            continue
        name = next((m for m in _WORD.finditer(passage.text) if m[0].lower() in first_names), None)
        if name:
            findings.add(
                "D109",
                f"{quoted(name[0])} is a first name, and may be the child's own.",
                passage.place_at(name.start()),
                "Write “Child A”, or say in the story that the name was changed.",
            )


def _stories(text: PlanText) -> list[Passage]:
    return [passage for passage in text.passages if passage.kind in STORIES]


_DETAILS: tuple[tuple[str, tuple[str, ...] | Callable[[str], object]], ...] = (
    ("sex", ("boy", "girl", "male", "female", "she", "he", "her", "his", "him", "daughter", "son")),
    ("age", exact_age),
    (
        "date",
        Lazy(
            r"\b(?i:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b",
            needs="20",
        ).search,
    ),
    (
        "family",
        (
            "sibling", "brother", "sister", "twin", "parent", "parents", "mother", "father", "mum", "dad",
            "grandmother", "grandfather", "grandparent", "grandparents",
            "stepmother", "stepfather", "stepbrother", "stepsister",
            "family conflict",
        ),
    ),
    (
        "health",
        (
            "adhd", "autism", "autistic", "neurodivers*", "neurodivergent", "diagnos*", "mental health", "overdose",
            "overdosed", "self harm*", "medication", "medical", "pregnan*", "learning disabilit*", "suicid*",
            "psychologist",
        ),
    ),
    (
        "home",
        (
            "looked after", "in care", "care home", "children s home", "foster", "section 20", "hostel", "homeless",
            "sleep rough", "sleeping rough", "missing from home", "placement", "placements", "refuge",
        ),
    ),
    (
        "offence",
        (
            "knife", "robbery", "burglary", "assault", "assaulted", "wounding", "criminal damage", "arson",
            "drug dealing", "murder", "theft", "emergency worker", "possession of",
        ),
    ),
    (
        "school or area",
        Lazy(
            r"\b[A-Z]\w{2,20}\s(?:High\s)?(?:School|Academy|College|Road|Street|Estate|FM)\b",
            needs="School|Academy|College|Road|Street|Estate|FM",
        ).search,
    ),
)  # fmt: skip
"""What tells who a child is, as what finds it or as words of which * is any ending."""
_ANY_WORD = Lazy(r"[^_\W]+")
_TOO_MANY = 4
"""From how many kinds of detail on a neighbour or a journalist could know the child."""


def telling_details(text: PlanText, findings: Findings) -> None:
    """Report stories with so many kinds of detail that together they point to a child (D105)."""
    stories: dict[int, list[Passage]] = {}
    for section, passages in text.of_section():
        for block in section.content:
            if block.type == "case-study":
                own = [p for p in passages if p.source is block.body or p.source is block.outcome]
                stories[id(block)] = own
    for own in stories.values():
        kinds: Counter[str] = Counter()
        for passage in own:
            words = " ".join(["", *_ANY_WORD.findall(passage.text.lower()), ""])
            for kind, detail in _DETAILS:
                kinds[kind] += _tells(detail, passage.text, words)
        told = [kind for kind, _ in _DETAILS if kinds[kind]]
        about_one = any(re.search(r"\b(?:child|boy|girl)\b", p.text, re.IGNORECASE) for p in own)
        if len(told) >= _TOO_MANY and about_one:
            findings.add(
                "D105",
                f"This story gives details of one child's {listed(told, 'and')}: together they may show who the "
                "child is.",
                own[0].place_at(0),
                "Leave out or change what the story does not need, and ask someone who knows the area to read it.",
            )


def _tells(detail: tuple[str, ...] | Callable[[str], object], text: str, words: str) -> bool:
    if callable(detail):
        return detail(text) is not None
    return any((f" {word[:-1]}" if word.endswith("*") else f" {word} ") in words for word in detail)
