"""The directory's index: what each circle of readers may find of a profile, and how its words are near-spelt."""

import secrets

from django.db import models

from .profile import Profile


class TermsField(models.TextField):
    """A set of terms, written with spaces between them: a tsvector in PostgreSQL, text that FTS5 reads in SQLite."""

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_placeholder(self, value, compiler, connection):
        return "%s::tsvector" if connection.vendor == "postgresql" else "%s"

    def from_db_value(self, value, expression, connection):
        return " ".join(sorted(value.replace("'", "").split()))


class Entry(models.Model):
    """What some circles of readers may find of a profile, and nothing that they may not see (docs/adr/0014)."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="entries")
    cooperative = models.ForeignKey("pages.Cooperative", models.CASCADE, related_name="+")
    for_others = models.BooleanField(default=False)
    for_colleagues = models.BooleanField(default=False)
    for_advisors = models.BooleanField(default=False)
    sort_name = models.CharField(max_length=310)
    arrival = models.PositiveIntegerField()  # the day as a number, which no database has to read as a date
    place = models.CharField(max_length=80, blank=True)
    facets = models.TextField()  # lines « group=value », the first and the last one empty
    terms = TermsField()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "entry of the index"
        verbose_name_plural = "entries of the index"

    def __str__(self):
        return self.sort_name


def _some_key():
    return secrets.randbits(40) + 1  # a few thousand of them add up within 63 bits


class Change(models.Model):
    """That what the index says of these profiles was written anew; the sum of all keys tells one state from another."""

    key = models.BigIntegerField(default=_some_key)
    profiles = models.JSONField()  # their keys

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "change of the index"
        verbose_name_plural = "changes of the index"

    def __str__(self):
        return f"{self.key}"


class Spelling(models.Model):
    """One of the keys by which a word of the index is found when it is mistyped (see spelling.py)."""

    key = models.CharField(max_length=8)
    word = models.CharField(max_length=40)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "spelling"
        verbose_name_plural = "spellings"
        indexes = [models.Index(fields=("key",), name="directory_spelling_key")]
        constraints = [models.UniqueConstraint(fields=("word", "key"), name="a_key_once_a_word")]

    def __str__(self):
        return f"{self.key} → {self.word}"
