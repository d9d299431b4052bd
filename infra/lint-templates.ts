import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { edgeRegion, type Stage } from "./stages.ts";

export interface Lint {
  /** The folder with the templates. */
  readonly outdir: string;
  readonly stage: Pick<Stage, "region">;
  /** The program; another one in tests. */
  readonly command?: string;
}

/** CDK names what a resource waits for also where a reference says it already. */
const ignored = ["W3005"];

/**
 * Holds the templates against what CloudFormation knows of each resource in its region: names, types and allowed values of all
 * properties. Answers "not-installed" where there is no cfn-lint: it is a Python program, which npm cannot bring. Throws with what it found.
 */
export const lintTemplates = async ({
  outdir,
  stage,
  command = "cfn-lint",
}: Lint): Promise<"clean" | "not-installed"> => {
  const templates = readdirSync(outdir).filter((name) => name.endsWith(".template.json"));
  for (const [region, isThere] of [
    [stage.region, (name: string) => !name.startsWith("Edge.")],
    [edgeRegion, (name: string) => name.startsWith("Edge.")],
  ] as const) {
    const files = templates.filter(isThere).map((name) => join(outdir, name));
    const outcome = await run(command, ["--regions", region, "--ignore-checks", ...ignored, "--", ...files]);
    if (outcome === "not-installed") return outcome;
    if (outcome.exitCode !== 0) throw new Error(`cfn-lint objects:\n${outcome.said}`);
  }
  return "clean";
};

/** What a shell, and a launcher of several Pythons, exits with when there is no such program. */
const noSuchProgram = 127;

const run = (
  command: string,
  options: readonly string[],
): Promise<"not-installed" | { readonly exitCode: number; readonly said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, options, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("error", (fault: NodeJS.ErrnoException) =>
      fault.code === "ENOENT" ? resolve("not-installed") : reject(fault),
    );
    child.once("close", (exitCode) =>
      resolve(exitCode === noSuchProgram ? "not-installed" : { exitCode: exitCode ?? 1, said }),
    );
  });
