"""What comments share beside their words."""

from moderator.spam import weblinks
from moderator.spam.facets import Facet, facets
from moderator.spam.sample import Sample
from moderator.spam.textfold import fold


def of(sample: Sample) -> set[Facet]:
    folded, links = weblinks.find(fold(sample.text).text)
    return facets(sample, folded, links)


def test_host_handle_phone_mail_domain_and_address_are_facets() -> None:
    sample = Sample(
        "Write @DoctorOkoro on +234 807-555-0142 or see http://cure.example.com/x",
        url="http://www.okoro.example.net/",
        email="okoro@healing.example.org",
        ip="203.0.113.9",
    )
    assert of(sample) == {
        Facet("handle", "doctorokoro"),
        Facet("phone", "2348075550142"),
        Facet("host", "example.com"),
        Facet("host", "example.net"),
        Facet("mail", "healing.example.org"),
        Facet("ip", "203.0.113.9"),
    }


def test_what_many_strangers_share_is_none() -> None:
    assert of(Sample("https://www.youtube.com/watch?v=1", email="anna@gmail.com")) == set()


def test_years_prices_and_scores_are_no_phone() -> None:
    assert of(Sample("In 2019 it was 1.200.000, now 15:20 or 3-2, since 01.02.2020")) == set()
