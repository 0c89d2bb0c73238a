"""Somebody who has been everywhere: each column of the house that may hold a person holds her, in words of her own."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from wagtail.admin.models import EditingSession, FormState
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    APIToken,
    Comment,
    CommentReply,
    ModelLogEntry,
    Page,
    PageLogEntry,
    PageSubscription,
    Revision,
    Task,
    TaskState,
    UploadedFile,
    Workflow,
    WorkflowState,
)
from wagtail.users.models import UserProfile

from extranet.accounts import journal
from extranet.accounts.models import Deed, Invitation, User
from extranet.directory.models import Block, Introduction, Message, Profile, ProfileReport, SavedSearch, Showcase, Skill
from extranet.notices.models import Report
from extranet.notifications.models import OutboxMail
from extranet.registrations.models import Answer, CalendarKey, DoorLink, Helper, Impression, Part, Registration, Shift
from pages import occurrences
from pages.models import Attachment, Picture
from tests.factories import EventPageFactory, MemberFactory
from tests.factories.bodies import attachment
from tests.factories.recaps import picture
from tests.factories.rooms import NoticeFactory, ReplyFactory

WORD = "belladone"  # in all that is hers
EMAIL = "belladone@exemple.example"
NAME = "Belladone Datura"
PHONE = "06 12 34 56 78"
TRACES = ("belladone", "datura", "06 12 34", "0612345678", "612345678")


class Everywhere:
    """Belladone, whom every room knows; `other`, who has to do with her; what the tests look at afterwards."""

    def __init__(self):
        self.user = MemberFactory(first_name="Belladone", last_name="Datura", email=EMAIL)
        self.other = MemberFactory(first_name="Idriss", last_name="Monplaisir")
        self.be_in_the_directory()
        self.be_in_the_notices()
        self.be_at_dates()
        self.be_in_the_outbox()
        self.be_in_the_admin()
        self.be_signed_in()

    def be_in_the_directory(self):
        self.profile = Profile(user=self.user, is_listed=True, phone=PHONE, website="https://belladone.example/")
        for name in ("headline", "business", "commune", "presentation", "offers", "needs", "references"):
            setattr(self.profile, name, f"{WORD} {name}")
            setattr(self.profile, f"visible_{name}", 3)
        self.profile.links = "https://exemple.example/belladone"
        self.profile.domain = "digital"
        self.profile.photo.save("photo.jpg", ContentFile(b"belladone, en image"))
        self.profile.skills.set(Skill.objects.named(["Dessin"]))
        Showcase.objects.create(profile=self.profile, slug="belladone-datura-1234")
        third = MemberFactory()
        Block.objects.create(blocker=self.user, blocked=third)
        SavedSearch.objects.create(member=self.user, name=f"{WORD} cherche", query=f"q={WORD}")
        Introduction.objects.create(by=self.user, one=self.other, other=third, words=f"{WORD} présente")
        ProfileReport.objects.create(
            reporter=self.user, profile=Profile.objects.create(user=third), author=third, reason=f"{WORD} s’étonne"
        )
        Message.objects.create(sender=self.user, recipient=self.other, body=f"{WORD} attend")
        self.message = Message.objects.create(
            sender=self.user, recipient=self.other, body=f"Bonjour, ici {NAME}.", answer="Oui, Belladone.",
            answered_at=timezone.now(),
        )  # fmt: skip
        Message.objects.create(
            sender=self.other, recipient=self.user, body="Une question.", answer=f"Volontiers, {NAME}.",
            answered_at=timezone.now(),
        )  # fmt: skip
        Invitation.objects.create(
            email=EMAIL, first_name="Belladone", last_name="Datura", cooperative=self.user.membership.cooperative
        )

    def be_in_the_notices(self):
        self.unanswered = NoticeFactory(author=self.user, title=f"{WORD} sans réponse", body=f"{WORD} seule")
        signed = f"Appelez Belladone Datura au {PHONE}, ou BELLADONE@exemple.example.\nBelladone"
        self.answered = NoticeFactory(author=self.user, title="Pour Belladone : une main", body=signed)
        self.kept = ReplyFactory(notice=self.answered, author=self.other, body="Je viens dessiner.")
        theirs = NoticeFactory(author=self.other, title="Un stand")
        self.reply = ReplyFactory(notice=theirs, author=self.user, body=f"Volontiers. Belladone, {PHONE}")
        ReplyFactory(notice=theirs, author=self.user, body=f"{WORD} retirée", is_withdrawn=True)
        Report.objects.create(notice=theirs, author=self.other, reporter=self.user, reason=f"{WORD} signale")
        self.report = Report.objects.create(
            notice=self.answered, author=self.user, reporter=self.other, reason="Belladone Datura insiste."
        )
        self.judged = Report.objects.create(
            notice=theirs, reporter=MemberFactory(), reason="Trop long.", judge=self.user, verdict="kept"
        )

    def be_at_dates(self):
        self.ahead, self.past, ended = (self.date_in(days) for days in (7, -7, -14))
        Registration.objects.create(occurrence=self.ahead, user=self.user, status="registered", consent=f"{WORD} veut")
        self.waiting = Registration.objects.create(occurrence=self.ahead, user=self.other, status="waiting", turn=1)
        self.was_there = Registration.objects.create(
            occurrence=self.past, user=self.user, status="registered", arrived_at=self.past.starts_at, has_told=True
        )
        Answer.objects.create(
            registration=self.was_there, question="q", label="Régime", kind="diet", text=f"{WORD} sans sel"
        )
        Registration.objects.create(occurrence=ended, user=self.user, status="cancelled")
        self.as_visitor = Registration.objects.create(
            occurrence=ended, name=NAME, email=EMAIL, status="registered", code=f"{WORD}-x"
        )
        Impression.objects.create(occurrence=self.past, useful=5, words="Très bien.", author=f"{NAME}, Cabestan")
        Part.objects.create(
            occurrence=self.ahead, ends_after=60, title=f"{WORD} propose", state="proposed", proposed_by=self.user
        )
        self.part = Part.objects.create(
            occurrence=self.ahead, ends_after=60, title="L’atelier de Belladone", text=f"Par {NAME}.", kind="atelier",
            needs="Un mur pour Belladone", other_hosts="Belladone et Zoé", proposed_by=self.user,
        )  # fmt: skip
        self.part.hosts.set([self.user, self.other])
        shift = Shift.objects.create(occurrence=self.ahead, ends_after=60, task="stand", capacity=2)
        Helper.objects.create(shift=shift, user=self.user)
        CalendarKey.objects.renew(self.user)
        self.door = DoorLink.objects.create(occurrence=self.ahead, lent_by=self.user)

    def date_in(self, days):
        start = timezone.now() + timedelta(days=abs(days))
        event = EventPageFactory(
            registration="members", capacity=1, starts_at=start, ends_at=start + timedelta(hours=2)
        )
        occurrences.reconcile(event, timezone.now())
        occurrence = event.occurrences.get()
        if days < 0:
            occurrence.starts_at, occurrence.ends_at = (
                moment + timedelta(days=2 * days) for moment in (occurrence.starts_at, occurrence.ends_at)
            )
            occurrence.save(update_fields=["starts_at", "ends_at"])
        return occurrence

    def be_in_the_outbox(self):
        sent = {"sent_at": timezone.now(), "language": "fr"}
        OutboxMail.objects.create(to=EMAIL, subject=f"{WORD} objet", text=f"{WORD} texte", **sent)
        columns = dict.fromkeys(("subject", "text", "html", "calendar", "last_error"), f"{NAME} vous répond")
        self.told = OutboxMail.objects.create(to=self.other.email, key="reply.1", **columns, **sent)
        self.leaving = OutboxMail.objects.create(to=self.other.email, subject="À venir", text="Rien.", language="fr")

    def be_in_the_admin(self):
        self.page = page = self.ahead.event.page_ptr
        Page.objects.filter(pk=page.pk).update(owner=self.user, locked_by=self.user, locked=True)
        kind, people = ContentType.objects.get_for_model(Page), ContentType.objects.get_for_model(User)
        Comment.objects.create(page=page, user=self.user, text=f"{WORD} commente", contentpath="title")
        theirs = Comment.objects.create(
            page=page, user=self.other, text="Et le lieu ?", contentpath="title", resolved_by=self.user
        )
        CommentReply.objects.create(comment=theirs, user=self.user, text=f"{WORD} réplique")
        self.revision = page.specific.save_revision(user=self.user, log_action=True)
        assert WORD in str(self.revision.content[COMMENTS_RELATION_NAME])
        self.revision = Revision.objects.get(pk=self.revision.pk)
        self.log = PageLogEntry.objects.create(
            page=page, user=self.user, label="Une page", action="wagtail.comments.create", timestamp=timezone.now(),
            content_type=kind, data={"comment": {"text": f"{WORD} au journal"}}, deleted=False,
        )  # fmt: skip
        ModelLogEntry.objects.create(
            object_id=str(self.user.pk), content_type=people, label=NAME, action="wagtail.edit", data={"reply": WORD},
            timestamp=timezone.now(), user=self.user, deleted=False,
        )  # fmt: skip
        LogEntry.objects.create(
            user=self.other, content_type=people, object_id=self.user.pk, object_repr=NAME, action_flag=2,
            change_message=f"{WORD} change",
        )  # fmt: skip
        LogEntry.objects.create(
            user=self.user, content_type=kind, object_id=page.pk, object_repr="Une page", action_flag=2
        )
        task = Task.objects.create(name="Relire")
        state = WorkflowState.objects.create(
            workflow=Workflow.objects.create(name="Réseau"), requested_by=self.user, content_type=kind,
            base_content_type=kind, object_id=page.pk,
        )  # fmt: skip
        TaskState.objects.create(
            workflow_state=state, task=task, revision=self.revision, finished_by=self.user, comment=f"{WORD} relit"
        )
        EditingSession.objects.create(user=self.user, content_type=kind, object_id=page.pk, last_seen_at=timezone.now())
        FormState.objects.create(
            user=self.user, content_type=kind, object_id=page.pk, data=f"title={WORD}", last_updated_at=timezone.now()
        )
        APIToken.objects.create(user=self.user, name=f"{WORD} jeton", key_hash="0" * 64, prefix="x")
        PageSubscription.objects.create(user=self.user, page=page, comment_notifications=True)
        UserProfile.objects.create(user=self.user, dismissibles={WORD: True})
        Picture.objects.filter(pk=picture().pk).update(uploaded_by_user=self.user)
        Attachment.objects.filter(pk=attachment("annexe.txt").pk).update(uploaded_by_user=self.user)
        UploadedFile.objects.create(uploaded_by_user=self.user, file=ContentFile(b"belladone", name="belladone.txt"))
        alone = {"nom": NAME, "adresse": EMAIL.upper(), "message": f"{WORD} écrit"}
        FormSubmission.objects.create(page=page, form_data=alone)
        shared = {"adresse": "zoe@exemple.example", "de-la-part-de": EMAIL, "message": "Bonjour."}
        self.shared = FormSubmission.objects.create(page=page, form_data=shared)

    def be_signed_in(self):
        for verb, people in (
            (Deed.Verb.RESTORED, (self.other, self.user)),
            (Deed.Verb.JOINED, (self.user, self.other)),
        ):
            journal.note(people[0], verb, people[1])
        address = EmailAddress.objects.get(user=self.user)
        EmailConfirmation.objects.create(email_address=address, key=f"{WORD}-key")
        Authenticator.objects.create(user=self.user, type="webauthn", data={"name": f"{WORD} clé"})
        UserSession.objects.create(
            user=self.user, ip="192.0.2.7", session_key=uuid4().hex, user_agent=f"{WORD} 1.0", data={"x": WORD}
        )


def where(*words):
    """{"table.column"} of all that the database holds of these words, read as it is, whatever the models say."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            columns = [column.name if hasattr(column, "name") else column[0] for column in cursor.description]
            for row in cursor.fetchall():
                found |= {
                    f"{table}.{column}" for column, value in zip(columns, row, strict=True)
                    if any(word in str(value).lower() for word in words)
                }  # fmt: skip
    return found


def files():
    """The files, public or private, that hold her word."""
    folders = (Path(settings.MEDIA_ROOT), Path(settings.PRIVATE_ROOT))
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return sorted(path for path in found if WORD in path.name or WORD.encode() in path.read_bytes())
