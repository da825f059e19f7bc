// The editor of a repeating group. The textarea inside <zvh-rows> holds the rows as JSON and is what the form posts;
// the cards only edit it. Its `input` and `change` events tell the page (autosave, warning on leaving) what happened.

import { Card } from "./card.js";
import { element } from "./element.js";

class Rows extends HTMLElement {
    connectedCallback() {
        if (this.list) return;
        this.area = this.querySelector("textarea");
        this.columns = JSON.parse(this.dataset.columns);
        this.list = element("div", { className: "zvh-rows-list" });
        this.empty = element("p", { className: "zvh-rows-note", textContent: expected(this.columns) });
        this.adder = element("button", { type: "button", className: "btn btn-sm btn-outline-primary" });
        this.live = element("p", { className: "visually-hidden", role: "status" });
        if (!this.show(JSON.parse(this.dataset.errors))) return;
        this.querySelector(".zvh-rows-wait").remove();
        this.append(this.empty, this.list, this.adder, this.live);
        this.area.hidden = true;
        this.listen();
    }

    /** Build the cards from the textarea. False when it holds no list: then the person keeps the text as it was sent. */
    show(errors) {
        const rows = parsed(this.area.value || "[]");
        if (!Array.isArray(rows)) {
            this.area.classList.add("zvh-rows-raw");
            return false;
        }
        this.serial = 0;
        this.list.replaceChildren(...rows.map((row) => this.card(row, errors).node));
        this.number();
        return true;
    }

    card(row, errors = []) {
        this.serial += 1;
        const own = errors.filter((error) => error.row === this.serial);
        return new Card(`${this.id}-${this.serial}`, this.columns, row, own);
    }

    get cards() {
        return [...this.list.children].map((node) => node.card).filter((card) => !card.removed);
    }

    listen() {
        this.addEventListener("click", (event) => {
            const button = event.target.closest("button");
            if (button === this.adder) this.add();
            else if (button?.dataset.act) this[button.dataset.act](button.closest(".zvh-rows-card").card);
        });
        this.addEventListener("input", (event) => this.typed(event));
        this.addEventListener("change", (event) => this.typed(event));
        this.addEventListener("focusout", (event) => this.left(event));
        this.addEventListener("keydown", (event) => {
            // Enter in one line would send the whole form from the middle of a row.
            if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
        });
    }

    typed(event) {
        if (event.target !== this.area) {
            event.target.closest(".zvh-rows-card").card.take(event);
            this.write(event.type);
        } else if (!this.writing) {
            this.show([]); // a draft that was put back
        }
    }

    /** A date that was left half typed makes no event of its own. */
    left({ target }) {
        if (target.type !== "date" || !target.isConnected) return;
        const before = this.json;
        target.closest(".zvh-rows-card").card.take({ target, type: "change" });
        if (this.json !== before) this.write("change");
    }

    get json() {
        return JSON.stringify(this.cards.map((card) => card.row));
    }

    write(...events) {
        this.area.value = this.json;
        this.writing = true;
        for (const type of events) this.area.dispatchEvent(new Event(type, { bubbles: true }));
        this.writing = false;
    }

    number() {
        const cards = this.cards;
        cards.forEach((card, index) => card.number(index + 1, cards.length));
        this.empty.hidden = this.list.children.length > 0;
        this.adder.textContent = cards.length ? "Rij toevoegen" : "Eerste rij toevoegen";
    }

    changed(message) {
        this.number();
        this.write("input", "change");
        this.live.textContent = message;
    }

    add() {
        const card = this.card({});
        this.list.append(card.node);
        this.changed(`Rij ${this.cards.length} toegevoegd.`);
        card.focus();
    }

    remove(card) {
        card.remove();
        this.changed(`Rij ${card.position} verwijderd.`);
        card.node.querySelector("button").focus();
    }

    restore(card) {
        card.restore();
        this.changed("");
        this.live.textContent = `Rij ${card.position} is terug.`;
        card.focus();
    }

    up(card) {
        this.swap(card, this.cards[card.position - 2], "before");
    }

    down(card) {
        this.swap(card, this.cards[card.position], "after");
    }

    /** Move `card` to the other side of `other`: every node between them moves, the card stays and keeps the focus. */
    swap(card, other, side) {
        if (!other) {
            this.live.textContent = `Rij ${card.position} staat al ${side === "before" ? "bovenaan" : "onderaan"}.`;
            return;
        }
        const was = card.position;
        const forward = side === "before" ? "previousSibling" : "nextSibling";
        const crossed = [];
        for (let node = card.node[forward]; crossed.at(-1) !== other.node; node = node[forward]) crossed.push(node);
        if (side === "before") card.node.after(...crossed.reverse());
        else card.node.before(...crossed);
        this.changed(`Rij ${was} is nu rij ${side === "before" ? was - 1 : was + 1}.`);
        card.node.scrollIntoView({ block: "nearest" });
    }
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

function expected(columns) {
    return `Hier staat nog niets. Per rij vul je in: ${columns.filter((column) => !column.hidden).map((column) => column.title).join(", ")}.`;
}

customElements.define("zvh-rows", Rows);
