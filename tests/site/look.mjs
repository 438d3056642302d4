// Looks at a built site as a reader does, and prints what was seen as JSON.
//
// Usage: node look.mjs PACKAGES CHROMIUM SITE PLAN
// PLAN is JSON: `pages` are the addresses to examine, on a desk and on a phone, light and dark;
// `operations` gives for each vendor's page the addresses in it with the titles to be found there.
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

const examined = [];
for (const [view, context] of Object.entries({ desk, phone })) {
  for (const address of pages) {
    examined.push({ view, address, ...(await examine(context, address)) });
  }
}
const missing = [];
for (const [file, listed] of Object.entries(operations)) {
  missing.push(...(await absent(file, listed)));
}
const walked = await walk();
await browser.close();
console.log(JSON.stringify({ examined, missing, walked }));

async function open(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  page.errors = [];
  page.requests = [];
  page.on("pageerror", (error) => page.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.errors.push(message.text()));
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) page.requests.push(request.url());
  });
  const [file, hash] = address.split("#");
  await page.goto(pathToFileURL(join(site, file)).href + (hash ? `#${hash}` : ""));
  await page.waitForFunction(() => document.querySelector("h1, h2"));
  // Redoc takes over what it was drawn as, and moves to the address.
  await page.waitForTimeout(250);
  return page;
}

async function examine(context, address) {
  const page = await open(context, address);
  await page.evaluate(axe);
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
  const result = { ...seen, errors: page.errors, requests: page.requests };
  await page.close();
  return result;
}

async function absent(file, listed) {
  const page = await open(desk, file);
  const gone = [];
  for (const [hash, title] of listed) {
    await page.evaluate((to) => { location.hash = `#/${to}`; }, hash);
    await shown(page, title, 5000).catch(() => gone.push(`${file}#/${hash}: ${title}`));
  }
  await page.close();
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
  await page.waitForTimeout(500);
  await page.keyboard.press("Control+K");
  await page.keyboard.type(title);
  await page.getByText("to navigate").waitFor();
  await page.waitForTimeout(1000);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${file}#/${hash}`);
  await shown(page, title);
  const errors = page.errors;
  await page.close();
  return { listed, errors };
}
