import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedBy } from "../support/logs/embedded-metrics.ts";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
beforeAll(async () => {
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z" });
});
afterAll(() => sip.stop());

interface Case {
  readonly phone: string;
  token: string;
  bookingCode: string;
  ticketNumber: string;
  applicationNumber: string;
  trackingCode: string;
}
const startOf = (number: number): Case => ({
  phone: phoneOf(number),
  token: "",
  bookingCode: "",
  ticketNumber: "",
  applicationNumber: "",
  trackingCode: "",
});
const budi = startOf(1);
const neighbour = startOf(2);

const book = async (person: Case, number: number) => {
  person.token = await sip.prove(person.phone);
  const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
    token: person.token,
    headers: { "idempotency-key": `journey-${number}` },
    body: { date: "2026-12-22", session: "07:30", applicants: [applicant(number)], contact },
  });
  expect(booked.status, JSON.stringify(booked.body)).toBe(201);
  expect(booked.body).toMatchObject({ officeId: "pekanbaru", date: "2026-12-22", session: "07:30" });
  const [ticket] = booked.body.tickets as { ticketNumber: string }[];
  person.bookingCode = String(booked.body.bookingCode);
  person.ticketNumber = String(ticket?.ticketNumber);
};

const take = async (person: Case, step: string, note?: string) => {
  const taken = await sip.call("POST", `/api/applications/${person.applicationNumber}/steps`, {
    token: await sip.staffToken("officer"),
    body: note === undefined ? { step } : { step, note },
  });
  expect(taken.status, `${step}: ${JSON.stringify(taken.body)}`).toBe(200);
  return taken.body;
};

const track = async (person: Case) => (await sip.get(`/api/track/${person.trackingCode}`)).body;
const alerts = async () => (await sip.messages()).filter(({ channel }) => channel === "topic");

describe("a passport from the queue to its owner", () => {
  it("is booked on Friday 18 Dec 2026 at 14.00, when the places of the next week open, for Tuesday 22 Dec 07.30", async () => {
    await book(budi, 1);
    await book(neighbour, 2);
    const confirmed = await sip.message(budi.phone, new RegExp(budi.bookingCode));
    expect(confirmed.text).toMatch(/07\.30/);
    expect(confirmed.text).toMatch(/tanpa calo/i);
    expect(confirmed.text).not.toContain(applicant(1).nik);
  });

  it("is reminded of on the day before", async () => {
    await sip.setClock("2026-12-21T10:00:00.000Z");
    expect((await sip.message(budi.phone, /besok/i)).text).toContain(budi.bookingCode);
  });

  it("is checked in, opened, paid for, photographed and interviewed on Tuesday morning, and promised for Tuesday 29 Dec", async () => {
    await sip.setClock("2026-12-22T00:35:00.000Z");
    for (const person of [budi, neighbour]) {
      const token = await sip.staffToken("officer");
      const arrived = await sip.call("POST", "/api/offices/pekanbaru/check-ins", {
        token,
        body: { bookingCode: person.bookingCode },
      });
      expect(arrived.status, JSON.stringify(arrived.body)).toBe(200);
      const opened = await sip.call("POST", "/api/offices/pekanbaru/applications", {
        token,
        body: { bookingCode: person.bookingCode, ticketNumber: person.ticketNumber },
      });
      expect(opened.status, JSON.stringify(opened.body)).toBe(201);
      expect(opened.body).toMatchObject({ step: "opened" });
      person.applicationNumber = String(opened.body.applicationNumber);
      person.trackingCode = String(opened.body.trackingCode);
      await take(person, "documents-complete");
      await take(person, "paid");
      expect(await take(person, "biometrics-taken")).toMatchObject({ promisedOn: null, clock: "stopped" });
      expect(await take(person, "interviewed")).toMatchObject({
        promisedOn: "2026-12-29",
        dueAt: "2026-12-29T16:00:00+07:00",
        clock: "running",
      });
    }
    expect((await sip.message(budi.phone, /29 Des/i)).text).toContain(budi.applicationNumber);
  });

  it("does not move in a way that the chart does not know", async () => {
    const refused = await sip.call("POST", `/api/applications/${budi.applicationNumber}/steps`, {
      token: await sip.staffToken("officer"),
      body: { step: "ready" },
    });
    expect(refused.status).toBe(409);
    expect(String(refused.body.type)).toMatch(/step-not-allowed$/);
    expect(refused.body.allowedSteps).toContain("verified");
  });

  it("shows its owner where it is, masked, with the promised date", async () => {
    await take(budi, "verified");
    expect(await track(budi)).toMatchObject({
      applicantName: "C••••• B",
      step: "verified",
      promisedOn: "2026-12-29",
      clock: "running",
      pickUpBy: null,
    });
  });

  it("alerts nobody before the working day before: not on Wednesday, the joint leave, Christmas, the weekend, nor at night", async () => {
    await sip.setClock("2026-12-28T00:29:59.000Z");
    expect(await alerts()).toEqual([]);
  });

  it("tells the supervisors once on Monday 28 Dec at opening, in one digest, that it is due tomorrow and not ready", async () => {
    await sip.setClock("2026-12-28T09:00:00.000Z");
    const told = await alerts();
    expect(told).toHaveLength(1);
    for (const person of [budi, neighbour]) expect(told[0]?.text).toContain(person.applicationNumber);
    for (const { at } of told) expect(at >= "2026-12-28T00:30:00" && at <= "2026-12-28T00:35:00").toBe(true);
    const atRisk = await sip.get("/api/offices/pekanbaru/deadlines?state=at-risk", await sip.staffToken("supervisor"));
    expect(atRisk.body.deadlines).toHaveLength(2);
  });

  it("is ready on Tuesday 29 Dec at 10.00, and the phone says so within seconds", async () => {
    await sip.setClock("2026-12-29T03:00:00.000Z");
    for (const step of ["adjudicated", "printed", "quality-checked", "ready"]) await take(budi, step);
    const ready = await sip.message(budi.phone, /siap diambil/);
    expect(ready.text).toMatch(/28[- ](01|Januari)[- ]2027/);
    expect(await track(budi)).toMatchObject({ step: "ready", clock: "stopped", pickUpBy: "2027-01-28" });
  });

  it("that is not ready by 16.00 is breached: the supervisors are told once, its owner gets an apology with a date", async () => {
    await sip.setClock("2026-12-29T08:59:59.000Z");
    expect(await alerts()).toHaveLength(2);
    await sip.setClock("2026-12-30T01:00:00.000Z");
    // The alert of closing time, and the digest of the next morning.
    const told = (await alerts()).slice(2);
    expect(told.map(({ at }) => at.slice(0, 16))).toEqual(["2026-12-29T09:00", "2026-12-30T00:30"]);
    for (const { text } of told) {
      expect(text).toContain(neighbour.applicationNumber);
      expect(text).not.toContain(budi.applicationNumber);
    }
    expect((await sip.message(neighbour.phone, /maaf/i)).text).toMatch(/30[- ](12|Des)/i);
    expect(await track(neighbour)).toMatchObject({ promisedOn: "2026-12-29", newPromisedOn: "2026-12-30" });
    expect((await sip.messages(budi.phone)).filter(({ text }) => /maaf/i.test(text))).toEqual([]);
  });

  it("is taken over by a supervisor, not by an officer", async () => {
    const path = `/api/applications/${neighbour.applicationNumber}/deadline/acknowledge`;
    expect((await sip.call("POST", path, { token: await sip.staffToken("officer"), body: {} })).status).toBe(403);
    const taken = await sip.call("POST", path, { token: await sip.staffToken("supervisor"), body: {} });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect(taken.body).toMatchObject({ state: "breached", acknowledgedBy: "pengawas" });
  });

  it("that misses the new day as well is told so, to its owner and the supervisors, and no third day is named", async () => {
    await sip.setClock("2026-12-30T10:00:00.000Z");
    expect((await sip.message(neighbour.phone, /belum juga selesai/i)).text).toContain(neighbour.applicationNumber);
    expect((await alerts()).slice(4)).toHaveLength(1);
    expect(await track(neighbour)).toMatchObject({ newPromisedOn: null, missedOn: ["2026-12-29", "2026-12-30"] });
  });

  // A month of the clock is thousands of runs: a minute of a quiet machine, several of a slow or busy one.
  const aMonth = { timeout: 600_000 };
  it(
    "that nobody collects is reminded of after 7, 14, 21 and 27 days, each time with the last day",
    aMonth,
    async () => {
      await sip.setClock("2027-01-27T10:00:00.000Z");
      const reminders = (await sip.messages(budi.phone)).filter(({ noticeId }) =>
        noticeId?.includes("pick-up-reminder"),
      );
      expect(reminders.map(({ at }) => at.slice(0, 10))).toEqual([
        "2027-01-05",
        "2027-01-12",
        "2027-01-19",
        "2027-01-25",
      ]);
      for (const { text } of reminders) expect(text).toMatch(/28[- ](01|Januari)[- ]2027/);
    },
  );

  it("is handed over, and nothing is said any more", async () => {
    expect(await take(budi, "handed-over")).toMatchObject({ step: "handed-over", clock: "stopped" });
    await sip.message(budi.phone, /diserahkan/i);
    const said = (await sip.messages(budi.phone)).length;
    await sip.setClock("2027-01-29T03:00:00.000Z");
    expect(await sip.messages(budi.phone)).toHaveLength(said);
  });

  it("and left five numbers behind, that say how many there were and nothing of anybody", async () => {
    const counted = sip.logged().flatMap(countedBy);
    const countOf = (metric: string, Channel?: string) =>
      counted.filter((one) => one.metric === metric && one.dimensions.Channel === Channel).length;
    const said = (await sip.messages()).filter(({ channel }) => channel === "whatsapp").length;
    expect(said).toBeGreaterThan(10);
    expect({ bookings: countOf("bookings"), codes: countOf("codes"), breaches: countOf("breaches") }).toEqual({
      bookings: 2,
      codes: 2,
      breaches: 1,
    });
    expect([countOf("notices", "whatsapp"), countOf("notices", "sms"), countOf("fallbacks")]).toEqual([said, 0, 0]);
    expect(
      new Set(counted.map(({ namespace, dimensions, value }) => [namespace, dimensions.Stage, value].join(" "))),
    ).toEqual(new Set(["SIP local 1"]));
  });
});
