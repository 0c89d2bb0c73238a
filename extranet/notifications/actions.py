from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template
from django.utils import timezone, translation
from django_q.tasks import async_task

from extranet import mail

from .models import MAX_ATTEMPTS, PATIENCE, OutboxMail

KEPT = timedelta(days=90)


def notify(user, subject, template, context, key=None, language=None, calendar=""):
    """Write an e-mail to `user` in the outbox, in the transaction of the deed that causes it: undone together.

    `subject` is a lazy string (django.utils.text.format_lazy for one with variables). `template` is a name without
    its ending, "extranet/notices/emails/reply": `.txt` must exist, `.html` may. Both get `context`, `user` and
    `site_url`, and are rendered in `language`, which is that of `user` unless it is given, or the site's first for
    who has no account. `calendar` is the text of an iCalendar file to attach. A second call with the same `key` does
    nothing. Returns the row, or None when there was one already.
    """
    language = language or getattr(user, "language", settings.LANGUAGE_CODE)
    context = {**context, "user": user, "site_url": settings.SITE_URL, "LANGUAGE_CODE": language}
    with translation.override(language):
        fields = {
            "to": user.email,
            "subject": mail.one_line(subject)[:255],
            "text": get_template(f"{template}.txt").template.render(Context(context, autoescape=False)).strip() + "\n",
            "html": "",
            "language": language,
            "calendar": calendar,
        }
        with suppress(TemplateDoesNotExist):
            fields["html"] = get_template(f"{template}.html").render(context)
    if key is None:
        row, created = OutboxMail.objects.create(**fields), True
    else:
        row, created = OutboxMail.objects.get_or_create(key=key, defaults=fields)
    if not created:
        return None
    enqueue(row.pk)
    return row


def enqueue(pk):
    """Hand the mail `pk` to the worker once the present transaction is committed; the sweep finds it if that fails."""
    transaction.on_commit(lambda: async_task("extranet.notifications.tasks.deliver", pk), robust=True)


def deliver(pk):
    """Send the mail `pk` if it is due; after a failure it waits longer and longer, then gives up."""
    row = OutboxMail.objects.claim(pk)
    if row is None:
        return
    try:
        mail.send(row.to, row.subject, row.text, row.html, message_id=row.message_id, calendar=row.calendar)
    except Exception as error:  # whatever a mail server or the network may answer
        row.last_error = f"{type(error).__name__}: {error}"
        if row.attempts < MAX_ATTEMPTS:
            row.next_try_at = timezone.now() + PATIENCE[row.attempts - 1]
    else:
        row.sent_at, row.last_error = timezone.now(), ""
    row.save(update_fields=["sent_at", "next_try_at", "last_error"])


def sweep():
    """Hand every due mail to the worker: those whose task was lost, whose worker was killed, whose wait is over."""
    for pk in OutboxMail.objects.due().order_by("next_try_at", "pk").values_list("pk", flat=True)[:500]:
        enqueue(pk)


def try_again(mails):
    """Give the unsent ones among `mails` all their tries back, from now on."""
    unsent = mails.filter(sent_at=None)
    pks = list(unsent.values_list("pk", flat=True))
    unsent.update(attempts=0, next_try_at=timezone.now())
    for pk in pks:
        enqueue(pk)


def forget():
    """Delete what was sent long ago, or never could be: an outbox is not an archive of people's letters."""
    OutboxMail.objects.filter(created_at__lt=timezone.now() - KEPT).delete()
