"""`plan.yaml`: the service, its authorities, the years, the edition, people, brand and versions."""

from typing import Annotated

from msgspec import Meta

from yjplan.plan.base import Model, described
from yjplan.plan.values import PlanYears, Text, Texts, When, YesNo


class Person(Model):
    """Someone who is named in the plan, by role."""

    name: Text = described("Name, with titles and post-nominals as the person uses them.")
    role: Texts = described("The post or posts that the person holds.", default=())
    email: Text | None = described("The person's e-mail address.", default=None)


class Version(Model):
    """One row of the version table."""

    version: Text = described("Version number, for example 0.3.")
    date: When | None = described("When it was made.", default=None)
    author: Text | None = described("Who made it.", default=None)
    change: Text | None = described("What changed.", default=None)
    approved_by: Text | None = described("Who approved it.", default=None)


class Submission(Model):
    """To whom the plan goes and by when; overrides what the template edition says."""

    to: Text | None = described("The body to which the plan is sent.", default=None)
    by: When | None = described("The day by which it must be sent.", default=None)
    submitted: When | None = described("The date on which it was sent.", default=None)
    published: When | None = described("The date on which it was published.", default=None)


class Brand(Model):
    """The council's look."""

    colour: Annotated[Text | None, Meta(pattern=r"^#[0-9A-Fa-f]{6}$")] = described(
        "Main colour, for example #12436D.", default=None
    )
    accent: Annotated[Text | None, Meta(pattern=r"^#[0-9A-Fa-f]{6}$")] = described(
        "Second colour, for the bars beside panels and quotations, and for the service itself in charts.",
        default=None,
    )
    reference: Text | None = described(
        "A Word file of the council in the plan folder, for example council.docx: its fonts, "
        "colours, margins, header and footer are used.",
        default=None,
    )
    logo: Text | None = described("Picture file in the plan folder, for the cover.", default=None)
    logo_alt: Text | None = described("What the logo shows, for people who cannot see it.", default=None)


class Ignore(Model):
    """A kind of finding that is left to stand, with the reason."""

    code: Text = described("The code of the finding, for example T101.")
    because: Text | None = described(
        "Why it is left to stand; without a reason it still counts.", default=None
    )
    at: Text | None = described(
        "Only in this file, or only where the message has these words; everywhere if left out.", default=None
    )


class Service(Model):
    """The whole of `plan.yaml`."""

    service: Text = described("Full name of the youth justice service.")
    short_name: Text | None = described(
        "How the service is called in running text and file names.", default=None
    )
    authorities: Annotated[Texts, Meta(min_length=1)] = described(
        "The council or councils that the service works for."
    )
    title: Text | None = described("Title on the cover, if it is not the edition's.", default=None)
    years: PlanYears = described("The year or years that the plan covers: 2024-25 or 2024-27.")
    reporting_year: PlanYears | None = described(
        "The year of this annual update, if the plan covers several years.", default=None
    )
    edition: Text = described("The template edition whose headings are used.")
    people: tuple[Person, ...] = described(
        "Who is responsible for the plan; printed at the front.", default=()
    )
    contact: Texts = described("How readers can reach the service; printed at the end.", default=())
    brand: Brand | None = described("The council's colour and logo.", default=None)
    submission: Submission | None = described(
        "To whom the plan goes and by when, if not as the edition says.", default=None
    )
    paginate: YesNo | None = described(
        "Whether the contents of the Word document have page numbers (yes or no). "
        "LibreOffice works them out. If left out, sign-off and final have them and drafts have not.",
        default=None,
    )
    versions: tuple[Version, ...] = described(
        "One for each version that others have seen, newest last.", default=()
    )
    marking: Text | None = described(
        "Protective marking, for example OFFICIAL; on the cover and at the top of every page.", default=None
    )
    ignore: tuple[Ignore, ...] = described(
        "Warnings that are left to stand, each with a reason, for the whole plan.", default=()
    )

    @property
    def display_name(self) -> str:
        """The short name, or the full name where there is none."""
        return self.short_name or self.service
