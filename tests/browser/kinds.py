"""Every kind of page, with who sees it."""

from contextlib import contextmanager
from typing import NamedTuple
from uuid import uuid4

from tests.browser.demo import sign_in

VISITOR, WAITING, MEMBER, NEWCOMER = "visitor", "waiting", "member", "newcomer"
ADVISOR, EDITOR, NETWORK_EDITOR, ADMINISTRATOR = "advisor", "editor", "network editor", "administrator"
ACCOUNTS = {
    MEMBER: "membre@cohop.example",
    NEWCOMER: "nouveau@cohop.example",
    ADVISOR: "accompagnement@cohop.example",
    EDITOR: "redaction@cohop.example",
    NETWORK_EDITOR: "reseau@cohop.example",
    ADMINISTRATOR: "administration@cohop.example",
}


THEN = " then "
CONVIVIALE = "/evenements/reseau/la-conviviale-revient/"
REGISTER, DESK = 'main a[href*="/inscriptions/"]', 'main a[href*="/extranet/evenements/"]'
PROGRAMME = f'{DESK}{THEN}main nav a[href$="/programme/"]'
SHIFTS = f'{DESK}{THEN}main nav a[href$="/coups-de-main/"]'
PERSON = 'main h3 a[href*="/equipe/membres/"]'


class Kind(NamedTuple):
    """One kind of page: where it is, or in the page of that address the link, THEN the next, that lead to it."""

    name: str
    path: str
    role: str = VISITOR
    link: str = ""
    status: int = 200

    def __str__(self):
        return self.name


ROOMS = [
    Kind("sign-in", "/compte/login/"),
    Kind("sign-in-password", "/compte/login/?par=mot-de-passe"),
    Kind("sign-in-code", "/compte/login/code/confirm/", WAITING),
    Kind("password-forgotten", "/compte/password/reset/"),
    Kind("not-found", "/nulle-part/", status=404),
    Kind("site-map", "/plan-du-site/"),
    Kind("search", "/recherche/?q=coop"),
    Kind("search-nothing", "/recherche/?q=zzzzzz"),
    Kind("entrepreneurs", "/entrepreneurs/"),
    Kind("entrepreneur", "/entrepreneurs/", link=".member h3 a"),
    Kind("extranet", "/extranet/", MEMBER),
    Kind("extranet-newcomer", "/extranet/", NEWCOMER),
    Kind("extranet-advisor", "/extranet/", ADVISOR),
    Kind("directory", "/extranet/annuaire/", MEMBER),
    Kind("directory-search", "/extranet/annuaire/?q=illustration", MEMBER),
    Kind("directory-team", "/extranet/annuaire/", NEWCOMER),
    Kind("directory-portraits", "/extranet/annuaire/?vue=portraits&q=illustration", MEMBER),
    Kind("directory-map", "/extranet/annuaire/?vue=carte&lieu=villeurbanne", MEMBER),
    Kind("directory-advisor", "/extranet/annuaire/?q=brotteaux", MEMBER, ".member h3 a"),
    Kind("directory-member", "/extranet/annuaire/?q=illustration", MEMBER, ".member h3 a"),
    Kind("peers", "/extranet/annuaire/pour-vous/", MEMBER),
    Kind("skills", "/extranet/equipe/competences/", ADVISOR),
    Kind("skill", "/extranet/equipe/competences/?q=graphiste", ADVISOR, ".notice h2 a"),
    Kind("figures", "/extranet/equipe/chiffres/", ADVISOR),
    Kind("profile", "/extranet/profil/", MEMBER),
    Kind("profile-advisor", "/extranet/profil/", ADVISOR),
    Kind("team", "/extranet/equipe/", ADVISOR),
    Kind("team-log", "/extranet/equipe/journal/", ADVISOR),
    Kind("team-member", "/extranet/equipe/", ADVISOR, PERSON),
    Kind("team-former", "/extranet/equipe/?etat=anciens", ADVISOR, PERSON),
    Kind("team-end", "/extranet/equipe/?etat=actifs", ADVISOR, f'{PERSON}{THEN}main a[href$="/fin/"]'),
    Kind("team-access", "/extranet/equipe/", ADVISOR, f'{PERSON}{THEN}main a[href$="/acces/"]'),
    Kind("team-address", "/extranet/equipe/", ADVISOR, f'{PERSON}{THEN}main a[href$="/adresse/"]'),
    Kind("profile-mine", "/extranet/profil/", MEMBER, 'main aside a[href*="/annuaire/"]'),
    Kind("welcome-who", "/extranet/profil/bienvenue/qui/", NEWCOMER),
    Kind("welcome-what", "/extranet/profil/bienvenue/quoi/", NEWCOMER),
    Kind("welcome-shown", "/extranet/profil/bienvenue/visible/", MEMBER),
    Kind("notices", "/extranet/annonces/", MEMBER),
    Kind("notice", "/extranet/annonces/1/", MEMBER),
    Kind("notice-advisor", "/extranet/annonces/1/", ADVISOR),
    Kind("notice-write", "/extranet/annonces/ecrire/", MEMBER),
    Kind("notice-report", "/extranet/annonces/1/", MEMBER, 'main a[href*="signaler"]'),
    Kind("agenda-mine", "/extranet/evenements/", MEMBER),
    Kind("recap-library", "/extranet/comptes-rendus/", MEMBER),
    Kind("registrations", "/extranet/evenements/", MEMBER),
    Kind("invite", "/extranet/equipe/inviter/", ADVISOR),
    Kind("invitations", "/extranet/equipe/invitations/", ADVISOR),
    Kind("import", "/extranet/equipe/import/", ADVISOR),
    Kind("import-lines", "/extranet/equipe/import/", ADVISOR, 'main .lines a[href*="/import/"]'),
    Kind("registration-asked", "/inscriptions/demande/"),
    Kind("door", "/extranet/evenements/1/accueil/", NETWORK_EDITOR),
    Kind("scanner", "/extranet/evenements/1/accueil/scanner/", NETWORK_EDITOR),
    Kind("second-factor", "/compte/2fa/", MEMBER),
    Kind("code-application", "/compte/2fa/totp/activate/", MEMBER),
    Kind("passkey-new", "/compte/2fa/webauthn/add/", MEMBER),
    Kind("password-change", "/compte/password/change/", MEMBER),
    Kind("sessions", "/compte/sessions/", MEMBER),
    Kind("email", "/compte/email/", MEMBER),
    Kind("my-data", "/compte/mes-donnees/", MEMBER),
    Kind("erasure", "/compte/effacement/", MEMBER),
    Kind("erasure-expired", "/compte/effacement/perime/", status=404),
    Kind("erased", "/compte/effacement/fait/"),
    Kind("idle", "/extranet/equipe/endormis/", ADVISOR),
    Kind("sign-out", "/compte/logout/", MEMBER),
    Kind("styleguide", "/styleguide/", ADMINISTRATOR),
    Kind("mails", "/extranet/courrier/", ADMINISTRATOR),
]
FRENCH = [
    Kind("home", "/"),
    Kind("news-index", "/actualites/"),
    Kind("news", "/actualites/reseau/rever-notre-cooperation-est-a-lire/"),
    Kind("agenda", "/evenements/"),
    Kind("agenda-past", "/evenements/?passes=1"),
    Kind("agenda-month", "/evenements/?vue=mois"),
    Kind("agenda-week", "/evenements/?vue=semaine"),
    Kind("agenda-year", "/evenements/?passes=1", link='main a[href*="annee="]'),
    Kind("event", "/evenements/reseau/petit-dejeuner-du-reseau/"),
    Kind("event-date", "/evenements/", link='main a[href*="/20"]'),
    Kind("event-full", CONVIVIALE, NEWCOMER),
    Kind("registration-form", "/evenements/reseau/un-lieu-cinq-plans/", link=REGISTER),
    Kind("registration-questions", CONVIVIALE, ADVISOR, REGISTER),
    Kind("registration-desk", CONVIVIALE, NETWORK_EDITOR, DESK),
    Kind("badges", CONVIVIALE, NETWORK_EDITOR, f'{DESK}{THEN}main nav a[href$="/badges/"]'),
    Kind("door-to-lend", CONVIVIALE, NETWORK_EDITOR, f'{DESK}{THEN}main nav a[href$="/accueil/"]'),
    Kind("programme", CONVIVIALE, MEMBER),
    Kind("programme-propose", CONVIVIALE, MEMBER, 'main a[href$="/proposer/"]'),
    Kind("programme-desk", CONVIVIALE, NETWORK_EDITOR, PROGRAMME),
    Kind("programme-part", CONVIVIALE, NETWORK_EDITOR, f'{PROGRAMME}{THEN}main a[href$="/ajouter/"]'),
    Kind("programme-decline", CONVIVIALE, NETWORK_EDITOR, f'{PROGRAMME}{THEN}main a[href$="/decliner/"]'),
    Kind("programme-remove", CONVIVIALE, NETWORK_EDITOR, f'{PROGRAMME}{THEN}main a[href$="/retirer/"]'),
    Kind("shifts", CONVIVIALE, NETWORK_EDITOR, SHIFTS),
    Kind("shifts-ask", CONVIVIALE, NETWORK_EDITOR, f'{SHIFTS}{THEN}main a[href$="/ajouter/"]'),
    Kind("recap-index", "/comptes-rendus/"),
    Kind("recap", "/comptes-rendus/reseau/rever-notre-cooperation/"),
    Kind("cooperative-index", "/cooperatives/"),
    Kind("cooperative", "/cooperatives/cabestan/"),
    Kind("content", "/rejoindre/"),
    Kind("form", "/ecrire/"),
    Kind("press", "/presse/"),
    Kind("legal", "/mentions-legales/"),
    Kind("privacy", "/donnees-personnelles/"),
    Kind("accessibility", "/accessibilite/"),
]
ENGLISH = [
    Kind("home", "/"),
    Kind("news-index", "/news/"),
    Kind("news", "/news/network/a-place-to-work-together/"),
    Kind("agenda", "/events/"),
    Kind("agenda-past", "/events/?passes=1"),
    Kind("agenda-month", "/events/?vue=mois"),
    Kind("agenda-week", "/events/?vue=semaine"),
    Kind("agenda-year", "/events/?passes=1", link='main a[href*="annee="]'),
    Kind("event", "/events/network/one-place-five-plans/"),
    Kind("event-date", "/events/", link='main a[href*="/20"]'),
    Kind("registration-form", "/events/network/one-place-five-plans/", link=REGISTER),
    Kind("recap-index", "/recaps/"),
    Kind("recap", "/recaps/network/dreaming-our-cooperation/"),
    Kind("cooperative-index", "/cooperatives/"),
    Kind("cooperative", "/cooperatives/cabestan/"),
    Kind("content", "/join/"),
    Kind("form", "/write-to-us/"),
    Kind("press", "/press/"),
    Kind("legal", "/legal-notice/"),
    Kind("privacy", "/your-data/"),
    Kind("accessibility", "/accessibility/"),
]
KINDS = [kind._replace(name=f"{kind.name}-fr") for kind in FRENCH + ROOMS]
KINDS += [kind._replace(name=f"{kind.name}-en", path=f"/en{kind.path}") for kind in ENGLISH + ROOMS]

EDITING = [  # the admin: pictured, and not checked, for most of it is Wagtail's
    Kind("admin-editor", "/admin/", EDITOR),
    Kind("admin-network", "/admin/", NETWORK_EDITOR),
    Kind("admin-event", "/admin/pages/?q=petit-déjeuner", NETWORK_EDITOR, 'main a[href$="/edit/"]'),
    Kind("admin-recap", "/admin/pages/?q=rêver notre coopération", NETWORK_EDITOR, 'main a[href$="/edit/"]'),
    Kind("admin-pictures", "/admin/images/", NETWORK_EDITOR),
    Kind("admin-facts", "/admin/", ADMINISTRATOR, 'a[href*="/settings/pages/"]'),
]


class Visits:
    """People of every role, each with a browser's context of their own on the demo at `address`."""

    def __init__(self, browser, address):
        self.browser, self.address, self.contexts, self._bodies = browser, address, {}, {}

    @contextmanager
    def page(self, role):
        """A new page of somebody of that role, closed at the end of the block."""
        page = self._context(role).new_page()
        try:
            yield page
        finally:
            page.close()

    def _context(self, role):
        if role not in self.contexts or role == WAITING:  # a code does not wait for long
            self.contexts[role] = self._open(role)
        return self.contexts[role]

    def _open(self, role):
        context = self.browser.new_context(locale="fr-FR", reduced_motion="reduce")
        page = context.new_page()
        if role == WAITING:
            page.goto(f"{self.address}/compte/login/")
            page.locator("[name=email]").fill(f"{uuid4()}@cohop.example")
            page.get_by_role("button", name="Recevoir un code").click()
            page.wait_for_url("**/code/confirm/")
        elif role != VISITOR:
            sign_in(page, self.address, ACCOUNTS[role])
        page.close()
        return context

    def go(self, page, kind):
        """Bring `page` to a page of that kind; return the answer."""
        answer = page.goto(f"{self.address}{kind.path}")
        for link in filter(None, kind.link.split(THEN)):
            answer = page.goto(page.locator(link).first.evaluate("link => link.href"))
        self._bodies[kind] = answer.body()
        return answer

    def html(self, kind):
        """What a page of that kind answered: to who went there already, or goes now."""
        if kind not in self._bodies:
            with self.page(kind.role) as page:
                page.route("**/static/**", lambda route: route.abort())
                self.go(page, kind)
        return self._bodies[kind]
