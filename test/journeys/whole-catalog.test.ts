import { PromiseExplanation, TrackView } from "@sip/contracts/applications/shapes";
import { DeadlineList } from "@sip/contracts/deadlines/shapes";
import { OfficeDaysChange, OfficeList, OfficeView, ServiceView } from "@sip/contracts/offices/shapes";
import { PhoneSignedOut } from "@sip/contracts/people/shapes";
import { Availability } from "@sip/contracts/queue/shapes";
import { BookingList, BookingView } from "@sip/contracts/queue/views";
import { ReviewPage, ReviewView } from "@sip/contracts/reviews/shapes";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { countedBy } from "../support/logs/embedded-metrics.ts";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { watchRights } from "../support/rights/watch-rights.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { allItemsOf } from "../support/table/all-items.ts";
import { type MeddlingEngine, startMeddlingEngine } from "../support/table/meddling-engine.ts";
import { rarePaths } from "./rare-paths.ts";
import { traces } from "./traces.ts";

const rights = watchRights();
let engine: MeddlingEngine;
let sip: RunningSip;
let token: string;
let officer: string;
const codes: string[] = [];
let application = { applicationNumber: "", trackingCode: "" };
/** By all that they say: what expires is gone in the end. */
const written = new Map<string, StoredItem>();

beforeAll(async () => {
  engine = await startMeddlingEngine();
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z", dynamodbEndpoint: engine.endpoint }, rights.watch);
  token = await sip.prove(phoneOf(1));
});
afterEach(async () => {
  const items = await allItemsOf({ client: engine.client, name: "sip-local-main" });
  for (const item of items) written.set(JSON.stringify(item), item);
});
afterAll(async () => {
  await sip.stop();
  await engine.stop();
});

const bookings = "/api/offices/pekanbaru/bookings";
const book = async (number: number, people: number[] = [number]) => {
  const booked = await sip.call("POST", bookings, {
    token,
    headers: { "idempotency-key": `whole-${number}` },
    body: { date: "2026-12-22", session: "07:30", applicants: people.map((each) => applicant(each)), contact },
  });
  expect(booked.status, JSON.stringify(booked.body)).toBe(201);
  codes.push(String(booked.body.bookingCode));
  return booked.body;
};

describe("everything that SIP offers, over HTTP", () => {
  it("is up, described, and says where staff sign in", async () => {
    expect((await sip.get("/api/health")).body).toEqual({ status: "ok" });
    expect((await sip.get("/api/openapi.json")).body).toMatchObject({ openapi: "3.1.0" });
    expect((await sip.get("/api/settings")).body).toMatchObject({ stage: "local" });
  });

  it("shows the offices and their free places", async () => {
    const { offices } = OfficeList.parse((await sip.get("/api/offices")).body);
    expect(offices.map(({ officeId }) => officeId)).toEqual(["pekanbaru"]);
    const { services } = OfficeView.parse((await sip.get("/api/offices/pekanbaru")).body);
    for (const { service } of services) ServiceView.parse((await sip.get(`/api/services/${service}`)).body);
    expect((await sip.get("/api/services/fast-lane")).status).toBe(404);
    const { sessions, nextReleaseAt } = Availability.parse(
      (await sip.get("/api/offices/pekanbaru/availability?from=2026-12-21&to=2026-12-31")).body,
    );
    expect(nextReleaseAt).toBe("2026-12-25T14:00:00+07:00");
    const states = new Set(sessions.map(({ date, state }) => `${date} ${state}`));
    expect([...states]).toEqual([
      "2026-12-21 open",
      "2026-12-22 open",
      "2026-12-23 open",
      "2026-12-24 closed",
      "2026-12-25 closed",
      "2026-12-28 not-released",
      "2026-12-29 not-released",
      "2026-12-30 not-released",
      "2026-12-31 not-released",
    ]);
  });

  it("books a family of three in one go, and a retry gives the same tickets", async () => {
    const family = await book(10, [10, 11, 12]);
    expect(family.tickets).toHaveLength(3);
    const again = await book(10, [10, 11, 12]);
    expect(again).toEqual(family);
    codes.pop();
  });

  it("gives a person only one active booking", async () => {
    const second = await sip.call("POST", bookings, {
      token,
      headers: { "idempotency-key": "whole-second" },
      body: { date: "2026-12-23", session: "09:30", applicants: [applicant(11)], contact },
    });
    expect(second.status).toBe(409);
    expect(String(second.body.type)).toMatch(/already-booked$/);
  });

  it("shows a booking at once, lists it, moves it once, and takes it back", async () => {
    await book(20);
    const [family = "", single = ""] = codes;
    const shown = BookingView.parse((await sip.get(`/api/bookings/${single}`, token)).body);
    expect(shown).toMatchObject({ date: "2026-12-22", session: "07:30", state: "booked", reschedulesLeft: 1 });
    const moved = await sip.call("POST", `/api/bookings/${single}/reschedule`, {
      token,
      body: { date: "2026-12-23", session: "10:30" },
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    expect(moved.body).toMatchObject({ bookingCode: single, date: "2026-12-23", session: "10:30", reschedulesLeft: 0 });
    const again = await sip.call("POST", `/api/bookings/${single}/reschedule`, {
      token,
      body: { date: "2026-12-23", session: "11:30" },
    });
    expect(String(again.body.type)).toMatch(/reschedule-limit$/);
    expect((await sip.call("POST", `/api/bookings/${single}/cancel`, { token, body: {} })).body).toMatchObject({
      state: "cancelled",
    });
    const { bookings: listed } = BookingList.parse((await sip.get("/api/bookings", token)).body);
    expect(listed.map(({ bookingCode, state }) => `${bookingCode} ${state}`).toSorted()).toEqual(
      [`${family} booked`, `${single} cancelled`].toSorted(),
    );
  });

  it("frees a person whom another phone booked, who then books alone", async () => {
    await book(30);
    const { nik, dateOfBirth } = applicant(30);
    const freed = await sip.call("POST", "/api/offices/pekanbaru/people/release", {
      token: await sip.staffToken("officer"),
      body: { nik, dateOfBirth, reason: "Tidak kenal pemesannya" },
    });
    expect(freed.status, JSON.stringify(freed.body)).toBe(200);
    expect(freed.body).toEqual({ released: true, nikLast4: nik.slice(12) });
    const booked = await sip.call("POST", bookings, {
      token: await sip.prove(phoneOf(30)),
      headers: { "idempotency-key": "whole-freed" },
      body: { date: "2026-12-23", session: "09:30", applicants: [applicant(30)], contact },
    });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    await sip.message(phoneOf(1), /dibebaskan/);
    // The confirmation and the news of the release are sent at once, and either may arrive first.
    const aboutIt = async () =>
      (await sip.messages(phoneOf(1))).filter(({ text }) => text.includes(codes.at(-1) ?? "-")).length;
    await expect.poll(aboutIt, { timeout: 60_000 }).toBe(2);
  });

  it("says by SMS what WhatsApp could not deliver, once", async () => {
    const [family = ""] = codes;
    const { noticeId } = await sip.message(phoneOf(1), new RegExp(family));
    const failed = { body: { noticeId, status: "failed", code: 131026 } };
    for (const _ of [1, 2]) expect((await sip.call("POST", "/local/receipts", failed)).status).toBeLessThan(300);
    await sip.message(phoneOf(1), new RegExp(`^IMIGRASI PEKANBARU: .*${family}`));
    const sent = (await sip.messages(phoneOf(1))).filter(
      ({ channel, text }) => channel === "sms" && text.includes(family),
    );
    expect(sent).toHaveLength(1);
  });

  it("checks the family in on the day, not before, and shows the officer who comes", async () => {
    const [family = ""] = codes;
    officer = await sip.staffToken("officer");
    const early = await sip.call("POST", "/api/offices/pekanbaru/check-ins", {
      token: officer,
      body: { bookingCode: family },
    });
    expect(early.status).toBe(409);
    await sip.setClock("2026-12-22T00:20:00.000Z");
    officer = await sip.staffToken("officer");
    const arrivals = await sip.get("/api/offices/pekanbaru/arrivals", officer);
    expect(arrivals.body).toMatchObject({ date: "2026-12-22", bookings: [{ bookingCode: family, state: "booked" }] });
    const arrived = await sip.call("POST", "/api/offices/pekanbaru/check-ins", {
      token: officer,
      body: { bookingCode: family.toLowerCase().replaceAll("-", "") },
    });
    expect(arrived.status, JSON.stringify(arrived.body)).toBe(200);
    expect(arrived.body.tickets).toHaveLength(3);
  });

  it("opens an application once, however often it is asked", async () => {
    const [bookingCode = ""] = codes;
    const { body } = await sip.get(`/api/bookings/${bookingCode}`, token);
    const ticketNumber = BookingView.parse(body).applicants[0]?.ticketNumber;
    const open = () =>
      sip.call("POST", "/api/offices/pekanbaru/applications", { token: officer, body: { bookingCode, ticketNumber } });
    const [first, second] = [await open(), await open()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    application = first.body as unknown as typeof application;
    const found = await sip.get(`/api/offices/pekanbaru/applications?q=${application.applicationNumber}`, officer);
    expect(found.body.applications).toHaveLength(1);
  });

  it("pauses while papers are missing, tells which, and goes on afterwards", async () => {
    const take = (body: unknown) =>
      sip.call("POST", `/api/applications/${application.applicationNumber}/steps`, { token: officer, body });
    for (const step of ["documents-complete", "paid", "biometrics-taken", "interviewed"])
      expect((await take({ step })).status).toBe(200);
    expect((await take({ step: "documents-incomplete", note: "kartu keluarga" })).body).toMatchObject({
      clock: "paused",
      promisedOn: null,
      dueAt: null,
    });
    const paused = TrackView.parse((await sip.get(`/api/track/${application.trackingCode}`)).body);
    expect(paused.pause).toEqual({ since: "2026-12-22", reason: "documents", papers: "kartu keluarga" });
    expect((await sip.message(phoneOf(1), /kartu keluarga/i)).text).not.toContain(applicant(10).nik);
    const explained = await sip.get(`/api/track/${application.trackingCode}/explanation`);
    expect(PromiseExplanation.parse(explained.body)).toMatchObject({ openBecause: "paused", days: [] });
    expect((await take({ step: "documents-complete" })).body).toMatchObject({
      clock: "running",
      promisedOn: "2026-12-29",
    });
  });

  it("explains to staff day by day how the promised date came about", async () => {
    const path = `/api/applications/${application.applicationNumber}/explanation`;
    const { days, promisedOn } = PromiseExplanation.parse((await sip.get(path, officer)).body);
    expect(days.filter(({ countsAs }) => countsAs !== null).map(({ date }) => date)).toEqual([
      "2026-12-23",
      "2026-12-28",
      "2026-12-29",
    ]);
    expect(promisedOn).toBe("2026-12-29");
  });

  it("changes the days of the office only as it was looked at, and not in a dry run", async () => {
    const admin = await sip.staffToken("admin");
    const change = (body: unknown) => sip.call("POST", "/api/offices/pekanbaru/days", { token: admin, body });
    const overrides = [{ date: "2027-01-04", open: false, reason: { id: "Kabut asap", en: "Haze" } }];
    const looked = OfficeDaysChange.parse((await change({ overrides })).body);
    expect(looked).toMatchObject({ isApplied: false, version: 0, promises: [], visits: [] });
    const apply = { version: looked.version, reason: "Surat edaran" };
    expect((await change({ overrides, apply })).body).toMatchObject({ isApplied: true, version: 1 });
    expect((await change({ overrides: [], apply })).status).toBe(409);
  });

  it("shows the supervisor the open promises and lets one be taken over", async () => {
    const supervisor = await sip.staffToken("supervisor");
    const path = "/api/offices/pekanbaru/deadlines?state=open";
    const { deadlines } = DeadlineList.parse((await sip.get(path, supervisor)).body);
    expect(deadlines.map(({ applicationNumber }) => applicationNumber)).toEqual([application.applicationNumber]);
    const taken = await sip.call("POST", `/api/applications/${application.applicationNumber}/deadline/acknowledge`, {
      token: supervisor,
      body: {},
    });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
  });

  it("lets the case be commented on, handed on and given back, and shows the counter who has it", async () => {
    const supervisor = await sip.staffToken("supervisor");
    const path = `/api/applications/${application.applicationNumber}`;
    const post = (what: string, body: unknown) => sip.call("POST", `${path}/${what}`, { token: supervisor, body });
    expect((await post("comments", { text: "menunggu suku cadang" })).status).toBe(200);
    expect((await post("deadline/hand-on", { to: "arif" })).status).toBe(200);
    const found = await sip.get(`/api/offices/pekanbaru/applications?q=${application.applicationNumber}`, officer);
    expect(found.body.applications).toMatchObject([
      {
        owner: { by: "arif", handedOnBy: "pengawas" },
        handling: [{ kind: "taken" }, { kind: "comment" }, { to: "arif" }],
      },
    ]);
    expect((await post("deadline/give-back", {})).body).toMatchObject({ owner: null });
  });

  it("shows the supervisor what was too fast, and keeps what they found", async () => {
    const supervisor = await sip.staffToken("supervisor");
    const flagged = async (state: string) =>
      ReviewPage.parse((await sip.get(`/api/offices/pekanbaru/reviews?state=${state}`, supervisor)).body).reviews;
    const [open] = await flagged("open");
    expect(open).toMatchObject({
      applicationNumber: application.applicationNumber,
      flags: [
        { kind: "too-fast", steps: [{ step: "paid" }, { step: "biometrics-taken" }] },
        { kind: "too-fast", steps: [{ step: "biometrics-taken" }, { step: "interviewed" }] },
      ],
    });
    const found = await sip.call("POST", `/api/applications/${application.applicationNumber}/review`, {
      token: supervisor,
      body: { flags: 2, note: "Dicatat belakangan" },
    });
    expect(ReviewView.parse(found.body)).toEqual(found.body);
    expect([await flagged("open"), await flagged("reviewed")]).toEqual([[], [found.body]]);
  });

  it("greets Meta only when it knows the token, and lets a promise come due", async () => {
    expect((await sip.get("/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1")).status).toBe(
      403,
    );
    await sip.setClock("2026-12-28T02:00:00.000Z");
    const topic = (await sip.messages()).filter(({ channel }) => channel === "topic");
    // The digest of Monday's opening. What is late on Tuesday is told alone, among the rare paths.
    expect(topic.map(({ text }) => text.includes(application.applicationNumber))).toEqual([true]);
    expect(sip.logged().filter(({ event }) => event === "supervisors-alerted")).toMatchObject([
      { kind: "deadline-at-risk", outcome: "in-digest", requestId: expect.any(String) },
    ]);
  });

  it("signs a phone out on all its devices", async () => {
    const signedOut = await sip.call("POST", "/api/phone/sign-out", { token, body: {} });
    expect(PhoneSignedOut.parse(signedOut.body)).toEqual(signedOut.body);
  });

  it("was found well by the probe, which came to it each half hour as people do", () => {
    expect(sip.played()).toContain("probe-health");
    expect(sip.logged().filter(({ event }) => event === "probe-failed")).toEqual([]);
  });

  it("counts what its rows say, and a repeated request or report no second time", () => {
    const counted = sip.logged().flatMap((line) => countedBy(line).map(({ metric }) => ({ by: line.by, metric })));
    for (const { by, metric } of counted) {
      expect(rows.find(({ name }) => name === by)?.rights, by).toContain(`${metric}:count`);
    }
    const timesOf = (name: string) => counted.filter(({ metric }) => metric === name).length;
    // The family's, one that was moved, one of which a person was freed, and the freed person's own.
    expect(timesOf("bookings")).toBe(4);
    expect(timesOf("fallbacks")).toBe(1);
    expect(timesOf("codes")).toBe(2);
  });

  it("has played every row of the catalog", () => {
    const played = sip.played();
    expect(rows.map(({ name }) => name as string).filter((name) => !played.includes(name))).toEqual([]);
  });
});

rarePaths(() => ({ sip, engine }));

traces(() => ({ sip, written: [...written.values()], codes, secrets: [application.trackingCode, token, officer] }));

describe("the rights of all roles", () => {
  /** Logs are files on one machine, and the CDK's own copier runs at a deployment alone: neither is asked for here. */
  const isNotPlayed = (right: string): boolean => /Allow logs:|CustomCDKBucketDeployment/.test(right);

  it("were enough for all that was asked", () => {
    expect(rights.refused()).toEqual([]);
  });

  it("are all needed: less one action, one resource or one kind of items, something of this would have been refused", () => {
    expect(rights.unneeded().filter((right) => !isNotPlayed(right))).toEqual([]);
  });
});
