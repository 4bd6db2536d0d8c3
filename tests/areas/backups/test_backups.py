"""Copies on another computer only, and what is in no copy yet."""

from pathlib import Path

import pytest

from custmgr.areas.backups import rules
from custmgr.areas.backups.facts import Place
from custmgr.areas.backups.policy import Policy, Target
from custmgr.ground import policy
from tests.conftest import Run

HERE = Place("pc1.firm.cn", same_disk=True, file_system="ext4")
SHARE = Place("PC1", same_disk=False, file_system="cifs")
LISTED = (
    r"\\PC2\D$\custmgr", "//PC2/C$/custmgr", "//PC1/D$", "//localhost/D", "D:/copies", "C:/copies", "/mnt/pc2",
    "/media/usb",
)  # fmt: skip


def rules_of(*paths: str, remote: bool = False, listed_only: bool = True) -> Policy:
    built_in = policy.build(Policy, policy.built_in("backups"))
    targets = tuple(Target(path, remote) for path in paths)
    return Policy(listed_only, targets, built_in.network, built_in.removable)


@pytest.mark.rule("HBK-02", "HBK-03")
@pytest.mark.parametrize(
    ("path", "place", "remote", "rule"),
    [
        (r"\\PC2\D$\custmgr\a.db", HERE, False, None),
        ("//pc2/d$/custmgr/a.db", HERE, False, None),
        (r"\\PC2\C$\custmgr\a.db", HERE, False, "HBK-03"),
        (r"\\PC1\D$\a.db", HERE, False, "HBK-02"),
        ("//localhost/D/a.db", HERE, False, "HBK-02"),
        ("//PC3/D$/a.db", HERE, False, "HBK-03"),
        ("D:/copies/a.db", HERE, False, "HBK-02"),
        ("D:/copies/a.db", HERE, True, None),
        ("C:/copies/a.db", HERE, True, "HBK-03"),
        ("/media/usb/a.db", SHARE, False, "HBK-02"),
        ("/media/usb/a.db", SHARE, True, "HBK-02"),
        ("/mnt/pc2/a.db", SHARE, False, None),
        ("/mnt/pc2/a.db", HERE, False, "HBK-02"),
        ("/mnt/pc2/a.db", HERE, True, None),
        ("/mnt/pc2/a.db", Place("PC1", same_disk=False, file_system="ext4"), False, "HBK-02"),
        ("/mnt/pc22/a.db", SHARE, False, "HBK-03"),
    ],
)
def test_a_copy_lies_on_another_computer_in_a_listed_place(
    path: str, place: Place, remote: bool, rule: str | None
) -> None:
    verdict = rules.judge_target(path, place, rules_of(*LISTED, remote=remote))

    assert (verdict and verdict.rule) == rule


@pytest.mark.rule("HBK-03")
def test_without_a_list_no_place_is_allowed_and_without_the_rule_every_one() -> None:
    refused = rules.judge_target("//PC2/D$/a.db", SHARE, rules_of())

    assert refused is not None
    assert refused.rule == "HBK-03"
    assert rules.judge_target("/media/usb/a.db", HERE, rules_of(listed_only=False)) is None
    assert rules_of(" ").faults() == ("targets[0].path: is empty",)


@pytest.mark.rule("HBK-02", "HBK-03")
def test_by_the_handbook_a_copy_beside_the_database_is_refused(desk_file: Path, custmgr: Run, tmp_path: Path) -> None:
    desk_file.unlink()
    custmgr("init", "--policy", "handbook")

    refused = custmgr("db", "backup", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "HBK-03")
    assert not (tmp_path / "backups").exists()


@pytest.mark.rule("HBK-01")
def test_what_is_in_no_copy_is_counted_and_each_copy_kept_with_its_digest(custmgr: Run, tmp_path: Path) -> None:
    custmgr("db", "backup", "copy.db", now="2026-03-05T10:02")
    for name in ("甲", "乙", "丙"):
        custmgr("staff", "add", name, "--role", "worker", now="2026-03-05T11:00")

    shown = custmgr("db", "backups").out
    (copy,) = custmgr("db", "backups", "--check", "--json").json

    assert "3 changes not backed up since 2026-03-05 10:02" in shown
    assert (copy["at"], copy["kept"], len(copy["sha256"])) == ("2026-03-05T10:02", "sound", 64)
    assert copy["size"] == (tmp_path / "copy.db").stat().st_size


@pytest.mark.rule("HBK-01")
@pytest.mark.parametrize("fault", ["gone", "changed"])
def test_a_copy_that_is_not_as_it_was_made_is_found(custmgr: Run, tmp_path: Path, fault: str) -> None:
    custmgr("db", "backup", "copy.db")
    copy = tmp_path / "copy.db"
    copy.unlink() if fault == "gone" else copy.write_bytes(copy.read_bytes()[:-1] + b"x")

    checked = custmgr("db", "backups", "--check", "--json")

    assert checked.status == 1
    assert [one["kept"] for one in checked.json] == [fault]
    assert custmgr("db", "backups", "--json").status == 0


def test_without_a_copy_it_is_said(custmgr: Run) -> None:
    assert "No copy was made yet." in custmgr("db", "backups").out
