"""A headless Chromium, spoken to over its debugging pipe: no driver and no library are needed.

See the Chrome DevTools Protocol, `--remote-debugging-pipe`: messages are JSON, each ended by a zero byte.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome")
PROGRAM = next((found for name in _NAMES if (found := shutil.which(name))), None)
SECONDS = 20.0


@contextmanager
def served(path: Path) -> Iterator[str]:
    """The address at which `onrecord serve` shows a case, in a process of its own."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    program = "from onrecord.cli import main; main()"
    command = [sys.executable, "-c", program, "serve", str(path), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(600):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        server.kill()


class Browser:
    """One tab. Close it, or use it as a context manager."""

    def __init__(self, profile: Path, *, width: int = 1100, height: int = 900) -> None:
        assert PROGRAM is not None
        in_read, self._out = os.pipe()
        self._in, out_write = os.pipe()

        def give_pipes() -> None:
            # The pipes must be 3 and 4, and neither may be closed by taking the other's number.
            first, second = os.dup(in_read), os.dup(out_write)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self._process = subprocess.Popen(
            [
                PROGRAM,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                f"--user-data-dir={profile}",
                f"--window-size={width},{height}",
                "--remote-debugging-pipe",
                "about:blank",
            ],
            preexec_fn=give_pipes,
            pass_fds=(3, 4),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(in_read)
        os.close(out_write)
        self._rest = b""
        self._number = 0
        self._session: str | None = None
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._out)
        os.close(self._in)

    def go(self, address: str) -> None:
        """Opens an address and waits until it is there."""
        self.run("window.gone = true")
        self._ask("Page.navigate", url=address)
        self._loaded()

    def run(self, script: str) -> Any:
        """What a script in the page gives."""
        found = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def text(self) -> str:
        """The words on the page, white space folded."""
        return " ".join(str(self.run("document.body.innerText")).split())

    def click(self, selector: str, holding: str = "") -> None:
        """Presses what the selector finds and holds these words, as a person does, and waits for the next page."""
        self.run("window.gone = true")
        pressed = self.run(
            f"(() => {{ const found = [...document.querySelectorAll({json.dumps(selector)})]"
            f".find(each => each.innerText.includes({json.dumps(holding)}) && each.checkVisibility());"
            " if (!found) return false; found.click(); return true; })()"
        )
        assert pressed, f"nothing to press: {selector} {holding!r} in {self.text()[:1500]}"
        self._loaded()

    def open_details(self) -> None:
        """Opens all that is folded."""
        self.run("document.querySelectorAll('details').forEach(each => { each.open = true; })")

    def fill(self, selector: str, value: str) -> None:
        """Writes into a field."""
        self.run(f"document.querySelector({json.dumps(selector)}).value = {json.dumps(value)}")

    def key(self, key: str, *, leaves: bool = False) -> None:
        """Presses a key; waits for the next page where it leads to one."""
        if leaves:
            self.run("window.gone = true")
        code = f"Key{key.upper()}" if len(key) == 1 else key
        for kind in ("keyDown", "keyUp"):
            text = {"Enter": "\r", "Tab": ""}.get(key, key) if kind == "keyDown" else ""
            number = {"Enter": 13, "Tab": 9}.get(key, 0)
            self._ask("Input.dispatchKeyEvent", type=kind, key=key, code=code, text=text, windowsVirtualKeyCode=number)
        if leaves:
            self._loaded()

    def screen(self, width: int, height: int, *, dark: bool = False) -> None:
        """Sets the size of the window, and whether the person asked for dark pages."""
        self._ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._ask("Emulation.setEmulatedMedia", features=[scheme])

    def picture(self) -> bytes:
        """The page as PNG."""
        import base64

        return base64.b64decode(self._ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"])

    def _loaded(self) -> None:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            try:
                if self.run("window.gone !== true && document.readyState === 'complete'"):
                    return
            except AssertionError:
                pass  # between two pages
            time.sleep(0.05)
        raise AssertionError(f"the page did not come: {self.run('location.href')}")

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session is not None and not method.startswith("Target."):
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            found = self._read()
            if found.get("id") == self._number:
                assert "error" not in found, found
                result: dict[str, Any] = found["result"]
                return result
        raise AssertionError(f"no answer to {method}")

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            read = os.read(self._in, 1 << 16)
            assert read, "the browser is gone"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found
