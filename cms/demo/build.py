"""Builds the demo network, once: all of it or nothing, and never over what somebody has written since."""

from datetime import date
from time import monotonic

from django.conf import settings
from django.core.management import CommandError
from django.db import transaction

from cms.demo import contacts, invitations, network, registrations, showcases, site, skills, support, team, translations
from extranet.directory import index
from extranet.directory.models import Profile
from pages.models import Cooperative


def build(today: date, say) -> bool:
    """Build the demo as seen on `today`, telling `say` what is going on; return False where a network already is."""
    if not settings.DEMO:
        raise CommandError("The demo is built with the demo's settings only: its password is public.")
    if Cooperative.objects.exists():
        return False
    with transaction.atomic():
        _step(say, "Les quatre coopératives", site.lay_cooperatives)
        _step(say, "Les pages, les événements et leurs séances", site.lay_site, today)
        _step(say, "La version anglaise", translations.translate_site)
        users = _step(say, "Huit cents membres", network.lay_people, today)
        _step(say, "Les pages de celles et ceux qui se présentent", showcases.lay_showcases, users)
        _step(say, "L’équipe support", support.lay_support)
        _step(say, "Les compétences et leurs synonymes", skills.lay_skills)
        _step(say, "L’index de l’annuaire", index.write, Profile.objects.all())
        _step(say, "Les annonces et leurs réponses", network.lay_notices, users, today)
        _step(say, "Les inscriptions", registrations.lay_registrations, users)
        _step(say, "Les membres d’hier", team.lay_team, today)
        _step(say, "Les messages entre membres", contacts.lay_contacts)
        _step(say, "Les invitations", invitations.lay_invitations)
    return True


def _step(say, title, work, *args):
    started = monotonic()
    result = work(*args)
    seconds = f"{monotonic() - started:.1f}".replace(".", ",")
    say(f"  {title}\u00a0: {seconds} s")
    return result
