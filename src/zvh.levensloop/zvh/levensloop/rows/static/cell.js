// One cell: label, help, control and error. `value()` is what goes into the JSON, null when empty.

import { element } from "./element.js";

const UNFINISHED = "onvolledige datum";
const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const NO_DATE = "Vul een datum in, bijvoorbeeld 3-3-2026.";

export function cell(id, column, value, errors) {
    const control = CONTROLS[column.kind](column, value);
    control.id = id;
    const helpText = column.help && element("span", { id: `${id}-help`, className: "form-text", textContent: column.help });
    const wrong = error(`${id}-error`, errors);
    const node = element(
        "div",
        { className: `zvh-rows-cell zvh-rows-${column.kind}` },
        label(id, column),
        helpText,
        wrong,
        control,
    );
    describe(control, [helpText && helpText.id, wrong && wrong.id]);
    if (wrong) invalid(control, true);
    return {
        name: column.name,
        when: column.when,
        node,
        control,
        value: () => read(column, control),
        words: () => words(control),
        check: () => check(node, control),
    };
}

function words(control) {
    if (control.selectedOptions) return control.value && control.selectedOptions[0].text;
    return control.type === "date" && control.valueAsDate ? DAY.format(control.valueAsDate) : control.value;
}

/** Return the line that says what is wrong; nothing when nothing is. */
export function error(id, messages) {
    return messages.length
        ? element("span", { id, className: "zvh-rows-error", textContent: messages.map(sentence).join(" ") })
        : null;
}

function label(id, column) {
    const optional = !column.required && element("span", { className: "zvh-rows-optional", textContent: " (niet verplicht)" });
    return element("label", { htmlFor: id, className: "form-label", textContent: column.title }, optional);
}

const CONTROLS = {
    line: (column, value) => input("text", value),
    int: (column, value) => element("input", { type: "text", inputMode: "numeric", className: "form-control", value: text(value) }),
    // A date that a browser can't show stays readable as it was typed.
    date: (column, value) => input(/^(\d{4}-\d\d-\d\d)?$/.test(text(value)) ? "date" : "text", value),
    bool: (column, value) => choice([["true", "Ja"], ["false", "Nee"]], value),
    choice: (column, value) => choice(column.terms, value),
    text: (column, value) => growing(element("textarea", { className: "form-control", rows: 2, value: text(value) })),
};

function input(type, value) {
    return element("input", { type, className: "form-control", value: text(value), autocomplete: "off" });
}

function choice(terms, value) {
    const chosen = text(value);
    const unknown = chosen && !terms.some(([term]) => term === chosen);
    const options = [["", "Kies…"], ...terms, ...(unknown ? [[chosen, chosen]] : [])];
    const select = element("select", { className: "form-select" });
    for (const [term, title] of options) select.add(new Option(title, term, false, term === chosen));
    return select;
}

/** Let a textarea grow with its text where the browser does not do so by itself. */
function growing(area) {
    if (CSS.supports("field-sizing", "content")) return area;
    const lines = area.value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 0);
    area.rows = Math.max(2, lines);
    area.addEventListener("input", () => {
        area.style.height = "auto";
        area.style.height = `${area.scrollHeight + 2}px`;
    });
    return area;
}

function read(column, control) {
    if (control.validity.badInput) return UNFINISHED; // the server names it; as empty it would get lost in silence
    if (!control.value.trim()) return null;
    if (column.kind === "bool" && ["true", "false"].includes(control.value)) return control.value === "true";
    return control.value;
}

/** After typing: an error of the last saving fades, an unfinished date is named at once. */
function check(node, control) {
    const unfinished = control.validity.badInput;
    invalid(control, unfinished);
    node.querySelector(".zvh-rows-unfinished")?.remove();
    if (!unfinished) return;
    const note = error(`${control.id}-unfinished`, [NO_DATE]);
    note.classList.add("zvh-rows-unfinished");
    control.before(note);
    describe(control, [note.id]);
}

function invalid(control, wrong) {
    if (wrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    control.classList.toggle("is-invalid", wrong);
}

function describe(control, ids) {
    const present = ids.filter(Boolean).join(" ");
    if (present) control.setAttribute("aria-describedby", present);
}

function sentence(message) {
    return message.charAt(0).toUpperCase() + message.slice(1);
}

function text(value) {
    if (value === null || value === undefined) return "";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
}
