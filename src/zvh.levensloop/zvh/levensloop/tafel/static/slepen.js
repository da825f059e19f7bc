// Dragging casussen onto a tafel, and slots into another order. It presses the buttons that are there for the keyboard.
const tafel = document.querySelector("[data-tafel]");
const list = tafel?.querySelector("[data-beurten]");
const status = tafel?.querySelector("[data-sleepstand]");
let dragged = null;

function send(fields) {
  const token = document.querySelector("input[name=_authenticator]").value;
  const form = Object.assign(document.createElement("form"), { method: "post", action: tafel.dataset.tafel });
  for (const [name, value] of Object.entries({ _authenticator: token, ...fields })) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(form);
  status.textContent = "Even wachten …";
  form.submit();
}

function place(y) {
  const rows = [...list.children].filter((row) => row !== dragged);
  const at = rows.findIndex((row) => y < row.getBoundingClientRect().top + row.offsetHeight / 2);
  return at < 0 ? rows.length : at;
}

if (tafel) {
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-kenmerk], [data-uid]");
    if (dragged) event.dataTransfer.setData("text/plain", dragged.dataset.kenmerk || "");
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    tafel.classList.remove("sleept");
  });
  tafel.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    tafel.classList.add("sleept");
  });
  tafel.addEventListener("dragleave", () => tafel.classList.remove("sleept"));
  tafel.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const { kenmerk, uid } = dragged.dataset;
    send(kenmerk ? { toevoegen: kenmerk } : { verplaats: uid, plek: place(event.clientY) });
  });
}
