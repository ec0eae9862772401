"""Where icons, style, translations and the demo newsroom lie: plain files, in a checkout as in a wheel."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "resources"  # put there by the build hook, in standard wheels only
_CHECKOUT = Path(__file__).parents[2] / "resources"


def folder() -> Path:
    """The folder `resources`: the wheel's own, else the checkout's above `src`."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def path(*parts: str) -> Path:
    """Path of one resource, such as `path("demo", "articles.json")`; FileNotFoundError if there is none."""
    found = folder().joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"The program's own file {'/'.join(parts)} is missing from {folder()}.")
    return found


def languages() -> list[str]:
    """Codes of the languages the window can speak, such as `["ar", "en"]`; each but English is a file."""
    files = folder().joinpath("translations").glob("moderator_*.qm")
    return sorted({"en"} | {file.stem.removeprefix("moderator_") for file in files})
