"""What the gate adds to a check: a baseline, a revision to compare with, and the cache."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from easyread.checker import check
from easyread.commands.inputs import STANDARD_INPUT, glossary_of, read_input
from easyread.gate.baseline import Baseline
from easyread.gate.checking import CachedCheck
from easyread.gate.history import Repository
from easyread.gate.known import Known, count_known, leave_out
from easyread.readers import ReadError, open_path
from easyread.report import Report
from easyread.settings import Settings, SettingsError
from easyread.version import __version__


def add_gate_options(command: argparse.ArgumentParser) -> None:
    """``--baseline`` and how to write it, ``--since`` and ``--no-cache``."""
    command.add_argument(
        "--baseline", type=Path, metavar="FILE", help="findings in this file do not count"
    )
    change = command.add_mutually_exclusive_group()
    change.add_argument(
        "--write-baseline", action="store_true", help="put all that is found now into the baseline"
    )
    change.add_argument(
        "--update-baseline", action="store_true", help="drop from the baseline what is gone"
    )
    command.add_argument(
        "--since", metavar="REVISION", help="only what is new since this revision of git"
    )
    command.add_argument(
        "--no-cache", dest="cache", action="store_false", default=None, help="read every paper anew"
    )


class Gate:
    """One run of a check: what is known already, and what came of it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        # A report that goes into a file may show the text, which the cache does not keep.
        self._check_bytes = CachedCheck(
            glossary_of, options.source_format, is_used=options.output is None
        )
        self._repositories: dict[Path, Repository] = {}
        self._baselines: dict[Path, Baseline] = {}
        self._gone: Counter[Path] = Counter()
        self._other_profile: list[str] = []
        self._has_new = False
        self._is_unchanged = False
        self._is_whole = not (options.since or options.select or options.ignore)
        if self.is_changing_baseline and (options.output or not self._is_whole):
            raise SettingsError(
                "A baseline is written from all findings, and nothing else: leave out --since, "
                "--select, --ignore and --output."
            )

    @property
    def is_changing_baseline(self) -> bool:
        """Whether the baseline is to be written, anew or with less in it."""
        return bool(self._options.write_baseline or self._options.update_baseline)

    @property
    def is_narrowing(self) -> bool:
        """Whether findings are left out because they are known."""
        return bool(self._baselines) or self._options.since is not None

    def changed(self, paths: Sequence[str]) -> list[str]:
        """The papers that differ from the revision; all of them where none was named."""
        if self._options.since is None:
            return list(paths)
        changed = [
            path
            for path in paths
            if path == STANDARD_INPUT or self._repository(path).has_changed(Path(path))
        ]
        self._is_unchanged = bool(paths) and not changed
        return changed

    def check(self, path: str, settings: Settings) -> Report:
        """The report of one paper, as it was kept or made now. Raises as the checker does."""
        if path == STANDARD_INPUT:
            document = read_input(path, self._options.source_format)
            return check(document, glossary=glossary_of(settings.glossary), settings=settings)
        return self._check_bytes(open_path(Path(path)), Path(path), settings)

    def new_only(self, path: str, report: Report, settings: Settings) -> Report:
        """The report without what the baseline and the revision know."""
        if path == STANDARD_INPUT:
            return report
        if settings.baseline is not None or self.is_changing_baseline:
            report = self._hold_against_baseline(path, report, settings)
        if self._options.since is not None:
            where = f"there before {self._options.since}"
            report = leave_out(report, self._then(path, settings), where)
        self._has_new = self._has_new or bool(report.findings)
        return report

    def _hold_against_baseline(self, path: str, report: Report, settings: Settings) -> Report:
        baseline = self._baseline(settings.baseline)
        if self._options.write_baseline:
            baseline.record(path, report)
        elif self._options.update_baseline:
            self._gone[baseline.path] += baseline.shrink(path, report)
        else:
            gone = baseline.known(path) - count_known(report.findings)
            self._gone[baseline.path] += gone.total()
            if baseline.profile(path) not in (None, report.profile):
                self._other_profile.append(path)
        return leave_out(report, baseline.known(path), f"known in {baseline.path.name}")

    def _baseline(self, path: Path | None) -> Baseline:
        if path is None:
            raise SettingsError(
                "Say which file is the baseline: --baseline easyread-baseline.json, or the "
                "setting “baseline”."
            )
        if path not in self._baselines:
            open_baseline = Baseline.renew if self._options.write_baseline else Baseline.load
            self._baselines[path] = open_baseline(path)
        return self._baselines[path]

    def _then(self, path: str, settings: Settings) -> Known:
        """The findings in the paper as it was; none where it was not there, or was broken."""
        data = self._repository(path).old(Path(path))
        if data is None:
            return Counter()
        try:
            return count_known(self._check_bytes(data, Path(path), settings).findings)
        except ReadError:
            return Counter()

    def _repository(self, path: str) -> Repository:
        folder = Path(path).resolve().parent
        if folder not in self._repositories:
            found = Repository.find(folder, self._options.since)
            same = (known for known in self._repositories.values() if known.top == found.top)
            self._repositories[folder] = next(same, found)
        return self._repositories[folder]

    def finish(self) -> Iterator[str]:
        """End the run: write what is to be written, and say what its owner should know."""
        for path, baseline in self._baselines.items():
            if self._options.write_baseline:
                baseline.save()
                findings, papers = baseline.total()
                yield f"{path}: knows {_count(findings, 'finding')} in {_count(papers, 'paper')}."
            elif self._options.update_baseline:
                gone = self._gone[path] + baseline.drop_missing()
                if gone:
                    baseline.save()
                left, _ = baseline.total()
                yield f"{path}: dropped {_count(gone, 'finding')}, {left} left."
            elif self._gone[path] and self._is_whole and not self._options.quiet:
                told = _count(self._gone[path], "finding")
                yield f"{path}: {told} no longer there. --update-baseline drops what is gone."
            if self._has_new and baseline.made_with != __version__:
                yield (
                    f"{path}: written by easyread {baseline.made_with}; this is {__version__}, "
                    "which may find more. --write-baseline takes all that is found as known."
                )
        if self._other_profile:
            count = _count(len(self._other_profile), "paper")
            yield (
                f"{count} ({self._other_profile[0]}) stood under another profile when the "
                "baseline was written: what only this profile finds counts as new."
            )
        if self._is_unchanged and not self._options.quiet:
            yield f"no paper has changed since {self._options.since}."
        self._check_bytes.prune()


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
