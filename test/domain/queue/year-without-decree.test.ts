import { describeOffice } from "@sip/domain/queue/describe-office";
import { showAvailability } from "@sip/domain/queue/show-availability";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officeWithQuota } from "../../support/offices/offices-with-quota.ts";
import { bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

/** The decree for 2028 is not there. Until Friday 24 Dec 2027 14.00 the last week of 2027 is still to be released. */
describe("while the holidays of the next year are not decreed", () => {
  it("the office still shows its special days of this year, from the end of October on", () => {
    const { specialDays } = describeOffice(pekanbaru, "2027-11-15T02:00:00.000Z");
    expect(specialDays.map(({ date }) => date)).toEqual(["2027-12-24"]);
  });

  it("the release of the last week counts its days of December", () => {
    const seats = (pekanbaru.rules[0]?.sessions ?? []).reduce((sum, each) => {
      return sum + (each.seats.online ?? 0) + (each.seats.priority ?? 0);
    }, 0);
    expect(describeOffice(pekanbaru, "2027-12-20T02:00:00.000Z")).toMatchObject({
      nextReleaseAt: "2027-12-24T14:00:00+07:00",
      nextReleasePlaces: 5 * seats,
    });
  });

  it("the office and its list answer to the end of the year, when the next release is not announced", async () => {
    for (const now of ["2027-12-24T07:05:00.000Z", "2027-12-31T16:59:59.999Z"]) {
      expect(describeOffice(pekanbaru, now)).toMatchObject({ nextReleaseAt: null, nextReleasePlaces: null });
      const shown = await showAvailability(queueAt(now))({ officeId: "pekanbaru", serviceId: "passport" });
      expect(shown).toMatchObject({ ok: true, value: { nextReleaseAt: null } });
    }
  });

  it.each([
    ["2027-12-28T03:20:00.000Z", "2027-12-28", "2028-01-17", "2027-12-31"],
    ["2027-12-28T03:20:00.000Z", "2028-01-03", "2028-01-17", undefined],
    ["2028-01-03T03:20:00.000Z", "2028-01-03", "2028-01-23", undefined],
  ])("who asks at %s for %s to %s, as the pages do, sees what is known: up to %s", async (now, from, to, last) => {
    const asked = { officeId: "pekanbaru", serviceId: "passport", from, to };
    const shown = await showAvailability(queueAt(now))(asked);
    expect(shown.ok && shown.value.sessions.at(-1)?.date).toBe(last);
    expect(shown).toMatchObject({ ok: true, value: { nextReleaseAt: null } });
  });

  it("the list goes up to 31 December", async () => {
    const queue = queueAt("2027-12-20T02:00:00.000Z");
    const shown = await showAvailability(queue)({ officeId: "pekanbaru", serviceId: "passport" });
    expect(shown.ok && shown.value.sessions.at(-1)?.date).toBe("2027-12-31");
  });

  it("a full session of the last week is refused with the nearest others", async () => {
    const queue = queueAt("2027-12-24T07:00:00.000Z", officeWithQuota(1));
    await queue.bookOne(1, { date: "2027-12-28" });
    expect(await queue.book(bookingRequest(2, { date: "2027-12-28" }))).toMatchObject({
      refusal: { kind: "session-full", alternatives: [{ date: "2027-12-27" }, {}, {}] },
    });
  });

  it("seats of the last week that were given back open again", async () => {
    const queue = queueAt("2027-12-24T07:00:00.000Z", officeWithQuota(1));
    await queue.cancel(await queue.bookOne(1, { date: "2027-12-28" }));
    expect(await queue.reopen("2027-12-24T08:00:00.000Z")).toBe(1);
  });

  it("its days are not released, also once their week is: Monday 3 Jan and Saturday 1 Jan 2028", async () => {
    for (const date of ["2028-01-01", "2028-01-03"]) {
      const queue = queueAt("2027-12-31T07:00:00.000Z");
      expect(kindOf(await queue.book(bookingRequest(1, { date })))).toBe("not-released");
    }
  });
});
