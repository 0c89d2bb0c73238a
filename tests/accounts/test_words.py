"""Whatever one opens or does wrong under /compte/, the site answers in its own words, in French and in English."""

import json
import re
from base64 import urlsafe_b64encode
from pathlib import Path

import allauth
import polib
import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from bs4 import BeautifulSoup
from django.core import mail
from django.core.cache import cache
from django.test import Client
from fido2.cose import ES256
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from tests import catalogue
from tests.factories import MemberFactory
from tests.factories.accounts import PASSWORD

OTHER = "un autre mot de passe assez long"
LINK = re.compile(r"http://testserver(\S+)")
CODE = re.compile(r"^[A-Z]{4}-[A-Z]{4}$", re.MULTILINE)
HOLE = re.compile(r"%\(\w+\)s|%[sd]|\{\w+\}|<[^>]+>|\n")
SHORTEST = 14  # characters: shorter ones may well be the same in two mouths


class Reader(Client):
    """A client that keeps every page it is shown."""

    def __init__(self, prefix=""):
        super().__init__()
        self.prefix, self.pages = prefix, []

    def request(self, **environment):
        response = super().request(**environment)
        is_page = response.headers.get("Content-Type", "").startswith("text/html") and response.content
        if is_page and "/compte/" in environment["PATH_INFO"]:
            self.pages.append((environment["PATH_INFO"], response))
        return response

    def see(self, path):
        return self.get(self.prefix + path, follow=True)

    def do(self, path, **data):
        return self.post(self.prefix + path, data, follow=True)

    def enter(self, user):
        self.do("/compte/login/", login=user.email, password=PASSWORD)
        self.do("/compte/reauthenticate/", password=PASSWORD)


def add_key(user):
    """Give `user` a passkey as a browser would have made it."""
    point = ES256.from_ctap1(b"\x04" + b"\x01" * 64)
    attested = AttestedCredentialData.create(b"\x00" * 16, b"cle", point)
    authenticator = AuthenticatorData.create(b"\x00" * 32, 0x45, 0, attested)
    encoded = [
        urlsafe_b64encode(part).decode().rstrip("=")
        for part in (
            b"cle",
            CollectedClientData.create("webauthn.create", b"x" * 16, "http://testserver"),
            AttestationObject.create("none", authenticator, {}),
        )
    ]
    credential = {
        "id": encoded[0],
        "rawId": encoded[0],
        "type": "public-key",
        "response": {"clientDataJSON": encoded[1], "attestationObject": encoded[2]},
        "clientExtensionResults": {},
    }
    data = {"name": "Ma clé", "credential": credential}
    return Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)


def outside(reader):
    user = MemberFactory()
    for path in ("login/", "login/?par=mot-de-passe", "login/code/", "password/reset/", "password/reset/done/",
                 "password/reset/key/x-y/", "confirm-email/", "confirm-email/inconnu/", "inactive/", "signup/",
                 "password/reset/key/done/"):  # fmt: skip
        reader.see(f"/compte/{path}")
    reader.do("/compte/login/", login=user.email, password="faux")
    reader.do("/compte/login/", login="pas une adresse", password="")
    reader.do("/compte/login/code/", email="pas une adresse")
    reader.do("/compte/login/code/", email=user.email)
    reader.do("/compte/login/code/confirm/", code="BCDF-GHJK")
    reader.do("/compte/logout/")
    reader.do("/compte/password/reset/", email="pas une adresse")
    reader.do("/compte/password/reset/", email=user.email)
    link = LINK.search(mail.outbox[-1].body)[1]
    form = reader.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    for first, second in ((PASSWORD, OTHER), ("court", "court"), ("motdepasse123", "motdepasse123"), (OTHER, OTHER)):
        reader.post(address, {"password1": first, "password2": second}, follow=True)
    reader.see(link.removeprefix("/en"))
    reader.do("/compte/2fa/webauthn/login/", credential="{")
    reader.do("/compte/2fa/webauthn/login/", credential=json.dumps({"id": "x"}))
    user.is_active = False
    user.save()
    reader.do("/compte/login/", login=user.email, password=OTHER)


def address_and_password(reader):
    user, other = MemberFactory(), MemberFactory()
    reader.do("/compte/login/", login=user.email, password=PASSWORD)
    reader.see("/compte/reauthenticate/")
    reader.do("/compte/reauthenticate/", password="faux")
    reader.do("/compte/reauthenticate/", password=PASSWORD)
    reader.see("/compte/email/")
    for email in ("pas une adresse", user.email, "nouvelle@cohop.example"):
        reader.do("/compte/email/", action_add="", email=email)
    for path in ("2fa/", "2fa/totp/activate/", "2fa/webauthn/add/"):
        reader.see(f"/compte/{path}")  # an address waits: no key can be added meanwhile
    reader.do("/compte/email/", action_send="", email="nouvelle@cohop.example")
    link = LINK.search(mail.outbox[-1].body)[1]
    reader.get(link)
    reader.do("/compte/email/", action_remove="", email="nouvelle@cohop.example")
    reader.do("/compte/email/", action_remove="", email=user.email)
    reader.do("/compte/email/", action_add="", email=other.email)
    taken = LINK.search(mail.outbox[-1].body)[1]
    reader.get(taken)
    reader.post(taken, follow=True)
    reader.do("/compte/email/", action_remove="", email=other.email)
    reader.do("/compte/email/", action_add="", email="derniere@cohop.example")
    last = LINK.search(mail.outbox[-1].body)[1]
    reader.get(last)
    reader.post(last, follow=True)
    reader.see("/compte/password/change/")
    for old, first, second in (("faux", OTHER, OTHER), (PASSWORD, OTHER, PASSWORD), (PASSWORD, "court", "court"),
                               (PASSWORD, user.email, user.email), (PASSWORD, OTHER, OTHER)):  # fmt: skip
        reader.do("/compte/password/change/", oldpassword=old, password1=first, password2=second)
    user.refresh_from_db()
    user.set_unusable_password()
    user.save()
    reader.force_login(user, "extranet.accounts.backends.EmailBackend")
    cache.clear()  # those were many tries in a minute
    reader.see("/compte/password/set/")
    again = "/compte/reauthenticate/code/"
    for words in ({"code": "BCDF-GHJK"}, {"send": ""}, {"code": ""}, {"code": "BCDF-GHJK"}):
        reader.do(again, **words)
    reader.do(again, code=CODE.search(mail.outbox[-1].body)[0], next=f"{reader.prefix}/compte/password/set/")
    reader.do("/compte/password/set/", password1=OTHER, password2=PASSWORD)
    reader.do("/compte/password/set/", password1=PASSWORD, password2=PASSWORD)
    Client().post("/compte/login/", {"login": "derniere@cohop.example", "password": PASSWORD})
    reader.see("/compte/sessions/")
    reader.do("/compte/sessions/")
    reader.see("/compte/logout/")
    reader.do("/compte/logout/")


def second_factor(reader):
    user = MemberFactory()
    reader.enter(user)
    for path in ("2fa/", "2fa/totp/activate/", "2fa/webauthn/", "2fa/webauthn/add/", "2fa/recovery-codes/generate/"):
        reader.see(f"/compte/{path}")
    reader.do("/compte/2fa/recovery-codes/generate/")
    reader.do("/compte/2fa/totp/activate/", code="000000")
    reader.do("/compte/2fa/webauthn/add/", name="", credential="{}")
    reader.do("/compte/2fa/webauthn/add/", name="x" * 10_000, credential="{")
    TOTP.activate(user, generate_totp_secret())
    key = add_key(user)
    reader.do("/compte/email/", action_add="", email="bloquee@cohop.example")
    for path in ("2fa/", "2fa/totp/activate/", "2fa/totp/deactivate/", "2fa/webauthn/",
                 f"2fa/webauthn/keys/{key.pk}/edit/", f"2fa/webauthn/keys/{key.pk}/remove/",
                 "2fa/recovery-codes/generate/"):  # fmt: skip
        reader.see(f"/compte/{path}")
    for name in ("", "x" * 61, "La clé bleue"):
        reader.do(f"/compte/2fa/webauthn/keys/{key.pk}/edit/", name=name)
    reader.do("/compte/2fa/recovery-codes/generate/")
    reader.see("/compte/2fa/recovery-codes/")
    for path in ("reauthenticate/", "2fa/reauthenticate/", "2fa/webauthn/reauthenticate/"):
        reader.see(f"/compte/{path}")
    reader.do("/compte/2fa/reauthenticate/", code="000000")
    reader.do("/compte/2fa/webauthn/reauthenticate/", credential="{}")
    reader.do("/compte/logout/")
    reader.do("/compte/login/", login=user.email, password=PASSWORD)
    reader.do("/compte/2fa/authenticate/", code="")
    reader.do("/compte/2fa/authenticate/", credential="{}")
    for _attempt in range(7):
        reader.do("/compte/2fa/authenticate/", code="000000")
    again = Reader(reader.prefix)
    again.force_login(user, "extranet.accounts.backends.EmailBackend")
    again.do("/compte/reauthenticate/", password=PASSWORD)
    again.do(f"/compte/2fa/webauthn/keys/{key.pk}/remove/")
    again.do("/compte/2fa/totp/deactivate/")
    reader.pages += again.pages


def fragments(texts):
    """The pieces of `texts`, without what is filled in, that are long enough to be told from ours."""
    pieces = (" ".join(piece.split()) for text in texts for piece in HOLE.split(text))
    return {piece for piece in pieces if len(piece) >= SHORTEST}


@pytest.fixture(scope="module")
def foreign():
    """{language: what allauth would say in it, but for what we say too}."""
    theirs = polib.mofile(str(Path(allauth.__file__).parent / "locale/fr/LC_MESSAGES/django.mo"))
    french = [text for entry in theirs for text in (entry.msgstr, *entry.msgstr_plural.values())]
    english = [text for entry in theirs for text in (entry.msgid, entry.msgid_plural)]
    ours = catalogue.catalogue("en")
    return {
        "fr": fragments(french) - fragments(entry.msgid for entry in ours),
        "en": fragments(english) - fragments(entry.msgstr for entry in ours),
    }


def visible(response):
    """What a page shows or reads aloud, outside of what surrounds every page."""
    soup = BeautifulSoup(response.content, "html.parser")
    for tag in soup(["script", "style"]):
        tag.decompose()
    main = soup.find("main")
    attributes = [
        tag[name] for name in ("placeholder", "alt", "title", "aria-label") for tag in main.select(f"[{name}]")
    ]
    values = [field.get("value", "") for field in main.select("input:not([type=hidden])")]
    return " ".join([soup.title.get_text(), main.get_text(" "), *attributes, *values])


@pytest.mark.parametrize("scene", [outside, address_and_password, second_factor])
@pytest.mark.parametrize(("language", "prefix"), [("fr", ""), ("en", "/en")])
def test_no_page_speaks_with_another_voice(scene, language, prefix, foreign):
    reader = Reader(prefix)
    scene(reader)
    assert len(reader.pages) > 25
    wrong = set()
    for path, response in reader.pages:
        words = " ".join(visible(response).split())
        wrong |= {(path, piece) for piece in foreign[language] if piece in words}
        wrong |= {(path, found[0]) for found in re.finditer(r"\w*[A-Za-zÀ-ÿ]['`][A-Za-zÀ-ÿ]\w*", words)}
        if language == "fr":
            wrong |= {(path, found[0]) for found in re.finditer(r"\w* [?!;:»](?!\w)|« \w*", visible(response))}
    assert wrong == set()
