import { remindVisits } from "@sip/domain/queue/remind-visits";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officeWithQuota } from "../../support/offices/offices-with-quota.ts";
import { afterRelease } from "../../support/queue/booking-request.ts";
import { queueAt } from "../../support/queue/queue-at.ts";

describe("the reminder of a visit on Tuesday 22 Dec", () => {
  const reminderTime = pekanbaru.rules[0]?.visitReminderTime ?? "";
  const dueAt = `2026-12-21T${String(Number(reminderTime.slice(0, 2)) - 7).padStart(2, "0")}:${reminderTime.slice(3)}:00.000Z`;

  it("goes out once, on Monday at the office's hour", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    queue.project();
    expect(await queue.remind(new Date(Date.parse(dueAt) - 1).toISOString())).toBe(0);
    expect(await queue.remind(dueAt)).toBe(1);
    expect(await queue.remind(dueAt)).toBe(0);
    expect(queue.state.bookings.get(bookingCode)).toMatchObject({ remindedAt: dueAt, version: 2 });
  });

  it("goes out for hundreds that are due together", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(250));
    await Promise.all(Array.from({ length: 250 }, (_, number) => queue.bookOne(number)));
    queue.project();
    expect(await queue.remind(dueAt)).toBe(250);
  });

  it("goes out to the others when one of them cannot be read, and says so", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    queue.project();
    const dueReminders: typeof queue.bookings.dueReminders = async function* (at, report) {
      report(new Error("an item that does not fit"));
      yield* queue.bookings.dueReminders(at, report);
    };
    const remind = remindVisits({ ...queue, bookings: { ...queue.bookings, dueReminders } });
    await expect(remind(dueAt)).rejects.toThrow("1 of 2 reminders failed");
    expect([...queue.state.bookings.values()].map(({ remindedAt }) => remindedAt)).toEqual([dueAt]);
  });

  it("goes out to the others when one of them fails, and says so", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    await queue.bookOne(2);
    queue.project();
    const change: typeof queue.bookings.change = async (before, after) =>
      before.bookingCode === bookingCode ? { kind: "busy" } : queue.bookings.change(before, after);
    await expect(remindVisits({ ...queue, bookings: { ...queue.bookings, change } })(dueAt)).rejects.toThrow("1 of 2");
    expect([...queue.state.bookings.values()].filter(({ remindedAt }) => remindedAt === dueAt)).toHaveLength(1);
  });

  it("does not go out to who cancelled, who is moved to another day, or who booked after the hour", async () => {
    const queue = queueAt(afterRelease);
    await queue.cancel(await queue.bookOne(1));
    await queue.reschedule({ ...(await queue.bookOne(2)), date: "2026-12-23", session: "07:30" });
    queue.present.now = dueAt;
    await queue.bookOne(3);
    queue.project();
    expect(await queue.remind(dueAt)).toBe(0);
    expect(await queue.remind(dueAt.replace("12-21", "12-22"))).toBe(1);
  });

  it("is let go when the sweep comes only on the day itself", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    queue.project();
    expect(await queue.remind("2026-12-21T17:00:00.000Z")).toBe(0);
    expect(queue.state.bookings.get(bookingCode)?.remindAt).toBeUndefined();
    expect(queue.state.bookings.get(bookingCode)?.remindedAt).toBeUndefined();
  });
});
