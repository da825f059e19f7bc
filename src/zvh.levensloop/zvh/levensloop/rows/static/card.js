// One row as a card: its number and first cells as a heading, its buttons, its cells. Removed, it leaves a strip to undo.
// A column that is asked only beside some values of another one (`when`) hides beside the rest, unless it holds something.

import { cell, error } from "./cell.js";
import { element } from "./element.js";

export class Card {
    constructor(id, columns, row, errors) {
        this.columns = columns;
        this.row = Object.fromEntries(columns.map(({ name }) => [name, row?.[name] ?? null]));
        this.removed = false;
        this.title = element("span", { className: "zvh-rows-number" });
        this.subject = element("span", { className: "zvh-rows-subject" });
        const of = (name) => errors.filter((wrong) => wrong.column === name).map((wrong) => wrong.message);
        const shown = columns.filter((column) => !column.hidden);
        this.cells = shown.map((column) => cell(`${id}-${column.name}`, column, this.row[column.name], of(column.name)));
        const known = new Set(shown.map(({ name }) => name));
        const stray = errors.filter((wrong) => !known.has(wrong.column));
        this.body = [
            this.header(id),
            ...stray.map((wrong) => error(null, [`${wrong.title} ${wrong.message}`.trim()])),
            element("div", { className: "zvh-rows-cells" }, ...this.cells.map(({ node }) => node)),
        ];
        this.node = element("div", { id, className: "zvh-rows-card", role: "group", tabIndex: -1 }, ...this.body);
        this.node.setAttribute("aria-labelledby", `${id}-title`);
        this.node.card = this;
        this.summarise();
        this.ask();
    }

    /** Show the cells that are asked of this row. */
    ask() {
        for (const { node, name, when } of this.cells) {
            node.hidden = Boolean(when) && !when.values.includes(this.row[when.column]) && this.row[name] === null;
        }
    }

    header(id) {
        this.upper = button("up", "↑");
        this.lower = button("down", "↓");
        this.remover = button("remove", "Verwijderen");
        return element(
            "div",
            { className: "zvh-rows-header" },
            element("span", { id: `${id}-title`, className: "zvh-rows-title" }, this.title, " ", this.subject),
            element("span", { className: "zvh-rows-buttons" }, this.upper, this.lower, this.remover),
        );
    }

    /** Show the place of the row: from 1, of so many. */
    number(position, total) {
        this.position = position;
        this.title.textContent = `Rij ${position}`;
        this.upper.setAttribute("aria-label", `Rij ${position} omhoog`);
        this.lower.setAttribute("aria-label", `Rij ${position} omlaag`);
        this.remover.setAttribute("aria-label", `Verwijderen: rij ${position}`);
        // Not `disabled`: a button that disables itself drops the focus.
        this.upper.setAttribute("aria-disabled", position === 1);
        this.lower.setAttribute("aria-disabled", position === total);
    }

    /** Take what was typed in a cell. */
    take(event) {
        const typed = this.cells.find(({ control }) => control === event.target);
        if (!typed) return;
        this.row[typed.name] = typed.value();
        if (event.type === "change") typed.check();
        if (this.cells.indexOf(typed) < 2) this.summarise();
        if (event.type === "change") this.ask();
    }

    summarise() {
        // A day alone says little: what comes after it says of what.
        const heading = this.cells.slice(0, this.columns[0].kind === "date" ? 2 : 1);
        this.subject.textContent = heading.map((one) => one.words()).filter(Boolean).join(", ");
    }

    focus() {
        this.cells[0].control.focus();
    }

    remove() {
        this.removed = true;
        this.node.classList.add("zvh-rows-removed");
        const what = [`Rij ${this.position}`, this.subject.textContent].filter(Boolean).join(" · ");
        this.node.replaceChildren(
            element("span", { textContent: `${what} is verwijderd.` }),
            element("button", {
                type: "button",
                className: "btn btn-sm btn-outline-secondary",
                textContent: "Ongedaan maken",
                "aria-label": `Ongedaan maken: rij ${this.position} terugzetten`,
                "data-act": "restore",
            }),
        );
    }

    restore() {
        this.removed = false;
        this.node.classList.remove("zvh-rows-removed");
        this.node.replaceChildren(...this.body);
    }
}

function button(act, textContent) {
    return element("button", { type: "button", className: "btn btn-sm btn-outline-secondary", textContent, "data-act": act });
}
