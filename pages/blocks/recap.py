from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def cooperative_names():
    """The choices of a cooperative, by the name that is written in the text."""
    rows = apps.get_model("pages", "Cooperative").objects.order_by("name", "pk")
    return [("", _("plusieurs, ensemble")), *((name, name) for name in rows.values_list("name", flat=True))]


class CooperativeBlock(blocks.FieldBlock):
    """The name of a cooperative, chosen. (Wagtail's ChoiceBlock would ask the table again for each value it reads.)"""

    def __init__(self, required=False, help_text=None, **kwargs):
        self.field = forms.ChoiceField(choices=cooperative_names, required=required, help_text=help_text)
        super().__init__(**kwargs)


class FigureBlock(blocks.StructBlock):
    """One number, and what it counts."""

    number = blocks.CharBlock(label=_("nombre"), max_length=12)
    unit = blocks.CharBlock(label=_("unité"), max_length=8, required=False)
    label = blocks.CharBlock(label=_("ce qu’il compte"), max_length=100)

    class Meta:
        label = _("Chiffre clé")
        icon = "order"
        template = "blocks/figure.html"
        preview_template = "blocks/previews/figure.html"
        preview_value = {"number": "130", "unit": "", "label": "entrepreneurs et entrepreneuses, ou presque"}
        description = _("Un grand nombre et ce qu’il compte. Quatre tiennent sur une ligne.")


class StepBlock(blocks.StructBlock):
    """One step of a way, or one highlight of a day."""

    title = blocks.CharBlock(label=_("titre"), max_length=60)
    text = blocks.TextBlock(label=_("texte"))

    class Meta:
        label = _("Étape")
        icon = "list-ol"
        template = "blocks/step.html"
        preview_template = "blocks/previews/step.html"
        preview_value = {"title": "Arriver", "text": "Café, badges, et une image qui compose les groupes."}
        description = _("Un titre d’un ou deux mots, une phrase. Le dessin ajoute une silhouette à chaque étape.")


class PriorityActionBlock(blocks.StructBlock):
    """One action, with the votes it drew on two questions."""

    title = blocks.CharBlock(label=_("action"), max_length=160)
    urgent = blocks.IntegerBlock(label=_("voix « urgent »"), min_value=0, max_value=100_000)
    relevant = blocks.IntegerBlock(label=_("voix « pertinent »"), min_value=0, max_value=100_000)

    class Meta:
        label = _("Action prioritaire")
        icon = "tick"
        template = "blocks/priority_action.html"
        preview_template = "blocks/previews/priority_action.html"
        preview_value = {"title": "Un « lieu » pour travailler à plusieurs", "urgent": 73, "relevant": 80}
        description = _("Une action et ses voix ; le site en tire un graphique et un tableau équivalent.")


class PledgeBlock(blocks.StructBlock):
    """What somebody promised to do."""

    name = blocks.CharBlock(label=_("qui"), max_length=120)
    cooperative = CooperativeBlock(label=_("coopérative"))
    words = blocks.TextBlock(label=_("son élan"), help_text=_("Sans guillemets : le site les ajoute."))

    class Meta:
        label = _("Élan")
        icon = "pick"
        template = "blocks/pledge.html"
        preview_template = "blocks/previews/pledge.html"
        preview_value = {
            "name": "Maud Charpennes",
            "cooperative": "Graines de Sol",
            "words": "Je réunis celles et ceux qui cherchent un lieu.",
        }
        description = _("L’engagement d’une personne ou d’un groupe.")
