import { OfficeDaysChange } from "@sip/contracts/offices/shapes";
import { endpoint } from "@sip/functions/offices/change-office-days/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import type { HttpCaller } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { httpRequest } from "../../support/functions/http-request.ts";

const ratna: HttpCaller = { kind: "staff", username: "ratna", groups: ["admin"], office: "pekanbaru" };
const haze = { date: "2026-12-28", open: false, reason: { id: "Kabut asap", en: "Haze" } };

const office = () => {
  const desk = officeDesk();
  const answer = endpoint(desk.changeDays);
  const ask = (body: unknown, caller: HttpCaller = ratna, officeId = "pekanbaru") =>
    answer(httpRequest({ path: { officeId }, body, caller }));
  return { desk, ask };
};

describe("POST /api/offices/{officeId}/days", () => {
  it("answers 200 in the shape of the contract, and changes nothing without `apply`", async () => {
    const { desk, ask } = office();
    const { status, body } = await ask({ overrides: [haze] });
    expect([status, OfficeDaysChange.parse(body)]).toEqual([200, body]);
    expect(body).toMatchObject({ isApplied: false, version: 0, overrides: [haze] });
    expect(desk.present.office.overrides).toEqual([]);
  });

  it("changes them with the version that was looked at and a reason", async () => {
    const { desk, ask } = office();
    const apply = { version: 0, reason: "Circular of the regent" };
    expect((await ask({ overrides: [haze], apply })).body).toMatchObject({ isApplied: true, version: 1 });
    expect(desk.present.office.overrides).toEqual([haze]);
    expect(await ask({ overrides: [], apply })).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/days-changed$/), version: 1 },
    });
  });

  it("refuses with 409 what cannot be, by name", async () => {
    expect(await office().ask({ overrides: [{ ...haze, date: "2026-12-21" }] })).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/impossible-days$/), faults: ["2026-12-21 is over"] },
    });
    expect(await office().ask({ overrides: [{ ...haze, date: "2027-02-30" }] })).toMatchObject({
      status: 409,
      body: { faults: [expect.stringMatching(/2027-02-30/)] },
    });
  });

  it.each([
    [{ overrides: [{ ...haze, date: "28-12-2026" }] }],
    [{ overrides: Array.from({ length: 101 }, () => haze) }],
    [{ otherHours: [{ from: "2027-02-08", to: "2027-03-09" }] }],
    [{ hours: {} }],
    [{ apply: { version: 0 } }],
    [{ apply: { version: 0, reason: "  " } }],
  ])("refuses %j", async (body) => {
    await expect(office().ask(body)).rejects.toThrow(InvalidRequest);
  });

  it("is for the head and administrators of the office", async () => {
    expect((await office().ask({}, { ...ratna, groups: ["head"] })).status).toBe(200);
    for (const groups of [["officer"], ["supervisor"]]) {
      await expect(office().ask({}, { ...ratna, groups })).rejects.toEqual(new NotAdmitted(403));
    }
    await expect(office().ask({}, { ...ratna, office: "makassar" })).rejects.toEqual(new NotAdmitted(403));
    expect((await office().ask({}, { ...ratna, office: "atlantis" }, "atlantis")).status).toBe(404);
  });
});
