from django.utils.translation import gettext_lazy as _
from wagtail import blocks

TEXT, CHOICE, DIET, ACCESS = "text", "choice", "diet", "access"
SENSITIVE = {DIET, ACCESS}  # what is deleted soon after the event
KINDS = [
    (TEXT, _("une réponse en quelques mots")),
    (CHOICE, _("un choix")),
    (DIET, _("régime alimentaire")),
    (ACCESS, _("besoin d’accessibilité")),
]


class QuestionBlock(blocks.StructBlock):
    """One question to those who register."""

    label = blocks.CharBlock(label=_("question"), max_length=160)
    kind = blocks.ChoiceBlock(
        KINDS,
        label=_("réponse"),
        default=TEXT,
        help_text=_("Les réponses sur le régime ou l’accessibilité s’effacent une semaine après l’événement."),
    )
    choices = blocks.TextBlock(
        label=_("choix"), required=False, rows=3, help_text=_("Un par ligne, quand la réponse est un choix.")
    )
    is_required = blocks.BooleanBlock(label=_("réponse obligatoire"), required=False)

    class Meta:
        label = _("Question")
        icon = "form"
        template = "blocks/question.html"
        preview_value = {
            "label": "Comment venez-vous ?",
            "kind": CHOICE,
            "choices": "À pied ou à vélo\nEn transports en commun\nEn voiture",
        }
        description = _("Une question de plus à l’inscription : chacune coûte une inscription ou deux, posez-en peu.")
