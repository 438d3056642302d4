// Sends an operation's request to a mock on this machine, after the reader has allowed it.
const LOOPBACK = new Set(["127.0.0.1", "localhost"]);

function target(form) {
  const url = new URL(form.elements.address.value);
  if (url.protocol !== "http:" || !LOOPBACK.has(url.hostname)) {
    throw new Error("only an address of this machine, such as http://127.0.0.1:4010");
  }
  return url.origin + form.dataset.path;
}

async function send(form) {
  const headers = JSON.parse(form.dataset.headers);
  const fields = JSON.parse(form.dataset.form);
  let body = form.elements.body?.value;
  if (fields.length) {
    body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
  }
  const response = await fetch(target(form), { method: form.dataset.method, headers, body });
  const type = response.headers.get("content-type") ?? "";
  const text = type.startsWith("image/") ? `(${(await response.blob()).size} bytes)` : await response.text();
  return `HTTP ${response.status}\n${type}\n\n${text}`;
}

for (const form of document.querySelectorAll("form.try")) {
  const button = form.querySelector("button");
  const state = form.querySelector("output");
  const shown = form.querySelector("pre");
  form.elements.on.checked = false;
  form.elements.on.addEventListener("change", () => { button.disabled = !form.elements.on.checked; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.elements.on.checked) return;
    state.textContent = "…";
    try {
      shown.textContent = await send(form);
      shown.hidden = false;
      state.textContent = "";
    } catch (error) {
      state.textContent = `No response: ${error.message}. Is the mock running with --origin "*"?`;
    }
  });
}
