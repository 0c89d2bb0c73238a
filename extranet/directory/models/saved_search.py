from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SavedSearchQuerySet(models.QuerySet):
    def oldest_first(self):
        return self.order_by("created_at", "pk")


class SavedSearch(models.Model):
    """A search of the directory that a member keeps: they are told of those who answer it from then on."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=200)
    query = models.CharField(max_length=1000)
    known = models.ManyToManyField("directory.Profile", related_name="+")  # who answered already
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    told_on = models.DateField(null=True)  # the last day of a mail, the same for all the searches of a member

    wagtail_reference_index_ignore = True
    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("recherche enregistrée")
        verbose_name_plural = _("recherches enregistrées")
        constraints = [models.UniqueConstraint(fields=["member", "query"], name="search_saved_once")]

    def __str__(self):
        return self.name
