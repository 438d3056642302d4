// The index of the search is large: it is loaded when the reader first does something.
const append = document.head.appendChild.bind(document.head);
const started = new Promise((resolve) => {
  for (const name of ["pointerdown", "pointermove", "keydown", "focusin"]) {
    document.addEventListener(name, resolve, { once: true });
  }
});
document.head.appendChild = (node) => {
  if (!node.src?.endsWith("/search.js")) return append(node);
  started.then(() => inFolder && load("search-worker.js")).then(loadIndex).then(() => append(node));
  return node;
};

// Whoever asked for the search before it was loaded gets it then.
let isWanted = false;
const wants = (event) =>
  event.type === "keydown"
    ? (event.ctrlKey || event.metaKey) && event.key === "k"
    : event.target.closest?.(".md-search__button, [for=__search]");
for (const name of ["click", "keydown"]) {
  document.addEventListener(name, (event) => { isWanted ||= Boolean(wants(event)); }, true);
}
const isOpen = () => Boolean(document.activeElement?.shadowRoot?.querySelector("input"));
document.addEventListener("load", (event) => {
  if (!event.target.src?.endsWith("/search.js") || !isWanted) return;
  const again = setInterval(() => {
    if (isOpen()) clearInterval(again);
    else document.querySelector(".md-search__button").click();
  }, 200);
}, true);

// A page in a folder may not start a worker from a file, but from the text of one.
const inFolder = location.protocol === "file:";
const base = new URL(".", document.currentScript.src);
const load = (name) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    append(Object.assign(script, { src: new URL(name, base), onload: resolve, onerror: reject }));
  });
// The theme reads `__index`, which is stored in a fifth of its size.
const loadIndex = async () => {
  await load("search-index.js");
  const packed = Uint8Array.from(atob(window.packedIndex), (each) => each.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  window.__index = await new Response(stream).json();
  delete window.packedIndex;
};
if (inFolder) {
  const Native = window.Worker;
  window.Worker = function Worker() {
    const text = new Blob([window.searchWorker], { type: "text/javascript" });
    return new Native(URL.createObjectURL(text));
  };
}
