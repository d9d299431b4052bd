import { DeadlineList, DeadlineView } from "@sip/contracts/deadlines/shapes";
import { endpoint as acknowledgeDeadline } from "@sip/functions/deadlines/acknowledge-deadline/endpoint";
import { endpoint as listDeadlines } from "@sip/functions/deadlines/list-deadlines/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import type { HttpCaller } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { httpRequest } from "../../support/functions/http-request.ts";
import { wib } from "../../support/services/history.ts";

const dewi: HttpCaller = { kind: "staff", username: "dewi", groups: ["supervisor"], office: "pekanbaru" };
const stranger: HttpCaller = { ...dewi, office: "makassar" };

/** One promise for Tuesday 29 December 2026, looked at on Monday 28 December at 08.00. */
const atRisk = async () => {
  const desk = officeDesk();
  const number = await desk.openFor();
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
  desk.present.now = wib("2026-12-28 08:00");
  return {
    desk,
    number,
    list: (query: Record<string, string> = {}, caller: HttpCaller = dewi, officeId = "pekanbaru") =>
      listDeadlines(desk.listDeadlines)(httpRequest({ path: { officeId }, query, caller })),
    acknowledge: (applicationNumber: string, caller: HttpCaller = dewi) =>
      acknowledgeDeadline(desk.acknowledge)(httpRequest({ path: { applicationNumber }, caller })),
  };
};

describe("GET /api/offices/{officeId}/deadlines", () => {
  it("answers 200 in the shape of the contract, of one state when asked", async () => {
    const { list } = await atRisk();
    const { status, body } = await list();
    expect([status, DeadlineList.parse(body)]).toEqual([200, body]);
    expect(DeadlineList.parse(body).deadlines.map(({ state }) => state)).toEqual(["at-risk"]);
    expect([(await list({ state: "at-risk" })).body, (await list({ state: "breached" })).body]).toEqual([
      body,
      { deadlines: [], calibration: null },
    ]);
  });

  it.each([{ state: "late" }, { limit: "5" }])("refuses %j", async (query) => {
    await expect((await atRisk()).list(query)).rejects.toThrow(InvalidRequest);
  });

  it("turns staff of another office away", async () => {
    await expect((await atRisk()).list({}, stranger)).rejects.toEqual(new NotAdmitted(403));
    expect((await (await atRisk()).list({}, { ...dewi, office: "atlantis" }, "atlantis")).status).toBe(404);
  });
});

describe("POST /api/applications/{applicationNumber}/deadline/acknowledge", () => {
  it("answers 200 with the deadline and who has it, and the same again", async () => {
    const { acknowledge, number } = await atRisk();
    const { status, body } = await acknowledge(number);
    expect([status, DeadlineView.parse(body)]).toMatchObject([
      200,
      { acknowledgedBy: "dewi", acknowledgedAt: "2026-12-28T08:00:00+07:00" },
    ]);
    expect(await acknowledge(number, { ...dewi, username: "arif" })).toEqual({ status, body });
  });

  it("answers 404 for another office's case, 409 where nothing is promised", async () => {
    const { acknowledge, desk, number } = await atRisk();
    expect((await acknowledge(number, stranger)).status).toBe(404);
    await desk.takeAll(number, "suspended");
    expect(await acknowledge(number)).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/\/no-open-deadline$/) },
    });
  });
});
