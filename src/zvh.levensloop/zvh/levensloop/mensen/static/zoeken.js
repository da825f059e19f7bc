/* Choosing a person by typing three letters: a combobox with a list (WAI-ARIA), by keyboard and mouse.

Use: an input, and the module once on the page, as <script type="module" src="…">; the text of the view `@@mensen-script` is its
address (`context/@@mensen-script` in a template). A form that comes later is taken in by `zoekers(element)`.

  <input type="text" id="wie" data-mensen-zoeken="https://…/zvh-2026-0001/@@mensen-zoeken"
         data-veld-id="form-widgets-gebruiker" data-veld-organisatie="form-widgets-organisatie"
         data-veld-functie="…" data-veld-telefoon="…" data-veld-mail="…" data-veld-naam="…">

`data-veld-<what>` is the id of the field that gets <what> of the person who is chosen: id, naam, organisatie (UID),
organisatie_titel, functie, telefoon, mail. Typing on after a choice empties the field of `id` again: what is typed is
then a name without an account. The input fires `mensen:gekozen` (detail: the person) and `mensen:los`.
*/

const WAIT = 200; // milliseconds after the last key
const SHORTEST = 3;
let number = 0;

class Zoeker {
  constructor(input) {
    this.input = input;
    this.found = [];
    this.active = -1;
    this.build();
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  build() {
    const id = `mensen-lijst-${++number}`;
    this.list = Object.assign(document.createElement("ul"), { id, className: "mensen-lijst", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Gevonden mensen");
    this.said = Object.assign(document.createElement("p"), { className: "klein mensen-stand" });
    this.said.setAttribute("role", "status");
    this.said.textContent = "Typ drie letters van de naam.";
    const around = Object.assign(document.createElement("div"), { className: "mensen-zoeker" });
    const there = document.activeElement; // what moves in the page loses the cursor
    const had = there === this.input || (this.input.autofocus && there === document.body);
    this.input.replaceWith(around);
    around.append(this.input, this.list);
    if (had) this.input.focus();
    around.after(this.said);
    const known = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [name, value] of Object.entries(known)) this.input.setAttribute(name, value);
    this.input.autocomplete = "off";
  }

  typed() {
    this.put("id", "");
    this.input.dispatchEvent(new CustomEvent("mensen:los", { bubbles: true }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), WAIT);
  }

  async search() {
    const asked = this.input.value.trim();
    if (asked.length < SHORTEST) {
      this.show([], "Typ drie letters van de naam.");
      return;
    }
    const url = `${this.input.dataset.mensenZoeken}?${new URLSearchParams({ q: asked })}`;
    try {
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      if (asked !== this.input.value.trim()) return; // a later answer counts
      this.show(found, words(found.length));
    } catch {
      this.show([], "Zoeken lukt nu niet. Laad de pagina opnieuw en probeer het nog eens.");
    }
  }

  show(found, said) {
    this.found = found;
    this.active = -1;
    this.list.replaceChildren(...found.map((person, index) => this.option(person, index)));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = said;
  }

  option(person, index) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = Object.assign(document.createElement("span"), { textContent: person.naam });
    const more = [person.functie, person.organisatie_titel].filter(Boolean).join(", ");
    option.append(name, Object.assign(document.createElement("span"), { className: "klein", textContent: more }));
    option.addEventListener("mousedown", (event) => {
      event.preventDefault(); // the input keeps focus
      this.choose(index);
    });
    return option;
  }

  key(event) {
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !this.list.hidden && (this.active >= 0 || this.found.length === 1)) {
      event.preventDefault();
      this.choose(Math.max(this.active, 0));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.found.length) {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    }
  }

  move(step) {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    const last = this.found.length - 1;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = from + step > last ? 0 : from + step < 0 ? last : from + step;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
      if (index === this.active) {
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
  }

  choose(index) {
    const person = this.found[index];
    this.input.value = person.naam;
    for (const [what, value] of Object.entries(person)) this.put(what, value);
    this.close();
    this.said.textContent = `Gekozen: ${[person.naam, person.organisatie_titel].filter(Boolean).join(", ")}.`;
    this.input.dispatchEvent(new CustomEvent("mensen:gekozen", { bubbles: true, detail: person }));
  }

  put(what, value) {
    const name = `veld${what[0].toUpperCase()}${what.slice(1)}`;
    const field = document.getElementById(this.input.dataset[name] ?? "");
    if (!field || field === this.input) return;
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function words(number) {
  if (number === 0) return "Niemand gevonden. Typ een ander deel van de naam.";
  return number === 1 ? "1 persoon gevonden. Kies met Enter." : `${number} mensen gevonden. Kies met de pijlen en Enter.`;
}

const look = Object.assign(document.createElement("link"), {
  rel: "stylesheet",
  href: new URL("zoeken.css", import.meta.url).href,
});
document.head.append(look);

/** Make a combobox of each such input in an element that has none yet. */
export function zoekers(element) {
  for (const input of element.querySelectorAll("input[data-mensen-zoeken]:not([role])")) new Zoeker(input);
}

zoekers(document);
