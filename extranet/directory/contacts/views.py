from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from extranet.directory.models import Block, Introduction, Message, Profile, SavedSearch
from pages.asked import page_of

from . import actions, introductions
from . import searches as kept
from .forms import AnswerForm, IntroductionForm, MessageForm, ReportForm
from .reports import report as tell_judges

PER_PAGE = 20


def _others(request):
    """The profiles of the directory, but one's own."""
    return Profile.objects.visible_to(request.user).exclude(user=request.user).with_people()


def _other(request, public_id):
    return get_object_or_404(_others(request), public_id=public_id)


def _sent(request):
    """What was sent, even nothing; None when nothing was."""
    return request.POST if request.method == "POST" else None


def _form_page(request, form, status=None, **said):
    """A page with one form: its `title`, `lead`, the label of its `button`, and where one goes `back`."""
    status = status or (422 if form.is_bound else 200)
    return render(request, "extranet/directory/contacts/form.html", {"form": form, **said}, status=status)


def _unsent(request, name):
    """Hand back the text called `name`, sent to somebody who is not there; 404 alone when none was sent."""
    if request.method != "POST":
        raise Http404
    text = {"text": request.POST.get(name, "")}
    return render(request, "extranet/directory/contacts/message_unsent.html", text, status=404)


def contacts(request):
    """What I wrote and received, and whom I was presented to."""
    rows = Message.objects.shown_to(request.user).with_people().newest_first()
    page = page_of(rows, PER_PAGE, request)
    met = Introduction.objects.shown_to(request.user).with_people().newest_first()
    context = {"page_obj": page, "page_numbers": page.numbers, "introductions": met[:PER_PAGE]}
    status = 404 if page.misread else 200
    return render(request, "extranet/directory/contacts/message_list.html", context, status=status)


def write(request, public_id):
    """Write to a member through the site.

    A form that was open when its reader was blocked is sent like any other, and looks so. When there is nobody to read
    it any more, or never was, the text is handed back: the answer is the same, whoever it was for.
    """
    people = Profile.objects.current().exclude(user=request.user).with_people() if _sent(request) else _others(request)
    profile = people.filter(public_id=public_id).first()
    if profile is None:
        return _unsent(request, "body")
    form, status = MessageForm(_sent(request)), None
    if form.is_valid():
        given = form.cleaned_data
        try:
            actions.write_to(request.user, profile.user, given["body"], given["submission"])
        except actions.Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("C’est envoyé."))
            return redirect("directory:contacts")
    return _form_page(
        request,
        form,
        status,
        title=_("Écrire à %(name)s") % {"name": profile.user},
        lead=_("Votre message part par e-mail, sans votre adresse. La réponse vous viendra de la même façon."),
        button=_("Envoyer"),
        back=profile.get_absolute_url(),
    )


def message(request, public_id):
    """A message, for the two it concerns; a POST answers it."""
    rows = Message.objects.shown_to(request.user).with_people()
    letter = get_object_or_404(rows, public_id=public_id)
    is_mine = letter.sender_id == request.user.pk
    if is_mine and request.method == "POST":
        raise Http404
    form, status = AnswerForm(_sent(request)), 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            actions.answer(request.user, letter, form.cleaned_data["answer"], form.cleaned_data["shares_address"])
        except actions.Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("Votre réponse est envoyée."))
            return redirect(letter)
    context = {"letter": letter, "is_mine": is_mine, "form": form}
    return render(request, "extranet/directory/contacts/message_detail.html", context, status=status)


def present(request, public_id):
    """Present a member to another one; when there is nobody to present, the words are handed back."""
    profile = _others(request).filter(public_id=public_id).first()
    if profile is None:
        return _unsent(request, "words")
    form, status = IntroductionForm(_sent(request), people=_others(request).exclude(pk=profile.pk)), None
    if form.is_valid():
        given = form.cleaned_data
        try:
            introductions.present(request.user, profile.user, given["other"].user, given["words"], given["submission"])
        except actions.Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("C’est envoyé : chacun peut maintenant donner son accord."))
            return redirect("directory:contacts")
    return _form_page(
        request,
        form,
        status,
        title=_("Présenter %(name)s") % {"name": profile.user},
        lead=_("Nous demanderons aux deux. Leurs adresses ne sont échangées que si les deux le veulent."),
        button=_("Proposer la rencontre"),
        back=profile.get_absolute_url(),
    )


def introduction(request, public_id):
    """People presented to each other, for them and for who did so; a POST says yes or no."""
    met = get_object_or_404(Introduction.objects.shown_to(request.user).with_people(), public_id=public_id)
    side, status = met.side_of(request.user), 200
    if request.method == "POST":
        if side is None or request.POST.get("agrees") not in ("yes", "no"):
            raise Http404
        try:
            introductions.accept(request.user, met, request.POST["agrees"] == "yes")
        except actions.Refused as refused:
            messages.error(request, str(refused))
            status = 409
        else:
            messages.success(request, _("C’est noté."))
            return redirect(met)
    context = {
        "introduction": met,
        "other": met.other_than(request.user) if side else None,
        "agrees": getattr(met, side) if side else None,
    }
    return render(request, "extranet/directory/contacts/introduction_detail.html", context, status=status)


@require_POST
def block(request, public_id):
    """Part me from somebody of the directory."""
    return _parted(request, _other(request, public_id).user)


@require_POST
def block_sender(request, public_id):
    """Part me from somebody who wrote to me, who may not be in the directory."""
    rows = Message.objects.shown_to(request.user).filter(recipient=request.user).exclude(sender=None)
    return _parted(request, get_object_or_404(rows, public_id=public_id).sender)


def _parted(request, person):
    actions.block(request.user, person)
    messages.success(request, _("C’est fait : vous ne vous verrez plus, et cette personne n’en est pas avertie."))
    return redirect("directory:blocks")


def blocks(request):
    """Those whom I blocked."""
    rows = Block.objects.filter(blocker=request.user).select_related("blocked__membership__cooperative")
    return render(request, "extranet/directory/contacts/block_list.html", {"blocks": rows.newest_first()})


@require_POST
def unblock(request, pk):
    """Let somebody whom I blocked see me again."""
    actions.unblock(get_object_or_404(Block, pk=pk, blocker=request.user))
    messages.success(request, _("Le blocage est levé."))
    return redirect("directory:blocks")


def report(request, public_id):
    """Say that a profile should not be read."""
    profile = _other(request, public_id)
    form = ReportForm(_sent(request))
    if form.is_valid():
        if tell_judges(request.user, profile, form.cleaned_data["reason"]):
            messages.success(request, _("C’est signalé. Une équipe va regarder ; les autres membres n’en savent rien."))
        else:
            messages.info(request, _("Vous l’avez déjà signalé : une équipe regarde."))
        return redirect(profile)
    return _form_page(
        request,
        form,
        title=_("Signaler un profil"),
        lead=_("L’équipe support de %(name)s lira votre raison, puis décidera. Personne d’autre n’en saura rien.")
        % {"name": profile.user},
        button=_("Signaler"),
        back=profile.get_absolute_url(),
    )


def searches(request):
    """The searches that I follow; a POST adds one."""
    status = 200
    if request.method == "POST":
        try:
            kept.save_search(request.user, request.POST.get("query", ""))
        except actions.Refused as refused:
            messages.error(request, str(refused))
            status = 409
        else:
            messages.success(
                request, _("Recherche enregistrée : nous vous écrirons quand d’autres membres y répondront.")
            )
            return redirect("directory:searches")
    rows = SavedSearch.objects.filter(member=request.user).oldest_first()
    return render(request, "extranet/directory/contacts/search_list.html", {"searches": rows}, status=status)


@require_POST
def stop_search(request, pk):
    """Follow a search no more."""
    kept.stop_search(get_object_or_404(SavedSearch, pk=pk, member=request.user))
    messages.success(request, _("Vous ne suivez plus cette recherche."))
    return redirect("directory:searches")
