"""What somebody leaves in accounts, and in the tools the site is written and administered with."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.auth import SESSION_KEY
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import COMMENTS_RELATION_NAME as COMMENTS
from wagtail.models import Comment, CommentReply, ModelLogEntry, PageLogEntry, Revision, TaskState, UploadedFile
from wagtail.users.models import UserProfile

from pages.models import Attachment, Picture

from . import actions, privacy
from .models import Deed, Invitation, Membership, User

ACCOUNT = (
    "accounts.User.*",
    "accounts.User_groups.user",
    "accounts.User_user_permissions.user",
    "accounts.Membership.user",
    "accounts.Batch.uploaded_by",
    "accounts.Invitation.*",
    "accounts.Deed.actor",
    "accounts.Deed.subject",
    "accounts.Deed.detail",
    "account.EmailAddress.user",
    "account.EmailAddress.email",
    "account.EmailConfirmation.key",
    "mfa.Authenticator.user",
    "mfa.Authenticator.data",
    "usersessions.UserSession.*",
    "sessions.Session.session_data",
)
SITE = (
    "admin.LogEntry.*",
    "wagtailadmin.EditingSession.user",
    "wagtailadmin.FormState.user",
    "wagtailadmin.FormState.data",
    "wagtailcore.APIToken.*",
    "wagtailcore.Comment.user",
    "wagtailcore.Comment.text",
    "wagtailcore.Comment.resolved_by",
    "wagtailcore.CommentReply.user",
    "wagtailcore.CommentReply.text",
    "wagtailcore.ModelLogEntry.user",
    "wagtailcore.ModelLogEntry.label",
    "wagtailcore.ModelLogEntry.data",
    "wagtailcore.Page.locked_by",
    "wagtailcore.Page.owner",
    "wagtailcore.PageLogEntry.user",
    "wagtailcore.PageLogEntry.data",
    "wagtailcore.PageSubscription.user",
    "wagtailcore.Revision.user",
    "wagtailcore.Revision.content",
    "wagtailcore.TaskState.comment",
    "wagtailcore.TaskState.finished_by",
    "wagtailcore.UploadedFile.file",
    "wagtailcore.UploadedFile.uploaded_by_user",
    "wagtailcore.WorkflowState.requested_by",
    "wagtailforms.FormSubmission.form_data",
    "wagtailusers.UserProfile.*",
    "wagtail_localize.StringTranslation.last_translated_by",
    "wagtail_localize.SegmentOverride.last_translated_by",
    "pages.Attachment.uploaded_by_user",
    "pages.Picture.uploaded_by_user",
    "wagtaildocs.Document.uploaded_by_user",
    "wagtailimages.Image.uploaded_by_user",
)
OF_AN_ACCOUNT = (
    "first_name", "last_name", "email", "language", "network_role", "date_joined", "last_login", "last_active_on",
    "warned_on", "warned_again_on", "is_active", "is_staff", "is_superuser",
)  # fmt: skip
WORDS = ("comment", "reply")  # where Wagtail's log keeps what was written


def register():
    """Answer for the site's tools and for accounts, last of all rooms, for the account goes with them."""
    privacy.register(
        "site",
        SITE,
        export_site,
        erase_site,
        title=_("Ce que vous avez écrit ou administré sur le site"),
        why=_("Savoir qui a publié et changé quoi ; répondre à qui écrit par un formulaire."),
        kept=_("Les pages restent à Co’hop, sans votre nom après l’effacement ; vos messages et commentaires partent."),
    )
    privacy.register(
        "account",
        ACCOUNT,
        export_account,
        erase_account,
        title=_("Votre compte"),
        why=_("Vous reconnaître, ouvrir l’espace membre aux seules personnes concernées, protéger votre accès."),
        kept=_(
            "Deux ans après votre dernière visite, ou après la fin de votre adhésion ; le journal des gestes, un an."
        ),
    )


def export_account(user):
    deeds = Deed.objects.order_by("at", "pk")
    return [
        privacy.table("account", _("Compte"), [user], *OF_AN_ACCOUNT),
        privacy.table(
            "memberships", _("Adhésion"), Membership.objects.filter(user=user).order_by("pk"),
            "cooperative", "role", "joined_on", "ended_on",
        ),
        privacy.table("invitations", _("Invitations reçues"), _invitations(user), "email", "first_name", "last_name",
                      "cooperative", "created_at", "accepted_at"),
        privacy.table(
            "addresses", _("Adresses e-mail"), EmailAddress.objects.filter(user=user).order_by("pk"),
            "email", "verified", "primary",
        ),
        privacy.table(
            "keys", _("Clés d’accès et codes"), Authenticator.objects.filter(user=user).order_by("pk"),
            "type", "created_at", "last_used_at",
        ),
        privacy.table(
            "sessions", _("Appareils connectés"), UserSession.objects.filter(user=user).order_by("pk"),
            "ip", "user_agent", "created_at", "last_seen_at",
        ),
        privacy.table("deeds_to_me", _("Ce que d’autres ont fait sur ce compte"), deeds.filter(subject=user),
                      "verb", "cooperative", "detail", "at"),
        privacy.table("deeds_of_mine", _("Ce que vous avez fait sur d’autres comptes"), deeds.filter(actor=user),
                      "verb", "cooperative", "at"),
    ]  # fmt: skip


def erase_account(user):
    """End what the account opens, and what was waiting for it to prove who it is; its rows go with it."""
    _invitations(user).delete()
    actions.end_sessions(user)
    for session in Session.objects.order_by("pk").iterator():
        data = session.get_decoded()
        if data.get(SESSION_KEY) == str(user.pk) or user.email in str(data):
            session.delete()


def _invitations(user):
    """Those that were sent to the address of `user`."""
    return Invitation.objects.filter(email__iexact=user.email).order_by("pk")


def export_site(user):
    messages = [answers for answers, is_alone in _sent_by(user) if is_alone]
    return [
        privacy.table("pages", _("Pages"), user.owned_pages.order_by("pk"), "title", "first_published_at"),
        privacy.table("page_changes", _("Ce que vous avez changé aux pages"),
                      PageLogEntry.objects.filter(user=user).order_by("pk"), "label", "action", "timestamp"),
        privacy.table("other_changes", _("Ce que vous avez changé ailleurs"),
                      ModelLogEntry.objects.filter(user=user).order_by("pk"), "action", "timestamp"),
        privacy.table("administration", _("Administration"),
                      LogEntry.objects.filter(user=user).order_by("pk"), "content_type", "action_flag", "action_time"),
        privacy.table("comments", _("Commentaires de pages"), Comment.objects.filter(user=user).order_by("pk"),
                      "text", "created_at"),
        privacy.table("comment_replies", _("Réponses à des commentaires"),
                      CommentReply.objects.filter(user=user).order_by("pk"), "text", "created_at"),
        privacy.table("decisions", _("Pages relues"), TaskState.objects.filter(finished_by=user).order_by("pk"),
                      "comment", "finished_at"),
        privacy.table("pictures", _("Images déposées"), Picture.objects.filter(uploaded_by_user=user).order_by("pk"),
                      "title", "created_at"),
        privacy.table("files", _("Fichiers déposés"), Attachment.objects.filter(uploaded_by_user=user).order_by("pk"),
                      "title", "created_at"),
        privacy.table("preferences", _("Préférences de rédaction"), UserProfile.objects.filter(user=user),
                      "preferred_language", "current_time_zone", "theme", "contrast", "density"),
        privacy.Table("messages", str(_("Messages envoyés par un formulaire")), [
            [privacy.Datum("submit_time", str(_("envoyé le")), sent.submit_time)]
            + [privacy.Datum(name, name, said) for name, said in sent.form_data.items()] for sent in messages
        ]),
    ]  # fmt: skip


def erase_site(user):
    """Take the name and the words out of the tools' own records; what is published stays, unsigned."""
    for sent, is_alone in _sent_by(user):
        if is_alone:
            sent.delete()
        else:
            sent.form_data = {name: "" if _same(said, user) else said for name, said in sent.form_data.items()}
            sent.save(update_fields=["form_data"])
    _forget_comments(user)
    for log in (PageLogEntry, ModelLogEntry):
        for entry in log.objects.filter(user=user).order_by("pk"):
            entry.user, entry.data = None, {key: value for key, value in entry.data.items() if key not in WORDS}
            entry.save(update_fields=["user", "data"])
    about = Q(content_type=ContentType.objects.get_for_model(User), object_id=str(user.pk))
    ModelLogEntry.objects.filter(about).delete()
    LogEntry.objects.filter(about | Q(object_repr__icontains=user.email) | Q(object_repr__contains=user)).delete()
    TaskState.objects.filter(finished_by=user).update(comment="")
    for upload in UploadedFile.objects.filter(uploaded_by_user=user).order_by("pk"):
        _delete_later(upload.file)
        upload.delete()
    for preferences in UserProfile.objects.filter(user=user).exclude(avatar=""):
        _delete_later(preferences.avatar)


def _delete_later(file):
    """Delete a file once nothing can bring back the row that names it."""
    transaction.on_commit(lambda: file.storage.delete(file.name))


def _forget_comments(user):
    """Delete what they commented, in the present page and in each version of it that is kept."""
    Comment.objects.filter(user=user).delete()
    CommentReply.objects.filter(user=user).delete()
    signed = Revision.objects.annotate(written=Cast("content", TextField())).filter(
        Q(written__contains=f'"user": {user.pk},') | Q(written__contains=f'"user": {user.pk}}}')
    )
    for revision in signed.order_by("pk").iterator():
        revision.content[COMMENTS] = _without(revision.content.get(COMMENTS, []), user)
        revision.save(update_fields=["content"])


def _without(comments, user):
    kept = [comment for comment in comments if comment.get("user") != user.pk]
    return [comment | {"replies": _without(comment["replies"], user)} if "replies" in comment else comment
            for comment in kept]  # fmt: skip


def _sent_by(user):
    """[(message sent by a form of the site, whether its only address is theirs)] of those that hold their address."""
    rows = FormSubmission.objects.annotate(written=Cast("form_data", TextField()))
    found = []
    for sent in rows.filter(written__icontains=user.email).order_by("pk"):
        addresses = [said for said in sent.form_data.values() if isinstance(said, str) and "@" in said]
        theirs = [said for said in addresses if _same(said, user)]
        if theirs:
            found.append((sent, [said for said in addresses if " " not in said.strip()] == theirs))
    return found


def _same(said, user):
    return isinstance(said, str) and said.strip().lower() == user.email
