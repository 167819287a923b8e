"""`plan.yaml`: the service, its authorities, the years, the edition, people, brand and versions."""

from typing import Annotated

from msgspec import Meta

from yjplan.plan.base import Model
from yjplan.plan.values import PlanYears, Text, Texts, When, YesNo


class Person(Model):
    """Someone who is named in the plan, by role."""

    name: Annotated[Text, Meta(description="Name, with titles and post-nominals as the person uses them.")]
    role: Annotated[Texts, Meta(description="The post or posts that the person holds.")] = ()
    email: Annotated[Text | None, Meta(description="The person's e-mail address.")] = None


class Version(Model):
    """One row of the version table."""

    version: Annotated[Text, Meta(description="Version number, for example 0.3.")]
    date: Annotated[When | None, Meta(description="When it was made.")] = None
    author: Annotated[Text | None, Meta(description="Who made it.")] = None
    change: Annotated[Text | None, Meta(description="What changed.")] = None
    approved_by: Annotated[Text | None, Meta(description="Who approved it.")] = None


class Submission(Model):
    """To whom the plan goes and by when; overrides what the template edition says."""

    to: Annotated[Text | None, Meta(description="The body to which the plan is sent.")] = None
    by: Annotated[When | None, Meta(description="The day by which it must be sent.")] = None
    submitted: Annotated[When | None, Meta(description="The date on which it was sent.")] = None
    published: Annotated[When | None, Meta(description="The date on which it was published.")] = None


class Brand(Model):
    """The council's look."""

    colour: Annotated[
        Text | None, Meta(description="Main colour, for example #12436D.", pattern=r"^#[0-9A-Fa-f]{6}$")
    ] = None
    accent: Annotated[
        Text | None,
        Meta(
            description="Second colour, for the bars beside panels and quotations, and for the service "
            "itself in charts.",
            pattern=r"^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    reference: Annotated[
        Text | None,
        Meta(
            description="A Word file of the council in the plan folder, for example council.docx: its fonts, "
            "colours, margins, header and footer are used."
        ),
    ] = None
    logo: Annotated[Text | None, Meta(description="Picture file in the plan folder, for the cover.")] = None
    logo_alt: Annotated[
        Text | None, Meta(description="What the logo shows, for people who cannot see it.")
    ] = None


class Ignore(Model):
    """A kind of finding that is left to stand, with the reason."""

    code: Annotated[Text, Meta(description="The code of the finding, for example T101.")]
    because: Annotated[
        Text | None, Meta(description="Why it is left to stand; without a reason it still counts.")
    ] = None
    at: Annotated[
        Text | None,
        Meta(
            description="Only in this file, or only where the message has these words; everywhere if left out."
        ),
    ] = None


class Service(Model):
    """The whole of `plan.yaml`."""

    service: Annotated[Text, Meta(description="Full name of the youth justice service.")]
    short_name: Annotated[
        Text | None, Meta(description="How the service is called in running text and file names.")
    ] = None
    authorities: Annotated[
        Texts, Meta(description="The council or councils that the service works for.", min_length=1)
    ]
    title: Annotated[Text | None, Meta(description="Title on the cover, if it is not the edition's.")] = None
    years: Annotated[
        PlanYears, Meta(description="The year or years that the plan covers: 2024-25 or 2024-27.")
    ]
    reporting_year: Annotated[
        PlanYears | None,
        Meta(description="The year of this annual update, if the plan covers several years."),
    ] = None
    edition: Annotated[Text, Meta(description="The template edition whose headings are used.")]
    people: Annotated[
        tuple[Person, ...], Meta(description="Who is responsible for the plan; printed at the front.")
    ] = ()
    contact: Annotated[Texts, Meta(description="How readers can reach the service; printed at the end.")] = ()
    brand: Annotated[Brand | None, Meta(description="The council's colour and logo.")] = None
    submission: Annotated[
        Submission | None, Meta(description="To whom the plan goes and by when, if not as the edition says.")
    ] = None
    paginate: Annotated[
        YesNo | None,
        Meta(
            description="Whether the contents of the Word document have page numbers (yes or no). "
            "LibreOffice works them out. If left out, sign-off and final have them and drafts have not."
        ),
    ] = None
    versions: Annotated[
        tuple[Version, ...], Meta(description="One for each version that others have seen, newest last.")
    ] = ()
    marking: Annotated[
        Text | None,
        Meta(
            description="Protective marking, for example OFFICIAL; on the cover and at the top of every page."
        ),
    ] = None
    ignore: Annotated[
        tuple[Ignore, ...],
        Meta(description="Warnings that are left to stand, each with a reason, for the whole plan."),
    ] = ()

    @property
    def display_name(self) -> str:
        """The short name, or the full name where there is none."""
        return self.short_name or self.service
