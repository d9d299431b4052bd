import {
  ApplicationOpened,
  ApplicationPage,
  PromiseExplanation,
  StepTaken,
  TrackView,
} from "@sip/contracts/applications/shapes";
import { listApplications as listUseCase } from "@sip/domain/applications/list-applications";
import { endpoint as explainPromise } from "@sip/functions/applications/explain-promise/endpoint";
import { endpoint as explainTrackedPromise } from "@sip/functions/applications/explain-tracked-promise/endpoint";
import { endpoint as listApplications } from "@sip/functions/applications/list-applications/endpoint";
import { endpoint as openApplication } from "@sip/functions/applications/open-application/endpoint";
import { endpoint as takeStep } from "@sip/functions/applications/take-step/endpoint";
import { endpoint as trackApplication } from "@sip/functions/applications/track-application/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import type { HttpCaller, HttpResponse } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { httpRequest } from "../../support/functions/http-request.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";

const rina: HttpCaller = { kind: "staff", username: "rina", groups: ["officer"], office: "pekanbaru" };
const stranger: HttpCaller = { ...rina, office: "makassar" };
const ticket = { bookingCode: "K7M-2QX-9RDT", ticketNumber: "A-001" };

const counter = (desk = officeDesk()) => {
  const open = openApplication(desk.open);
  const take = takeStep(desk.take);
  const list = listApplications(listUseCase({ ...desk, offices: officesOf(pekanbaru) }));
  return {
    desk,
    open: (body: unknown, caller: HttpCaller = rina) =>
      open(httpRequest({ path: { officeId: "pekanbaru" }, body, caller })),
    take: (applicationNumber: string, body: unknown, caller: HttpCaller = rina) =>
      take(httpRequest({ path: { applicationNumber }, body, caller })),
    list: (query: Record<string, string> = {}, caller: HttpCaller = rina) =>
      list(httpRequest({ path: { officeId: "pekanbaru" }, query, caller })),
    track: (trackingCode: string) => trackApplication(desk.track)(httpRequest({ path: { trackingCode } })),
    explain: (applicationNumber: string, caller: HttpCaller = rina) =>
      explainPromise(desk.explain)(httpRequest({ path: { applicationNumber }, caller })),
    explainTracked: (trackingCode: string) =>
      explainTrackedPromise(desk.explainTracked)(httpRequest({ path: { trackingCode } })),
  };
};

const pointersOf = async (answer: Promise<HttpResponse>): Promise<string[]> => {
  try {
    await answer;
  } catch (fault) {
    if (fault instanceof InvalidRequest) return fault.errors.map(({ pointer }) => pointer);
    throw fault;
  }
  return [];
};

describe("POST /api/offices/{officeId}/applications", () => {
  it("answers 201 with number, code and step, and the same again for the same ticket", async () => {
    const { open } = counter();
    const first = await open(ticket);
    expect([first.status, ApplicationOpened.parse(first.body)]).toEqual([
      201,
      { applicationNumber: "PKU-26-000001", trackingCode: "7Q4M0ZK9T2XVB1", step: "opened" },
    ]);
    expect(await open(ticket)).toEqual(first);
  });

  it.each<[number, string, string, Parameters<typeof officeDesk>[0], object]>([
    [404, "not-found", "an unknown ticket", {}, { ...ticket, ticketNumber: "A-009" }],
    [409, "not-checked-in", "people who are not there", { bookings: [checkedInBooking({ state: "booked" })] }, ticket],
  ])("answers %i %s for %s", async (status, name, _, parts, body) => {
    const answer = await counter(officeDesk(parts)).open(body);
    expect(answer).toMatchObject({ status, body: { status, type: expect.stringMatching(new RegExp(`/${name}$`)) } });
  });

  it.each<[string, unknown, string[]]>([
    ["nothing", {}, ["/bookingCode", "/ticketNumber"]],
    ["unknown fields", { ...ticket, discount: true }, ["/discount"]],
    ["no JSON", "bookingCode=K7M", [""]],
    ["a list of codes", { ...ticket, bookingCode: ["K7M-2QX-9RDT"] }, ["/bookingCode"]],
  ])("refuses %s", async (_, body, pointers) => {
    expect(await pointersOf(counter().open(body))).toEqual(pointers);
  });

  it("turns staff of another office away", async () => {
    await expect(counter().open(ticket, stranger)).rejects.toEqual(new NotAdmitted(403));
  });
});

describe("POST /api/applications/{applicationNumber}/steps", () => {
  it("answers 200 with the promise and what is allowed next", async () => {
    const { desk, take } = counter();
    const number = await desk.openFor();
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken");
    const { status, body } = await take(number, { step: "interviewed" });
    expect([status, StepTaken.parse(body)]).toMatchObject([
      200,
      { step: "interviewed", promisedOn: "2026-12-29", dueAt: "2026-12-29T16:00:00+07:00", clock: "running" },
    ]);
  });

  it("answers 409 step-not-allowed with the steps that are", async () => {
    const { desk, take } = counter();
    expect(await take(await desk.openFor(), { step: "handed-over" })).toMatchObject({
      status: 409,
      headers: { "content-type": "application/problem+json; charset=utf-8" },
      body: {
        type: expect.stringMatching(/\/step-not-allowed$/),
        allowedSteps: ["documents-incomplete", "documents-complete", "suspended", "rejected", "withdrawn"],
      },
    });
  });

  it("keeps a note", async () => {
    const { desk, take } = counter();
    const number = await desk.openFor();
    await take(number, { step: "documents-incomplete", note: "kartu keluarga" });
    expect(desk.stored(number).application.steps.at(-1)).toMatchObject({ note: "kartu keluarga", by: "rina" });
  });

  it.each([" ", "\n\t ", ""])("keeps no blank note: %j", async (note) => {
    const { desk, take } = counter();
    const number = await desk.openFor();
    expect(await take(number, { step: "documents-incomplete", note })).toMatchObject({ status: 200 });
    expect(desk.stored(number).application.steps.at(-1)).toEqual({
      step: "documents-incomplete",
      at: expect.any(String),
      by: "rina",
    });
  });

  it.each<[string, unknown, string[]]>([
    ["a step that does not exist", { step: "bribed" }, ["/step"]],
    ["a step named like a property of every object", { step: "constructor" }, ["/step"]],
    ["no step", {}, ["/step"]],
    ["a note of 301 characters", { step: "paid", note: "x".repeat(301) }, ["/note"]],
    ["a step of its own time", { step: "paid", at: "2026-12-01T00:00:00Z" }, ["/at"]],
  ])("refuses %s", async (_, body, pointers) => {
    const { desk, take } = counter();
    expect(await pointersOf(take(await desk.openFor(), body))).toEqual(pointers);
  });

  it("takes the day of issue with the step that issues the passport, and shows it to staff", async () => {
    const { desk, take, list } = counter();
    const number = await desk.openFor();
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed", "verified");
    await desk.takeAll(number, "adjudicated");
    desk.present.now = wib("2026-12-29 10:00");
    expect(await pointersOf(take(number, { step: "printed", issuedOn: "2026-12-30" }))).toEqual(["/issuedOn"]);
    expect(await pointersOf(take(number, { step: "printed", issuedOn: "2026-12-21" }))).toEqual(["/issuedOn"]);
    expect(await pointersOf(take(number, { step: "printed", issuedOn: "28-12-2026" }))).toEqual(["/issuedOn"]);
    expect(await pointersOf(take(number, { step: "suspended", issuedOn: "2026-12-28" }))).toEqual(["/issuedOn"]);
    expect(await take(number, { step: "paid", issuedOn: "2026-12-28" })).toMatchObject({ status: 409 });
    expect(await take(number, { step: "printed", issuedOn: "2026-12-28" })).toMatchObject({ status: 200 });
    const { body } = await list({ q: number });
    const { steps } = ApplicationPage.parse(body).applications[0] ?? {};
    expect(steps?.at(-1)).toMatchObject({ step: "printed", issuedOn: "2026-12-28" });
  });

  it("answers 404 for an application of another office, as for one that does not exist", async () => {
    const { desk, take } = counter();
    const number = await desk.openFor();
    const others = await take(number, { step: "documents-complete" }, stranger);
    expect(others.status).toBe(404);
    expect(await take("PKU-26-999999", { step: "documents-complete" })).toEqual(others);
  });
});

describe("GET /api/offices/{officeId}/applications", () => {
  const three = async () => {
    const parts = counter(
      officeDesk({ bookings: [checkedInBooking(), checkedInBooking({ bookingCode: "BCD-FGH-JKMN" })] }),
    );
    for (const [number, code] of [
      ["A-001", "K7M-2QX-9RDT"],
      ["A-002", "K7M-2QX-9RDT"],
      ["A-001", "BCD-FGH-JKMN"],
    ] as const) {
      await parts.desk.openFor(number, code);
    }
    return parts;
  };

  it("answers 200 in the shape of the contract", async () => {
    const { status, body } = await (await three()).list();
    expect([status, ApplicationPage.parse(body)]).toEqual([200, body]);
    expect(ApplicationPage.parse(body).applications.at(-1)).toMatchObject({
      service: "passport",
      nikLast4: "0012",
      applicationType: "BARU",
      bookType: "ELEKTRONIK_48",
      validityYears: 10,
    });
  });

  it.each<[string, Record<string, string>]>([
    ["all", {}],
    ["those at a step", { step: "opened" }],
  ])("answers %s in pages, and `next` leads through all of them", async (_, query) => {
    const { list } = await three();
    const numbers: string[] = [];
    let after: string | null = "";
    for (let page = 0; after !== null && page < 5; page += 1) {
      const { body } = await list({ ...query, limit: "2", ...(after !== "" && { after }) });
      const { applications, next }: ApplicationPage = ApplicationPage.parse(body);
      numbers.push(...applications.map(({ applicationNumber }) => applicationNumber));
      after = next;
    }
    expect(numbers.toSorted()).toEqual(["PKU-26-000001", "PKU-26-000002", "PKU-26-000003"]);
  });

  it("finds by name", async () => {
    const { list } = await three();
    const { body } = await list({ q: "aminah" });
    expect(ApplicationPage.parse(body).applications.map(({ ticketNumber }) => ticketNumber)).toEqual(["A-002"]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a step that does not exist", { step: "bribed" }, "?step"],
    ["a step of another service", { service: "foreign-residence", step: "paid" }, "?step"],
    ["a service without a step, which would list all of them", { service: "foreign-residence" }, "?step"],
    ["a service that does not exist", { service: "visa", step: "opened" }, "?service"],
    ["a limit of zero", { limit: "0" }, "?limit"],
    ["a limit of 101", { limit: "101" }, "?limit"],
    ["a limit that is no number", { limit: "many" }, "?limit"],
    ["a page that was never given", { after: "PKU-26-000001; DROP" }, "?after"],
    ["the page of a list of all with a step", { after: "PKU-26-000001", step: "opened" }, "?after"],
    ["the page of a step without it", { after: "PKU-26-000001 2026-12-22T01:00:00.000Z" }, "?after"],
    ["an unknown parameter", { sort: "name" }, "?sort"],
  ])("refuses %s", async (_, query, pointer) => {
    expect(await pointersOf((await three()).list(query))).toEqual([pointer]);
  });

  it("turns staff of another office away", async () => {
    await expect(counter().list({}, stranger)).rejects.toEqual(new NotAdmitted(403));
  });
});

describe("GET /api/track/{trackingCode}", () => {
  it("answers 200 in the shape of the contract", async () => {
    const { desk, track } = counter();
    const number = await desk.openFor();
    const { status, body } = await track(desk.stored(number).application.trackingCode);
    expect([status, TrackView.parse(body)]).toEqual([200, body]);
  });

  it("answers every unknown code the same, to the last byte", async () => {
    const { track } = counter();
    const answers = await Promise.all(["7Q4M0ZK9T2XVBZ", "x", "PKU-26-000001", "O".repeat(14)].map(track));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

describe("GET /api/applications/{applicationNumber}/explanation", () => {
  const number = "PKU-26-000001";
  const supervisor: HttpCaller = { ...rina, groups: ["supervisor"] };
  const paused = async () => {
    const made = counter();
    await made.open(ticket);
    await made.desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    await made.take(number, { step: "suspended", note: "cek daftar" });
    return made;
  };

  it("answers 200 with the days and the lines, to officers with notes and without names", async () => {
    const { explain } = await paused();
    const { status, body } = await explain(number);
    expect([status, PromiseExplanation.parse(body)]).toEqual([200, body]);
    expect(body).toMatchObject({ openBecause: "paused", pauses: [{ until: null, setBy: [{ note: "cek daftar" }] }] });
    expect(JSON.stringify(body)).not.toContain("rina");
  });

  it("names to supervisors who recorded it", async () => {
    const { explain } = await paused();
    expect((await explain(number, supervisor)).body).toMatchObject({ pauses: [{ setBy: [{ by: "rina" }] }] });
  });

  it("answers 404 for an application that is not there or belongs to another office, and refuses applicants", async () => {
    const { explain } = await paused();
    expect((await explain("PKU-26-000009")).status).toBe(404);
    expect((await explain(number, stranger)).status).toBe(404);
    await expect(explain(number, { kind: "public" })).rejects.toThrow(NotAdmitted);
  });

  it("answers the holder of a tracking code without names, notes and numbers, and 404 for an unknown code", async () => {
    const { explainTracked } = await paused();
    const { status, body } = await explainTracked("7Q4M0ZK9T2XVB1");
    expect([status, PromiseExplanation.parse(body)]).toEqual([200, body]);
    expect(JSON.stringify(body)).not.toMatch(/rina|cek daftar|PKU-26|SANTOSO|62812/);
    expect((await explainTracked("AAAAAAAAAAAAAA")).status).toBe(404);
    expect((await explainTracked("no code")).status).toBe(404);
  });

  it("goes on to the new date once a day was told as missed", async () => {
    const { desk, explain } = counter();
    const opened = await desk.openFor();
    await desk.takeAll(opened, "documents-complete", "paid", "biometrics-taken", "interviewed");
    desk.present.now = "2026-12-29T09:00:00.000Z";
    await desk.sweep(desk.present.now);
    expect((await explain(opened)).body).toMatchObject({
      promisedOn: "2026-12-29",
      afterMiss: { toldOn: "2026-12-29", promisedOn: "2026-12-30" },
    });
  });
});
