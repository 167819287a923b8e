"""What stands before the contents: the cover, who is responsible, the versions."""

from __future__ import annotations

from collections.abc import Iterator

from yjplan.document import tree
from yjplan.document.context import Context, paragraph
from yjplan.document.stages import approval
from yjplan.editions import Edition
from yjplan.plan.load import Plan, picture_key


def cover(plan: Plan, edition: Edition, c: Context, status: str) -> tree.Cover:
    """Return what the cover says; a logo goes among the document's images."""
    service = plan.service
    title, years = service.title or edition.title, str(service.reporting_year or service.years)
    return tree.Cover(
        title=title,
        service=service.service,
        authorities=service.authorities,
        years="" if _says(title, years) else years,
        lines=(status, *_cover_lines(plan, edition)),
        **_logo(plan, c),
    )


def front(plan: Plan, stage: tree.Stage) -> tree.Blocks:
    """Return the tables between the cover and the contents, as far as the plan has them."""
    return (*_people(plan), *_versions(plan, stage))


def _says(title: str, years: str) -> bool:
    """Whether a title of the plan's own has the years already, in whatever style."""
    return years[:4] in title


def joined(name: str, title: str, years: str) -> str:
    """Join the service's name, a title and the years, and say nothing twice."""
    parts = [
        "" if name and name.split(maxsplit=1)[0] in title else name,
        title,
        "" if _says(title, years) else years,
    ]
    return " ".join(filter(None, parts))


def _cover_lines(plan: Plan, edition: Edition) -> Iterator[str]:
    service = plan.service
    if service.reporting_year:
        yield f"Annual update of the plan for {service.years}"
    if service.marking:
        yield f"Protective marking: {service.marking}"
    submission = service.submission
    recipient = (submission and submission.to) or edition.submission.to
    if submission and submission.submitted:
        yield f"Submitted to the {recipient} on {submission.submitted}".replace("the the ", "the ")
        if submission.published:
            yield f"Published on {submission.published}"
        return
    due = str(submission.by) if submission and submission.by else edition.deadline(service.years)
    yield f"For submission to the {recipient}{f' by {due}' if due else ''}".replace("the the ", "the ")


def _logo(plan: Plan, c: Context) -> dict[str, str]:
    brand = plan.service.brand
    picture = plan.pictures.get(picture_key(brand.logo, "plan.yaml")) if brand and brand.logo else None
    if brand is None or picture is None:
        return {}
    height = 25.0
    c.images["logo"] = tree.Image(
        "logo",
        picture.path.read_bytes(),
        "jpeg" if picture.format == "jpeg" else "png",
        round(min(80.0, picture.width / picture.height * height), 2),
        round(min(height, 80.0 * picture.height / picture.width), 2),
    )
    return {"logo": "logo", "logo_alt": brand.logo_alt or f"Logo of {plan.service.authorities[0]}"}


def _people(plan: Plan) -> tree.Blocks:
    people = plan.service.people
    if not people:
        return ()
    columns = (tree.Column("Name", row_header=True), tree.Column("Post", width=2.0))
    rows = tuple(
        tree.Row(
            (_cell(p.name), tree.Cell(tuple((tree.Text(r),) for r in p.role) or ((tree.Text("–"),),))),
            place=p.place,
        )
        for p in people
    )
    return (
        _front_title("Who is responsible"),
        tree.Table(columns=columns, rows=rows, description="Who is responsible"),
    )


def _front_title(text: str) -> tree.Paragraph:
    return paragraph((tree.Strong((tree.Text(f"{text}:"),)),), "lead-in")


def _cell(value: object) -> tree.Cell:
    return tree.Cell(((tree.Text(str(value) if value else "not stated"),),))


def _versions(plan: Plan, stage: tree.Stage) -> tree.Blocks:
    versions = plan.service.versions
    if not versions:
        return ()
    titles = ("Version", "Date", "Author", "Change", "Approved by")
    columns = tuple(
        tree.Column(t, width=2.0 if t == "Change" else 1.0, row_header=t == "Version") for t in titles
    )

    rows = tuple(
        tree.Row(
            tuple(map(_cell, (v.version, v.date, v.author, v.change, approval(v, plan, stage)))),
            place=v.place,
        )
        for v in versions
    )
    title = "Versions of this plan"
    return (_front_title(title), tree.Table(columns=columns, rows=rows, description=title))
