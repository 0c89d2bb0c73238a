"""Notices where other rooms show them."""

from django import template

from extranet.notices.models import Notice

register = template.Library()


@register.inclusion_tag("extranet/notices/notices_of.html", takes_context=True)
def notices_of(context, author):
    """The open notices of `author`, newest first: one query."""
    notices = Notice.objects.of(author).open().with_authors().with_reply_counts(context["request"].user).newest_first()
    return {"notices": notices, "text": "", "request": context["request"]}
