"""Renders every page of a language: a view gathers, a template writes."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from atlas.model.catalogue import Catalogue

from .options import Options
from .page import Page, Spec
from .reader import Reader
from .reuse import Reuse
from .sheet import Sheet
from .specs import specs
from .views import VIEWS

NOTES = Markup("\ue002")
HANDWRITTEN = ("about", "method", "contribute")


def environment(templates: Path) -> Environment:
    """Jinja, strict: an undefined name is an error, everything is escaped."""
    return Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(
    catalogue: Catalogue, lang: str, options: Options, env: Environment, share: slice = slice(None)
) -> Iterator[Page]:
    """The generated pages of one language in a fixed order: all, or a share of them."""
    reader = Reader(catalogue, lang, options)
    listed = specs(catalogue)
    paths = {spec.path for spec in listed} | set(HANDWRITTEN)
    reuse = Reuse(catalogue, options, Path(env.loader.searchpath[0]))
    for spec in listed[share]:
        made = reuse.take(spec, lang)
        if made is None:
            reader.catalogue.read.clear()
            made = page(reader, spec, Sheet(reader, spec.path, paths.__contains__), env)
            reuse.keep(spec, made, reader.catalogue.read)
        yield made


def page(reader: Reader, spec: Spec, sheet: Sheet, env: Environment) -> Page:
    """One page."""
    context = VIEWS[spec.template](sheet, spec.id)
    names = sheet.names()
    names["notes_here"] = NOTES
    body = sheet.numbered(
        env.get_template(f"{spec.template}.html").render(**names, kind=spec.template, **context)
    )
    notes = env.get_template("notes.html").render(**names, notes=sheet.notes) if sheet.notes else ""
    body = body.replace(NOTES, notes)
    entry = context["entry"]
    return Page(
        lang=reader.lang,
        path=spec.path,
        kind=spec.template,
        title=sheet.plain(context["title"]),
        description=context["description"],
        body=body.strip() + "\n",
        toc=tuple(sheet.toc),
        edit=entry.path if entry else None,
        share=sheet.own / sheet.shown if sheet.shown else 1.0,
        outdated=sheet.outdated,
        reviewed=str(entry.record.reviewed.on) if entry else None,
        trail=tuple((crumb["path"], str(crumb["title"])) for crumb in context["trail"]),
    )
