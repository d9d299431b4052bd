import { readFileSync } from "node:fs";
import { PublishCommand } from "@aws-sdk/client-sns";
import { alertSupervisors } from "@sip/domain/notices/alert-supervisors";
import { readFact } from "@sip/event-bus/read-fact";
import { alertOf } from "@sip/functions/deadlines/alert-supervisors/alert-of";
import { snsTopic } from "@sip/notice-channels/sns-topic";
import { describe, expect, it } from "vitest";
import { alertWorld } from "../../support/notices/alert-world.ts";

const sample = (type: string) => {
  const detail: unknown = JSON.parse(
    readFileSync(new URL(`../../../events/samples/${type}.valid.json`, import.meta.url), "utf8"),
  );
  return readFact({ source: "sip", "detail-type": type, detail });
};

describe("the alert that a fact asks for", () => {
  it("names the application, the kind and the instant", () => {
    expect([alertOf(sample("deadline-at-risk")), alertOf(sample("deadline-raised"))]).toEqual([
      {
        officeId: "pekanbaru",
        applicationNumber: "PKU-26-000123",
        kind: "deadline-at-risk",
        at: "2026-12-28T00:30:00.000Z",
      },
      expect.objectContaining({ kind: "deadline-raised", at: "2026-12-30T02:30:00.000Z" }),
    ]);
  });

  it("is none for a fact about something else", () => {
    expect(alertOf(sample("application-step-taken"))).toBeUndefined();
  });
});

describe("the topic", () => {
  it("gets both languages, office and level to filter by, and nothing about the applicant", async () => {
    const sent: PublishCommand[] = [];
    const send = async (command: unknown) => {
      if (command instanceof PublishCommand) sent.push(command);
      return {};
    };
    const world = alertWorld();
    await world.interviewed(1);
    await world.sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    const topic = snsTopic({ send }, "arn:aws:sns:ap-southeast-3:000000000000:alerts");
    const tell = alertSupervisors({ ...world.parts, channels: { topic } });
    for (const alert of world.newAlerts()) await tell(alert);
    expect(sent.map(({ input }) => input)).toEqual([
      {
        TopicArn: "arn:aws:sns:ap-southeast-3:000000000000:alerts",
        Subject: "PKU-26-000001 terlambat / PKU-26-000001 late",
        Message: expect.stringMatching(
          /^Kantor Imigrasi Kelas I TPI Pekanbaru, untuk petugas: [\s\S]*\n\nPekanbaru Class I Immigration Office, for officers: /,
        ),
        MessageAttributes: {
          officeId: { DataType: "String", StringValue: "pekanbaru" },
          level: { DataType: "String", StringValue: "officer" },
        },
      },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/BUDI|SANTOSO|6281234567890/);
  });
});
