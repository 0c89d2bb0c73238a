"""The recap of a date, begun for its editor: what the site knows already is filled in, the story is left to tell."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Avg, Count, Exists, OuterRef, Q
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from wagtail.rich_text import RichText

from pages.models import Occurrence, RecapPage, RecapSectionPage
from pages.months import in_full
from pages.occurrences import local_date
from pages.templatetags.dates import hours

from .actions import Refused
from .models import Impression, Part, Registration
from .permissions import organises

OFFERED = timedelta(days=14)  # how long a recap is offered
FEWEST = 3  # answers below which a mean would tell who said what


def untold(user, now):
    """The dates that `user` organised, over since yesterday or some days, of which no recap tells: latest first.

    Of a series, only those where somebody was seen arriving.
    """
    told = RecapPage.objects.filter(occurrence=OuterRef("pk"))
    arrived = Registration.objects.arrived().filter(occurrence=OuterRef("pk"))
    rows = Occurrence.objects.kept().past(now).filter(~Exists(told), event__live=True, ends_at__gt=now - OFFERED)
    rows = rows.filter(Q(event__recurrence="") | Exists(arrived)).select_related("event__cooperative", "event__locale")
    return [row for row in rows if local_date(row.ends_at) < local_date(now) and may_tell(user, row)]


def may_tell(user, occurrence):
    """Tell whether `user` may begin the recap of that date: who runs the event, and may write in the same section."""
    section = organises(user, occurrence.event) and _section(occurrence.event)
    return bool(section) and section.permissions_for_user(user).can_add_subpage()


@transaction.atomic
def draft(occurrence, user, now):
    """Begin the recap of a date, unpublished; return it, or the one that was begun before. Raises Refused too early."""
    occurrence = Occurrence.objects.select_for_update(of=("self",)).select_related("event").get(pk=occurrence.pk)
    if begun := RecapPage.objects.filter(occurrence=occurrence).order_by("pk").first():
        return begun
    if occurrence.cancelled_at or occurrence.ends_at > now:
        raise Refused(_("Un compte rendu raconte ce qui a eu lieu : cette date n’est pas passée."))
    with override("fr"):  # the page is in French; it is translated as any other
        recap = RecapPage(occurrence=occurrence, live=False, owner=user, **_filled_in(occurrence))
        _section(occurrence.event).add_child(instance=recap)
        recap.save_revision(user=user, log_action="wagtail.create")
    return recap


def _filled_in(occurrence):
    event = occurrence.event
    where = ", ".join(filter(None, [occurrence.place or event.place, event.town])) or event.online_url
    day = in_full(occurrence.starts_at, "l j F Y")
    words = occurrence.impressions.exclude(words="").exclude(author="").order_by("pk")
    return {
        "title": event.title,
        "date": occurrence.day,
        "audience": event.audience,
        "kicker": f"{event.get_kind_display()} · {in_full(occurrence.starts_at)}"[:120].capitalize(),
        "summary": " · ".join(filter(None, [day.capitalize(), where]))[:300],
        "figures": [("figure", figure) for figure in _figures(occurrence)],
        "quotes": [("quote", {"text": said.words, "author": said.author}) for said in words],
        "body": [*_hosts(event), *_what_took_place(occurrence)],
    }


def _figures(occurrence):
    """How many came, from how many cooperatives, and how useful it was to who answered: each if there is any."""
    arrived = occurrence.registrations.arrived()
    came = arrived.count()
    of_which = arrived.values("user__membership__cooperative").exclude(user__membership=None).distinct().count()
    said = Impression.objects.filter(occurrence=occurrence).aggregate(mean=Avg("useful"), number=Count("useful"))
    if came:
        yield _figure(came, ngettext("personne présente", "personnes présentes", came))
    if of_which > 1:
        yield _figure(of_which, _("coopératives représentées"))
    if said["number"] >= FEWEST:
        label = _("« C’était utile », selon %(number)s réponses") % {"number": said["number"]}
        yield _figure(number_format(round(said["mean"], 1), 1), label, "/ 5")


def _figure(number, label, unit=""):
    return {"number": str(number), "unit": unit, "label": label}


def _hosts(event):
    if event.hosts:
        yield "paragraph", RichText(format_html("<p>{}</p>", _("Accueil par %(hosts)s.") % {"hosts": event.hosts}))


def _what_took_place(occurrence):
    """The programme of that day, where there was one; else what was announced. Both would say the day twice."""
    if parts := list(occurrence.parts.accepted().in_order().with_hosts().with_taken()):
        return [("table", _table(parts))]
    return [(block.block_type, block.value) for block in occurrence.event.body]


def _table(parts):
    """The hours and titles of `parts`; then, of what any of them has, its room, who ran it and how many chose it."""
    columns = [
        (_("Heure"), [hours(part.starts_at, part.ends_at) for part in parts]),
        (_("Quoi"), [part.title for part in parts]),
        (_("Lieu"), [part.room for part in parts]),
        (_("Avec"), [part.hosts_for_all for part in parts]),
        (_("Choisi par"), [_number_of(part) for part in parts]),
    ]
    heads, *rows = zip(*((head, *cells) for head, cells in columns if any(cells)), strict=True)
    return {
        "data": [list(heads), *map(list, rows)],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
        "table_caption": _("Le programme"),
    }


def _number_of(part):
    if part.kind == Part.Kind.MOMENT:
        return ""
    return ngettext("%(number)s personne", "%(number)s personnes", part.taken) % {"number": part.taken}


def _section(event):
    return RecapSectionPage.objects.filter(cooperative=event.cooperative_id, locale=event.locale_id).first()
