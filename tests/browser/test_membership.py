"""A member's life, on a phone: invited, found, written to, gone; and one who wants to be forgotten."""

import re
from types import SimpleNamespace

import pytest
from django.test import Client
from playwright.sync_api import expect

from extranet.accounts.models import Deed, User
from extranet.directory.models import Message
from tests.browser.demo import chromium
from tests.extranet.notifications.mail_server import MailServer
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory
from tests.factories.rooms import ProfileFactory
from tests.privacy.person import where
from tests.processes import aside, running, until

PHONE = {"width": 390, "height": 844}
NADIA, MAUD = "nadia@cohop.example", "maud@cohop.example"
DIRECTORY, LINK, CODE = "/extranet/annuaire/", re.compile(r"http\S+/"), re.compile(r"^[A-Z]{4}-[A-Z]{4}\b", re.M)


@pytest.fixture
def people(_chromium, transactional_db):
    """Those who are there before Nadia: who advises at Elycoop, and Maud of Cabestan, who looks for somebody."""
    advisor = AdvisorFactory(first_name="Jimmy", last_name="Merle")
    cabestan = CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")
    maud = MemberFactory(first_name="Maud", last_name="Charpennes", email=MAUD, membership=cabestan)
    for user in (advisor, maud):
        user.set_unusable_password()  # as all those who were invited
        user.save()
        ProfileFactory(user=user, headline="Relieuse", needs="Des images pour mes carnets")
    return SimpleNamespace(advisor=advisor, maud=maud)


@pytest.fixture
def post(people, live_server, settings):
    """What the site and its worker send: `post(address)` is the text of the next letter to that address."""
    with MailServer() as server:
        settings.SITE_URL = live_server.url
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        read = []

        def letter_to(address):
            def unread():
                return [each for each in server.received if each["To"] == address and each not in read]

            until(unread)
            read.append(unread()[0])
            return read[-1].get_body(("plain",)).get_content()

        with running("manage.py", "worker", EMAIL_URL=server.url, SITE_URL=live_server.url):
            yield letter_to


@pytest.fixture
def phone(post, live_server):
    """`phone(user)` is a page on the phone of somebody who is in; `phone()` of somebody who is not."""
    with chromium() as browser:

        def page(user=None):
            context = browser.new_context(base_url=live_server.url, locale="fr-FR", viewport=PHONE)
            if user:
                client = Client()
                aside(lambda: client.force_login(user))
                cookie = client.cookies["sessionid"]
                context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
            return context.new_page()

        yield page


def press(page, name):
    """Press that button, of a page that holds in its width."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.url
    page.get_by_role("button", name=name, exact=True).click()


def search(page, words):
    """The names that the directory gives for these words."""
    page.goto(DIRECTORY)
    page.locator("main [name=q]").fill(words)
    press(page, "Chercher")
    return page.locator(".member h3 a").all_inner_texts()


def join(advisor, nadia, post):
    """An advisor invites Nadia, who opens the link of the letter and goes through the three screens to her page."""
    advisor.goto("/extranet/equipe/inviter/")
    for name, value in {"email": NADIA, "first_name": "Nadia", "last_name": "Prunier"}.items():
        advisor.locator(f"[name={name}]").fill(value)
    press(advisor, "Envoyer l’invitation")
    nadia.goto(LINK.search(post(NADIA))[0])
    expect(nadia.locator("h1")).to_have_text("Elycoop vous attend.")
    press(nadia, "Accepter et entrer")
    expect(nadia.locator("h1")).to_contain_text("Qui êtes-vous")
    nadia.locator("[name=headline]").fill("Illustratrice")
    press(nadia, "Continuer")
    expect(nadia.locator("h1")).to_contain_text("Que faites-vous")
    nadia.locator("[name=offers]").fill("Des images de carnets")
    press(nadia, "Continuer")
    expect(nadia.locator("h1")).to_contain_text("Que montrez-vous")
    press(nadia, "Suivre les conseils")
    expect(nadia.get_by_text("Voici votre page.")).to_be_visible()
    return nadia.url


def meet(maud, nadia, post):
    """Maud finds Nadia, however she spells it, and writes; she has the address once Nadia answers with it."""
    assert search(maud, "ilustratrise") == ["Nadia Prunier"]
    expect(maud.get_by_text("« ilustratrise », compris comme « illustratrice ».")).to_be_visible()
    maud.get_by_role("link", name="Nadia Prunier").click()
    expect(maud.locator("h1")).to_have_text("Nadia Prunier")
    assert NADIA not in maud.content()
    maud.get_by_role("link", name="Écrire à Nadia").click()
    maud.locator("[name=body]").fill("Vos images pour mes carnets ?")
    press(maud, "Envoyer")
    letter = post(NADIA)
    assert ["Vos images pour mes carnets ?" in letter, MAUD in letter] == [True, False]
    maud.get_by_role("link", name="À Nadia Prunier").click()
    expect(maud.get_by_text("Pas encore de réponse.")).to_be_visible()
    assert NADIA not in maud.content()
    nadia.goto(LINK.search(letter)[0])
    nadia.locator("[name=answer]").fill("Oui, chère Maud Charpennes.")
    nadia.get_by_label("Oui, pour que nous nous écrivions directement").check()
    press(nadia, "Envoyer ma réponse")
    letter = post(MAUD)
    assert NADIA in letter
    maud.goto(LINK.search(letter)[0])
    expect(maud.get_by_role("link", name=NADIA)).to_be_visible()


def be_forgotten(maud, post):
    """Maud comes in with a code, asks to be erased, and is once she confirms it from her letter, not before."""
    maud.goto("/compte/login/")
    maud.locator("[name=email]").fill(MAUD)
    press(maud, "Recevoir un code")
    maud.locator("[name=code]").fill(CODE.search(post(MAUD))[0])
    press(maud, "Entrer")
    maud.wait_for_url("**/extranet/")
    maud.goto("/compte/effacement/")
    press(maud, "Recevoir le lien")
    maud.goto(LINK.search(post(MAUD))[0])
    expect(maud.locator("h1")).to_have_text("Effacer ce compte ?")
    assert aside(User.objects.filter(email=MAUD).exists), "looking does nothing"
    press(maud, "Oui, tout effacer")
    maud.wait_for_url("**/compte/effacement/fait/")


def leave(advisor):
    """The advisor ends the membership of Nadia."""
    advisor.goto("/extranet/equipe/")
    advisor.get_by_role("link", name="Nadia Prunier").click()
    advisor.get_by_role("link", name="Mettre fin à son adhésion").click()
    press(advisor, "Mettre fin à l’adhésion")
    expect(advisor.get_by_text("L’adhésion a pris fin, et l’accès avec elle.")).to_be_visible()


def test_one_is_invited_found_written_to_and_gone(people, phone, post):
    advisor, maud, nadia = phone(people.advisor), phone(people.maud), phone()
    page_of_nadia = join(advisor, nadia, post)
    assert search(nadia, "Charpennes") == ["Maud Charpennes"]
    page_of_maud = nadia.get_by_role("link", name="Maud Charpennes").evaluate("link => link.href")
    meet(maud, nadia, post)

    leave(advisor)
    nadia.goto(DIRECTORY)
    expect(nadia).to_have_url(re.compile("/compte/login/"))
    assert search(maud, "illustratrice") == search(maud, "Prunier") == []
    assert maud.goto(page_of_nadia).status == 404

    be_forgotten(phone(), post)
    maud.goto(DIRECTORY)
    expect(maud).to_have_url(re.compile("/compte/login/"))
    assert search(advisor, "Charpennes") == []
    assert advisor.goto(page_of_maud).status == 404
    assert aside(lambda: where("charpennes", MAUD)) == set()
    message = aside(Message.objects.get)
    assert (message.sender, message.body, message.answer) == (None, "Vos images pour mes carnets ?", "Oui, chère ….")
    deeds = aside(lambda: list(Deed.objects.order_by("pk").values_list("verb", flat=True)))
    assert deeds == ["invited", "joined", "ended", "erased"]
