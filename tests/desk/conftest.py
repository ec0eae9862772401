"""A shift at a small newsroom."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from tests.desk.shift import Shift
from tests.servers.sites import Site, embedded


@pytest.fixture(scope="session")
def newsroom_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with ten pending comments on two articles, made once."""
    path = tmp_path_factory.mktemp("newsroom") / "site.db"
    site = embedded(path)
    with site.hand() as hand:
        row = {"option_name": "siteurl", "option_value": "http://gazette.example"}
        hand.execute(site.tables.options.insert(), [row])
    for article in (1, 2):
        site.add_article(article)
    for id_ in range(1, 11):
        site.add(
            id_,
            article=1 + id_ % 2,
            comment_date_gmt=f"2026-11-20 08:{id_:02}:00",
            comment_date=f"2026-11-20 09:{id_:02}:00",
        )
    site.close()
    return path


@pytest.fixture
def newsroom(tmp_path: Path, newsroom_file: Path) -> Iterator[Site]:
    """A copy of it."""
    path = tmp_path / "site.db"
    shutil.copy(newsroom_file, path)
    site = embedded(path)
    yield site
    site.close()


@pytest.fixture
def shift(tmp_path: Path, newsroom: Site) -> Iterator[Shift]:
    """A desk beside it, nothing pulled yet."""
    made = Shift(tmp_path / "profile", newsroom)
    yield made
    made.close()


@pytest.fixture
def crowd(newsroom: Site) -> Site:
    """A wave of 700 beside the ten."""
    rows = [
        {
            "comment_ID": 100 + number,
            "comment_post_ID": 1 + number % 2,
            "comment_author": f"Spammer {number % 7}",
            "comment_author_email": f"s{number % 7}@SPAM.example"
            if number % 2
            else f"S{number % 7}@spam.example",
            "comment_date": "2026-11-20 10:00:00",
            "comment_date_gmt": "2026-11-20 09:00:00",
            "comment_content": f"Buy now {number}",
            "comment_approved": "0",
            "comment_type": "comment",
        }
        for number in range(700)
    ]
    with newsroom.hand() as hand:
        hand.execute(insert(newsroom.tables.comments), rows)
    return newsroom
