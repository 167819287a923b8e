"""`plan.yaml`: the service, its authorities, the years, the edition, people, brand and versions."""

from pydantic import Field

from yjplan.plan.base import Model
from yjplan.plan.values import PlanYears, Text, Texts, When, YesNo


class Person(Model):
    """Someone who is named in the plan, by role."""

    name: Text = Field(description="Name, with titles and post-nominals as the person uses them.")
    role: Texts = Field((), description="The post or posts that the person holds.")
    email: Text | None = Field(None, description="The person's e-mail address.")


class Version(Model):
    """One row of the version table."""

    version: Text = Field(description="Version number, for example 0.3.")
    date: When | None = Field(None, description="When it was made.")
    author: Text | None = Field(None, description="Who made it.")
    change: Text | None = Field(None, description="What changed.")
    approved_by: Text | None = Field(None, description="Who approved it.")


class Submission(Model):
    """To whom the plan goes and by when; overrides what the template edition says."""

    to: Text | None = Field(None, description="The body to which the plan is sent.")
    by: When | None = Field(None, description="The day by which it must be sent.")
    submitted: When | None = Field(None, description="The date on which it was sent.")
    published: When | None = Field(None, description="The date on which it was published.")


class Brand(Model):
    """The council's look."""

    colour: Text | None = Field(
        None, pattern=r"^#[0-9A-Fa-f]{6}$", description="Main colour, for example #12436D."
    )
    accent: Text | None = Field(
        None,
        pattern=r"^#[0-9A-Fa-f]{6}$",
        description="Second colour, for the bars beside panels and quotations, and for the service itself in charts.",
    )
    reference: Text | None = Field(
        None,
        description="A Word file of the council in the plan folder, for example council.docx: its fonts, colours, "
        "margins, header and footer are used.",
    )
    logo: Text | None = Field(None, description="Picture file in the plan folder, for the cover.")
    logo_alt: Text | None = Field(None, description="What the logo shows, for people who cannot see it.")


class Ignore(Model):
    """A kind of finding that is left to stand, with the reason."""

    code: Text = Field(description="The code of the finding, for example T101.")
    because: Text | None = Field(
        None, description="Why it is left to stand; without a reason it still counts."
    )
    at: Text | None = Field(
        None,
        description="Only in this file, or only where the message has these words; everywhere if left out.",
    )


class Service(Model):
    """The whole of `plan.yaml`."""

    service: Text = Field(description="Full name of the youth justice service.")
    short_name: Text | None = Field(
        None, description="How the service is called in running text and file names."
    )
    authorities: Texts = Field(
        description="The council or councils that the service works for.", min_length=1
    )
    title: Text | None = Field(None, description="Title on the cover, if it is not the edition's.")
    years: PlanYears = Field(description="The year or years that the plan covers: 2024-25 or 2024-27.")
    reporting_year: PlanYears | None = Field(
        None, description="The year of this annual update, if the plan covers several years."
    )
    edition: Text = Field(description="The template edition whose headings are used.")
    people: tuple[Person, ...] = Field(
        (), description="Who is responsible for the plan; printed at the front."
    )
    contact: Texts = Field((), description="How readers can reach the service; printed at the end.")
    brand: Brand | None = Field(None, description="The council's colour and logo.")
    submission: Submission | None = Field(
        None, description="To whom the plan goes and by when, if not as the edition says."
    )
    paginate: YesNo | None = Field(
        None,
        description="Whether the contents of the Word document have page numbers (yes or no). LibreOffice works them "
        "out. If left out, sign-off and final have them and drafts have not.",
    )
    versions: tuple[Version, ...] = Field(
        (), description="One for each version that others have seen, newest last."
    )
    marking: Text | None = Field(
        None,
        description="Protective marking, for example OFFICIAL; on the cover and at the top of every page.",
    )
    ignore: tuple[Ignore, ...] = Field(
        (), description="Warnings that are left to stand, each with a reason, for the whole plan."
    )

    @property
    def display_name(self) -> str:
        """The short name, or the full name where there is none."""
        return self.short_name or self.service
