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
new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
