// One way to make an element: properties where it has them, attributes for the rest (role, aria-…, data-…).

export function element(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (value === null || value === undefined) continue;
        if (name in node) node[name] = value;
        else node.setAttribute(name, value);
    }
    node.append(...children.filter(Boolean));
    return node;
}
