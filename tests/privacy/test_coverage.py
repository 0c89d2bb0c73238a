"""No column of the house holds a person without a room that answers for it, or a reason written here."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from extranet.accounts import privacy
from tests.privacy.person import TRACES, where

TEXT = (models.BinaryField, models.CharField, models.FileField, models.JSONField, models.TextField)
ELSEWHERE = {  # columns of text that no room covers: why that is right; a star stands for the rest of the name
    "accounts.Membership.role": "a role",
    "accounts.Batch.*": "a list that waits for a week at most, emptied once people are invited",
    "auth.*": "rights, laid by the code",
    "contenttypes.*": "names of models",
    "django_q.*": "tasks, called with keys and dates alone; the last 250 are kept",
    "directory.Skill.*": "words of the trade, that many share",
    "directory.SkillName.*": "the same, under their other names",
    "notifications.OutboxMail.key": "keys",
    "notifications.OutboxMail.language": "a language",
    "notifications.OutboxMail.message_id": "a random number",
    "pages.*": "what the site publishes: corrected on demand by its editors",
    "recurrence.*": "dates",
    "registrations.Answer.label": "the editor's question",
    "registrations.Answer.question": "its key",
    "registrations.DoorLink.*": "a door",
    "registrations.Group.*": "a picture",
    "registrations.Impression.words": "nothing says whose, but the signature, which is covered",
    "registrations.Part.room": "a place",
    "registrations.Registration.language": "a language",
    "registrations.Shift.title": "the organisers' words",
    "sessions.Session.session_key": "ended with the account, in two weeks without it",
    "taggit.*": "words that sort pages",
    "wagtailadmin.EditingSession.object_id": "a key",
    "wagtailadmin.FormState.*": "keys",
    "wagtailcore.*": "what the site publishes, and the names of its parts",
    "wagtaildocs.*": "Wagtail's own, which ours replace",
    "wagtailembeds.*": "what other sites say of themselves",
    "wagtailimages.*": "Wagtail's own, which ours replace",
    "wagtailredirects.*": "addresses of pages",
    "wagtailsearch.*": "the words of what is published",
    "wagtail_localize.*": "the words of what is published",
}
NOT_IN_WORDS = {  # covered columns of text that hold no word of hers, but a code: why
    "accounts.User.language": "a choice",
    "accounts.User.password": "a hash",
    "accounts.Deed.detail": "never a name",
    "directory.Change.profiles": "keys",
    "directory.Profile.helps": "choices",
    "directory.Profile.photo": "a random name",
    "mfa.Authenticator.type": "a choice",
    "notices.Notice.search_text": "stems of what is there",
    "wagtailusers.UserProfile.avatar": "nobody sends one: an advisor's face is their profile's",
    "wagtailusers.UserProfile.current_time_zone": "a choice",
    "wagtailusers.UserProfile.preferred_language": "a choice",
    "registrations.CalendarKey.digest": "a digest",
    "sessions.Session.session_data": "signed and compressed",
}
ONLY_KEYS = ("object_id", "session_key", "key_hash", "prefix", "ip", "public_id")


def columns():
    """(name, field) of every column of every table, once: an inherited one is its first model's."""
    for model in apps.get_models(include_auto_created=True):
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
            yield f"{model._meta.label}.{field.name}", field


def is_named(name, table):
    return any(name == known or (known.endswith("*") and name.startswith(known[:-1])) for known in table)


def covered():
    return [name for room in privacy.ROOMS.values() for name in room.covers]


def test_every_tie_to_a_person_is_answered_for():
    ties = {name for name, field in columns() if field.related_model is get_user_model()}
    assert {name for name in ties if not is_named(name, covered())} == set()


def test_every_column_of_text_is_answered_for_or_says_why_not():
    texts = {name for name, field in columns() if isinstance(field, TEXT) and not field.choices}
    assert {name for name in texts if not is_named(name, [*covered(), *ELSEWHERE])} == set()


def test_nothing_is_covered_or_excused_that_is_not_there():
    known = [name for name, _field in columns()]
    for name in [*covered(), *ELSEWHERE]:
        assert any(is_named(each, [name]) for each in known), name


def test_the_person_of_these_tests_is_in_every_column_of_text(everywhere):
    """A table that is added is added to `person.py`, or the tests of erasure would not see it."""
    held = where(*TRACES)
    missing = set()
    for name, field in columns():
        is_text = isinstance(field, TEXT) and not field.choices and not field.name.endswith(ONLY_KEYS)
        is_hers = is_text and is_named(name, covered()) and not is_named(name, NOT_IN_WORDS)
        if is_hers and f"{field.model._meta.db_table}.{field.column}" not in held:
            missing.add(name)
    assert missing == set()
