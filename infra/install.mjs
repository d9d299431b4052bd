// Runs before `npm start`, `npm test` and the others, under whatever Node the machine has (20 or later):
// plain JavaScript without dependencies, because nothing is installed yet.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const read = (path) =>
  existsSync(new URL(path, root)) ? JSON.parse(readFileSync(new URL(path, root), "utf8")) : undefined;

/** npm keeps a copy of the lock inside node_modules; an entry that is missing or differs there has to be installed. */
const isInstalled = () => {
  const wanted = read("package-lock.json")?.packages ?? {};
  const present = read("node_modules/.package-lock.json")?.packages ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      entry.optional ||
      entry.link ||
      !path.startsWith("node_modules/") ||
      present[path]?.version === entry.version,
  );
};

if (!isInstalled()) {
  console.log("installing what is missing ...");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

// Elsewhere npm brings no Node along, and an older one fails at the first .ts file with an error that explains nothing.
const bundledNode = new URL(
  process.platform === "win32" ? "node_modules/.bin/node.cmd" : "node_modules/.bin/node",
  root,
);
if (!existsSync(bundledNode) && Number(process.versions.node.split(".")[0]) < 24) {
  console.error(`Node 24 or later is needed on ${process.platform}-${process.arch}; this is ${process.version}.`);
  process.exit(1);
}
