import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newService } from "@sip/infra/new-service";
import { afterAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/copied-project.ts";

const patienceMilliseconds = 60_000;

describe("npm run new -- service", () => {
  const project = copyProject();
  mkdirSync(join(project, "test/domain/services"), { recursive: true });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it("makes a folder that can be offered, and a test that asks for its words", {
    timeout: patienceMilliseconds,
  }, () => {
    const folder = "packages/domain/src/services/lost-and-found";
    expect(newService(project, "lost-and-found")).toEqual([
      `${folder}/line.ts`,
      `${folder}/chart.ts`,
      `${folder}/leaflet.ts`,
      `${folder}/messages.ts`,
      "test/domain/services/lost-and-found.test.ts",
    ]);
    execFileSync(process.execPath, [join(project, "infra/list-services.ts")], { cwd: project });
    const listed = readFileSync(join(project, "packages/domain/src/services/every-service.ts"), "utf8");
    expect(listed).toContain("lostAndFoundChart");
    expect(readFileSync(join(project, folder, "chart.ts"), "utf8")).toContain("(to be written)");
  });

  it.each(["Lost", "l", "lost and found", "../lost", ""])("refuses the name %o", (name) => {
    expect(() => newService(project, name)).toThrow("a service is named");
  });

  it("leaves a service that is there alone", () => {
    expect(() => newService(project, "passport")).toThrow("there is a service passport already");
  });
});
