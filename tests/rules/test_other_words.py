"""The same mistakes in other words: each is found, and what looks like it and is right is not."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("R171", "The budget is set out on pp 38-39."),
        ("R171", "See pg 12 for more."),
        ("R171", "More is said in section 4.3."),
        ("R171", "We return to this in section 7 below."),
        ("R171", "This is discussed on page X."),
        ("R241", "The graph opposite shows it."),
        ("R241", "Please see the pie chart."),
        ("R241", "As can be seen in the diagram, most agreed."),
        ("R241", "The line graph demonstrates a fall."),
        ("R241", "The image on the right is of the panel."),
        ("R241", "Figure 4 shows the trend."),
        ("R241", "Table 9 sets out the searches."),
        ("X102", "The total is #NAME? this year."),
        ("X102", "Choose an item."),
        ("X102", "See cid:image001.png for the team."),
        ("X103", "It opened on [date]."),
        ("X103", "[Your service name] did well."),
        ("X103", "It went well. Data to follow."),
        ("X103", "It went well. Note to self: ask finance."),
        ("X103", "It went well. NB Jo to check."),
        ("X103", "It went well (needs checking)."),
        ("X103", "Delete as appropriate."),
        ("X103", "It went well. *to be added*"),
        ("R141", "We will launch a group for girls in September 2022."),
        ("R141", "We aim to open a second hub by Christmas 2021."),
        ("R141", "An inspection is expected in summer 2022."),
        ("R141", "The new system is due to go live in spring 2022."),
        ("R141", "From September 2022 the college is going to take children."),
        ("R145", "This plan sets out our ambitions for 2022/23."),
        ("R145", "Next year, 2022-23, the board looks at girls."),
        ("L101", "The LSCB holds us to account."),
        ("L101", "The Primary Care Trust is a member."),
        ("L101", "The Troubled Families programme pays."),
        ("L101", "Health Education England gave a grant."),
        ("L101", "Connexions advisers help with jobs."),
        ("L102", "Child First. Young offenders are met at the door."),
        ("L102", "Child First. Youths gather near the shop."),
        ("L102", "Child First. Offenders meet their victims."),
        ("L103", "Behavior is discussed."),
        ("L106", "The manger signs it off."),
        ("L106", "We offer more then help."),
        ("L106", "A matter was bought to court. It was bought to court."),
        ("L106", "Its a good plan."),
        ("L106", "Childrens services help."),
    ],
)
def test_found(plan_folder: PlanFolderMaker, code: str, words: str) -> None:
    assert len(said(plan_folder, code, words)) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("R171", "The duty stems from section 37 of the Crime and Disorder Act 1998."),
        ("R171", "Section 4.3 of the standards says so."),
        ("R171", "We gave 5p each, and the first page of each letter."),
        ("R241", "The officer is at the table and a map of needs is in hand."),
        ("R241", "We chart the searches, as is set out in the strategy."),
        ("X102", "Children choose an item of food and a photo."),
        ("X103", "We need to update our guide. The date is known."),
        ("X103", "More is to follow in the spring, as required."),
        ("X103", "A note to self-harm services is sent; the partner [a charity] agreed."),
        ("R141", "We launched a group for girls in September 2022."),
        ("R141", "We will build on the group that we launched in September 2022."),
        ("R141", "We plan to publish the review of the riots in August 2022."),
        ("R141", "The fees due in summer 2022 were paid."),
        ("R145", "The priorities for 2022-23 are looked at under progress."),
        ("L101", "In 2013 the Primary Care Trust did it; that has since become the board's task."),
        ("L101", "The safeguarding partnership met, and our assets are few."),
        ("L101", "The law speaks of a youth offending team."),
        ("L102", "Child First. The youth court and the youth centre are near."),
        ("L102", "Child First. Adult offenders are met by probation."),
        ("L103", "Center Parcs gave a prize."),
        ("L106", "It was bought by the board, and then we met. It costs more then than now."),
    ],
)
def test_quiet(plan_folder: PlanFolderMaker, code: str, words: str) -> None:
    assert not said(plan_folder, code, words)


def test_a_service_under_its_old_name(plan_folder: PlanFolderMaker) -> None:
    plan = "service: Oldham Youth Justice Service\nauthorities: [Oldham]\nyears: 2024-25\nedition: 2024-25\n"
    body = section("diversion", "body: The YOT moved to a new office.\n")
    (finding,) = findings(plan_folder, "L101", body, plan=plan)
    assert "this service is Oldham Youth Justice Service" in finding.message
    assert not findings(plan_folder, "R191", body, plan=plan)
    named_so = plan.replace("Justice", "Offending")
    assert not findings(plan_folder, "L101", body, plan=named_so)


def test_what_one_rule_says_another_does_not(plan_folder: PlanFolderMaker) -> None:
    for words in ("The CCG pays for a nurse.", "We met on PAGEREF _Toc12 and MERGEFIELD Name."):
        assert not said(plan_folder, "R191", words)
    assert said(plan_folder, "R191", "The former CCG paid for a nurse.")
