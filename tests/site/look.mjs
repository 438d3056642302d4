// Looks at a built site as a reader does, and prints what was seen as JSON.
// Usage: node look.mjs PACKAGES CHROMIUM SITE PAGES, the last one JSON: a list of the addresses to open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, chromium, site, pages] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const playwright = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await playwright.chromium.launch({
  executablePath: chromium,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
  ],
});

const seen = [];
for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  for (const address of JSON.parse(pages)) {
    seen.push({ address, width, colorScheme, ...(await look(context, address)) });
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify(seen));

async function look(context, address) {
  const page = await context.newPage();
  const errors = [];
  const requests = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  const [file, hash] = address.split("#");
  await page.goto(pathToFileURL(join(site, file)).href + (hash ? `#${hash}` : ""));
  await page.waitForFunction(() => document.querySelector("h1, h2"));
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  const result = {
    title: await page.title(),
    text: await page.evaluate(() => document.body.innerText),
    links: await page.evaluate(() => [...document.links].map((link) => link.href)),
    wider: await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
    ground: await page.evaluate(() => {
      const colours = [document.body, document.documentElement].map(
        (each) => getComputedStyle(each).backgroundColor,
      );
      return colours.find((each) => each !== "rgba(0, 0, 0, 0)") ?? "";
    }),
    faults: await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ""}`));
    }),
  };
  await page.close();
  return { ...result, errors, requests };
}
