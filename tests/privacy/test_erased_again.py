"""A backup that is restored brings back those who were erased since: they are erased again, and nobody else is."""

import subprocess
from datetime import timedelta
from io import StringIO
from itertools import chain

import pytest
from django.core import mail, serializers
from django.core.management import CommandError, call_command
from django.db import transaction

from extranet.accounts import erased, erasure
from extranet.accounts.actions import settle
from extranet.accounts.models import Membership, User
from extranet.directory.models import Profile
from tests.factories import MemberFactory, UserFactory
from tests.factories.rooms import ProfileFactory
from tests.processes import running


@pytest.fixture(autouse=True)
def log(settings, tmp_path):
    """The log of erasures, empty; it is not there before the first one."""
    settings.PRIVATE_ROOT = tmp_path / "private"
    return settings.PRIVATE_ROOT / "erased.log"


@pytest.fixture
def belladone():
    return ProfileFactory(
        user=MemberFactory(email="belladone@exemple.example", first_name="Belladone", last_name="Croixrousse")
    ).user


@pytest.fixture
def erase(django_capture_on_commit_callbacks):
    """Erase somebody, and do what waits for the transaction's end."""

    def to_the_end(user):
        with django_capture_on_commit_callbacks(execute=True):
            erasure.erase(user)

    return to_the_end


def backup(user):
    """What a backup would hold of `user`."""
    kinds = (User.objects.filter(pk=user.pk), Membership.objects.filter(user=user), Profile.objects.filter(user=user))
    return serializers.serialize("json", chain(*kinds))


def restore(saved):
    for row in serializers.deserialize("json", saved):
        row.save()


def again():
    said = StringIO()
    call_command("erase_again", stdout=said)
    return said.getvalue().splitlines()


def test_who_was_erased_is_erased_again_and_nobody_is_told(belladone, erase):
    saved, stays = backup(belladone), MemberFactory()
    erase(belladone)
    assert len(mail.outbox) == 1
    restore(saved)
    assert Profile.objects.filter(user__email=belladone.email).exists()
    assert again() == ["Comptes effacés de nouveau : 1"]
    assert (set(User.objects.all()), Profile.objects.count(), len(mail.outbox)) == ({stays}, 0, 1)
    assert again() == ["Comptes effacés de nouveau : 0"], "twice is once"


def test_a_backup_may_have_another_address_and_who_comes_back_is_somebody_new(belladone, erase):
    saved = backup(belladone)
    User.objects.filter(pk=belladone.pk).update(email="croixrousse@exemple.example", last_name="Terreaux")
    erase(belladone)
    restore(saved)
    back = MemberFactory(email="croixrousse@exemple.example")
    assert again() == ["Comptes effacés de nouveau : 1"]
    assert set(User.objects.all()) == {back}


def test_the_log_names_nobody(belladone, erase, log):
    erase(belladone)
    begun, done = (line.split() for line in log.read_text().splitlines())
    assert (begun[1], done[1], begun[2] == done[2]) == ("begun", "done", True)
    assert (len(begun[2]), set(begun[2]) <= set("0123456789abcdef")) == (64, True)


def test_the_mark_is_that_of_one_account_and_of_this_site(belladone, settings):
    mark = erased.mark_of(belladone)
    assert erased.mark_of(MemberFactory(date_joined=belladone.date_joined)) != mark
    assert erased.mark_of(User(pk=belladone.pk, date_joined=belladone.date_joined - timedelta(days=1))) != mark
    settings.SECRET_KEY = "another" * 10
    assert erased.mark_of(belladone) != mark


def test_an_erasure_that_was_undone_erases_nobody_later(belladone, log):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        erasure.erase(belladone)
        raise ZeroDivisionError
    assert log.read_text().count("begun") == 1
    said = again()
    assert (said[0], len(said)) == ("Comptes effacés de nouveau : 0", 2)
    assert said[1].startswith(f"Compte {belladone.pk}, gardé. Son effacement a commencé")
    assert User.objects.filter(pk=belladone.pk).exists()


def test_the_last_administrator_of_the_backup_stays_and_others_go(belladone, erase):
    last, other = UserFactory(network_role="administrator"), UserFactory(network_role="administrator")
    settle(last)
    saved = [backup(last), backup(belladone)]
    erase(last)
    erase(belladone)
    User.objects.filter(pk=other.pk).update(network_role="")
    for each in saved:
        restore(each)
    said = again()
    assert (said[0], len(said)) == ("Comptes effacés de nouveau : 1", 2)
    assert said[1].startswith(f"Compte {last.pk}, gardé. Vous êtes seul")
    assert set(User.objects.all()) == {last, other}


def test_a_line_that_was_cut_short_spoils_no_other(belladone, erase, log):
    log.parent.mkdir()
    log.write_text("2026-10-09 done 3f2a")
    saved = backup(belladone)
    erase(belladone)
    restore(saved)
    assert again() == ["Comptes effacés de nouveau : 1"]


def test_without_a_log_it_says_so(belladone, log):
    with pytest.raises(CommandError, match="journal des effacements"):
        again()


KILLED = """
import signal, django; django.setup()
from extranet.accounts import erased, erasure
from extranet.accounts.models import Membership, User
write = erased.note
def note(step, mark):
    if step == erased.DONE:
        print("committed", flush=True)
        signal.pause()
    write(step, mark)
erased.note = note
erasure.erase(User.objects.get(email="belladone@exemple.example"))
"""


@pytest.mark.django_db(transaction=True)
def test_a_power_cut_after_the_erasure_leaves_its_line(belladone, log):
    saved = backup(belladone)
    with running("-c", KILLED, stdout=subprocess.PIPE, CACHE_URL="locmem://") as process:
        assert process.stdout.readline().strip() == b"committed"
        process.stdout.close()
    assert process.returncode == -9
    assert not User.objects.filter(pk=belladone.pk).exists()
    restore(saved)
    assert again()[1].startswith(f"Compte {belladone.pk}, gardé.")
