"""Counts what a road costs somebody: presses of the mouse, and pages that load."""

from playwright.sync_api import Page, Response

# Kept in the tab, over all its pages; choosing from a list and typing are no clicks.
SCRIPT = """addEventListener("pointerdown", () => {
  sessionStorage.kliks = Number(sessionStorage.kliks || 0) + 1;
}, true);"""


class Kliks:
    """What one page of a browser costs from now on; where a test goes to an address, a person clicks once."""

    def __init__(self, page: Page):
        self.page = page
        self.loads = self.jumps = 0
        self.goto, page.goto = page.goto, self._jump
        page.add_init_script(SCRIPT)
        page.on("load", self._loaded)

    def _jump(self, url: str, **more: object) -> Response | None:
        self.jumps += 1
        return self.goto(url, **more)

    def _loaded(self, page: object) -> None:
        self.loads += 1

    def __call__(self) -> tuple[int, int]:
        """Return clicks and page loads so far."""
        return int(self.page.evaluate("sessionStorage.kliks || 0")) + self.jumps, self.loads
