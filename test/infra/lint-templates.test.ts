import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lintTemplates } from "@sip/infra/lint-templates";
import { describe, expect, it } from "vitest";

const stage = { region: "ap-southeast-3" };

const assembly = (): string => {
  const outdir = mkdtempSync(join(tmpdir(), "sip-lint-"));
  for (const name of ["Data.template.json", "Edge.template.json", "Data.assets.json"])
    writeFileSync(join(outdir, name), "{}");
  return outdir;
};

/** A stand-in that writes down how it was called, says something and exits. */
const linter = (outdir: string, exitCode: number): string => {
  const command = join(outdir, "linter.sh");
  writeFileSync(
    command,
    `#!/bin/sh\necho "$@" >> ${outdir}/calls\necho "E3002 Additional properties"\nexit ${exitCode}\n`,
  );
  chmodSync(command, 0o755);
  return command;
};

describe("the templates are held against cfn-lint", () => {
  it("each in the region that it is deployed to, and nothing else that lies beside them", async () => {
    const outdir = assembly();
    expect(await lintTemplates({ outdir, stage, command: linter(outdir, 0) })).toBe("clean");
    expect(readFileSync(join(outdir, "calls"), "utf8").trim().split("\n")).toEqual([
      `--regions ap-southeast-3 --ignore-checks W3005 -- ${outdir}/Data.template.json`,
      `--regions us-east-1 --ignore-checks W3005 -- ${outdir}/Edge.template.json`,
    ]);
  });

  it.each([2, 4])("which stops the synthesis when it objects: exit code %i", async (exitCode) => {
    const outdir = assembly();
    await expect(lintTemplates({ outdir, stage, command: linter(outdir, exitCode) })).rejects.toThrow(
      "E3002 Additional properties",
    );
  });

  it("where it is installed", async () => {
    const outdir = assembly();
    expect(await lintTemplates({ outdir, stage, command: join(outdir, "nobody") })).toBe("not-installed");
    expect(await lintTemplates({ outdir, stage, command: linter(outdir, 127) })).toBe("not-installed");
  });
});
