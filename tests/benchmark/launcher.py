"""Runs a command from a process that is small itself: launcher.py REPORT COMMAND...

Linux counts what a process had before it became the command as the command's memory, and the benchmark has much. The
report has the seconds, the kilobytes at the peak, and the exit code.
"""

import os
import sys
from pathlib import Path
from time import perf_counter


def main(report: str, *words: str) -> None:
    """Run the command, and write the report."""
    start = perf_counter()
    _, status, usage = os.wait4(os.posix_spawnp(words[0], words, os.environ), 0)
    seconds = perf_counter() - start
    Path(report).write_text(f"{seconds} {usage.ru_maxrss} {os.waitstatus_to_exitcode(status)}", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
