// Redocly commands, run one after the other in one process, because Redocly is slow to start.
//
// Usage: node commands.mjs CLI
// Each input line is a command as JSON, with its `folder` and `words`; each output line is its result,
// with its exit `code` and `output`. The process ends with its input.
import { readSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const cli = pathToFileURL(process.argv[2]).href;
const home = process.cwd();
const bytes = Buffer.alloc(1 << 16);
let read = "";
let output = "";
let turn = 0;
let running = false;

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text) => {
    output += text;
    return true;
  };
}

// Redocly exits after a command.
const leave = process.exit;
process.exit = (code) => ended(code ?? 0);
next();

function next() {
  const { folder, words } = JSON.parse(line());
  process.chdir(folder);
  process.argv = [process.argv[0], "redocly", ...words];
  output = "";
  turn += 1;
  running = true;
  import(`${cli}?${turn}`).catch((error) => {
    output += error.stack;
    ended(1);
  });
}

function ended(code) {
  if (!running) return;
  running = false;
  process.chdir(home);
  writeSync(1, `${JSON.stringify({ code, output })}\n`);
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

// Redocly makes standard input non-blocking.
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
