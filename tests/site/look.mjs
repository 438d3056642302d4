// Looks at a built site as a reader does, and prints what was seen as JSON.
//
// Usage: node look.mjs PACKAGES CHROMIUM SITE PLAN
// PLAN is JSON: `pages` gives for each file the places in it to examine, on a desk and on a phone,
// light and dark; `operations` gives for each the places of its operations with their titles.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, executablePath, site, plan] = process.argv.slice(2);
const { pages, operations } = JSON.parse(plan);
const require = createRequire(join(packages, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
  ],
});
const desk = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });

const missing = [];
const jobs = Object.entries({ desk, phone }).flatMap(([view, context]) =>
  Object.entries(pages).map(([file, hashes]) => () => look(view, context, file, hashes)),
);
const seen = [];
await together(2, jobs.map((job, index) => async () => { seen[index] = await job(); }));
const walked = await walk();
await browser.close();
console.log(JSON.stringify({ examined: seen.flat(), missing, walked }));

// A page is waited for half of the time, so two are looked at together.
async function together(count, tasks) {
  const left = [...tasks];
  const worker = async () => {
    for (let task = left.shift(); task; task = left.shift()) await task();
  };
  await Promise.all(Array.from({ length: count }, worker));
}

// A page of a reference is large: it is loaded once, and moved in by its own addresses.
async function look(view, context, file, hashes) {
  const page = await open(context, file);
  await page.evaluate(axe);
  const examined = [];
  for (const hash of hashes) {
    if (hash) await move(page, file, hash);
    examined.push({ view, file, hash, ...(await examine(page)) });
  }
  if (view === "desk") missing.push(...(await absent(page, file)));
  await page.close();
  return examined;
}

async function open(context, file) {
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  page.errors = [];
  page.requests = [];
  page.on("pageerror", (error) => page.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.errors.push(message.text()));
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) page.requests.push(request.url());
  });
  await page.goto(pathToFileURL(join(site, file)).href);
  await page.waitForFunction(() => document.querySelector("h1, h2"));
  await settled(page); // Redoc takes over what it was drawn as
  return page;
}

async function move(page, file, hash) {
  const [, title] = operations[file].find(([place]) => place === hash);
  await page.evaluate((to) => { location.hash = `#/${to}`; }, hash);
  await shown(page, title, 30000);
  await settled(page);
}

// Redoc draws an operation when it comes into view, and on a busy machine it takes its time.
async function settled(page) {
  let before = -1;
  let still = 0;
  for (let turn = 0; turn < 150 && still < 4; turn += 1) {
    await page.waitForTimeout(100);
    const size = await page.evaluate(() => document.body.innerText.length);
    still = size === before ? still + 1 : 0;
    before = size;
  }
}

async function examine(page) {
  const seen = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const root = document.documentElement;
    return {
      text: document.body.innerText,
      links: [...document.links].map((link) => link.href),
      overflow: root.scrollWidth - root.clientWidth,
      ground: getComputedStyle(document.body).backgroundColor + getComputedStyle(root).backgroundColor,
      faults: bad.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`)),
    };
  });
  return { ...seen, errors: page.errors.splice(0), requests: page.requests.splice(0) };
}

async function absent(page, file) {
  const gone = [];
  for (const [hash, title] of operations[file] ?? []) {
    await page.evaluate((to) => { location.hash = `#/${to}`; }, hash);
    await shown(page, title, 5000).catch(() => gone.push(`${file}#/${hash}: ${title}`));
  }
  return gone;
}

// Waits for the heading of an operation, which has a link to itself.
function shown(page, title, timeout) {
  return page.getByRole("link", { name: `link to ${title}`, exact: true }).first().waitFor({ timeout });
}

// From the start page to an operation by its search, back, and there again by the reference's own.
async function walk() {
  const [file, [[hash, title]]] = Object.entries(operations)[0];
  const page = await open(desk, "index.html");
  await page.getByLabel("Find an operation").fill(title);
  const listed = await page.locator(".operations li:visible").count();
  await page.getByRole("link", { name: title, exact: true }).first().click();
  await page.waitForURL(`**/${file}#/${hash}`);
  await shown(page, title);
  await page.goto(pathToFileURL(join(site, file)).href);
  await page.getByRole("link", { name: "All vendors" }).first().click();
  await page.waitForURL("**/index.html");
  await page.goto(pathToFileURL(join(site, file)).href);
  const search = page.getByText("to navigate");
  for (let turn = 0; turn < 30 && !(await search.isVisible()); turn += 1) {
    await page.keyboard.press("Control+K");
    await search.waitFor({ timeout: 1000 }).catch(() => undefined); // it may not listen yet
  }
  await page.keyboard.type(title);
  await page.waitForTimeout(1000);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${file}#/${hash}`);
  await shown(page, title);
  const errors = page.errors;
  await page.close();
  return { listed, errors };
}
