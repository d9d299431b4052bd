import { isoDate } from "@sip/calendar/date";
import type { Application } from "@sip/domain/applications/application";
import type { ApplicationLists, Applications } from "@sip/domain/applications/ports";
import type { Booking } from "@sip/domain/queue/booking";
import { rethrow } from "@sip/domain/skip-and-report";
import { describe, expect, it } from "vitest";
import { checkedInBooking } from "../queue/checked-in-booking.ts";
import { applicationOf, bookingCodeOf, entriesOf, stepped } from "./application.ts";

export interface ApplicationStore {
  readonly applications: Applications;
  readonly lists: ApplicationLists;
}

const bookingOf = (number: number, changes: Partial<Booking> = {}): Booking =>
  checkedInBooking({ bookingCode: bookingCodeOf(number), ...changes });

/** What every store of applications must do; `open` answers one that holds these bookings and nothing else. */
export const describeApplicationStore = (
  name: string,
  open: (bookings: readonly Booking[]) => Promise<ApplicationStore>,
) => {
  const opened = async (
    numbers: readonly number[],
    changesOf: (number: number) => Partial<Application> = () => ({}),
  ) => {
    const store = await open(numbers.map((number) => bookingOf(number)));
    for (const number of numbers) {
      const application = applicationOf(number, changesOf(number));
      expect(await store.applications.open(application, entriesOf(application), bookingOf(number))).toBe(true);
    }
    const save = (application: Application) => store.applications.save(application, entriesOf(application));
    return { ...store, save };
  };
  const due = async (store: ApplicationStore, list: "deadlines" | "pick-ups", upTo: string): Promise<string[]> => {
    const found: string[] = [];
    for await (const group of store.lists.due(list, upTo, rethrow)) {
      found.push(...group.map(({ applicationNumber }) => applicationNumber));
    }
    return found.sort();
  };

  describe(`${name}: applications one by one`, () => {
    it("are found by number and by tracking code, as they were opened", async () => {
      const { applications } = await opened([1]);
      expect(await applications.find("PKU-26-000001")).toEqual(applicationOf(1));
      expect(await applications.findByTrackingCode("7Q4M0ZK9000001")).toEqual(applicationOf(1));
      expect(await applications.find("PKU-26-000002")).toBeUndefined();
      expect(await applications.findByTrackingCode("7Q4M0ZK9000002")).toBeUndefined();
    });

    it("are opened once for each ticket, and nothing of the second is stored", async () => {
      const { applications } = await opened([1]);
      const second = applicationOf(2, { bookingCode: bookingCodeOf(1) });
      expect(await applications.open(second, {}, bookingOf(1))).toBe(false);
      expect(await applications.find(second.applicationNumber)).toBeUndefined();
      expect(await applications.findByTrackingCode(second.trackingCode)).toBeUndefined();
      const other = applicationOf(3, { bookingCode: bookingCodeOf(1), ticketNumber: "A-002" });
      expect(await applications.open(other, {}, bookingOf(1))).toBe(true);
    });

    it("are not opened for people who are not there", async () => {
      const { applications } = await open([bookingOf(1, { state: "booked" })]);
      expect(await applications.open(applicationOf(1), {}, bookingOf(1))).toBe(false);
      expect(await applications.find("PKU-26-000001")).toBeUndefined();
    });

    it("are opened once when ten open the same ticket at once", async () => {
      const { applications } = await open([bookingOf(1)]);
      const tries = Array.from({ length: 10 }, (_, index) =>
        applicationOf(100 + index, { bookingCode: bookingCodeOf(1) }),
      );
      const answers = await Promise.all(tries.map((application) => applications.open(application, {}, bookingOf(1))));
      expect(answers.filter((isOpened) => isOpened).length).toBe(1);
      const stored = await Promise.all(tries.map(({ applicationNumber }) => applications.find(applicationNumber)));
      expect(stored.filter((application) => application !== undefined).length).toBe(1);
    });

    it("are read back whole: steps with notes and a day of issue, alerts, what supervisors did, reminders", async () => {
      const { applications, save } = await opened([1]);
      const noted = stepped(applicationOf(1), "documents-incomplete", "2026-12-22T01:10:00.000Z", "kartu keluarga");
      const issued = { step: "printed", at: "2026-12-29T01:00:00.000Z", by: "rina", issuedOn: isoDate("2026-12-28") };
      const full: Application = {
        ...noted,
        steps: [...noted.steps, issued],
        alerts: {
          round: 2,
          dueAt: "2026-12-29T09:00:00.000Z",
          atRiskAt: "2026-12-28T00:30:00.000Z",
          breachedAt: "2026-12-29T09:00:00.000Z",
          again: { times: 2, at: "2027-01-06T09:00:00.000Z" },
          raised: { supervisor: "2026-12-30T02:30:00.000Z", head: "2026-12-30T04:30:00.000Z" },
        },
        named: [
          { on: isoDate("2026-12-29"), at: "2026-12-22T02:10:00.000Z", by: "rina", because: "started" },
          { on: isoDate("2026-12-30"), at: "2026-12-29T09:00:00.000Z", by: "sweep-deadlines", because: "missed" },
        ],
        handling: [
          { kind: "taken", at: "2026-12-28T01:00:00.000Z", by: "dewi" },
          { kind: "comment", at: "2026-12-28T01:05:00.000Z", by: "dewi", text: "menunggu suku cadang" },
          { kind: "handed-on", at: "2026-12-28T02:00:00.000Z", by: "dewi", to: "arif" },
          { kind: "given-back", at: "2026-12-28T03:00:00.000Z", by: "arif" },
        ],
        reminded: { day: 7, at: "2027-01-05T02:00:00.000Z" },
      };
      expect(await save(full)).toBe(true);
      expect(await applications.find("PKU-26-000001")).toEqual(full);
    });

    it("are saved version by version: who read an older one stores nothing", async () => {
      const { applications, save } = await opened([1]);
      const first = stepped(applicationOf(1), "documents-complete", "2026-12-22T01:10:00.000Z");
      const rival = stepped(applicationOf(1), "suspended", "2026-12-22T01:11:00.000Z");
      expect([await save(first), await save(rival)]).toEqual([true, false]);
      expect(await applications.find("PKU-26-000001")).toEqual(first);
    });

    it("lose no step when many save at once: one wins", async () => {
      const { applications, save } = await opened([1]);
      const rivals = Array.from({ length: 10 }, (_, second) =>
        stepped(applicationOf(1), "documents-complete", `2026-12-22T01:10:0${second}.000Z`),
      );
      const saved = await Promise.all(rivals.map(save));
      expect(saved.filter((isSaved) => isSaved).length).toBe(1);
      expect(await applications.find("PKU-26-000001")).toEqual(rivals[saved.indexOf(true)]);
    });
  });

  const numbersOf = (applications: readonly Application[]) =>
    applications.map((one) => Number(one.applicationNumber.slice(-6)));

  describe(`${name}: applications of an office`, () => {
    it("come newest first, page by page, each once, and no other office's", async () => {
      const { lists } = await opened([1, 2, 3, 4, 5, 6], (number) => (number === 4 ? { officeId: "makassar" } : {}));
      const first = await lists.page({ officeId: "pekanbaru", limit: 2 }, rethrow);
      expect(numbersOf(first.applications)).toEqual([6, 5]);
      const second = await lists.page(
        { officeId: "pekanbaru", limit: 2, ...(first.next && { after: first.next }) },
        rethrow,
      );
      expect(numbersOf(second.applications)).toEqual([3, 2]);
      const third = await lists.page(
        { officeId: "pekanbaru", limit: 2, ...(second.next && { after: second.next }) },
        rethrow,
      );
      expect([numbersOf(third.applications), third.next]).toEqual([[1], undefined]);
    });

    it("come by step, the longest waiting first, page by page", async () => {
      const { lists, save } = await opened([1, 2, 3, 4]);
      await save(stepped(applicationOf(2), "documents-complete", "2026-12-22T01:30:00.000Z"));
      await save(stepped(applicationOf(4), "documents-complete", "2026-12-22T01:20:00.000Z"));
      await save(stepped(applicationOf(1), "documents-complete", "2026-12-22T01:40:00.000Z"));
      const question = {
        officeId: "pekanbaru",
        at: { serviceId: "passport", step: "documents-complete" },
        limit: 2,
      } as const;
      const first = await lists.page(question, rethrow);
      expect(numbersOf(first.applications)).toEqual([4, 2]);
      const second = await lists.page({ ...question, ...(first.next && { after: first.next }) }, rethrow);
      expect([numbersOf(second.applications), second.next]).toEqual([[1], undefined]);
      expect(
        numbersOf(
          (await lists.page({ ...question, at: { serviceId: "passport", step: "opened" } }, rethrow)).applications,
        ),
      ).toEqual([3]);
    });

    it("are searched by a part of the name in any case, or of the number", async () => {
      const names = ["BUDI SANTOSO", "SITI AMINAH", "BUDIMAN", "AGUS"];
      const { lists } = await opened([1, 2, 3, 4], (number) => ({ applicantName: names[number - 1] ?? "" }));
      const search = async (text: string) =>
        numbersOf((await lists.page({ officeId: "pekanbaru", text, limit: 10 }, rethrow)).applications);
      expect([await search("budi"), await search("Aminah"), await search("26-000003"), await search("wati")]).toEqual([
        [3, 1],
        [2],
        [3],
        [],
      ]);
    });

    it("cut a search to its page and go on behind it", async () => {
      const { lists } = await opened([1, 2, 3, 4, 5]);
      const question = { officeId: "pekanbaru", text: "budi", limit: 2 };
      const first = await lists.page(question, rethrow);
      const second = await lists.page({ ...question, ...(first.next && { after: first.next }) }, rethrow);
      expect([numbersOf(first.applications), numbersOf(second.applications)]).toEqual([
        [5, 4],
        [3, 2],
      ]);
    });

    it("are found by their numbers, those that exist", async () => {
      const { lists } = await opened([1, 2]);
      const found = await lists.findAll(["PKU-26-000001", "PKU-26-000009", "PKU-26-000002"]);
      expect(numbersOf(found)).toEqual([1, 2]);
    });
  });

  describe(`${name}: what is due`, () => {
    const promise = (number: number, at: string): Application => {
      const complete = stepped(applicationOf(number), "documents-complete", at);
      return {
        ...stepped(stepped(stepped(complete, "paid", at), "biometrics-taken", at), "interviewed", at),
        version: 2,
      };
    };

    it("is what has come by then, that instant included, and only of its list", async () => {
      const store = await opened([1, 2, 3, 4, 5]);
      await store.save(promise(1, "2026-12-21T02:00:00.000Z"));
      await store.save(promise(2, "2026-12-22T02:00:00.000Z"));
      await store.save(promise(3, "2026-12-23T02:00:00.000Z"));
      // At risk from the opening of the working day before: Wed 23, Mon 28 and Tue 29 December.
      expect(await due(store, "deadlines", "2026-12-23T00:29:59.999Z")).toEqual([]);
      expect(await due(store, "deadlines", "2026-12-23T00:30:00.000Z")).toEqual(["PKU-26-000001"]);
      expect(await due(store, "deadlines", "2026-12-28T00:30:00.000Z")).toEqual(["PKU-26-000001", "PKU-26-000002"]);
      expect(await due(store, "pick-ups", "2027-12-28T00:30:00.000Z")).toEqual([]);
    });

    it("moves and goes with the application", async () => {
      const store = await opened([1]);
      const running = promise(1, "2026-12-22T02:00:00.000Z");
      await store.save(running);
      const paused = stepped(running, "suspended", "2026-12-23T02:00:00.000Z");
      await store.save(paused);
      expect(await due(store, "deadlines", "2027-12-31T00:00:00.000Z")).toEqual([]);
      await store.save(stepped(paused, "resumed", "2026-12-23T03:00:00.000Z"));
      expect(await due(store, "deadlines", "2026-12-28T00:30:00.000Z")).toEqual(["PKU-26-000001"]);
    });

    it("lists what was flagged in an office, the last flagged first, page by page and from an instant on", async () => {
      const store = await opened([1, 2, 3, 4, 5], (number) => (number === 5 ? { officeId: "makassar" } : {}));
      for (const [number, time] of [
        [1, "2026-12-22T02:00:00.000Z"],
        [2, "2026-12-22T04:00:00.000Z"],
        [3, "2026-12-22T03:00:00.000Z"],
        [5, "2026-12-22T05:00:00.000Z"],
      ] as const) {
        const running = { ...promise(number, time), ...(number === 5 && { officeId: "makassar" }) };
        await store.save(running);
        await store.save(stepped(running, "interviewed", time));
      }
      const open = { officeId: "pekanbaru", state: "open", limit: 2 } as const;
      const first = await store.lists.reviews(open, rethrow);
      expect(numbersOf(first.applications)).toEqual([2, 3]);
      const second = await store.lists.reviews({ ...open, ...(first.next && { after: first.next }) }, rethrow);
      expect(numbersOf(second.applications)).toEqual([1]);
      const late = await store.lists.reviews({ ...open, since: "2026-12-22T03:00:00.000Z", limit: 9 }, rethrow);
      expect([numbersOf(late.applications), late.next]).toEqual([[2, 3], undefined]);
    });

    it("moves what somebody has looked at to the other list", async () => {
      const store = await opened([1]);
      const time = "2026-12-22T02:00:00.000Z";
      await store.save(promise(1, time));
      const flagged = stepped(promise(1, time), "interviewed", time);
      await store.save(flagged);
      const reviewed = { by: "dewi", at: "2026-12-23T02:00:00.000Z", note: "Dicatat belakangan." };
      const looked = { ...flagged, flags: flagged.flags?.map((flag) => ({ ...flag, reviewed })) ?? [], version: 4 };
      expect(await store.save(looked)).toBe(true);
      const of = async (state: "open" | "reviewed") =>
        (await store.lists.reviews({ officeId: "pekanbaru", state, limit: 9 }, rethrow)).applications;
      expect([await of("open"), await of("reviewed")]).toEqual([[], [looked]]);
    });

    it("lists an office's open deadlines, the first due first", async () => {
      const store = await opened([1, 2, 3, 4], (number) => (number === 4 ? { officeId: "makassar" } : {}));
      await store.save(promise(1, "2026-12-23T02:00:00.000Z"));
      await store.save(promise(2, "2026-12-21T02:00:00.000Z"));
      const open = await store.lists.openDeadlines("pekanbaru", rethrow);
      expect(open.map(({ applicationNumber }) => applicationNumber)).toEqual(["PKU-26-000002", "PKU-26-000001"]);
    });

    it("lists what an office holds without a due day, what was opened first, first, beside its open deadlines", async () => {
      const store = await opened([1, 2, 3, 4], (number) => (number === 4 ? { officeId: "makassar" } : {}));
      const held = async () =>
        (await store.lists.held("pekanbaru", rethrow)).map(({ applicationNumber }) => applicationNumber);
      const suspended = stepped(promise(1, "2026-12-22T02:00:00.000Z"), "suspended", "2026-12-23T02:00:00.000Z");
      await store.save({ ...suspended, version: 2 });
      const { steps, ...later } = stepped(
        promise(2, "2026-12-22T02:00:00.000Z"),
        "suspended",
        "2026-12-24T03:00:00.000Z",
      );
      const first = { step: "opened", at: "2026-12-22T00:30:00.000Z", by: "rina" };
      await store.save({ ...later, steps: [first, ...steps.slice(1)], version: 2 });
      await store.save(promise(3, "2026-12-22T02:00:00.000Z"));
      const open = await store.lists.openDeadlines("pekanbaru", rethrow);
      expect([await held(), open.map(({ applicationNumber }) => applicationNumber)]).toEqual([
        ["PKU-26-000002", "PKU-26-000001"],
        ["PKU-26-000003"],
      ]);
      await store.save({ ...stepped(suspended, "resumed", "2026-12-23T03:00:00.000Z"), version: 3 });
      expect(await held()).toEqual(["PKU-26-000002"]);
    });
  });
};
