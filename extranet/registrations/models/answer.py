from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.blocks.registering import KINDS, SENSITIVE


class AnswerQuerySet(models.QuerySet):
    def sensitive(self):
        """Answers about diet or access needs, which an event needs and nobody keeps."""
        return self.filter(kind__in=SENSITIVE)


class Answer(models.Model):
    """What somebody answered to a question of the editor's, with its words as they were asked."""

    registration = models.ForeignKey(
        "registrations.Registration", models.CASCADE, related_name="answers", verbose_name=_("inscription")
    )
    question = models.CharField(_("clé de la question"), max_length=40)
    label = models.CharField(_("question"), max_length=160)
    kind = models.CharField(_("type"), max_length=10, choices=KINDS)
    text = models.CharField(_("réponse"), max_length=500)

    wagtail_reference_index_ignore = True
    objects = AnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("réponse à une question")
        verbose_name_plural = _("réponses aux questions")
        constraints = [models.UniqueConstraint(fields=["registration", "question"], name="one_answer_a_question")]

    def __str__(self):
        return f"{self.label} : {self.text}"

    @property
    def is_sensitive(self):
        """Tell whether it says something of somebody's diet or access needs."""
        return self.kind in SENSITIVE
