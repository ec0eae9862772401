"""Which folder a profile is, and that the demo never shares one with a real desk."""

from pathlib import Path

from moderator import paths


def test_the_option_goes_before_the_environment_and_that_before_the_platform(tmp_path: Path) -> None:
    environ = {"MODERATOR_PROFILE": str(tmp_path / "environment")}
    assert paths.find(tmp_path / "option", environ).profile == tmp_path / "option"
    assert paths.find(None, environ).profile == tmp_path / "environment"
    assert paths.find(None, {}).profile.is_absolute()
    assert paths.find(None, {"MODERATOR_PROFILE": ""}) == paths.find(None, {})


def test_a_relative_folder_is_the_same_after_a_change_of_directory() -> None:
    assert paths.find(Path("here"), {}).profile == Path.cwd() / "here"


def test_the_demo_has_a_profile_of_its_own() -> None:
    assert paths.demo().profile != paths.find(None, {}).profile
