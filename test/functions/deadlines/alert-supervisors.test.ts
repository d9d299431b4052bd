import { readFileSync } from "node:fs";
import { PublishCommand } from "@aws-sdk/client-sns";
import { alertSupervisors } from "@sip/domain/notices/alert-supervisors";
import { readFact } from "@sip/event-bus/read-fact";
import { alertOf } from "@sip/functions/deadlines/alert-supervisors/alert-of";
import { snsTopic } from "@sip/notice-channels/sns-topic";
import { describe, expect, it } from "vitest";
import { memoryNotices } from "../../support/notices/notices-in-memory.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";

const sample = (type: string) => {
  const detail: unknown = JSON.parse(
    readFileSync(new URL(`../../../events/samples/${type}.valid.json`, import.meta.url), "utf8"),
  );
  return readFact({ source: "sip", "detail-type": type, detail });
};

describe("the alert that a fact asks for", () => {
  it("is of its kind, with the step and the due instant", () => {
    expect([alertOf(sample("deadline-at-risk")), alertOf(sample("deadline-breached"))]).toEqual([
      {
        factId: "PKU-26-000123:at-risk:1",
        officeId: "pekanbaru",
        serviceId: "passport",
        applicationNumber: "PKU-26-000123",
        kind: "deadline-at-risk",
        step: "verified",
        dueAt: "2026-12-29T09:00:00.000Z",
      },
      expect.objectContaining({ factId: "PKU-26-000123:breached:1", kind: "deadline-breached" }),
    ]);
  });

  it("is none for a fact about something else", () => {
    expect(alertOf(sample("application-step-taken"))).toBeUndefined();
  });

  it("is a fault without a due instant, and the fault names no application", () => {
    const fact = sample("deadline-at-risk");
    if (fact.type !== "deadline-at-risk") throw new Error("another sample was expected");
    expect(() => alertOf({ ...fact, data: { ...fact.data, dueAt: null } })).toThrow(
      /^deadline-at-risk has no due instant$/,
    );
  });
});

describe("the topic", () => {
  it("gets both languages, the office to filter by, and nothing about the applicant", async () => {
    const sent: PublishCommand[] = [];
    const send = async (command: unknown) => {
      if (command instanceof PublishCommand) sent.push(command);
      return {};
    };
    const tell = alertSupervisors({
      channels: { topic: snsTopic({ send }, "arn:aws:sns:ap-southeast-3:000000000000:alerts") },
      notices: memoryNotices(),
      offices: officesOf(pekanbaru),
      clock: () => "2026-12-28T00:30:00.000Z",
      pause: async () => {},
    });
    const alert = alertOf(sample("deadline-at-risk"));
    if (alert === undefined) throw new Error("an alert was expected");
    await tell(alert);
    expect(sent.map(({ input }) => input)).toEqual([
      {
        TopicArn: "arn:aws:sns:ap-southeast-3:000000000000:alerts",
        Subject: "PKU-26-000123 berisiko terlambat / PKU-26-000123 at risk",
        Message:
          "Kantor Imigrasi Kelas I TPI Pekanbaru: permohonan PKU-26-000123 berisiko terlambat. Langkah terakhir: Verifikasi selesai. Tenggat: Selasa, 29 Desember 2026 pukul 16.00 WIB.\n\n" +
          "Pekanbaru Class I Immigration Office: application PKU-26-000123: at risk. Last step: Verified. Due: Tuesday, 29 December 2026, 16:00 WIB.",
        MessageAttributes: { officeId: { DataType: "String", StringValue: "pekanbaru" } },
      },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/BUDI|SANTOSO|6281234567890/);
  });
});
