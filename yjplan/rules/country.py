"""Which country a plan is from: in Wales other bodies have a part in youth justice, and other law is in force."""

from __future__ import annotations

from yjplan.patterns import Lazy
from yjplan.plan.load import Plan
from yjplan.plan.section import Section

_WELSH_COUNCIL = Lazy(
    r"\b(?:anglesey|gwynedd|conwy|denbighshire|flintshire|wrexham|ceredigion|powys|pembrokeshire|carmarthenshire|"
    r"swansea|neath port talbot|bridgend|vale of glamorgan|rhondda|merthyr|caerphilly|blaenau gwent|torfaen|"
    r"monmouthshire|newport(?! pagnell)|cardiff|ynys m[oô]n|cyngor|county borough)\b",
    needs="anglesey|gwynedd|conwy|denbighshire|flintshire|wrexham|ceredigion|powys|pembrokeshire|carmarthenshire|swansea|"
    "neath|bridgend|glamorgan|rhondda|merthyr|caerphilly|gwent|torfaen|monmouthshire|newport|cardiff|ynys|cyngor|county",
)
"""The 22 councils of Wales by what tells them apart, and what only councils of Wales are called.

County borough councils: Local Government (Wales) Act 1994, section 2.
"""


def is_welsh_council(name: str) -> bool:
    """Whether a council is one of Wales."""
    return _WELSH_COUNCIL.search(name.casefold()) is not None


def in_wales(plan: Plan) -> bool:
    """Whether a plan is from Wales: all its councils are, or a part of it is in Welsh."""
    return all(map(is_welsh_council, plan.service.authorities)) or any(map(has_welsh, plan.sections))


def has_welsh(section: Section) -> bool:
    """Whether a section or a part of it is said to be in Welsh."""
    return section.language == "cy" or any(block.language == "cy" for block in section.content)
