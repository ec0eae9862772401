"""Starts `inside` in a process of its own, on the run's screen or offscreen, and reads what it says."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def inside(folder: Path, platform: str, *words: str) -> dict[str, Any]:
    """What the process found; `began` is when it was started."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    env = os.environ | {"PYTHONPATH": path, "PYTHONPYCACHEPREFIX": str(folder.absolute() / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: nobody's program is compiled anew at each start
    if platform == "offscreen":
        env["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.inside", *words],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    if not done.stdout.startswith("{"):
        raise RuntimeError(done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout.split("\n")[0])
    return found | {"began": began}


def platforms() -> list[str]:
    """The screens of this run: X where there is one, and none."""
    return ["X", "offscreen"] if os.environ.get("DISPLAY") else ["offscreen"]
