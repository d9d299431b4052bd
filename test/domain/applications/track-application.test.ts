import { isoDate } from "@sip/calendar/date";
import { TrackView } from "@sip/contracts/applications/shapes";
import { trackApplication } from "@sip/domain/applications/track-application";
import { trackEn } from "@sip/web/words/track.en";
import { trackId } from "@sip/web/words/track.id";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";

const interviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const readyAfter = ["verified", "adjudicated", "printed", "quality-checked", "ready"] as const;

const opened = async () => {
  const desk = officeDesk();
  const number = await desk.openFor();
  const code = desk.stored(number).application.trackingCode;
  const track = async (now: string) => {
    desk.present.now = wib(now);
    const tracked = await desk.track(code);
    if (!tracked.ok) throw new Error("not found");
    return tracked.value;
  };
  return { desk, number, code, track };
};

describe("following an application by its code", () => {
  it("shows the steps at the office's time, the promise, and a masked name", async () => {
    const { desk, number, track } = await opened();
    desk.present.now = wib("2026-12-22 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    expect(await track("2026-12-22 09:00")).toMatchObject({
      applicationNumber: "PKU-26-000001",
      officeId: "pekanbaru",
      applicantName: "B••• S••••••",
      step: "interviewed",
      steps: [
        { step: "opened", at: "2026-12-22T07:30:00+07:00" },
        { step: "documents-complete", at: "2026-12-22T08:40:00+07:00" },
        { step: "paid", at: "2026-12-22T08:40:00+07:00" },
        { step: "biometrics-taken", at: "2026-12-22T08:40:00+07:00" },
        { step: "interviewed", at: "2026-12-22T08:40:00+07:00" },
      ],
      promisedOn: "2026-12-29",
      newPromisedOn: null,
      missedOn: [],
      clock: "running",
      pause: null,
      pickUpBy: null,
    });
  });

  it("has exactly the shape of the contract, with nobody of the staff, no note and no phone in it", async () => {
    const { desk, number, track } = await opened();
    const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };
    await desk.take({ applicationNumber: number, step: "suspended", note: "blacklist hit", ...rina });
    const view = await track("2026-12-22 09:00");
    expect(TrackView.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toMatch(/rina|blacklist|6281234567890|SANTOSO|0012/);
  });

  it("says since when and for which papers the clock stands still", async () => {
    const { desk, number, track } = await opened();
    const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };
    desk.present.now = wib("2026-12-22 08:00");
    await desk.take({ applicationNumber: number, step: "documents-incomplete", note: "kartu keluarga", ...rina });
    expect(await track("2026-12-24 09:00")).toMatchObject({
      clock: "paused",
      pause: { since: "2026-12-22", reason: "documents", papers: "kartu keluarga" },
    });
  });

  it("shows no number of a person or a passport that an officer typed among the papers", async () => {
    const { desk, number, track } = await opened();
    const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };
    const note = "KTP 1499010312990001 buram, paspor X1234567 rusak";
    await desk.take({ applicationNumber: number, step: "documents-incomplete", note, ...rina });
    const view = await track("2026-12-22 09:00");
    expect(view).toMatchObject({ pause: { papers: "KTP ... buram, paspor ... rusak" } });
    expect(JSON.stringify(view)).not.toMatch(/1499010312990001|X1234567/);
  });

  it("says it of the papers that are missing now, not of those that were missing before", async () => {
    const { desk, number, track } = await opened();
    const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };
    const miss = async (time: string, note: string) => {
      desk.present.now = wib(time);
      await desk.take({ applicationNumber: number, step: "documents-incomplete", note, ...rina });
    };
    await miss("2026-12-22 08:00", "kartu keluarga");
    await desk.takeAll(number, "documents-complete");
    await miss("2026-12-23 09:00", "akta lahir");
    expect((await track("2026-12-24 09:00")).pause).toEqual({
      since: "2026-12-23",
      reason: "documents",
      papers: "akta lahir",
    });
  });

  it("tells of a suspension that there is one, and no more", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed, "suspended");
    expect(await track("2026-12-24 09:00")).toMatchObject({
      clock: "paused",
      promisedOn: null,
      pause: { since: "2026-12-22", reason: "suspended", papers: null },
    });
  });

  it("names the new day as soon as the promise is broken: due Tue 29 Dec 2026 at 16.00", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed);
    expect((await track("2026-12-29 15:59")).newPromisedOn).toBeNull();
    expect(await track("2026-12-29 16:00")).toMatchObject({
      promisedOn: "2026-12-29",
      newPromisedOn: "2026-12-30",
      missedOn: ["2026-12-29"],
    });
  });

  it("keeps the day that the apology named until it is missed, too; a day once named stays, and no third one comes", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed);
    await desk.sweep(wib("2026-12-29 16:00"));
    expect((await track("2026-12-30 15:59")).newPromisedOn).toBe("2026-12-30");
    for (const now of ["2026-12-30 16:00", "2027-01-26 09:00"]) {
      expect(await track(now)).toMatchObject({ newPromisedOn: null, missedOn: ["2026-12-29", "2026-12-30"] });
    }
  });

  it("names no new day while the clock stands still, not even the one that was told before", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed);
    await desk.sweep(wib("2026-12-29 16:00"));
    desk.present.now = wib("2026-12-29 16:01");
    await desk.takeAll(number, "suspended");
    expect(await track("2026-12-30 09:00")).toMatchObject({
      clock: "paused",
      promisedOn: "2026-12-29",
      newPromisedOn: null,
      missedOn: ["2026-12-29"],
    });
  });

  it("says in place of which day the promised one is, and why", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed);
    desk.present.now = wib("2026-12-23 08:00");
    await desk.takeAll(number, "suspended");
    expect((await track("2026-12-23 09:00")).moved).toBeNull();
    desk.present.now = wib("2026-12-23 13:00");
    await desk.takeAll(number, "resumed");
    expect(await track("2026-12-23 13:01")).toMatchObject({
      promisedOn: "2026-12-30",
      moved: {
        from: "2026-12-29",
        why: {
          id: "hitungan hari berhenti pada 23 Desember 2026",
          en: "the count of days stood still on 23 December 2026",
        },
      },
    });
    desk.present.now = wib("2026-12-24 09:00");
    await desk.takeAll(number, "suspended", "resumed");
    expect((await track("2026-12-24 09:01")).moved?.from).toBe("2026-12-29");
    const reason = { id: "Kabut asap", en: "Haze" };
    desk.present.office = { ...pekanbaru, overrides: [{ date: isoDate("2026-12-28"), open: false, reason }] };
    expect((await track("2026-12-24 09:02")).moved).toBeNull();
    await desk.takeAll(number, "verified");
    expect((await track("2026-12-24 09:03")).moved).toMatchObject({
      from: "2026-12-30",
      why: { id: "hari atau jam buka kantor berubah" },
    });
  });

  it("names the year whose holidays are not decreed, in it as before it", async () => {
    const { desk, number, track } = await opened();
    expect((await track("2027-12-29 08:30")).waitsForYear).toBeNull();
    desk.present.now = wib("2027-12-29 08:40");
    await desk.takeAll(number, ...interviewed);
    for (const now of ["2027-12-29 09:00", "2028-01-04 09:00"])
      expect(await track(now)).toMatchObject({ promisedOn: null, waitsForYear: 2028 });
    expect(trackId.promiseOpen(2028)).toContain("hari libur tahun 2028 belum ditetapkan");
    expect(trackEn.promiseOpen(2028)).toContain("holidays of 2028");
    desk.present.now = wib("2028-01-04 09:00");
    await desk.takeAll(number, "suspended");
    expect((await track("2028-01-04 09:01")).waitsForYear).toBeNull();
  });

  it("waits for no year where a day is promised, or nothing is counted yet", async () => {
    const { desk, number, track } = await opened();
    expect((await track("2026-12-22 08:00")).waitsForYear).toBeNull();
    await desk.takeAll(number, ...interviewed);
    expect((await track("2026-12-22 09:00")).waitsForYear).toBeNull();
  });

  it("tells staff the same of a missed day", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed);
    const listed = async () => {
      const found = await desk.listApplications({ officeId: "pekanbaru", q: number, limit: 25 });
      return found.ok ? found.value.applications[0] : undefined;
    };
    for (const now of ["2026-12-29 15:59", "2026-12-29 16:00", "2026-12-30 15:59", "2026-12-30 16:00"]) {
      const { missedOn, newPromisedOn } = await track(now);
      expect(await listed()).toMatchObject({ missedOn, newPromisedOn });
      await desk.sweep(wib(now));
    }
    expect(await listed()).toMatchObject({ missedOn: ["2026-12-29", "2026-12-30"], newPromisedOn: null });
  });

  it("shows no pause any more once the application has ended", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, "suspended", "rejected");
    expect(await track("2026-12-22 09:00")).toMatchObject({ step: "rejected", clock: "stopped", pause: null });
  });

  it("shows the last day to collect from ready on, also when it has passed, and no longer after the hand-over", async () => {
    const { desk, number, track } = await opened();
    await desk.takeAll(number, ...interviewed);
    desk.present.now = wib("2026-12-29 10:00");
    await desk.takeAll(number, ...readyAfter);
    expect(await track("2026-12-29 10:01")).toMatchObject({ step: "ready", clock: "stopped", pickUpBy: "2027-01-28" });
    expect((await track("2027-02-05 09:00")).pickUpBy).toBe("2027-01-28");
    await desk.takeAll(number, "handed-over");
    expect(await track("2027-02-05 09:00")).toMatchObject({ step: "handed-over", pickUpBy: null });
  });

  it("takes the code as people type it", async () => {
    const { desk, code } = await opened();
    const typed = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase().replace("0", "o");
    expect((await desk.track(typed)).ok).toBe(true);
  });

  it.each(["7Q4M0ZK9T2XVBZ", "", "short", "' OR 1=1", "x".repeat(5000), "PKU-26-000001"])(
    "does not find %j",
    async (code) => {
      const { desk } = await opened();
      expect(await desk.track(code)).toEqual({ ok: false, refusal: { kind: "not-found" } });
    },
  );

  it("does not trouble the table with what cannot be a code: a key of 5,000 letters would be a fault there", async () => {
    const { desk } = await opened();
    const track = trackApplication({
      applications: {
        findByTrackingCode: async () => {
          throw new Error("the table was asked");
        },
      },
      offices: officesOf(pekanbaru),
      clock: () => desk.present.now,
    });
    expect(await track("A".repeat(5000))).toMatchObject({ refusal: { kind: "not-found" } });
    await expect(track("7Q4M0ZK9T2XVB1")).rejects.toThrow("the table was asked");
  });
});
