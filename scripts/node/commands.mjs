// Carries out one command of Redocly's after the other, in one process: it is slow to start.
//
// Usage: node commands.mjs CLI
// Each line read is a command as JSON, with its `folder` and `words`; each line written is how it
// ended, with its exit `code` and what it `said`. The end of the input is the end of the process.
import { readSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const cli = pathToFileURL(process.argv[2]).href;
const home = process.cwd();
const bytes = Buffer.alloc(1 << 16);
let read = "";
let said = "";
let turn = 0;
let running = false;

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text) => {
    said += text;
    return true;
  };
}

// Redocly leaves when a command has ended and nothing is left to wait for.
const leave = process.exit;
process.exit = (code) => ended(code ?? 0);
next();

function next() {
  const { folder, words } = JSON.parse(line());
  process.chdir(folder);
  process.argv = [process.argv[0], "redocly", ...words];
  said = "";
  turn += 1;
  running = true;
  import(`${cli}?${turn}`).catch((error) => {
    said += error.stack;
    ended(1);
  });
}

function ended(code) {
  if (!running) return;
  running = false;
  process.chdir(home);
  writeSync(1, `${JSON.stringify({ code, said })}\n`);
  next();
}

function line() {
  while (!read.includes("\n")) {
    const count = wait();
    if (count === 0) leave(0);
    read += bytes.toString("utf8", 0, count);
  }
  const end = read.indexOf("\n");
  const first = read.slice(0, end);
  read = read.slice(end + 1);
  return first;
}

// Redocly makes the input one that does not block.
function wait() {
  for (;;) {
    try {
      return readSync(0, bytes);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
