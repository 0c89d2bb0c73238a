"""What support teams do in the directory: curate the skills that members name, and read their cooperative's figures."""

from functools import wraps

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from extranet.accounts.permissions import looks_after_accounts
from pages.asked import page_of
from pages.sheets import FILES
from pages.words import stems

from . import vocabulary
from .figures import Figures
from .forms import DEEDS, SkillForm
from .models import Profile, Skill
from .models.skill import key
from .visibility import Level

PER_PAGE, LONGEST = 40, 60
STATES = {"": None, "proposees": Skill.State.PROPOSED, "connues": Skill.State.KNOWN, "retirees": Skill.State.RETIRED}
ORDER = [Skill.State.PROPOSED, Skill.State.KNOWN, Skill.State.RETIRED]
SETTING = {"approve": vocabulary.approve, "retire": vocabulary.retire}


def curators_only(view):
    """Let in those who may curate the vocabulary; the others find nothing here."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.has_perm("directory.curate_skill"):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def shown_skills():
    """The skills with `people`, how many members show that they have it, `asking` and `naming`, by how many notices.

    Those that wait first, then the most used. One that is only proposed, and that nobody shows, stays its owner's.
    """
    showing = Profile.objects.current().filter(visible_skills__gte=Level.MEMBERS)
    skills = Skill.objects.with_names().annotate(
        people=Count("profile", filter=Q(profile__in=showing.values("pk")), distinct=True)
    )
    answers = [answer for _receiver, answer in vocabulary.uses.send(Skill)]
    for skill in skills:
        counts = [answer[skill.pk] for answer in answers if skill.pk in answer]
        skill.asking, skill.naming = (sum(count[place] for count in counts) for place in (0, 1))
    kept = [each for each in skills if each.people or each.naming or each.state != Skill.State.PROPOSED]
    return sorted(kept, key=lambda each: (ORDER.index(each.state), -each.people - each.naming, each.folded))


@curators_only
def skill_list(request):
    """The vocabulary: what waits for a decision first."""
    text, asked = request.GET.get("q", "")[:LONGEST], request.GET.get("etat", "")
    skills = shown_skills()
    waiting = sum(skill.state == Skill.State.PROPOSED for skill in skills)
    if STATES.get(asked):
        skills = [skill for skill in skills if skill.state == STATES[asked]]
    if text.strip():
        skills = [skill for skill in skills if any(key(text) in name.folded for name in skill.names.all())]
    page = page_of(skills, PER_PAGE, request)
    misread = page.misread or asked not in STATES
    context = {"page_obj": page, "page_numbers": page.numbers, "text": text, "state": asked, "waiting": waiting}
    return render(
        request,
        "extranet/directory/team/skill_list.html",
        context | {"misread": misread},
        status=404 if misread else 200,
    )


@curators_only
def skill_detail(request, pk):
    """A skill, its names, and what can be done of it; a POST does it."""
    skill = _shown(pk)
    deed = request.POST.get("deed")
    forms = {name: SkillForm(request.POST if name == deed else None, skill=skill, deed=name) for name in DEEDS}
    if request.method != "POST":
        return _skill_page(request, skill, forms)
    if deed not in forms:
        raise Http404
    if not forms[deed].is_valid():
        return _skill_page(request, skill, forms, status=422)
    return _done(request, skill, lambda: forms[deed].done_by(request.user), forms)


@curators_only
@require_POST
def skill_state(request, pk):
    """Approve or retire a skill."""
    skill, verb = _shown(pk), SETTING.get(request.POST.get("state"))
    if verb is None:
        raise Http404
    return _done(request, skill, lambda: verb(request.user, skill))


@curators_only
@require_POST
def synonym_remove(request, pk):
    """Take a synonym from a skill."""
    skill, name = _shown(pk), request.POST.get("name", "")
    return _done(request, skill, lambda: vocabulary.remove_synonym(request.user, skill, name))


def figures(request):
    """How the reader's cooperative goes."""
    return render(request, "extranet/directory/team/figures.html", {"figures": _figures_of(request)})


def figures_file(request, kind):
    """The same as a file."""
    if kind not in FILES:
        raise Http404
    make, content_type = FILES[kind]
    answer = HttpResponse(make(_figures_of(request).table()), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="chiffres-{timezone.localdate()}.{kind}"'
    return answer


def _figures_of(request):
    if not looks_after_accounts(request.user):
        raise Http404
    return Figures(request.user)


def _shown(pk):
    skill = next((skill for skill in shown_skills() if skill.pk == pk), None)
    if skill is None:
        raise Http404
    return skill


def _done(request, skill, deed, forms=None):
    """Do it, and come back to where one was; 409 where the vocabulary has changed meanwhile."""
    try:
        left = deed()
    except vocabulary.Refused as refused:
        messages.error(request, str(refused))
        current = Skill.objects.filter(pk=skill.pk).exists()
        return (
            _skill_page(request, skill, forms or _blank(skill), status=409) if current else redirect("directory:skills")
        )
    messages.success(request, _("C’est rangé : « %(name)s ».") % {"name": left})
    return redirect("directory:skills" if request.POST.get("back") else left.get_absolute_url())


def _blank(skill):
    return {name: SkillForm(skill=skill, deed=name) for name in DEEDS}


def _skill_page(request, skill, forms, status=200):
    others = [other for other in shown_skills() if other.pk != skill.pk and other.state == Skill.State.KNOWN]
    alike = [other for other in others if set(stems(other.name).split()) & set(stems(skill.name).split())]
    context = {"skill": skill, "forms": forms.values(), "alike": alike[:5], "others": others}
    return render(request, "extranet/directory/team/skill_detail.html", context, status=status)
