// What the theme adds to pages, for screen readers and keyboards.
const name = () => {
  for (const nav of document.querySelectorAll(".md-code__nav:not([role])")) nav.setAttribute("role", "none");
  for (const region of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) region.tabIndex = 0;
};
for (const nav of document.querySelectorAll(".md-nav[aria-labelledby]")) {
  if (document.getElementById(nav.getAttribute("aria-labelledby"))?.textContent.trim()) continue;
  nav.removeAttribute("aria-labelledby");
  nav.setAttribute("aria-label", nav.querySelector(".md-nav__title")?.textContent.trim() || "Pages");
}
// What pages would repeat thousands of times: the keyboard scrolls code, and links name their facts.
for (const code of document.querySelectorAll("pre.highlight:not([tabindex])")) {
  code.tabIndex = 0;
  code.setAttribute("role", "group");
  code.setAttribute("aria-label", "code");
}
for (const link of document.querySelectorAll("a.fact")) link.setAttribute("aria-label", `fact ${decodeURIComponent(link.hash.slice(1))}`);
for (const heading of document.querySelectorAll(".md-content :is(h2, h3)[id]:not(:has(a))")) {
  const link = Object.assign(document.createElement("a"), { className: "headerlink", href: `#${heading.id}`, title: "Permanent link", textContent: "¶" });
  heading.append(link);
}
new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
