"""What stands in words by default, as the window's language says it."""

from moderator.models.wording import word
from moderator.settings import Settings


def keep(settings: Settings) -> None:
    """Keep it beside the settings: desk and command line, which know no language, go by it."""
    for setting in (Settings.reasons,):
        said = word("settings", setting.default)
        kept = settings.spoken
        if kept.get(setting.name, setting.default) != said:
            settings.spoken = {**kept, setting.name: said}
