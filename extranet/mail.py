"""The only module that sends e-mail."""

from email.utils import make_msgid

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from pages.words import BREAKS


def new_message_id():
    """Return a Message-ID of our own domain, to be kept with what is sent under it."""
    return make_msgid(domain=settings.MAIL_DOMAIN)


def one_line(subject):
    """Return `subject` on one line, for a line break would let it write other headers; its fixed spaces remain."""
    return BREAKS.sub(" ", str(subject)).strip()


def send(to, subject, text, html="", headers=None, message_id=None, calendar=""):
    """Send one e-mail now, to one address; whatever the mail server answers badly is raised.

    `calendar` is the text of an iCalendar file, attached as such (RFC 5545, 8.1).
    The same `message_id` given again marks a second sending of the same mail: receivers show it once.
    """
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": message_id or new_message_id()} | (headers or {})
    message = EmailMultiAlternatives(one_line(subject), text, to=[to], headers=headers)
    if html:
        message.attach_alternative(html, "text/html")
    if calendar:
        message.attach("rendez-vous.ics", calendar, "text/calendar")
    message.send()
