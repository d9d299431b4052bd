import { ReviewPage, ReviewView } from "@sip/contracts/reviews/shapes";
import { longestNote } from "@sip/domain/applications/longest-written";
import { endpoint as listReviews } from "@sip/functions/reviews/list-reviews/endpoint";
import { endpoint as reviewApplication } from "@sip/functions/reviews/review-application/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import type { HttpCaller } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { httpRequest } from "../../support/functions/http-request.ts";
import { wib } from "../../support/services/history.ts";

const dewi: HttpCaller = { kind: "staff", username: "dewi", groups: ["supervisor"], office: "pekanbaru" };
const stranger: HttpCaller = { ...dewi, office: "makassar" };
const officer: HttpCaller = { ...dewi, groups: ["officer"] };

/** Two photos taken as soon as the payment, on Tue 22 December 2026 at 08.40 and 08.50. */
const flagged = async () => {
  const desk = officeDesk();
  const [budi, siti] = [await desk.openFor("A-001"), await desk.openFor("A-002")];
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(budi, "documents-complete", "paid", "biometrics-taken");
  desk.present.now = wib("2026-12-22 08:50");
  await desk.takeAll(siti, "documents-complete", "paid", "biometrics-taken");
  return {
    desk,
    budi,
    siti,
    list: (query: Record<string, string> = {}, caller: HttpCaller = dewi, officeId = "pekanbaru") =>
      listReviews(desk.listReviews)(httpRequest({ path: { officeId }, query, caller })),
    review: (applicationNumber: string, body: unknown = { flags: 1, note: "Dilihat." }, caller: HttpCaller = dewi) =>
      reviewApplication(desk.review)(httpRequest({ path: { applicationNumber }, body, caller })),
  };
};

const numbersIn = (body: unknown) => ReviewPage.parse(body).reviews.map((one) => one.applicationNumber);

describe("GET /api/offices/{officeId}/reviews", () => {
  it("answers 200 in the shape of the contract, the last flagged first, page by page", async () => {
    const { list, budi, siti } = await flagged();
    const { status, body } = await list();
    expect([status, ReviewPage.parse(body)]).toEqual([200, body]);
    expect(numbersIn(body)).toEqual([siti, budi]);
    const first = ReviewPage.parse((await list({ limit: "1" })).body);
    expect(numbersIn(first)).toEqual([siti]);
    const second = await list({ limit: "1", after: first.next ?? "" });
    expect([numbersIn(second.body), ReviewPage.parse(second.body).next]).toEqual([[budi], null]);
  });

  it("answers what was looked at when asked", async () => {
    const { list, review, budi, siti } = await flagged();
    await review(budi);
    expect([numbersIn((await list()).body), numbersIn((await list({ state: "reviewed" })).body)]).toEqual([
      [siti],
      [budi],
    ]);
  });

  it.each([
    { state: "late" },
    { from: "2026-02-30" },
    { weeks: "8" },
    { limit: "101" },
    { after: "PKU-26-000001" },
    { after: "yesterday" },
  ])("refuses %j", async (query) => {
    await expect((await flagged()).list(query)).rejects.toThrow(InvalidRequest);
  });

  it("is for supervisors of that office alone", async () => {
    const { list } = await flagged();
    await expect(list({}, officer)).rejects.toEqual(new NotAdmitted(403));
    await expect(list({}, stranger)).rejects.toEqual(new NotAdmitted(403));
    expect((await list({}, { ...dewi, office: "atlantis" }, "atlantis")).status).toBe(404);
  });
});

describe("POST /api/applications/{applicationNumber}/review", () => {
  it("answers 200 with who has looked at it, and the same again", async () => {
    const { review, budi } = await flagged();
    const { status, body } = await review(budi);
    const reviewed = { by: "dewi", at: "2026-12-22T08:50:00+07:00", note: "Dilihat." };
    expect([status, ReviewView.parse(body)]).toMatchObject([200, { flags: [{ kind: "too-fast", reviewed }] }]);
    expect(await review(budi, { flags: 1, note: "Saya juga." }, { ...dewi, username: "arif" })).toEqual({
      status,
      body,
    });
  });

  it.each([
    {},
    { flags: 1 },
    { flags: 1, note: "  " },
    { flags: 0, note: "Dilihat." },
    { flags: 1, note: "x".repeat(longestNote + 1) },
  ])("refuses %j: it takes a sentence, and what was read", async (body) => {
    const { review, budi } = await flagged();
    await expect(review(budi, body)).rejects.toThrow(InvalidRequest);
  });

  it("answers 404 for another office's case, 403 to an officer, 409 for nothing and for own steps", async () => {
    const { review, budi } = await flagged();
    expect((await review(budi, undefined, stranger)).status).toBe(404);
    await expect(review(budi, undefined, officer)).rejects.toEqual(new NotAdmitted(403));
    expect(await review(budi, undefined, { ...dewi, username: "rina" })).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/\/own-steps$/) },
    });
    const calm = officeDesk();
    const path = { applicationNumber: await calm.openFor() };
    const asked = httpRequest({ path, body: { flags: 1, note: "Dilihat." }, caller: dewi });
    expect(await reviewApplication(calm.review)(asked)).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/\/nothing-flagged$/) },
    });
  });
});
