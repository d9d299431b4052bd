import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { staffAct } from "@sip/domain/act";
import { openApplication } from "@sip/domain/applications/open-application";
import { takeStep } from "@sip/domain/applications/take-step";
import { acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { commentOnApplication } from "@sip/domain/deadlines/comment-on-application";
import { giveBackDeadline } from "@sip/domain/deadlines/give-back-deadline";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { addOffices } from "@sip/storage-dynamodb/add-offices";
import { storedApplicationNumbers } from "@sip/storage-dynamodb/application-numbers";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedOfficeDays } from "@sip/storage-dynamodb/office-days";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { officesOf } from "../support/queue/queue-on-table.ts";
import { faultyTable } from "../support/table/faulty-table.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

/** A counter on Tuesday 22 December 2026 at 09:00 WIB whose next write is done, but its answer is lost. */
const counter = async () => {
  const plain = await emptyTable(engine);
  await plain.client.send(new PutItemCommand({ TableName: plain.name, Item: bookingItem(checkedInBooking()) }));
  const { table, faults } = faultyTable(plain, engine.engine.endpoint);
  const applications = storedApplications(table);
  const parts = { applications, offices: officesOf(pekanbaru), clock: () => "2026-12-22T02:00:00.000Z" };
  const open = openApplication({
    ...parts,
    bookings: storedBookings(table),
    applicationNumbers: storedApplicationNumbers(table),
    newTrackingCode: () => "7Q4M0ZK9T2XVB1",
  });
  const ticket = {
    officeId: "pekanbaru",
    bookingCode: "K7M-2QX-9RDT",
    ticketNumber: "A-001",
    by: "rina",
    role: "officer" as const,
  };
  const loseNextAnswerOf = (operation: string): void => {
    faults.at = (_, seen) => {
      if (seen !== operation) return undefined;
      faults.at = () => undefined;
      return "dropped-after";
    };
  };
  const openedWith = async (...steps: readonly PassportStep[]) => {
    const opened = await open(ticket);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const { applicationNumber } = opened.value;
    for (const step of steps) await takeStep(parts)({ applicationNumber, step, ...rina });
    return applicationNumber;
  };
  return { table, parts, open: () => open(ticket), openedWith, loseNextAnswerOf };
};
const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };

describe("what was stored although the answer was lost on the way is told as done, and done once", () => {
  it("an opening", async () => {
    const { open, parts, loseNextAnswerOf } = await counter();
    loseNextAnswerOf("TransactWriteItems");
    expect(await open()).toEqual({
      ok: true,
      value: { applicationNumber: "PKU-26-000001", trackingCode: "7Q4M0ZK9T2XVB1", step: "opened" },
    });
    expect((await parts.applications.find("PKU-26-000001"))?.version).toBe(1);
  });

  it("a change of the days of an office", async () => {
    const { table, loseNextAnswerOf } = await counter();
    await addOffices(table, [pekanbaru]);
    const days = storedOfficeDays(table);
    const act = staffAct("change-office-days", { ...rina, role: "head" }, "2026-12-22T02:00:00.000Z", "Power cut");
    const overrides = [{ date: "2026-12-22", open: false, reason: { id: "Listrik padam", en: "Power cut" } }];
    const change = { officeId: "pekanbaru", version: 1, act, dates: ["2026-12-22"], overrides, otherHours: [] };
    loseNextAnswerOf("TransactWriteItems");
    expect(await days.change(change)).toBe(true);
    expect(await days.find("pekanbaru")).toMatchObject({ version: 1, overrides });
    expect(await days.listChanges("pekanbaru", [1])).toEqual([change]);
  });

  it("a step", async () => {
    const { parts, openedWith, loseNextAnswerOf } = await counter();
    const applicationNumber = await openedWith("documents-complete");
    loseNextAnswerOf("PutItem");
    const taken = await takeStep(parts)({ applicationNumber, step: "paid", ...rina });
    expect(taken).toMatchObject({ ok: true, value: { step: "paid" } });
    expect((await parts.applications.find(applicationNumber))?.steps.map(({ step }) => step)).toEqual([
      "opened",
      "documents-complete",
      "paid",
    ]);
  });

  it("a case taken over", async () => {
    const { parts, openedWith, loseNextAnswerOf } = await counter();
    const applicationNumber = await openedWith("documents-complete", "paid", "biometrics-taken", "interviewed");
    loseNextAnswerOf("PutItem");
    const taken = await acknowledgeDeadline(parts)({ applicationNumber, ...rina, by: "dewi" });
    expect(taken).toMatchObject({ ok: true, value: { acknowledgedBy: "dewi" } });
  });

  it("a case given back, and a comment, which stands there once", async () => {
    const { parts, openedWith, loseNextAnswerOf } = await counter();
    const applicationNumber = await openedWith("documents-complete", "paid", "biometrics-taken", "interviewed");
    const dewi = { applicationNumber, ...rina, by: "dewi" };
    await acknowledgeDeadline(parts)(dewi);
    loseNextAnswerOf("PutItem");
    expect(await giveBackDeadline(parts)(dewi)).toMatchObject({ ok: true, value: { owner: null } });
    loseNextAnswerOf("PutItem");
    expect(await commentOnApplication(parts)({ ...dewi, text: "suku cadang" })).toMatchObject({ ok: true });
    expect((await parts.applications.find(applicationNumber))?.handling.map(({ kind }) => kind)).toEqual([
      "taken",
      "given-back",
      "comment",
    ]);
  });

  it("the claim of a notice, the claim after a sender died, and the one after a failure", async () => {
    const { table, loseNextAnswerOf } = await counter();
    const notices = storedNotices(table);
    const [first, second, third] = ["2026-12-28T00:30:20.000Z", "2026-12-28T00:31:00.000Z", "2026-12-28T00:32:00.000Z"];
    const record = {
      noticeId: "PKU-26-000123.ready.1",
      kind: "ready",
      officeId: "pekanbaru",
      language: "id",
      channel: "whatsapp",
      state: "sending",
      beganAt: "2026-12-28T00:30:00.000Z",
      claimedUntil: first,
    } as const;
    loseNextAnswerOf("PutItem");
    expect(await notices.begin(record)).toBeUndefined();
    expect(await notices.begin(record)).toEqual(record);

    loseNextAnswerOf("UpdateItem");
    expect(await notices.claimAgain(record.noticeId, first, second)).toMatchObject({ isDone: true });
    expect(await notices.claimAgain(record.noticeId, first, second)).toMatchObject({ isDone: false });

    const failed = { ...record, status: "failed", providerId: "wamid.1", at: second } as const;
    const next = { channel: "sms", claimedUntil: third } as const;
    loseNextAnswerOf("UpdateItem");
    expect(await notices.leaveRung(failed, next)).toMatchObject({ isDone: true });
    expect(await notices.leaveRung(failed, next)).toMatchObject({ isDone: false, record: { channel: "sms" } });
  });
});
