import pytest

from checker.errors import ConfigError
from checker.gate import fail_on
from checker.model.finding import Finding, Review, Severity, Verdict
from checker.model.gate import Ground, Suppression


def finding(verdict=Verdict.CONFLICT, severity=Severity.WARNING, **more):
    return Finding("F-1", "generic.count", verdict, severity, "", (), (), **more)


def failing(written):
    return {f"{verdict}:{severity}" for verdict in Verdict for severity in Severity
            if fail_on(written).fails(finding(verdict, severity))}


@pytest.mark.parametrize(("written", "fail"), [
    ("never", set()),
    ("error", {"conflict:error"}),
    ("warning", {"conflict:error", "conflict:warning"}),
    ("note", {"conflict:error", "conflict:warning", "conflict:note"}),
    ("conflict:error", {"conflict:error"}),
    ("warning,disputed:error", {"conflict:error", "conflict:warning", "disputed:error"}),
    (" disputed:error ", {"conflict:error", "conflict:warning", "disputed:error"}),
    ("never,uncertain:error", {"uncertain:error"}),
    ("error,changed:warning,scope-differs:error", {"conflict:error", "changed:error", "changed:warning", "scope-differs:error"}),
    ("error,disputed:never", {"conflict:error"})])
def test_what_fails(written, fail):
    assert failing(written) == fail


@pytest.mark.parametrize(("written", "told"), [
    ("eror", "did you mean 'error'"), ("dispute:error", "did you mean 'disputed'"), ("agree:note", "takes no verdict 'agree'"),
    ("", "takes no ''"), ("warning,", "takes no ''"), ("error,warning", "twice"), ("disputed:error,disputed:note", "twice"),
    (":error", "takes no verdict ''"), ("disputed:", "takes no ''"), ("disputed:error:note", "takes no verdict")])
def test_what_is_not_understood_is_refused(written, told):
    with pytest.raises(ConfigError, match=told):
        fail_on(written)


@pytest.mark.parametrize(("more", "fails"), [
    ({}, True), ({"review": Review("rounding")}, False), ({"review": Review("needs-reporting")}, True),
    *(({"suppressed": Suppression(ground)}, False) for ground in Ground)])
def test_what_is_decided_or_suppressed_fails_nothing(more, fails):
    assert fail_on("note").fails(finding(**more)) == fails
