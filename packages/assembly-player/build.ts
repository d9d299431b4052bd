import { execFileSync } from "node:child_process";
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// node build.ts [folder]: makes the folder that can be published, `dist` by itself. Node.js takes no types out of node_modules, so
// it has JavaScript, and declarations beside it.
const outDir = process.argv[2] ?? join(import.meta.dirname, "dist");
rmSync(outDir, { recursive: true, force: true });
const compiler = join(import.meta.dirname, "../../node_modules/.bin/tsc");
execFileSync(compiler, ["-p", "tsconfig.build.json", "--outDir", outDir], {
  cwd: import.meta.dirname,
  stdio: "inherit",
});

// The compiler turns imports of .ts into .js, but no addresses of workers.
for (const file of globSync("**/*.js", { cwd: outDir })) {
  const path = join(outDir, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replaceAll('.ts", import.meta.url)', '.js", import.meta.url)'));
}

const {
  private: _kept,
  devDependencies: _left,
  scripts: _ours,
  ...published
} = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
const exports = { ".": "./play-assembly.js", "./*": "./*.js" };
writeFileSync(join(outDir, "package.json"), `${JSON.stringify({ ...published, exports }, undefined, 2)}\n`);
cpSync(join(import.meta.dirname, "README.md"), join(outDir, "README.md"));
