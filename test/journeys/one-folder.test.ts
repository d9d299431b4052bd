import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/project/copied-project.ts";
import { adult, phoneOf } from "../support/queue/applicants.ts";
import { type SipClient, sipClient } from "../support/running-sip/sip-client.ts";
import { type SipProcess, startSipProcess } from "../support/running-sip/sip-process.ts";

/** A service that nobody has heard of, in a copy of the project: its folder, and an office whose data say that it is offered. */
const withLibraryCard = (): string => {
  const project = copyProject();
  cpSync(
    join(import.meta.dirname, "../support/services/library-card"),
    join(project, "packages/domain/src/services/library-card"),
    {
      recursive: true,
    },
  );
  const office = join(project, "packages/seed/src/offices/pekanbaru.json");
  const data = JSON.parse(readFileSync(office, "utf8"));
  const passports = data.rules.find(({ serviceId }: { serviceId: string }) => serviceId === "passport");
  const { own: _, flags: __, ...common } = passports;
  data.rules.push({
    ...common,
    serviceId: "library-card",
    sessions: [{ session: "09:00", minutes: 60, seats: { online: 2 } }],
    kinds: ["KARTU"],
    clockStartsAfter: ["form-read"],
    slaWorkingDays: 2,
  });
  writeFileSync(office, JSON.stringify(data));
  return project;
};

describe("a service that one folder adds", () => {
  const project = withLibraryCard();
  const dataDir = mkdtempSync(join(tmpdir(), "sip-one-folder-"));
  let run: SipProcess;
  let sip: SipClient;
  beforeAll(async () => {
    // What npm runs before it starts, tests, checks or synthesizes anything.
    execFileSync(process.execPath, [join(project, "infra/list-services.ts")], { cwd: project });
    run = await startSipProcess(
      { SIP_DATA_DIR: dataDir, SIP_SEED: "office", SIP_NOW: "2026-12-18T14:30:00+07:00" },
      project,
    );
    sip = sipClient(run.origin);
  });
  afterAll(async () => {
    await run?.interrupt();
    rmSync(project, { recursive: true, force: true });
  });

  it("is offered beside the others, with its own kinds, papers and steps", async () => {
    const { body: office } = await sip.get("/api/offices/pekanbaru");
    expect((office.services as { service: string }[]).map(({ service }) => service)).toEqual([
      "passport",
      "foreign-residence",
      "library-card",
    ]);
    const { body } = await sip.get("/api/services/library-card");
    expect(body).toMatchObject({
      name: { id: "Kartu perpustakaan", en: "Library card" },
      kinds: [{ kind: "KARTU", papers: [{ id: "Pas foto" }] }],
    });
    expect((body.steps as { step: string }[]).map(({ step }) => step)).toEqual([
      "form-taken",
      "form-read",
      "card-made",
      "card-waiting",
      "card-given",
    ]);
  });

  it("goes from the booking to the last message", async () => {
    const phone = phoneOf(1);
    const token = await sip.prove(phone);
    const { nik, fullName, dateOfBirth } = adult(1);
    const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
      token,
      headers: { "idempotency-key": "one-folder" },
      body: {
        service: "library-card",
        date: "2026-12-21",
        session: "09:00",
        applicants: [{ nik, fullName, dateOfBirth, applicationType: "KARTU" }],
        contact: { channels: ["whatsapp", "sms"], language: "en" },
      },
    });
    expect(booked).toMatchObject({ status: 201, body: { tickets: [{ ticketNumber: "L001" }] } });
    const bookingCode = String(booked.body.bookingCode);
    await sip.message(phone, new RegExp(`${bookingCode} on Monday, 21 December 2026 is booked`));

    await sip.setClock("2026-12-21T09:00:00+07:00");
    await sip.message(phone, /remember/);
    const officer = await sip.staffToken("officer");
    const desk = "/api/offices/pekanbaru";
    await sip.call("POST", `${desk}/check-ins`, { token: officer, body: { bookingCode } });
    const opened = await sip.call("POST", `${desk}/applications`, {
      token: officer,
      body: { bookingCode, ticketNumber: "L001" },
    });
    expect(opened).toMatchObject({ status: 201, body: { step: "form-taken" } });
    const { applicationNumber, trackingCode } = opened.body;
    // A step that neither moves the promise nor ends anything: what it tells is so whatever the clock says.
    await sip.message(phone, /was taken/);
    const take = async (step: string) => {
      const path = `/api/applications/${applicationNumber}/steps`;
      const taken = await sip.call("POST", path, { token: officer, body: { step } });
      expect(taken.status, JSON.stringify(taken.body)).toBe(200);
      return taken.body;
    };
    expect(await take("form-read")).toMatchObject({ clock: "running", promisedOn: "2026-12-23" });
    await sip.message(phone, /will be done Wednesday, 23 December 2026/);
    expect((await sip.get(`${desk}/deadlines`, officer)).body.deadlines).toMatchObject([
      { applicationNumber, service: "library-card", missing: ["card-made", "card-waiting"] },
    ]);

    await take("card-made");
    await take("card-waiting");
    await sip.message(phone, /is waiting/);
    const tracked = await sip.get(`/api/track/${trackingCode}`);
    expect(tracked.body).toMatchObject({
      service: "library-card",
      now: { en: "Your card is waiting." },
      coming: [{ step: "card-given" }],
      nextAction: { en: expect.stringContaining("Collect your card at Pekanbaru") },
      pickUpBy: "2027-01-20",
    });

    expect(await take("card-given")).toMatchObject({ clock: "stopped", allowedSteps: [] });
    expect((await sip.message(phone, /was given/)).template).toBe("kartu_diberikan");
  });
});
