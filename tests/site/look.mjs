// Looks at a built site as a reader does, from files, and prints what was seen as JSON.
//
// Usage: node look.mjs PACKAGES CHROMIUM SITE PLAN
// PLAN is JSON: `pages` lists the files to examine, on a desk in light colours and on a phone in
// dark ones; `find` lists words to search, each with the address of its result, of which the last
// is opened; `walks` lists lists of addresses, each of which the one before links to; `request` is a page with a request, and
// `mock` the address of one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, executablePath, site, plan] = process.argv.slice(2);
const { pages, find = [], walks = [], request, mock } = JSON.parse(plan);
const require = createRequire(join(packages, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = (file) => {
  const [path, hash] = file.split("#");
  return pathToFileURL(join(site, path)).href + (hash ? `#${hash}` : "");
};

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
  ],
});
// One tab for each, as a reader has: a process for each page takes longer than most pages.
const desk = await tab({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
const phone = await tab({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
const seen = [];
for (const [view, page] of Object.entries({ desk, phone })) {
  for (const file of pages) seen.push(await look(view, page, file));
}
const found = find.length ? await search(desk) : null;
const walked = [];
for (const each of walks) walked.push(await follow(desk, each));
const tried = request ? await attempt(desk) : null;
await browser.close();
console.log(JSON.stringify({ examined: seen, found, walked, tried }));

async function tab(screen) {
  const page = await (await browser.newContext(screen)).newPage();
  page.setDefaultTimeout(60000);
  page.on("dialog", (dialog) => { page.errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("pageerror", (error) => page.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.errors.push(message.text()));
  page.on("request", (sent) => {
    if (!/^(file|blob|data):/.test(sent.url())) page.requests.push(sent.url());
  });
  return page;
}

// The page of the same file with another anchor is loaded again too.
async function open(page, file) {
  await page.goto("about:blank");
  page.errors = [];
  page.requests = [];
  await page.goto(address(file));
}

async function look(view, page, file) {
  await open(page, file);
  await page.evaluate(axe);
  const examined = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], preload: false });
    const root = document.documentElement;
    const article = document.querySelector("article");
    return {
      text: article.innerText,
      links: [...article.querySelectorAll("a[href]")].map((link) => link.href),
      odd: [...article.querySelectorAll("script, iframe, img, object, embed, base, meta, style")]
        .concat([...document.querySelectorAll("*")].filter((each) => [...each.attributes].some(({ name }) => name.startsWith("on"))))
        .map((each) => each.outerHTML.slice(0, 150)),
      overflow: root.scrollWidth - root.clientWidth,
      ground: getComputedStyle(document.body).backgroundColor,
      ready: performance.getEntriesByType("navigation")[0].domInteractive,
      faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`)),
    };
  });
  return { view, file, ...examined, errors: page.errors, requests: page.requests };
}

// The search answers at its first use too, when its index has not been loaded.
async function search(page) {
  await open(page, "index.html");
  await page.locator(".md-search__button").click();
  const box = page.getByRole("combobox", { name: "Search" });
  await box.waitFor();
  let link;
  for (const { words, address } of find) {
    const [file, anchor] = address.split("#");
    const ends = anchor ? `[href$="#${anchor}"]` : "";
    await box.fill(words);
    // The results are in a layer above the page.
    link = page.locator(`body > div[style*="fixed"] a[href*="${file}"]${ends}`).first();
    await link.waitFor();
  }
  await link.click();
  await page.waitForURL(`**/${find.at(-1).address}*`);
  const shown = await page.locator("h1").innerText();
  return { shown, errors: page.errors, requests: page.requests };
}

// What a reader sees where the last link leads: the target, and what is below it.
async function follow(page, [start, ...clicks]) {
  await open(page, start);
  for (const next of clicks) {
    await page.locator(`article a[href$="${next}"]`).first().click();
    await page.waitForURL(`**/${next.startsWith("#") ? `*${next}` : next}`);
  }
  const shown = await page.evaluate(() => {
    const target = document.querySelector(":target");
    const texts = [target];
    while (texts.at(-1)?.nextElementSibling?.matches(":not(h2)")) texts.push(texts.at(-1).nextElementSibling);
    return texts.map((each) => each?.innerText ?? "").join("\n");
  });
  const top = await page.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top);
  return { shown, errors: page.errors, isVisible: top >= 0 && top < 900 };
}

// Nothing is sent before the reader allows it, nor to another machine; then the mock responds.
async function attempt(page) {
  await open(page, request);
  const form = page.locator("form.try");
  const button = form.getByRole("button", { name: "Send" });
  const before = await button.isDisabled();
  await form.getByLabel("Allow").check();
  await form.getByLabel("Address").fill("http://vendor.example");
  await button.click();
  const refused = await form.locator("output").innerText();
  const sent = page.requests.length;
  await form.getByLabel("Address").fill(mock);
  await button.click();
  await form.locator("pre:not([hidden])").waitFor();
  const response = await form.locator("pre").innerText();
  return { before, refused, sent, response };
}
