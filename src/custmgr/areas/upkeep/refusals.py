"""What the upkeep of files says no with."""

from datetime import date

from custmgr.areas.customers.facts import FileState
from custmgr.areas.staff.facts import Role
from custmgr.areas.upkeep.facts import Channel
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NothingChanged(Refusal):
    """A verification that found a change brings the change along."""

    rule = "CUS-14"
    exit = Exit.REFUSED
    says = mark("the verification of {code} found a change, but no field of the file is changed with it")
    way = mark("give what changed: --set FIELD=VALUE, or say --unchanged")
    code: str


class SaidUnchanged(Refusal):
    """Nothing changed, and yet something is to be changed."""

    says = mark("--unchanged does not go with --set")
    way = mark("leave one of the two out")


class NotTheVerifier(Refusal):
    """One person is designated to verify."""

    rule = "CUS-13"
    exit = Exit.REFUSED
    says = mark("{name} is not the person designated to verify files: that is {verifier}")
    way = mark("name {verifier} with --by, or designate somebody else: `custmgr policy edit upkeep`")
    name: str
    verifier: str


class NotTheChannel(Refusal):
    """A customer is asked by certain ways only."""

    rule = "CUS-13"
    says = mark("files are not verified by {channel}")
    way = mark("choose one of: {channels}")
    channel: Channel
    channels: tuple[Channel, ...]


class NotYet(Refusal):
    """Something is entered as done on a day still to come."""

    says = mark("{on} lies in the future; today is {today}")
    way = mark("give today or an earlier day with --on")
    on: date
    today: date


class WhatToDo(Refusal):
    """A verification lacks who made it or how."""

    says = mark("a verification names who made it and how: --by STAFF --channel {channels}")
    way = mark("or list what is due with `custmgr customer verify --due`")
    channels: str


class NotArchived(Refusal):
    """A file is approved only when it was reviewed and archived."""

    rule = "FIL-07"
    exit = Exit.REFUSED
    says = mark("the file of {code} is not archived but {state}; it cannot be approved")
    way = mark("review it first: `custmgr customer review {code} --by STAFF`")
    code: str
    state: FileState


class NotTheApprover(Refusal):
    """Files are approved by one function."""

    rule = "FIL-06"
    exit = Exit.REFUSED
    says = mark("{name} cannot approve files: that is for {role}")
    way = mark("name who signed: `custmgr staff list`")
    name: str
    role: Role


class NothingToApprove(Refusal):
    """A file without anything new."""

    says = mark("nothing of {what} waits for approval")
    way = mark("see `custmgr customer approvals`")
    what: str


class WhyBack(Refusal):
    """A file is sent back with what is to be corrected."""

    rule = "FIL-07"
    says = mark("a file that is not approved goes back to be checked and corrected; say what is wrong")
    way = mark("add --reason TEXT")


class WhichFiles(Refusal):
    """Neither a customer nor a quarter was named, or both."""

    says = mark("name either one customer or, with {option}, all of them")
    way = mark("see `custmgr {command} --help`")
    option: str
    command: str


class NotApproved(Refusal):
    """Access is published after the approval."""

    rule = "FIL-07"
    exit = Exit.REFUSED
    says = mark("the file of {code} is not approved; its access cannot be published")
    way = mark("have it approved first: `custmgr customer approve {code} --by STAFF`")
    code: str


class NothingToPublish(Refusal):
    """No file waits for its publication."""

    says = mark("no approved file waits for its publication")
    way = mark("see `custmgr customer approvals`")


class WhyStatus(Refusal):
    """A status set by hand says why and who said so."""

    rule = "FIL-16"
    says = mark("a status set by hand needs a reason and who decided it")
    way = mark("add --reason TEXT --by STAFF")


class NoStatusSet(Refusal):
    """There is no status to take back."""

    says = mark("the status of {code} follows from its purchases already")
    way = mark("see `custmgr customer show {code}`")
    code: str
