// Forms: drafts save themselves, leaving with unsaved text warns, a double click does nothing twice.

const WAIT = 3000; // ms of silence before a draft is saved
const RETRY = 10000; // ms before a failed save is tried again

class Draft {
  constructor(box) {
    this.form = box.querySelector("form");
    this.url = box.dataset.bewaar;
    this.state = box.querySelector(".bewaarstand");
    this.dirty = false;
    this.timer = null;
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", () => this.leave());
    window.addEventListener("beforeunload", (event) => this.dirty && event.preventDefault());
  }

  changed() {
    this.dirty = true;
    this.schedule(WAIT);
  }

  leave() {
    this.dirty = false;
    this.gone = true;
    clearTimeout(this.timer);
  }

  schedule(wait) {
    clearTimeout(this.timer);
    if (this.url && !this.gone) this.timer = setTimeout(() => this.save(), wait);
  }

  async save() {
    this.dirty = false;
    try {
      const answer = await fetch(this.url, { method: "POST", body: new FormData(this.form) });
      if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error("no answer of a draft");
      this.saved(await answer.json());
    } catch {
      this.dirty = true;
      this.say("Niet bewaard: geen verbinding, of je bent uitgelogd. Je tekst staat nog op deze pagina. Log zo nodig in een tweede tabblad in; we proberen het zo weer.", true);
      this.schedule(RETRY);
    }
  }

  saved(answer) {
    if (answer.melding) {
      this.dirty = true;
      this.say(answer.melding, true);
      return;
    }
    this.form.elements["levensloop.gezien"].value = answer.gezien;
    const wrong = answer.fouten ? ` Behalve ${answer.fouten === 1 ? "één veld dat" : `${answer.fouten} velden die`} nog niet klopt.` : "";
    this.say(`Concept bewaard om ${answer.tijd}.${wrong}`, Boolean(answer.fouten));
    if (answer.fouten) this.dirty = true;
  }

  say(text, wrong = false) {
    if (!this.state) return;
    this.state.textContent = text;
    this.state.classList.toggle("is-fout", wrong);
  }
}

function once(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.verzonden) event.preventDefault();
  form.dataset.verzonden = "ja";
  setTimeout(() => delete form.dataset.verzonden, 5000);
}

function start() {
  document.querySelectorAll(".formulier").forEach((box) => box.querySelector("form") && new Draft(box));
  document.addEventListener("submit", once);
  document.getElementById("fouten")?.focus();
  openTarget();
  window.addEventListener("hashchange", openTarget);
}

// A link to something inside a closed part opens that part.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let part = target?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
}

document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", start) : start();
