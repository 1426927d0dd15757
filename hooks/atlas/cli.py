"""The command line: `atlas check`, `stage`, `status`, `new`, `stamp`, `schema`."""

import sys
from datetime import date
from pathlib import Path

import click

from atlas.check import Result
from atlas.check import check as check_records
from atlas.check.report import FORMATS, render


def project(start: Path) -> Path:
    """The folder with mkdocs.yml, from here upwards; reports plainly when there is none."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder
    raise click.ClickException("no project here: run atlas in the folder that holds mkdocs.yml and data/")


@click.group()
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".", help="The project's folder.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The date to reckon with; today if left out.")
@click.version_option(package_name="partnership-atlas")
@click.pass_context
def main(context: click.Context, root: Path, today: object) -> None:
    """Checks the records of Partnership Atlas and makes its pages."""
    context.obj = (project(root.resolve()), today.date() if today else date.today())


@main.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="text, github (annotations) or json.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.pass_obj
def check(settings: tuple[Path, date], form: str, strict: bool) -> None:
    """Read every record and print every problem; exit status 1 when there are errors."""
    result = check_records(*settings)
    click.echo(render(result, form), nl=False)
    sys.exit(1 if result.errors or (strict and result.problems) else 0)


def _valid(settings: tuple[Path, date]) -> Result:
    """The records, or the end of the program with their errors."""
    result = check_records(*settings)
    if result.errors:
        click.echo(render(result, "text"), nl=False, err=True)
        sys.exit(1)
    return result


@main.command()
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Where to write; .build/docs if left out.")
@click.pass_obj
def stage(settings: tuple[Path, date], out: Path | None) -> None:
    """Write the whole tree of pages, for MkDocs or another generator."""
    from atlas.site import Options, stage_site

    root, today = settings
    done = stage_site(root, out or root / ".build" / "docs", _valid(settings).catalogue, Options(today))
    click.echo(f"{len(done.pages)} pages; {done.written} files written, {done.removed} removed")


@main.command()
@click.pass_obj
def schema(settings: tuple[Path, date]) -> None:
    """Write the JSON Schemas that help editors' programs."""
    from atlas.model.schema import schemas, vocabularies

    folder = settings[0] / "data" / "schema"
    folder.mkdir(exist_ok=True)
    words = vocabularies(check_records(*settings).catalogue)
    for name, text in schemas(words).items():
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(f"data/schema/{name}")
