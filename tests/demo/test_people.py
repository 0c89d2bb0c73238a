import re
from collections import Counter

from cms.demo.accounts import ACCOUNTS, PASSWORD
from cms.demo.people import COOPERATIVES, people, practising
from cms.demo.trades import TRADES


def test_the_same_people_every_time():
    first = people()
    people.cache_clear()
    assert people() == first
    assert people() is not first


def test_eight_hundred_who_differ():
    assert len(people()) == 800
    names = Counter((p["first_name"], p["last_name"]) for p in people())
    assert [name for name, times in names.items() if times > 1] == []
    assert len({p["email"] for p in people()}) == 800
    assert len({p["phone"] for p in people() if p["phone"]}) == 799  # all but the newcomer's
    assert {p["cooperative"] for p in people()} == set(COOPERATIVES)


def test_names_are_whole():
    part = r"[A-ZÉÈÎ][a-zàâçéèêëîïôöùûüœ]+"
    whole = re.compile(rf"{part}(-(de|à|{part}))*")
    assert [p for p in people() if not (whole.fullmatch(p["first_name"]) and whole.fullmatch(p["last_name"]))] == []


def test_the_directory_does_not_read_like_a_mail_merge():
    told = [p["presentation"] for p in people() if p["presentation"]]
    assert len(told) > 680
    assert max(Counter(told).values()) <= 4
    assert len(set(told)) > 0.95 * len(told)


def test_trades_agree_with_those_who_practise_them():
    assert len(TRADES) >= 60
    for trade in TRADES:
        assert practising(trade), trade
    for person in people()[20:]:
        title = TRADES[person["trade"]]["names"][0 if person["feminine"] else 1]
        assert person["headline"] == title or person["headline"].startswith(title + ", ")
        assert set(person["skills"]) <= set(TRADES[person["trade"]]["skills"])
        assert 2 <= len(person["skills"]) <= 4
        assert 2 <= len(person["needs"]) <= 3


def test_some_give_their_work_a_name_and_some_are_open_to_others():
    named = [p for p in people() if p["business"]]
    assert all(p["last_name"] in p["business"] and p["headline"] for p in named)
    assert 200 < len(named) < 400 and 200 < sum(p["is_open"] for p in people()) < 400


def test_nobody_is_real():
    for person in people():
        assert re.fullmatch(r"(06 39 98 \d\d \d\d)?", person["phone"])  # numbers kept for fiction (Arcep)
        assert person["email"].endswith("@cohop.example")
        assert re.fullmatch(r"(https://[a-z-]+\.example/)?", person["link"])


def test_no_mark_of_agreement_is_left():
    assert [p for p in people() if set("{|}") & set(p["presentation"] + p["headline"])] == []


def test_the_two_member_accounts_come_first():
    full, empty = people()[:2]
    assert [(p["email"], p["first_name"], p["last_name"], p["cooperative"]) for p in (full, empty)] == [
        tuple(a[key] for key in ("email", "first_name", "last_name", "cooperative")) for a in ACCOUNTS[:2]
    ]
    assert all(full[key] for key in ("headline", "commune", "skills", "presentation", "offers", "needs", "phone"))
    assert not any(empty[key] for key in ("headline", "commune", "skills", "presentation", "offers", "needs", "phone"))


def test_six_accounts():
    assert PASSWORD == "cohop-demo-2026"
    assert {a["email"].split("@")[0]: (a["cooperative"], a["role"]) for a in ACCOUNTS} == {
        "membre": ("cabestan", "member"),
        "nouveau": ("elycoop", "member"),
        "accompagnement": ("elycoop", "advisor"),
        "redaction": ("graines-de-sol", "editor"),
        "reseau": ("escale-creation", "network_editor"),
        "administration": ("cabestan", "administrator"),
    }
