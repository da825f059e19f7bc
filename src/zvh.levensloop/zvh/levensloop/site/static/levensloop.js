// Forms: drafts save themselves, leaving with unsaved text warns, sending one form keeps no other from being sent, a
// double click does nothing twice.

const WAIT = 3000; // ms of silence before a draft is saved
const RETRY = 10000; // ms before a failed save is tried again
const SEEN = "levensloop.gezien"; // which version the form shows
const STAY = 4 * 60 * 1000; // ms between two requests that keep somebody in who types
const SCRIPT = { "X-Requested-With": "XMLHttpRequest" }; // so that the answer to a session that ended is JSON
const OUT =
  "Je bent uitgelogd. Wat je typte staat nog op deze pagina. Log in een tweede tabblad in voordat je bewaart.";
const AWAY =
  "Niet bewaard: geen verbinding, of je bent uitgelogd. Je tekst staat nog op deze pagina. " +
  "Log zo nodig in een tweede tabblad in; we proberen het zo weer.";

class Draft {
  constructor(box) {
    this.form = box.querySelector("form");
    this.url = box.dataset.bewaar;
    this.state = box.querySelector(".bewaarstand");
    this.dirty = Boolean(box.querySelector(".fouten"));
    this.timer = null;
    this.saving = null;
    if (this.state) this.form.querySelector(".formControls")?.append(this.state);
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    window.addEventListener("online", () => this.dirty && this.schedule(0));
    window.addEventListener("beforeunload", (event) => this.dirty && event.preventDefault());
  }

  // A field that is left says `change` once more: what was sent already is no news.
  changed() {
    if (this.typed() === this.sent) return;
    this.dirty = true;
    this.kept = false;
    this.schedule(WAIT);
  }

  typed() {
    const typed = new FormData(this.form);
    typed.delete(SEEN);
    return new URLSearchParams(typed).toString();
  }

  schedule(wait) {
    clearTimeout(this.timer);
    if (this.url) this.timer = setTimeout(() => this.save(), wait);
  }

  // A page that goes away on a lost connection takes the text with it, and a save that overtakes a draft looks like
  // somebody else's: text that is not kept yet is saved as a draft first, and the page goes only when that was answered.
  submitted(event) {
    clearTimeout(this.timer);
    const kept = this.kept || !(this.dirty || this.saving) || !this.url;
    if (cancels(event.submitter) || (kept && navigator.onLine)) {
      this.dirty = false;
      return;
    }
    event.preventDefault();
    this.answered().then((answered) => {
      if (!answered) return;
      this.kept = true;
      this.form.requestSubmit(event.submitter);
    });
  }

  async answered() {
    await this.saving;
    if (!navigator.onLine) this.say(AWAY, true);
    else if (this.dirty && this.url) await this.save();
    return navigator.onLine && !this.away;
  }

  save() {
    if (this.saving) return this.schedule(WAIT);
    this.saving = this.send().finally(() => (this.saving = null));
    return this.saving;
  }

  async send() {
    this.dirty = this.away = false;
    this.sent = this.typed();
    try {
      const answer = await fetch(this.url, { method: "POST", body: new FormData(this.form), headers: SCRIPT });
      if (answer.status === 401) return this.notNow(await answer.json());
      asked = Date.now();
      if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error("no answer of a draft");
      this.saved(await answer.json());
    } catch {
      this.notNow({ melding: AWAY });
    }
  }

  // Not saved now, but perhaps soon: the connection comes back, or somebody logs in again in another tab.
  notNow(answer) {
    this.unsent();
    this.away = true;
    this.say(answer.melding, true);
    this.schedule(RETRY);
  }

  saved(answer) {
    if (answer.melding) {
      this.unsent();
      this.say(answer.melding, true);
      return;
    }
    this.form.elements[SEEN].value = answer.gezien;
    this.say(`Concept bewaard om ${answer.tijd}.${except(answer.fouten)}`, Boolean(answer.fouten));
    if (answer.fouten) this.unsent();
  }

  unsent() {
    this.dirty = true;
    this.sent = null;
  }

  say(text, wrong = false) {
    if (!this.state) return;
    this.state.textContent = text;
    this.state.classList.toggle("is-fout", wrong);
  }
}

// The other forms of a page in which people type: what is sent in one takes away what stands in another.
const TYPED = "textarea, input[type=text]"; // in these sentences get lost
const TOO = "Je typte ook iets dat nog niet is verstuurd: {}. Ga je door, dan is die tekst weg. Toch doorgaan?";

class Typed {
  constructor(forms) {
    this.forms = forms;
    this.leaving = null; // the form that is being sent
    this.refused = refused(forms); // the form that came back with what is wrong: nothing of it was kept
    document.addEventListener("submit", (event) => this.submitted(event), true);
    window.addEventListener("beforeunload", (event) => this.unsent().length && event.preventDefault());
    window.addEventListener("pageshow", () => (this.leaving = null));
  }

  unsent() {
    if (this.sure) return [];
    return this.forms.filter((form) => form !== this.leaving && fields(form).some((field) => this.holds(form, field)));
  }

  holds(form, field) {
    return field.value.trim() && (field.value !== field.defaultValue || form === this.refused);
  }

  submitted(event) {
    const form = event.target;
    if (form.target === "_blank") return;
    this.leaving = form;
    setTimeout(() => (this.leaving = this.sure = null), 5000); // nothing came of it
    const [other] = this.unsent();
    this.sure = Boolean(other) && confirm(TOO.replace("{}", called(other)));
    if (!other || this.sure) return;
    event.preventDefault();
    event.stopPropagation();
    this.leaving = null;
    show(other);
  }
}

function fields(form) {
  return [...form.elements].filter((field) => field.matches(TYPED));
}

function refused(forms) {
  const wrong = document.querySelector(".fouten");
  const after = (form) => wrong?.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING;
  return forms.find((form) => after(form) && fields(form).some((field) => field.value.trim()));
}

function called(form) {
  const label = fields(form).find((field) => field.value.trim()).labels?.[0];
  return label ? `"${label.textContent.trim().replace(/\s+/g, " ")}"` : "in een ander vak";
}

function show(form) {
  const field = fields(form).find((field) => field.value.trim());
  unfold(form);
  field.focus();
}

// A form that saves itself has its own warning; who logs in or searches loses nothing.
function others() {
  const here = [...document.querySelectorAll("form[method=post i]")];
  return here.filter((form) => !form.closest(".formulier") && !form.querySelector("[type=password]") && fields(form).length);
}

function cancels(button) {
  return /cancel|annuleren/.test(button?.name ?? "");
}

function except(count) {
  if (!count) return "";
  return count === 1 ? " Behalve één veld dat nog niet klopt." : ` Behalve ${count} velden die nog niet kloppen.`;
}

function once(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.verzonden) event.preventDefault();
  form.dataset.verzonden = "ja";
  const busy = form.querySelector("[data-bezig-hier]"); // what takes longer than a second says so
  if (busy) busy.textContent = form.dataset.bezig;
  setTimeout(() => delete form.dataset.verzonden, 5000);
}

// Typing is being there: the site hears of it, also from a form that doesn't save itself.
let asked = Date.now();

async function stay() {
  if (Date.now() - asked < STAY || !document.body.classList.contains("userrole-authenticated")) return;
  asked = Date.now();
  const answer = await fetch(`${document.body.dataset.portalUrl}/@@levensloop-blijf`, { headers: SCRIPT }).catch(() => null);
  if (answer?.status === 401) warn(OUT);
}

function warn(text) {
  const box = document.getElementById("uitgelogd") ?? document.createElement("p");
  box.id = "uitgelogd";
  box.role = "alert";
  box.textContent = text;
  document.body.append(box);
}

function start() {
  document.addEventListener("input", stay);
  document.querySelectorAll(".formulier").forEach((box) => box.querySelector("form") && new Draft(box));
  new Typed(others());
  document.addEventListener("submit", once);
  document.getElementById("fouten")?.focus();
  document.getElementById("fouten")?.addEventListener("click", toField);
  openTarget();
  window.addEventListener("hashchange", openTarget);
  // Rows that grow while the page loads push aside what the address points at.
  window.addEventListener("load", () => location.hash && openTarget()?.scrollIntoView({ behavior: "instant" }));
}

// A link of the summary puts the focus where the mending is done: a wrong cell, or else the first control of the field.
function toField(event) {
  const field = document.getElementById(event.target.closest("a")?.hash.slice(1) ?? "");
  const control = field?.querySelector("[aria-invalid]") ?? field?.querySelector("input:not([type=hidden]), select, textarea:not([hidden]), button");
  if (!control) return;
  event.preventDefault();
  control.focus();
  field.scrollIntoView({ block: "nearest" });
}

// A link to something inside a closed part opens that part.
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  unfold(target);
  return target;
}

function unfold(part) {
  for (let box = part?.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", start) : start();
