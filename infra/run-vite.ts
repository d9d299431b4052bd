import { build } from "vite";

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error("run-vite.ts wants the folder of the pages");
await build({ root, logLevel: "warn" });
