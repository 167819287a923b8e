"""Duties in law that a plan can show: its aim, its services, who was consulted, who decides, what is reported.

The Crime and Disorder Act 1998 ("the Act") is meant as amended.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from yjplan.diagnostics import Findings, Place, listed
from yjplan.patterns import Lazy
from yjplan.plan.load import Plan
from yjplan.plan.resources import Services
from yjplan.plan.sign_off import Approval
from yjplan.rules import partners, promises, seats
from yjplan.rules.country import in_wales
from yjplan.rules.passages import PlanText
from yjplan.rules.told import GOVERNANCE, SIGN_OFF, Told

_AIM = Lazy(r"offend|crime|criminal|justice system")
_AGAINST = Lazy(
    r"\b(?:prevent|reduc|lower|less|fewer|stop|desist|against|away from|out of|divert|not to|tackl|keep)"
)


def principal_aim(told: Told, findings: Findings) -> None:
    """Mention a plan that never speaks of preventing offending: section 37 of the Act (U104)."""
    section = told.section("introduction-vision-and-strategy")
    if section is None or not told.complete or "prevent offending" in told.words:
        return
    if not told.says(_AIM, _AGAINST):
        findings.add(
            "U104",
            "The plan does not mention the main aim that the law gives to youth justice: to prevent offending "
            "by children.",
            section.place,
            "Say in the introduction how the plan helps to prevent offending.",
        )


_SERVICES: tuple[tuple[str, tuple[tuple[Lazy, Lazy | None], ...]], ...] = (
    ("appropriate adults", ((Lazy(r"appropriate adult"), None),)),
    ("support for children on bail", ((Lazy(r"bail(?:ed)?\b", needs="bail"), None),)),
    ("places for children on remand", ((Lazy(r"remand"), None),)),
    (
        "reports for courts",
        (
            (Lazy(r"psrs?\b", needs="psr"), None),
            (Lazy(r"report"), Lazy(r"\bpre-?\s?sentence report|\bcourt")),
        ),
    ),
)
"""Services of section 38(4) (a) and (c) to (e) of the Act; every plan writes of (b), assessment and programmes."""


def services_of_the_law(told: Told, findings: Findings) -> None:
    """Mention youth justice services that a finished plan does not tell of: sections 38(4) and 40(1)(a) (U105)."""
    section = told.section("resources-and-services")
    if section is None or not told.complete:
        return
    missing = [name for name, ways in _SERVICES if not any(told.says(*way) for way in ways)]
    if missing:
        findings.add(
            "U105",
            f"The plan does not say how these services are provided: {listed(missing, 'and')}.",
            next((block.place for block in told.blocks(Services)), section.place),
            "Add a sentence on each, even where another body provides it.",
        )


_CONSULTED = Lazy(r"consult(?:ed|ation|ing)\b")
_PLAN = Lazy(r"plan\b")
_WRITTEN = Lazy(r"\b(?:written|drawn up|developed|prepared|produced|agreed|shaped|co-produced)\b")
_PARTNERS = Lazy(r"\b(?:partners?|partnership|agencies|police|probation|health|board|districts?)\b")
_ONLY_THE_LAW = Lazy(r"\b(?:oblige[sd]?|dut(?:y|ies)|requires?|required|must|section 40|the law|act 1998)\b")
_DONE = Lazy(r"\b(?:was|were|has been|have been|have|has)\b")


def consultation(told: Told, findings: Findings) -> None:
    """Mention a plan that does not say who was consulted: section 40(1) of the Act (U106)."""
    section = told.section(SIGN_OFF) or told.section(GOVERNANCE)
    if section is None or not told.complete or (told.sign_off and told.sign_off.consulted):
        return
    asked = (told.around(match) for match in _CONSULTED.finditer(told.words))
    made = (s for match in _PLAN.finditer(told.words) if _WRITTEN.search(s := told.around(match)))
    if not any(
        _PARTNERS.search(s) and (_DONE.search(s) or not _ONLY_THE_LAW.search(s)) for s in chain(asked, made)
    ):
        findings.add(
            "U106",
            "The plan does not say which partners were consulted on it, and when.",
            told.sign_off.place if told.sign_off else section.place,
            "Add consulted: to the block of type sign-off.",
        )


_COUNCIL_DECIDES = Lazy(
    r"(?:(?:meeting|approval|adoption|decision|agreement) (?:of|by) (?:the )?(?:[\w-]+ ){0,3}[\w-]+|"
    r"(?:adopt|approv|agree|endors|ratif|recommend|goes|go|went|taken|present|submitt)\w{0,5} (?:\w+ ){0,4}?(?:by|to|"
    r"before)(?: the| our)?(?: [\w-]+){0,3}) council\b"
)
_DECIDES = Lazy(r" (?:meeting|adopt|approv|agree|on \d|in \w+ber\b)")
_A_COUNCIL = Lazy(r"(?<!youth )(?<!children's )(?<!children’s )\b(?:council|cyngor)\b")


def full_council_in_england(told: Told, findings: Findings) -> None:
    """Report a plan in whose approval the full council has no part (U107): SI 2000/2853, regulation 4, Schedule 3."""
    if not in_wales(told.plan):
        _full_council("U107", told, findings)


def full_council_in_wales(told: Told, findings: Findings) -> None:
    """Mention a plan in whose approval the full council has no part (U108).

    The regulations of 2007 on executive arrangements ask for it. It is for the monitoring officer to say whether they
    apply.
    """
    if in_wales(told.plan):
        _full_council("U108", told, findings)


def _full_council(code: str, told: Told, findings: Findings) -> None:
    section = told.section(SIGN_OFF)
    if section is None or not told.complete:
        return
    approvals = told.sign_off.approvals if told.sign_off else ()
    councils = [a.body for a in approvals if _A_COUNCIL.search(a.body.lower())]
    missing = _other_councils(told.plan.service.authorities, councils)
    if not missing and (councils or _council_decides(told)):
        return
    bodies = f", only {_bodies(approvals)}" if approvals else ""
    findings.add(
        code,
        f"The plan names no decision of {listed(missing, 'and')}, only of {listed(councils, 'and')}."
        if missing
        else f"The plan names no decision of the full council{bodies}.",
        told.sign_off.place_of("approvals") if told.sign_off else section.place,
        "Add it under approvals: in the block of type sign-off, with its date, even if it is still to come.",
    )


def _bodies(approvals: Sequence[Approval]) -> str:
    """Return the bodies that decide as a list in words, from names that may have commas of their own."""
    names = list(dict.fromkeys(approval.body for approval in approvals))
    return "; ".join(names) if any("," in name for name in names) else listed(names, "and")


def _other_councils(authorities: Sequence[str], bodies: Sequence[str]) -> list[str]:
    """Return the councils of a joint service that no body names, where bodies name others of them."""
    named = [a for a in authorities if any(w in body for w in a.split()[:1] for body in bodies)]
    return [a for a in authorities if a not in named] if named else []


def _council_decides(told: Told) -> bool:
    """Whether a sentence gives the decision to the council: words before "council" or behind it."""
    if "full council" in told.words or "democratic approval" in told.words:
        return True
    for match in _A_COUNCIL.finditer(told.words):
        around = told.around(match, 70)
        if _COUNCIL_DECIDES.search(around) or _DECIDES.match(told.words, match.end()):
            return True
    return False


_ADOPTED = Lazy(r"(?:adopt|approv|agree)")


def submitted_and_published(told: Told, findings: Findings) -> None:
    """Mention an adopted plan without its dates of submission and publication: section 40(4) of the Act (U109)."""
    block = told.sign_off
    done = block and any(
        _A_COUNCIL.search(a.body.lower()) and a.when and _ADOPTED.match((a.decision or "").lower())
        for a in block.approvals
    )
    if done:
        dates_on_record(told.plan, findings, "adopted")


def dates_on_record(plan: Plan, findings: Findings, state: str = "final") -> None:
    """Mention that a final or adopted plan does not say when it was submitted and published (U109)."""
    submission = plan.service.submission
    dates = {
        "submitted": submission and submission.submitted,
        "published": submission and submission.published,
    }
    missing = [name for name, day in dates.items() if not day]
    if missing:
        findings.add(
            "U109",
            f"The plan is {state}, and plan.yaml does not say when it was {listed(missing, 'and')}.",
            plan.service.place_of("submission") or Place("plan.yaml"),
            f"Add {listed((f'{name}:' for name in missing), 'and')} under submission: with the date.",
        )


_VIOLENCE = Lazy(r"violence\b")
_DUTY = Lazy(r"\bdut(?:y|ies)\b")
_SVD = Lazy(r"svd\b", needs="svd")


def serious_violence_duty(told: Told, findings: Findings) -> None:
    """Mention a section on serious violence that leaves the duty out.

    Police, Crime, Sentencing and Courts Act 2022, Part 2 and Schedule 1: youth offending teams are specified
    authorities; in force since 31 January 2023 (U110).
    """
    section = told.section("serious-violence-and-exploitation")
    if section is None or not told.complete or told.plan.service.years.last <= 2023:
        return
    if not told.says(_SVD) and not told.says(_VIOLENCE, _DUTY):
        findings.add(
            "U110",
            "The plan does not say what the service does under the Serious Violence Duty.",
            section.place,
            "Name the duty and the Act: the Police, Crime, Sentencing and Courts Act 2022.",
        )


_EQUALITY = Lazy(
    r"equalit(?:y|ies) (?:and \w+ )?(?:impact|analys|assess|screen|dut|act\b)|\b(?:eq?|i)ia\b|integrated impact assess"
    r"|impacts? on equalit|asesiad(?:au)? (?:o'r )?effaith",
    needs="equalit|ia|impact|effaith",
)
_IMPACT = Lazy(r"impact assess")
_EQUAL = Lazy(r"\bequalit|protected characteristic")
_COUNCILLORS = Lazy(r"\b(?:cabinet|executive|council|cyngor|gabinet)\b")


def equality(told: Told, findings: Findings) -> None:
    """Mention a copy for cabinet or council without an equality impact assessment: Equality Act 2010, s. 149 (U111)."""
    block = told.sign_off
    councillors = [a for a in block.approvals if _COUNCILLORS.search(a.body.lower())] if block else []
    if councillors and told.complete and not told.says(_EQUALITY) and not told.says(_IMPACT, _EQUAL):
        findings.add(
            "U111",
            f"The plan goes to {_bodies(councillors)}, and no equality impact assessment is mentioned.",
            councillors[0].place,
            "Say that there is one and where it can be read, or why none was needed.",
        )


_INCIDENT = Lazy(r"incident")
_SERIOUS = Lazy(r"\b(?:serious|notifiable|critical)\b")


def serious_incidents(told: Told, findings: Findings) -> None:
    """Mention a plan silent on serious incidents, which have had to be notified since April 2022 (U112)."""
    section = told.section(GOVERNANCE)
    notified = told.plan.service.years.last > 2022
    if section and notified and told.complete and not told.says(_INCIDENT, _SERIOUS):
        findings.add(
            "U112",
            "The plan does not say how serious incidents are reported and learnt from.",
            section.place,
            "Add a sentence on it, without any detail of a case.",
        )


RULES: tuple[Callable[[Told, Findings], None], ...] = (
    *partners.RULES,
    *seats.RULES,
    principal_aim,
    services_of_the_law,
    consultation,
    full_council_in_england,
    full_council_in_wales,
    submitted_and_published,
    serious_violence_duty,
    equality,
    serious_incidents,
    *promises.RULES,
)
"""The rules on duties, in the order of the reference."""


def duties(text: PlanText, findings: Findings) -> None:
    """Run all rules on duties (U101 to U116)."""
    told = Told(text)
    for rule in RULES:
        rule(told, findings)
