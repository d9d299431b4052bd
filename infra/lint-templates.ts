import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { edgeRegion, type Stage } from "./stages.ts";

export interface Lint {
  /** The folder with the templates. */
  readonly outdir: string;
  readonly stage: Pick<Stage, "region">;
  /** The program; tests use another one. */
  readonly command?: string;
}

/** CDK also names dependencies that follow from a reference. */
const ignored = ["W3005"];

/**
 * Checks the templates against CloudFormation's schemas in the region: names, types and allowed values of all
 * properties. Answers "not-installed" without cfn-lint: it is a Python program, which npm cannot install. Throws with
 * its findings.
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

/** The exit code of a shell, and of a Python launcher, for an unknown program. */
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
