"""Form fields as DESIGN.md draws them: label, help, error, input, in that order. {{ form }} shows the same."""

from django import template
from django.forms import CheckboxInput, CheckboxSelectMultiple, RadioSelect

register = template.Library()


@register.inclusion_tag("components/field.html")
def field(bound, help_text=None):
    """One field of a form. Several choices make a fieldset; a lone checkbox stands before its label."""
    widget = bound.field.widget
    several = isinstance(widget, CheckboxSelectMultiple | RadioSelect)
    box = isinstance(widget, CheckboxInput)
    attrs = {} if several or box else {"class": " ".join(filter(None, [widget.attrs.get("class"), "input"]))}
    ids = [f"{bound.auto_id}_{part}" for part, there in (("error", bound.errors), ("help", bound.help_text)) if there]
    if ids and not several:
        attrs["aria-describedby"] = " ".join(ids)
    widget.attrs.pop("placeholder", None)  # it vanishes as one types; the label and the help remain
    return {
        "field": bound,
        "help_text": bound.help_text if help_text is None else help_text,
        "several": several,
        "box": box,
        "input": "" if several else bound.as_widget(attrs=attrs),
        "described_by": " ".join(ids) if several else "",
        "optional": not bound.field.required and any(other.required for other in bound.form.fields.values()),
    }


@register.inclusion_tag("components/error_summary.html")
def error_summary(form):
    """What is to be corrected, with links to the fields; nothing when there is nothing. Focus comes here."""
    faulty = [bound for bound in form if bound.errors]
    number = len(form.non_field_errors()) + sum(len(bound.errors) for bound in faulty)
    return {"form": form, "faulty": faulty, "number": number}
