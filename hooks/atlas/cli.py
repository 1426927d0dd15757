"""The command line: `atlas check`, `stage`, `status`, `new`, `stamp`, `schema`."""

import sys
from datetime import date
from pathlib import Path

import click

from atlas.check import Result
from atlas.check import check as check_records
from atlas.check.report import FORMATS, render
from atlas.model import KINDS


def project(start: Path) -> Path:
    """The folder with mkdocs.yml, from here upwards; reports plainly when there is none."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder
    raise click.ClickException("no project here: run atlas in the folder that holds mkdocs.yml and data/")


@click.group()
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="The project's folder.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="The date to reckon with; today if left out.",
)
@click.version_option(package_name="partnership-atlas")
@click.pass_context
def main(context: click.Context, root: Path, today: object) -> None:
    """Checks the records of Partnership Atlas and makes its pages."""
    context.obj = (project(root.resolve()), today.date() if today else date.today())


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="text, github (annotations) or json.",
)
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
@click.option(
    "--out", type=click.Path(path_type=Path), default=None, help="Where to write; .build/docs if left out."
)
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


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def stamp(settings: tuple[Path, date], files: tuple[Path, ...]) -> None:
    """Record what translations were made from, at the foot of their files.

    Without FILES, texts that have no stamp get one. With FILES, every text in them is stamped anew: say so
    after you have compared the translation with its original.
    """
    from atlas.language import stamped, stamps

    root, _ = settings
    named = {file.resolve() for file in files}
    changed = 0
    for entry in _valid(settings).catalogue.all():
        for lang, relative in entry.text_paths.items():
            path = root / relative
            if lang == entry.source_language or (named and path not in named):
                continue
            before = path.read_text(encoding="utf-8")
            after = stamped(before, stamps(entry, lang, renew=bool(named)))
            if after != before:
                path.write_text(after, encoding="utf-8")
                changed += 1
    click.echo(f"{changed} file(s) stamped")


@main.command()
@click.pass_obj
def status(settings: tuple[Path, date]) -> None:
    """Print what is translated, outdated and missing, and what the countries lack."""
    from atlas.insight.completeness import gaps
    from atlas.language import Coverage, coverage

    _root, today = settings
    catalogue = check_records(*settings).catalogue
    click.echo(
        f"{'language':10}{'kind':14}{'texts':>8}{'own':>8}{'missing':>9}{'outdated':>10}{'unstamped':>11}"
    )
    for lang in catalogue.languages:
        for kind in KINDS.values():
            if kind.text:
                found = sum((coverage(entry, lang) for entry in catalogue.of(kind.name).values()), Coverage())
                row = f"{found.total:8}{found.own:8}{found.missing:9}{found.outdated:10}{found.unknown:11}"
                click.echo(f"{lang:10}{kind.name:14}{row}")
    for entry in catalogue.of("country").values():
        gap = gaps(catalogue, entry, today.year)
        click.echo(
            f"\n{entry.id}: {len(entry.record.norms)} norms; {len(gap.old_sources)} source(s) older than five years"
        )
        click.echo(f"  facts missing: {', '.join(gap.facts) or 'none'}")
        click.echo(f"  situations missing: {', '.join(gap.situations) or 'none'}")


@main.command()
@click.argument("kind", type=click.Choice([name for name in KINDS if name != "vocabulary"]))
@click.argument("name")
@click.pass_obj
def new(settings: tuple[Path, date], kind: str, name: str) -> None:
    """Begin a record: its files, with every field explained in a comment."""
    from atlas.check.layout import NAME
    from atlas.model.skeleton import skeleton

    root, today = settings
    if not NAME.match(name):
        raise click.ClickException(
            "an id has lower-case letters, digits and hyphens only, for example osaka-university"
        )
    folder = root / "data" / KINDS[kind].folder
    folder = folder / name if KINDS[kind].text else folder
    for file, text in skeleton(KINDS[kind], name, today.isoformat()).items():
        path = folder / file
        if path.exists():
            raise click.ClickException(f"{path.relative_to(root)} is there already")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(path.relative_to(root).as_posix())


if __name__ == "__main__":
    main()
