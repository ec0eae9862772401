"""The words of the command line: verbs, their arguments, and the help that explains them.

Each verb names the function that does it as `module:function`; `main` imports it when it is asked for, so
that `--version` loads no database, and nothing but the window loads Qt.
"""

import argparse
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from moderator import __version__
from moderator.domain.errors import WrongUsage
from moderator.domain.query import OPERATORS
from moderator.domain.queues import BY_NAME, Sort
from moderator.domain.verdict import Verdict

_REF = "SITE:ID, such as gazette:1204"
_QUERY = f'words, "a phrase", {" ".join(f"{name}:" for name in OPERATORS)}'
_KEEP = argparse.SUPPRESS


class Parser(argparse.ArgumentParser):
    """Says what is wrong as everything else here does; ending the program is left to `main`."""

    def error(self, message: str) -> NoReturn:
        """Raise the message, with the line of usage as what can be done."""
        raise WrongUsage(f"{message[:1].upper()}{message[1:]}.", remedy=self.format_usage().strip())


def parser() -> argparse.ArgumentParser:
    """All of it."""
    top = Parser(
        prog="moderator",
        allow_abbrev=False,
        description="A newsroom's comment queue: the window, or the same desk on the command line.",
        epilog="Without a verb the window opens. Exit: 0 done, 2 not understood, 3 a site out of reach, "
        "4 a site refused us, 5 something needs attention, 6 the local store, 1 a bug of ours.",
    )
    top.add_argument("--version", action="version", version=f"moderator {__version__}")
    top.add_argument("--profile", type=Path, metavar="DIR", default=None, help="the profile's folder")
    top.set_defaults(run="window", open=None)
    verbs = top.add_subparsers(title="verbs", metavar="VERB", parser_class=_Verb)
    _demo(verbs)
    _site(verbs)
    _sync(verbs)
    _read(verbs)
    _decide(verbs)
    _around(verbs)
    return top


class _Verb(Parser):
    """A verb's parser; `--profile` may stand behind the verb as well."""

    def __init__(self, **words: Any) -> None:
        super().__init__(allow_abbrev=False, **words)
        self.add_argument("--profile", type=Path, metavar="DIR", default=_KEEP, help="the profile's folder")


_Verbs: TypeAlias = "argparse._SubParsersAction[_Verb]"  # noqa: SLF001 - argparse names it nowhere else


def _verb(verbs: _Verbs, name: str, run: str, help: str) -> Parser:  # noqa: A002 - argparse's word
    made = verbs.add_parser(name, help=help, description=help[:1].upper() + help[1:] + ".")
    made.set_defaults(run=run)
    return made


def _json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--json", action="store_true", help="print JSON on standard output and nothing else there"
    )


def _demo(verbs: _Verbs) -> None:
    demo = _verb(verbs, "demo", "demo:demo", "open the desk on the demo newsroom, in a profile of its own")
    demo.add_argument(
        "--reset", action="store_true", help="make the newsroom anew; decisions of the demo are lost"
    )
    demo.add_argument(
        "--round", action="store_true", help="go one whole round in the terminal, without a window"
    )
    demo.add_argument(
        "--picture", type=Path, metavar="FILE.png", help="draw the window into a file, without a screen"
    )


def _site(verbs: _Verbs) -> None:
    site = _verb(verbs, "site", "sites:no_verb", "connect, check and remove sites")
    of = site.add_subparsers(title="verbs", metavar="VERB", parser_class=_Verb, required=True)
    add = _verb(
        of, "add", "sites:add", "connect a site; the password comes from a prompt and goes to the keyring"
    )
    add.add_argument("name", metavar="NAME", help="small letters, digits and underscores")
    add.add_argument(
        "url", metavar="URL", help="such as mysql+pymysql://user@host/database, without a password"
    )
    add.add_argument("--kind", default="wordpress", help="kind of site (%(default)s)")
    _reach(add, prefix="wp_", moderator="")
    change = _verb(of, "set", "sites:change", "change how a site is reached, or its password")
    change.add_argument("name", metavar="NAME")
    change.add_argument("url", metavar="URL", nargs="?", default=None)
    _reach(change, prefix=None, moderator=None)
    _json(_verb(of, "list", "sites:listing", "list the sites of this profile"))
    remove = _verb(
        of, "remove", "sites:remove", "forget a site and its password; refused while decisions wait"
    )
    remove.add_argument("name", metavar="NAME")
    check = _verb(of, "check", "sites:check", "try a site's connection step by step")
    check.add_argument("name", metavar="NAME")
    _json(check)
    clean = _verb(
        of, "clean", "cleaning:clean", "count all our marks on a site, and with --yes remove them for good"
    )
    clean.add_argument("name", metavar="NAME")
    clean.add_argument(
        "--as",
        dest="url",
        metavar="URL",
        required=True,
        help="the site's URL with an administrator's account, without a password: that is asked for",
    )
    clean.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    clean.add_argument("--yes", action="store_true", help="remove them; without it they are only counted")
    _json(clean)
    grants = _verb(of, "grants", "sites:grants", "print SQL for a least-privilege account")
    grants.add_argument("--kind", default="wordpress")
    grants.add_argument("--prefix", default="wp_")
    for name in ("user", "host", "database"):
        grants.add_argument(f"--{name}", required=True)


def _reach(verb: argparse.ArgumentParser, *, prefix: str | None, moderator: str | None) -> None:
    verb.add_argument("--prefix", default=prefix, help="of the site's tables (wp_)")
    verb.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    verb.add_argument(
        "--moderator", metavar="LOGIN", default=moderator, help="the login that decisions carry"
    )
    verb.add_argument(
        "--ca", metavar="FILE", default=None, help="certificate authority of the site's database"
    )
    verb.add_argument(
        "--ssh", metavar="HOST", default=None, help="reach the database by way of this machine ('' for none)"
    )
    verb.add_argument(
        "--replica", metavar="URL", default=None, help="read from here, write there ('' for none)"
    )
    verb.add_argument(
        "--trash",
        choices=("kept", "at-once"),
        default=None,
        help="whether this site deletes at once what is trashed",
    )


def _sync(verbs: _Verbs) -> None:
    sync = _verb(verbs, "sync", "syncing:sync", "deliver what waits, then read what is new")
    sync.add_argument("names", metavar="NAME", nargs="*", help="only these sites")
    sync.add_argument("--watch", type=float, metavar="SECONDS", help="again and again, until interrupted")
    sync.add_argument("--full", action="store_true", help="compare everything, not only what seems new")
    sync.add_argument("--now", action="store_true", help="deliver also what an open desk still has in grace")
    _json(sync)
    _json(_verb(verbs, "outbox", "syncing:outbox", "what waits to be delivered, since when, and why"))


def _in(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--in", dest="queue", choices=tuple(BY_NAME), default="pending", help="the queue (%(default)s)"
    )


def _read(verbs: _Verbs) -> None:
    queue = _verb(verbs, "queue", "reading:queue", "list a queue")
    queue.add_argument("query", metavar="QUERY", nargs="*", help=_QUERY)
    queue.add_argument(
        "--in",
        dest="queue",
        metavar="QUEUE",
        default="pending",
        help=f"{', '.join(BY_NAME)}, or the name of a kept search (%(default)s)",
    )
    queue.add_argument(
        "--sort",
        choices=tuple(sort.value for sort in Sort),
        default=Sort.OLDEST.value,
        help="order (%(default)s first)",
    )
    queue.add_argument("--limit", type=int, metavar="N", help="at most so many")
    form = queue.add_mutually_exclusive_group()
    _json(form)  # type: ignore[arg-type]  # a group takes arguments as a parser does
    form.add_argument("--ids", action="store_true", help="only the refs, one a line")
    form.add_argument("--count", action="store_true", help="only how many")
    alike = _verb(verbs, "groups", "groups:groups", "groups of near-identical comments, the largest first")
    _in(alike)
    alike.add_argument("--limit", type=int, metavar="N", default=50, help="at most so many (%(default)s)")
    alike.add_argument(
        "--by",
        choices=("text", "link", "author", "article"),
        default="text",
        help="what is shared (%(default)s)",
    )
    _json(alike)
    spam = _verb(verbs, "spam", "groups:spam", "what the spam help has learned: told, as JSON, or forgotten")
    spam.add_argument("what", choices=("show", "export", "forget"))
    _json(_verb(verbs, "searches", "searching:searches", "list the searches kept as queues"))
    _lists(verbs)
    show = _verb(
        verbs, "show", "reading:show", "one comment with thread, article, author's history, decisions"
    )
    show.add_argument("ref", metavar="REF", help=_REF)
    _json(show)
    journal = _verb(
        verbs, "journal", "reading:journal", "who decided what, when, on which text, and the answer"
    )
    journal.add_argument("--since", metavar="T", help="2026-11-20, 2026-11-20T08:15, today or yesterday")
    _json(journal)
    report = _verb(
        verbs,
        "report",
        "reporting:report",
        "own figures: verdicts, reasons, flags, time to decision, pace",
    )
    report.add_argument("--since", metavar="T", help="7d (today and the six days before), or as in journal")
    report.add_argument("--until", metavar="T", help="only what was decided before")
    report.add_argument("--by", metavar="LOGIN", help="a colleague at this desk, instead of your own logins")
    form = report.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print CSV for a spreadsheet")
    _json(form)  # type: ignore[arg-type]  # a group takes arguments as a parser does
    export = _verb(verbs, "export", "exporting:export", "write all comments that match a query")
    export.add_argument("query", metavar="QUERY", help=_QUERY + " (an empty one means all)")
    export.add_argument("--format", choices=("csv", "json", "jsonl"), required=True)
    export.add_argument("--output", type=Path, metavar="FILE", help="instead of standard output")


def _lists(verbs: _Verbs) -> None:
    lists = _verb(verbs, "lists", "wordlists:lists", "words and hosts: this desk's list and the sites' own")
    _json(lists)
    of = lists.add_subparsers(title="verbs", metavar="VERB", parser_class=_Verb)
    for name, help_ in (
        ("add", "put an entry on this desk's list: comments that have it are marked"),
        ("remove", "take an entry off this desk's list"),
        ("rehearse", "what an entry would have held; nothing is kept"),
    ):
        verb = _verb(of, name, f"wordlists:{name}", help_)
        verb.add_argument(
            "entry", metavar="ENTRY", nargs="+", help="a word, a phrase, a host, an e-mail, addresses"
        )
    _json(verb)


def _decide(verbs: _Verbs) -> None:
    decide = _verb(verbs, "decide", "deciding:decide", "decide comments as one batch; sync delivers it")
    decide.add_argument(
        "verdict",
        choices=tuple(verdict.value for verdict in Verdict),
        metavar="VERDICT",
        help=", ".join(Verdict),
    )
    decide.add_argument("refs", metavar="REF", nargs="*", help=_REF)
    decide.add_argument(
        "--query", metavar="QUERY", help="all of the queue that match; an empty one means all"
    )
    _in(decide)
    decide.add_argument(
        "--stdin", action="store_true", help="read refs from standard input, between white space"
    )
    decide.add_argument("--reason", metavar="CODE")
    decide.add_argument("--note", metavar="TEXT")
    decide.add_argument("--dry-run", action="store_true", help="only say what would be decided")
    _json(decide)
    undo = _verb(verbs, "undo", "deciding:undo", "take back the last batch, or the named one")
    undo.add_argument("batch", metavar="BATCH", nargs="?")
    _json(_verb(verbs, "attention", "reading:attention", "what the sites did not take"))
    resolve = _verb(verbs, "resolve", "deciding:resolve", "settle what needs attention")
    resolve.add_argument("ref", metavar="REF", help=_REF)
    resolve.add_argument("side", choices=("mine", "theirs"))


def _around(verbs: _Verbs) -> None:
    doctor = _verb(verbs, "doctor", "around:doctor", "what works here, and what to do about the rest")
    doctor.add_argument("--repair", action="store_true", help="recover what can be read of a damaged journal")
    _json(doctor)
    _verb(verbs, "keys", "around:keys", "the table of keys")
    _verb(verbs, "paths", "around:paths", "where profile, log and reports lie")
