import * as applications from "@sip/contracts/applications/routes";
import * as deadlines from "@sip/contracts/deadlines/routes";
import type { Route } from "@sip/contracts/operation";
import * as queue from "@sip/contracts/queue/routes";
import { demoStaff } from "@sip/seed/staff";
import { describe, expect, it } from "vitest";

const routes: readonly (readonly [string, Route])[] = [applications, deadlines, queue].flatMap((all) =>
  Object.entries(all),
);
const openTo = (role: string): string[] =>
  routes.flatMap(([name, { caller }]) => (Array.isArray(caller) && caller.includes(role) ? [name] : []));

describe("the head of an office", () => {
  it("sees what the counter does and takes over what is late, and does not serve", () => {
    const serving = ["checkIn", "openApplication", "releasePerson", "takeStep"];
    expect(openTo("head").sort()).toEqual(
      openTo("supervisor")
        .filter((name) => !serving.includes(name))
        .sort(),
    );
    expect(openTo("head")).toContain("acknowledgeDeadline");
    expect(serving.filter((name) => !openTo("supervisor").includes(name))).toEqual([]);
  });

  it("is in the staff of the local run, in that group alone", () => {
    expect(demoStaff.filter(({ groups }) => groups.some((group) => group === "head"))).toMatchObject([
      { username: "kepala", groups: ["head"] },
    ]);
  });
});
