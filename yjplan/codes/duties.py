"""What the law and the grant ask of a plan and of those who make it; money and posts as people write them."""

from __future__ import annotations

from yjplan.codes.model import A, Code, W

CODES: tuple[Code, ...] = (
    Code(
        "U101",
        W,
        "A partner that must co-operate is not named",
        "Section 38(1) and (2) of the Crime and Disorder Act 1998 make the council responsible for youth justice "
        "services and oblige the police, the police and crime commissioner (or the mayor who has that office), "
        "probation and health to co-operate. A reader looks for each of them on the board or among those who "
        "contribute, and asks after the one that alone has no member on the list.",
        "Add the missing partner to the members of the board, or say in the section on governance how it takes part.",
        "members:\n  - {agency: Probation Service, role: Head of area, statutory: yes}",
    ),
    Code(
        "U102",
        W,
        "A partner that must co-operate is called optional",
        "Section 38(2) of the Crime and Disorder Act 1998 obliges the police, the police and crime commissioner, "
        "probation, and the integrated care board or Local Health Board to co-operate with the council. The table of "
        "members says of one of them that it is no statutory partner.",
        "Write statutory: yes.",
        "- {agency: Office of the Police and Crime Commissioner, statutory: yes}",
    ),
    Code(
        "U103",
        W,
        "One of the five professions is missing from the team",
        "Section 39(5) of the Crime and Disorder Act 1998 asks for at least one of each in the team: a probation "
        "officer, a person with experience of social work with children, a police officer, and people nominated by "
        "health and by education. A post that nobody fills does not count; inspectors ask how the gap is covered.",
        "Name the post in the table of posts, in the structure chart or in the text. If it is empty, say since when "
        "and how it is covered, and ignore the finding with that reason.",
        "- {contract: Seconded probation, values: [0, 1, 0]}",
    ),
    Code(
        "U104",
        A,
        "The aim of youth justice is not mentioned",
        "Under section 37 of the Crime and Disorder Act 1998 the principal aim of the youth justice system is to "
        "prevent offending by children and young people, and everybody who works in it must have regard to it.",
        "Say in the introduction or the vision how the plan serves to prevent offending.",
    ),
    Code(
        "U105",
        A,
        "Services that the law lists are not mentioned",
        "The plan has to say how youth justice services are to be provided and funded (Crime and Disorder Act 1998, "
        "section 40(1)). Section 38(4) lists what these are, among them appropriate adults, support for children on "
        "bail, places for children on remand, and reports for courts.",
        "Say in a sentence or two how each is provided, even where another body provides it for you. A block of type "
        "services has room for who pays.",
        "- name: Reports for courts\n  what: Written by our own officers before sentence.",
    ),
    Code(
        "U106",
        A,
        "The plan does not say who was consulted on it",
        "Section 40(1) of the Crime and Disorder Act 1998 lets the council make the plan after it has consulted its "
        "partners. A plan that only quotes the duty leaves open whether that was done.",
        "Add consulted: to the block of type sign-off, with who and when, or say it in a sentence.",
        'consulted:\n  - {who: "Police, probation and health", when: March 2024, how: Draft discussed by the board}',
    ),
    Code(
        "U107",
        W,
        "The council's own decision is missing",
        "In England a youth justice plan is one of those that a council's executive cannot adopt alone: the full "
        "council decides (Local Authorities (Functions and Responsibilities) (England) Regulations 2000, regulation 4 "
        "and Schedule 3).",
        "Say when the full council adopts the plan or did so, as text or under approvals: in the block of type "
        "sign-off. If your constitution gives the decision to somebody else, ignore the finding with that reason.",
        "approvals:\n  - {body: Cabinet, when: 12 September 2024}\n  - {body: Full Council, when: 25 September 2024}",
    ),
    Code(
        "U108",
        A,
        "The council's own decision is missing (Wales)",
        "The Local Authorities (Executive Arrangements) (Functions and Responsibilities) (Wales) Regulations 2007 keep "
        "the adoption of certain plans for the full council. Whether your youth justice plan is one of them, the "
        "monitoring officer can tell.",
        "Say when the full council adopts the plan or did so, or ignore the finding with the reason.",
    ),
    Code(
        "U109",
        A,
        "The plan does not say when it was submitted and published",
        "Section 40(4) of the Crime and Disorder Act 1998 has the plan submitted to the national body and published. "
        "Once it is approved, both dates should be on record.",
        "Add submitted: and published: under submission: in plan.yaml.",
        "submission:\n  submitted: 28 June 2024\n  published: 1 October 2024",
    ),
    Code(
        "U110",
        A,
        "The Serious Violence Duty is not mentioned",
        "Part 2 of the Police, Crime, Sentencing and Courts Act 2022, in force since January 2023, obliges youth "
        "offending teams, with the council, the police, probation, health and the fire service, to plan together "
        "against serious violence.",
        "Say in the section on serious violence what the service does under the duty, and name the Act.",
    ),
    Code(
        "U111",
        A,
        "No equality impact assessment is mentioned",
        "Cabinets and councils have to have due regard to equality when they decide (Equality Act 2010, section 149), "
        "and usually ask for an equality impact assessment beside the plan.",
        "Say that there is one and where it can be read, or why none was needed.",
    ),
    Code(
        "U112",
        A,
        "Nothing is said of serious incidents",
        "Since April 2022 services have to notify the national body of serious incidents. Readers of the section on "
        "governance want to know who does that and how the board learns from them. Details of a case do not belong in "
        "the plan.",
        "Add a sentence on how serious incidents are reported and learnt from.",
    ),
    Code(
        "U113",
        W,
        "The board has no members",
        "The template asks who sits on the board. A reader should find every partner and see who speaks for it.",
        "List the members, by body and post.",
        "members:\n  - {agency: Probation Service, role: Head of area, statutory: yes}",
    ),
    Code(
        "U114",
        A,
        "Attendance at the board is not reported",
        "How regularly senior partners attend the board is one of the ten indicators that services have reported since "
        "April 2023, and inspectors ask for it.",
        "Say in the section on governance how often each partner attended in the past year, or give the result of "
        "indicator 7.",
    ),
    Code(
        "U115",
        W,
        "The benefit statement is for another year",
        "The statement says how performance will improve in the year of the plan. Another year shows that it was "
        "copied from an older plan.",
        "Correct the year, and check that the actions are this year's.",
        "- type: benefit-statement\n  year: 2024-25",
    ),
    Code(
        "U116",
        W,
        "Progress on an inspection, not on last year's priorities",
        "The template asks what became of the priorities of the last plan. What an inspection recommended is another "
        "list; whoever reads on wants to know about the first one too.",
        "Add the priorities of the last plan, each with its outcome; the answer to the inspection may stay.",
        "- title: Reduce reoffending\n  outcome: partly met",
    ),
    Code(
        "R084",
        W,
        "An amount that can be read in two ways",
        "£305.000 is thousands to one reader and pounds and pence to another; in £1,31,463 a figure or a comma is in "
        "the wrong place. An auditor has to ask, and what is copied from the plan is wrong.",
        "Write thousands with a comma and pence with two figures. The finding says which amounts it can be.",
        "£305,000 or £305.00      (not: £305.000)",
    ),
    Code(
        "R085",
        W,
        "The heading says thousands and the amounts are in pounds, or the other way round",
        "Under “£'000” an amount of 504,166 is read as five hundred million. Where the heading says pounds and the "
        "amounts are in thousands, they are read a thousand times too small.",
        "The finding says which amount shows it. Correct the heading, or write all amounts in full.",
        "Total (£)  1,312,463      (not: Total (£'000)  1,312,463)",
    ),
    Code(
        "R086",
        W,
        "Amounts in brackets",
        "Brackets can stand for a minus, for income or for a remark, and a screen reader does not read them out.",
        "Write a minus sign before a negative amount, and no brackets around others. The finding says with which "
        "reading the total fits.",
        "−13,000      (not: (13,000))",
    ),
    Code(
        "R087",
        W,
        "A total is left blank",
        "Every other column of the table has its total. A blank one looks forgotten, or hides that the sum is in "
        "another cell.",
        "Write the total; the finding says what the rows add up to.",
    ),
    Code(
        "R088",
        W,
        "A row of totals has slipped by one column",
        "Every total is the sum of the column beside it. This happens when a table is copied from Word or Excel and a "
        "merged or empty cell gets lost.",
        "Move the numbers by one column, or leave the totals out and yjplan adds up.",
    ),
    Code(
        "R089",
        A,
        "Amounts with and without a comma for thousands",
        "Amounts of one table that look different are hard to compare, and -13000 is easily read as -1300.",
        "Write thousands with a comma throughout: 13,000.",
    ),
    Code(
        "R095",
        A,
        "Grants in the text that the table of contributions does not show",
        "The law asks how the service will be funded (Crime and Disorder Act 1998, section 40(1)). A councillor who "
        "reads of a grant looks for its amount.",
        "Add a row for each, or say in a note below the table where it is accounted for.",
    ),
    Code(
        "R096",
        A,
        "Grants in the table that the text never mentions",
        "Readers want to know what a grant pays for and what children gain from it.",
        "Say in the section on resources what each of them is for.",
    ),
    Code(
        "R097",
        W,
        "An amount in the text is not the one in the table",
        "The text and the table of contributions give two amounts for one contribution. One of them is wrong, or they "
        "are for different years.",
        "Correct one of them, say for which year it is, or let the text print the amount of the table.",
        "{{ contributions.total }}",
    ),
    Code(
        "R098",
        W,
        "Two amounts for one thing",
        "£0.5m and £450,000 may be meant as the same; the reader sees £50,000 between them.",
        "Write the same amount in both places, as exactly as the smaller of the two needs.",
        "£0.45m or £450,000 in both places",
    ),
    Code(
        "R105",
        W,
        "Seconded staff: fewer in one place than in another",
        "The text says how many members of the team another agency employs, and elsewhere names workers of more "
        "agencies than that. Readers ask whether the team is as the law wants it (Crime and Disorder Act 1998, "
        "section 39(5)).",
        "Say in one place who is seconded by which agency, and for how much of the week, and refer to it elsewhere.",
    ),
    Code(
        "R106",
        W,
        "A seconded worker in the text, none in the table of posts",
        "The text speaks of a seconded worker, and the table of posts has none of that kind.",
        "Ask who keeps the staffing return, and correct the text or the table.",
    ),
    Code(
        "R107",
        W,
        "The number of staff, volunteers or empty posts differs",
        "The text and the tables of staff give two numbers for the same thing.",
        "Correct one of them, or say on which day each was counted.",
    ),
)
