"""A filter's answer in words, and when it is worth one without being asked."""

from moderator.domain.filtered import Filtered, Said, surprises, template


def test_an_answer_says_who_and_what_and_whether_somebody_said_otherwise() -> None:
    said = [template(Filtered("Akismet", one)).format(by="Akismet") for one in Said]
    assert said == ["Akismet: spam", "Akismet: not spam", "Akismet could not say"]
    overruled = template(Filtered("Akismet", Said.SPAM, overruled=True))
    assert overruled.format(by="Akismet") == "Akismet: spam, but somebody on the site said no"


def test_what_the_place_of_a_comment_says_already_is_no_surprise() -> None:
    spam, clear = Filtered("Akismet", Said.SPAM), Filtered("Akismet", Said.CLEAR)
    assert (surprises(spam, "spam"), surprises(clear, "pending")) == (False, False)
    assert (surprises(spam, "pending"), surprises(clear, "spam")) == (True, True)
    assert surprises(Filtered("Akismet", Said.UNSURE), "pending")
    assert surprises(clear._replace(overruled=True), "pending")
