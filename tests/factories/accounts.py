from datetime import date

import factory
from django.contrib.auth.models import Group

from extranet.accounts.models import Membership, User
from pages.network import ADVISORS, MEMBERS

from .pages import CooperativeFactory

PASSWORD = "un mot de passe assez long"


class UserFactory(factory.django.DjangoModelFactory):
    """Somebody who can sign in with PASSWORD, and belongs nowhere."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    first_name = "Camille"
    last_name = factory.Sequence(lambda n: f"Saxe {n}")
    email = factory.Sequence(lambda n: f"camille.{n}@cohop.example")
    password = factory.django.Password(PASSWORD)


class MemberFactory(UserFactory):
    """A member of Cabestan, or of the cooperative given as `membership`."""

    @factory.post_generation
    def membership(user, create, extracted, **kwargs):
        cooperative = extracted or CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")
        Membership.objects.create(user=user, cooperative=cooperative, joined_on=date(2021, 3, 1))
        user.groups.add(Group.objects.get(name=MEMBERS))


class AdvisorFactory(UserFactory):
    """An advisor of Elycoop, or of the cooperative given as `membership`."""

    @factory.post_generation
    def membership(user, create, extracted, **kwargs):
        cooperative = extracted or CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")
        Membership.objects.create(
            user=user, cooperative=cooperative, role=Membership.Role.ADVISOR, joined_on=date(2020, 1, 6)
        )
        user.groups.add(*Group.objects.filter(name__in=(MEMBERS, ADVISORS)))
