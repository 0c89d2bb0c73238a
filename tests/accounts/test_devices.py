import pytest
from allauth.usersessions.models import UserSession
from django.utils import translation

from extranet.accounts.devices import device
from tests.factories import MemberFactory

SAID = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox sur Linux",
    "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0": "Firefox sur Android",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 "
    "Edg/140.0.0.0": "Edge sur Windows",
    "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36": (
        "Chrome sur Android"
    ),
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 "
    "Mobile/15E148 Safari/604.1": "Safari sur iPhone",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 "
    "Safari/605.1.15": "Safari sur Mac",
    "Firefox": "Firefox",
    "": "Un appareil que nous ne reconnaissons pas",
    "<script>": "Un appareil que nous ne reconnaissons pas",
}


@pytest.mark.parametrize("said", SAID)
def test_a_device_is_called_as_people_call_it(said):
    assert device(said) == SAID[said]


def test_and_in_the_language_of_the_reader():
    with translation.override("en"):
        assert device(next(iter(SAID))) == "Firefox on Linux"


def test_ones_devices_are_listed_by_that_name(client):
    member = MemberFactory()
    client.force_login(member)
    UserSession.objects.create(
        user=member, ip="192.0.2.7", session_key=client.session.session_key, user_agent=next(iter(SAID))
    )
    page = client.get("/compte/sessions/").content.decode()
    assert "Firefox sur Linux" in page
    assert "Gecko" not in page
