"""Renders the pages of all languages on all processors, where the system can fork; else one after the other."""

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from atlas.model.catalogue import Catalogue

from .options import Options
from .page import Page
from .render import environment, render
from .reuse import KEPT, Kept


@dataclass(frozen=True)
class Job:
    """What a worker needs; it inherits it by forking, so that the catalogue is not copied."""

    catalogue: Catalogue
    languages: tuple[str, ...]
    options: Options
    templates: Path
    shares: int


_job: Job | None = None


def render_all(
    catalogue: Catalogue, languages: list[str], options: Options, templates: Path
) -> dict[str, list[Page]]:
    """All generated pages by language, each in the fixed order, whichever way they were made."""
    global _job
    workers = _workers()
    _job = Job(catalogue, tuple(languages), options, templates, workers)
    if workers == 1:
        parts = [_share(0)[0]]
    else:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            done = list(pool.map(_share, range(workers)))
        parts = [pages for pages, _ in done]
        for _, kept in done:
            KEPT.update(kept)
    return {
        lang: [page for row in zip_longest(*(part[lang] for part in parts)) for page in row if page]
        for lang in languages
    }


def _workers() -> int:
    """One worker for each processor; a single one beside other threads, whose locks a fork would copy."""
    alone = threading.active_count() == 1 and hasattr(os, "fork")
    return (os.cpu_count() or 1) if alone else 1


def _share(share: int) -> tuple[dict[str, list[Page]], dict[tuple[str, str], Kept]]:
    """One page in `shares`, in all languages: what is known of a country is then looked up once.

    With the pages comes what a forked worker would take with it when it ends.
    """
    assert _job is not None
    env, taken = environment(_job.templates), slice(share, None, _job.shares)
    return {
        lang: list(render(_job.catalogue, lang, _job.options, env, taken)) for lang in _job.languages
    }, KEPT
