import { HandlingView } from "@sip/contracts/applications/shapes";
import { DeadlineList, DeadlineView } from "@sip/contracts/deadlines/shapes";
import { endpoint as acknowledgeDeadline } from "@sip/functions/deadlines/acknowledge-deadline/endpoint";
import { endpoint as commentOnApplication } from "@sip/functions/deadlines/comment-on-application/endpoint";
import { endpoint as giveBackDeadline } from "@sip/functions/deadlines/give-back-deadline/endpoint";
import { endpoint as handOnDeadline } from "@sip/functions/deadlines/hand-on-deadline/endpoint";
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
    handOn: (body: unknown, caller: HttpCaller = dewi) =>
      handOnDeadline(desk.handOn)(httpRequest({ path: { applicationNumber: number }, body, caller })),
    giveBack: (caller: HttpCaller = dewi) =>
      giveBackDeadline(desk.giveBack)(httpRequest({ path: { applicationNumber: number }, caller })),
    comment: (body: unknown, caller: HttpCaller = dewi) =>
      commentOnApplication(desk.comment)(httpRequest({ path: { applicationNumber: number }, body, caller })),
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
      { deadlines: [], held: [], nextClosingAt: "2026-12-28T16:00:00+07:00", calibration: null, weeks: [] },
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

describe("POST /api/applications/{applicationNumber}/deadline/hand-on, /deadline/give-back, /comments", () => {
  const officer: HttpCaller = { ...dewi, groups: ["officer"] };

  it("answer 200 with the owner and what supervisors did", async () => {
    const { acknowledge, handOn, giveBack, comment, number } = await atRisk();
    await acknowledge(number);
    const answers = [await handOn({ to: " arif " }), await comment({ text: " suku cadang " }), await giveBack()];
    for (const { status, body } of answers) expect([status, HandlingView.parse(body)]).toEqual([200, body]);
    expect(answers[0]?.body).toMatchObject({ owner: { by: "arif", handedOnBy: "dewi" } });
    expect(answers[2]?.body).toMatchObject({
      owner: null,
      handling: [
        { kind: "taken" },
        { kind: "handed-on", to: "arif" },
        { kind: "comment", text: "suku cadang" },
        { kind: "given-back" },
      ],
    });
  });

  it("answer 409 for what nobody has, 404 for another office's case", async () => {
    const { handOn, giveBack, comment } = await atRisk();
    const noOwner = { status: 409, body: { type: expect.stringMatching(/\/no-owner$/) } };
    expect(await handOn({ to: "arif" })).toMatchObject(noOwner);
    expect(await giveBack()).toMatchObject(noOwner);
    expect((await handOn({ to: "arif" }, stranger)).status).toBe(404);
    expect((await giveBack(stranger)).status).toBe(404);
    expect((await comment({ text: "catatan" }, stranger)).status).toBe(404);
  });

  it("refuse a blank name or text, one that is too long, and what they do not know", async () => {
    const { handOn, comment } = await atRisk();
    for (const body of [{}, { to: " " }, { to: "a".repeat(129) }, { to: "arif", why: "libur" }, { to: 7 }])
      await expect(handOn(body)).rejects.toThrow(InvalidRequest);
    for (const body of [{}, { text: "\n " }, { text: "a".repeat(301) }, { text: "a", by: "arif" }])
      await expect(comment(body)).rejects.toThrow(InvalidRequest);
  });

  it("turn officers away", async () => {
    const { handOn, giveBack, comment } = await atRisk();
    const notAdmitted = new NotAdmitted(403);
    await expect(handOn({ to: "arif" }, officer)).rejects.toEqual(notAdmitted);
    await expect(giveBack(officer)).rejects.toEqual(notAdmitted);
    await expect(comment({ text: "catatan" }, officer)).rejects.toEqual(notAdmitted);
  });
});
