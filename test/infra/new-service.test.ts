import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newService } from "@sip/infra/new-service";
import { projectRoot } from "@sip/infra/project-root";
import { servicesListed } from "@sip/infra/services-listed";
import { afterAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/project/copied-project.ts";

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

  it("that does not fit together is refused by name before anything starts", { timeout: patienceMilliseconds }, () => {
    const chart = join(project, "packages/domain/src/services/lost-and-found/chart.ts");
    const whole = readFileSync(chart, "utf8");
    writeFileSync(chart, whole.replace('after: ["opened"]', 'after: ["opened", "lost"]'));
    const listing = spawnSync(process.execPath, [join(project, "infra/list-services.ts")], { encoding: "utf8" });
    writeFileSync(chart, whole);
    expect(listing.status).toBe(1);
    expect(listing.stderr).toBe("services that cannot be offered:\n  lost-and-found: done names no step lost\n");
  });

  it("whose folder or files bear another name is refused: it is no copy of a service in its place", {
    timeout: patienceMilliseconds,
  }, () => {
    const list = () => spawnSync(process.execPath, [join(project, "infra/list-services.ts")], { encoding: "utf8" });
    const services = join(project, "packages/domain/src/services");
    for (const [name, fault] of [
      ["copied", /copied: its line.ts says that it is of passport/],
      ["Copied Twice", /not "Copied Twice"/],
    ] as const) {
      cpSync(join(services, "passport"), join(services, name), { recursive: true });
      const listing = list();
      rmSync(join(services, name), { recursive: true });
      expect([listing.status, listing.stderr]).toEqual([1, expect.stringMatching(fault)]);
    }
    mkdirSync(join(services, "nothing-yet"));
    expect(list().stderr).toContain("nothing-yet has no line.ts");
    rmSync(join(services, "nothing-yet"), { recursive: true });
  });

  it.each(["Lost", "l", "lost and found", "../lost", ""])("refuses the name %o", (name) => {
    expect(() => newService(project, name)).toThrow("a service is named");
  });

  it("leaves a service that is there alone", () => {
    expect(() => newService(project, "passport")).toThrow("there is a service passport already");
  });
});

describe("the list of services", () => {
  it("is that of their folders (whatever npm runs makes it anew)", () => {
    const folder = join(projectRoot, "packages/domain/src/services");
    expect(readFileSync(join(folder, "every-service.ts"), "utf8")).toBe(servicesListed(folder));
  });
});
