import logging

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from allauth.core.internal.ratelimit import respond_429
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from extranet import mail

from . import proof
from .models import User
from .wording import ERRORS

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Our rules for allauth: nobody signs up alone, one module sends the mail, and too many is 429."""

    error_messages = DefaultAccountAdapter.error_messages | ERRORS

    def is_open_for_signup(self, request):
        return False

    def is_safe_url(self, url):
        """Tell whether `url` leads to this very site: nobody is sent elsewhere after signing in."""
        return url_has_allowed_host_and_scheme(url, {self.request.get_host()}, require_https=self.request.is_secure())

    def pre_authenticate(self, request, **credentials):
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as too_many:
            raise ImmediateHttpResponse(respond_429(request)) from too_many

    def get_reauthentication_methods(self, user):
        """Add to allauth's ways a code by e-mail, for who has no other."""
        ways = super().get_reauthentication_methods(user)
        if ways or not user.is_authenticated:
            return ways
        return [{"id": "code", "description": "", "url": reverse("account_reauthenticate_by_code")}]

    def is_reauthentication_required(self, *, app, **kwargs):
        """Ask it too of who has neither password nor second factor: allauth would take their word for ever."""
        is_required = super().is_reauthentication_required(app=app, **kwargs)
        if is_required and not get_reauthentication_flows(self.request.user) and not proof.is_recent(self.request):
            raise ReauthenticationRequired
        return is_required

    def send_mail(self, template_prefix, email, context):
        """Send one of allauth's mails now, known address or not; a mail server that is down is told, not a 500.

        It is written in the reader's language: that of the page where they ask for it when it is another than the
        site's first, else the one that their account has chosen.
        """
        person = User.objects.filter(email=email.lower()).first() or context.get("user")
        language = get_language()
        if person and language == settings.LANGUAGE_CODE:
            language = person.language
        links = {name: translate_url(value, language) for name, value in context.items() if name.endswith("_url")}
        context = {"email": email, "request": self.request, "site_url": settings.SITE_URL} | context | links
        with translation.override(language):
            subject = render_to_string(f"{template_prefix}_subject.txt", context)
            text = render_to_string(f"{template_prefix}_message.txt", context).strip() + "\n"
        try:
            mail.send(email, subject, text)
        except OSError:  # smtplib's errors too
            logger.exception("A sign-in mail could not be sent (%s).", template_prefix)
            messages.error(self.request, _("L’e-mail n’a pas pu partir. Réessayez dans quelques minutes."))
