"""What editors are told of the pages that they propose, approve and comment, in place of Wagtail's own mails."""

from django.db import transaction
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages import edit
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected
from wagtail.users.models import UserProfile

from extranet.accounts.models import User

from .actions import notify


def replace_wagtails():
    """Take the place of Wagtail's notifiers: a receiver keeps out whoever comes later under the same identifier."""
    for signal, receiver, sender, identifier in (
        (task_submitted, tell_approvers, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_approved, tell_approval, WorkflowState, "workflow_state_approved_email_notification"),
        (workflow_rejected, tell_rejection, WorkflowState, "workflow_state_rejected_email_notification"),
    ):
        signal.disconnect(sender=sender, dispatch_uid=identifier)
        signal.connect(receiver, sender=sender, dispatch_uid=identifier)
    edit.send_notification = tell_of_comments  # no signal tells of comments


@transaction.atomic
def tell_approvers(sender, instance, user, **kwargs):
    """Tell those who may approve a page, but for the person who proposes it, that it waits for them."""
    groups = getattr(instance.task.specific, "groups", None)
    approvers = User.objects.filter(groups__in=groups.all()).distinct() if groups else []
    page = instance.workflow_state.content_object
    for approver in _willing(approvers, "submitted", user):
        notify(
            approver,
            format_lazy("{} {}", _("À valider :"), page.get_admin_display_title()),
            "extranet/notifications/emails/page_submitted",
            {"page": page, "author": user},
            key=f"moderation.submitted.{instance.pk}.{approver.pk}",
        )


def tell_approval(sender, instance, user, **kwargs):
    """Tell who proposed a page that it is approved."""
    _answer(instance, user, "approved", _("Page validée :"), "extranet/notifications/emails/page_approved")


def tell_rejection(sender, instance, user, **kwargs):
    """Tell who proposed a page what must change first."""
    _answer(instance, user, "rejected", _("Page à reprendre :"), "extranet/notifications/emails/page_rejected")


@transaction.atomic
def tell_of_comments(people, kind, changes):
    """Tell those who follow the comments of a page what is new in them; stands for Wagtail's `send_notification`."""
    for person in _willing(people, kind, changes["editor"]):
        subject = format_lazy("{} {}", _("Commentaires :"), changes["page"].get_admin_display_title())
        notify(person, subject, "extranet/notifications/emails/page_commented", changes)


def _answer(state, editor, kind, title, template):
    task_state = state.current_task_state
    page = state.content_object.specific_class.objects.get(pk=state.object_id)  # as it has just been published
    for author in _willing([state.requested_by], kind, editor):
        notify(
            author,
            format_lazy("{} {}", title, page.get_admin_display_title()),
            template,
            {"page": page, "editor": editor, "comment": task_state.comment},
            key=f"moderation.{kind}.{task_state.pk}",
        )


def _willing(people, kind, doer):
    """Of `people`, those who still have an account, want such mails, and are not the one whose deed they tell."""
    known = [person for person in people if person and person.is_active and person != doer]
    return [person for person in known if getattr(UserProfile.get_for_user(person), f"{kind}_notifications")]
