"""Searches that members keep, and the mail that says who answers them since: verbs, each a transaction."""

from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.accounts.models import User
from extranet.directory.facets import Facets
from extranet.directory.models import SavedSearch
from extranet.notifications.actions import notify
from pages.models import Cooperative

from .actions import Refused, lock

MOST, WIDEST = 20, 500  # searches of a member; people who answer one as it is saved
NOT_KEPT = ("page", "tri", "vue")  # how it is shown


def facets(member, query):
    """The search that `query`, the end of the directory's address, asks for, as `member` may see it now."""
    return Facets(QueryDict(query), member, Cooperative.objects.order_by("name", "pk"))


def canonical(query):
    """Return `query` as it is kept: the same for the same search, however it was typed."""
    parameters = QueryDict(query)
    kept = QueryDict(mutable=True)
    for name in sorted(set(parameters) - set(NOT_KEPT)):
        kept.setlist(name, sorted({value.strip() for value in parameters.getlist(name)} - {""}))
    return kept.urlencode()


@transaction.atomic
def save_search(member, query):
    """Keep this search for `member` and return it; who answers it now is known. Twice is once.

    Raises Refused for what asks for nothing, for too many searches and for too many answers.
    """
    lock(member)
    query = canonical(query)
    saved = member.saved_searches.filter(query=query).first()
    if saved:
        return saved
    asked = facets(member, query)
    words = [asked.text, *(str(label) for label, _address in asked.active)]
    name = " · ".join(word for word in words if word)
    if not name or len(query) > SavedSearch._meta.get_field("query").max_length:
        raise Refused(_("Cherchez d’abord un mot, ou choisissez un filtre : nous vous dirons qui y répond ensuite."))
    if member.saved_searches.count() >= MOST:
        raise Refused(_("Vous suivez déjà vingt recherches : arrêtez-en une avant d’en suivre une autre."))
    people = asked.people()
    if len(people) > WIDEST:
        raise Refused(_("Trop de membres y répondent pour que l’alerte vous serve : ajoutez un mot ou un filtre."))
    saved = SavedSearch.objects.create(member=member, query=query, name=name[:200])
    saved.known.set(people)
    return saved


def stop_search(search):
    """Follow this search no more."""
    search.delete()


def tell_searches():
    """Tell each member who answers their searches since the last time: one mail a day at most, exactly once."""
    for pk in User.objects.exclude(saved_searches=None).order_by("pk").values_list("pk", flat=True).distinct():
        _tell(pk, timezone.localdate())


@transaction.atomic
def _tell(member_pk, today):
    """Tell one member; their searches are held meanwhile, so that of two workers the second finds it done."""
    searches = list(SavedSearch.objects.select_for_update().filter(member=member_pk).oldest_first())
    if not searches or any(search.told_on == today for search in searches):
        return
    member = User.objects.select_related("membership").get(pk=member_pk)
    news = [(search, people) for search in searches if (people := _new_people(search, member))]
    if news:
        SavedSearch.objects.filter(pk__in=[search.pk for search in searches]).update(told_on=today)
        notify(
            member,
            gettext_lazy("De nouvelles réponses à vos recherches"),
            "extranet/directory/emails/searches",
            {"news": news},
            key=f"contacts.searches.{member.pk}.{today}",
        )


def _new_people(search, member):
    """Those who answer `search` and did not yet, who are known from now on; never `member`."""
    known = set(search.known.values_list("pk", flat=True))
    asked = facets(member, search.query)
    found = asked.shown([pk for pk in asked.people() if pk not in known])
    people = [profile for profile, _seen in found if profile.user_id != member.pk]
    search.known.add(*people)
    return people
