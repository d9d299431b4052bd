import { createHmac } from "node:crypto";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { applicantAct, systemAct } from "@sip/domain/act";
import { handler as receiveWhatsApp } from "@sip/functions/notices/receive-whatsapp/handler";
import { handler as sendCode } from "@sip/functions/notices/send-code/handler";
import { handler as sendNotice } from "@sip/functions/notices/send-notice/handler";
import { handler as verifyWebhook } from "@sip/functions/notices/verify-whatsapp-webhook/handler";
import { openVerificationCodes } from "@sip/sealing/verification-codes";
import { seedOffices } from "@sip/seed/seed-offices";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { countedBy } from "../../support/logs/embedded-metrics.ts";
import { type LogLine, recordLog } from "../../support/logs/record-log.ts";
import { type Answer, type HttpEnd, openHttpEnd } from "../../support/notice-channels/http-end.ts";
import { openSnsEnd, type SnsEnd } from "../../support/notice-channels/sns-end.ts";
import { booking, bookingFact, readyFact, verificationFact } from "../../support/notices/facts.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { keysSecretOf } from "../../support/sealing/keys-secret.ts";
import { openTestTable, type TestTable } from "../../support/table/table.ts";

const keys = keysSecretOf("keys-secret-of-the-test-0123456789abcdef");
const verificationCodes = openVerificationCodes(keys, () => "2026-12-18T07:00:00.000Z");
const whatsappSecret = {
  accessToken: "EAAJ-token",
  appSecret: "app-secret-0123456789",
  verifyToken: "verify-token-0123",
};

/** What the site adds to each request that it hands on. */
const throughSite = { "x-sip-origin": "origin-of-the-test-0123456789abcdef" };
const secretTexts: Readonly<Record<string, string>> = {
  keys,
  whatsapp: JSON.stringify(whatsappSecret),
  origin: JSON.stringify({ "1": throughSite["x-sip-origin"] }),
};

let table: TestTable;
let whatsapp: HttpEnd;
let sns: SnsEnd;
let extension: HttpEnd;
let answer: (body: string) => Answer;

beforeAll(async () => {
  table = await openTestTable();
  sns = await openSnsEnd();
  whatsapp = await openHttpEnd(({ body }) => answer(body));
  extension = await openHttpEnd(({ path }) => ({
    status: 200,
    body: JSON.stringify({ SecretString: secretTexts[path.split("=").at(-1) ?? ""] }),
  }));
  await seedOffices(table);
  const environment = {
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL_DYNAMODB: table.engine.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.origin,
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(extension.port),
    CALLER: "public",
    TABLE_NAME: table.name,
    KEYS_SECRET_ID: "keys",
    ORIGIN_SECRET_ID: "origin",
    WHATSAPP_SECRET_ID: "whatsapp",
    WHATSAPP_API_URL: `${whatsapp.origin}/v26.0`,
    WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
    SMS_SENDER_ID: "IMIGRASI",
    STAGE: "staging",
    CODES_PER_DAY_BY_WHATSAPP: "1000",
    CODES_PER_DAY_BY_SMS: "1000",
    PUBLIC_URL: "https://paspor.imigrasi.go.id",
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([table.close(), whatsapp.close(), sns.close(), extension.close()]);
});

let lines: LogLine[];
beforeEach(() => {
  // Before the days that the facts name are over.
  vi.useFakeTimers({ now: Date.parse("2026-12-18T07:00:10.000Z"), toFake: ["Date"] });
  lines = recordLog();
  answer = () => ({ status: 200, body: '{"messages":[{"id":"wamid.1"}]}' });
});

type QueueCall = Parameters<typeof sendNotice>;
type HttpCall = Parameters<typeof receiveWhatsApp>;

const context = { getRemainingTimeInMillis: () => 60_000 } as QueueCall[1];

/** What a queue hands over: facts in EventBridge's envelope. Answers the facts whose messages come again. */
const deliverTo =
  (handler: typeof sendNotice) =>
  async (
    ...facts: readonly (Readonly<Record<string, unknown>> & { readonly type: string })[]
  ): Promise<readonly number[]> => {
    const event = {
      Records: facts.map((fact, index) => ({
        messageId: String(index),
        eventSource: "aws:sqs",
        body: JSON.stringify({
          version: "0",
          source: "sip",
          "detail-type": fact.type,
          detail: { version: 1, factId: `fact-${index}`, ...fact },
        }),
      })),
    } as unknown as QueueCall[0];
    const { batchItemFailures = [] } = (await handler(event, context)) ?? {};
    return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier));
  };
const deliver = deliverTo(sendNotice);
const deliverCode = deliverTo(sendCode);

const bookingOf = (bookingCode: string) => ({
  ...bookingFact("booking-made", { bookingCode }),
  act: applicantAct("book-slot", "2026-12-18T07:00:00.000Z"),
  data: {
    ...booking,
    bookingCode,
    pool: "online",
    applicants: booking.applicants.map((a) => ({ ...a, ticketNumber: "A001" })),
  },
});
const readyOf = (applicationNumber: string) => ({
  ...readyFact({ applicationNumber }),
  act: systemAct("take-step", "2026-12-18T07:00:00.000Z"),
  data: { ...readyFact({ applicationNumber }).data, dueAt: "2026-12-29T09:00:00.000Z" },
});
const verification = (verificationId: string) => ({
  ...verificationFact("whatsapp"),
  happenedAt: new Date().toISOString(),
  data: { ...verificationFact("whatsapp").data, verificationId },
});

/** The verification that tells the fact. */
const asked = ({ happenedAt, data }: ReturnType<typeof verification>) =>
  storedVerifications(table).add({
    ...data,
    phoneId: `phone of ${data.verificationId}`,
    requestedAt: happenedAt,
    expiresAt: new Date(Date.parse(happenedAt) + 600_000).toISOString(),
    failedTries: 0,
  });

const report = async (statuses: readonly unknown[]): Promise<number | undefined> => {
  const body = JSON.stringify({ entry: [{ changes: [{ value: { statuses } }] }] });
  const signature = `sha256=${createHmac("sha256", whatsappSecret.appSecret).update(body).digest("hex")}`;
  const event = {
    headers: { ...throughSite, "X-Hub-Signature-256": signature },
    body: btoa(body),
    isBase64Encoded: true,
  };
  const result = await receiveWhatsApp({ requestContext: {}, ...event } as unknown as HttpCall[0], context);
  return result?.statusCode;
};
const status = (noticeId: string, state: string, errors?: unknown) => ({
  id: "wamid.1",
  status: state,
  timestamp: "1798513201",
  biz_opaque_callback_data: noticeId,
  errors,
});

const sentTo = (noticeId: string) =>
  whatsapp.exchanges
    .map(({ body }) => JSON.parse(body))
    .filter((message) => message.biz_opaque_callback_data === noticeId);
const stateOf = async (noticeId: string) => (await storedNotices(table).find(noticeId))?.state;

/** What the test has counted so far, each with its channel where it has one. */
const counted = (): string[] =>
  lines
    .flatMap(countedBy)
    .map(({ metric, dimensions: { Stage, Channel } }) => [Stage, metric, Channel].filter(Boolean).join(" "));

describe("send-notice, from the queue to the phone", () => {
  it("says and counts each fact of a batch, and the same facts no second time", async () => {
    const facts = [bookingOf("AAA-AAA-AAAA"), readyOf("PKU-26-000201"), readyOf("PKU-26-000202")];
    expect(await deliver(...facts)).toEqual([]);
    expect(await deliver(...facts)).toEqual([]);
    for (const noticeId of ["AAA-AAA-AAAA.booking-confirmed.1", "PKU-26-000201.ready.1", "PKU-26-000202.ready.1"]) {
      expect(sentTo(noticeId)).toHaveLength(1);
      expect(await stateOf(noticeId)).toBe("sent");
    }
    expect(counted()).toEqual(Array(3).fill("staging notices whatsapp"));
  });

  it("gives back the message that failed and no other, and says it when it comes again a minute and a half later", async () => {
    answer = (body) =>
      body.includes("PKU-26-000301")
        ? { status: 503, body: '{"error":{"code":131016}}' }
        : { status: 200, body: '{"messages":[{"id":"wamid.2"}]}' };
    expect(await deliver(readyOf("PKU-26-000301"), readyOf("PKU-26-000302"))).toEqual([0]);
    expect(lines).toContainEqual(expect.objectContaining({ level: "ERROR", name: "WhatsAppTrouble" }));
    answer = () => ({ status: 200, body: '{"messages":[{"id":"wamid.3"}]}' });
    vi.useFakeTimers({ now: Date.now() + 90_000, toFake: ["Date"] });
    try {
      expect(await deliver(readyOf("PKU-26-000301"))).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
    expect(await stateOf("PKU-26-000301.ready.1")).toBe("sent");
  });

  it("says nothing of a visit that was moved while WhatsApp was in trouble, and logs that it was overtaken", async () => {
    const bookingCode = "AAA-AAA-AAAB";
    const moved = checkedInBooking({ bookingCode, state: "booked", date: "2026-12-23" });
    answer = () => ({ status: 503, body: '{"error":{"code":131016}}' });
    expect(await deliver(bookingOf(bookingCode))).toEqual([0]);
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: bookingItem(moved) }));
    answer = () => ({ status: 200, body: '{"messages":[{"id":"wamid.4"}]}' });
    const before = whatsapp.exchanges.length;
    vi.setSystemTime(Date.now() + 90_000);
    expect(await deliver(bookingOf(bookingCode))).toEqual([]);
    expect(whatsapp.exchanges).toHaveLength(before);
    expect(lines).toContainEqual(expect.objectContaining({ event: "notice-handled", outcome: "overtaken" }));
    expect(counted()).toEqual([]);
  });

  it("falls back to SMS when a template is refused, and tells the operators", async () => {
    answer = () => ({ status: 404, body: '{"error":{"code":132001}}' });
    const before = sns.forms().length;
    expect(await deliver(readyOf("PKU-26-000401"))).toEqual([]);
    expect(sns.forms().slice(before)).toMatchObject([
      {
        PhoneNumber: "+6281234567890",
        Message:
          "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000401) SELESAI. Ambil Sen-Jum 07.30-16.00 sampai 28-01-2027. Bawa KTP & bukti bayar. Tanpa calo.",
      },
    ]);
    const refused = { event: "channel-refused", message: expect.stringContaining("132001") };
    expect(lines).toContainEqual(expect.objectContaining(refused));
    expect(counted()).toEqual(["staging notices sms", "staging fallbacks"]);
    expect(JSON.stringify(lines)).not.toMatch(/62812|PKU-26|BUDI/);
  });

  it("gives back what is no fact of ours", async () => {
    expect(await deliver({ type: "booking-lost" }, { type: "deadline-at-risk" })).toEqual([0, 1]);
  });

  it("gives back a fact of an office that nobody knows", async () => {
    expect(await deliver({ ...readyOf("ZZZ-26-000001"), officeId: "atlantis" })).toEqual([0]);
    expect(await stateOf("ZZZ-26-000001.ready.1")).toBeUndefined();
  });
});

describe("send-code, from the queue to the phone", () => {
  it("sends the code that belongs to the verification, and logs nothing of it", async () => {
    const fact = verification("11111111-2222-4333-8444-555555555555");
    expect(await deliverCode(fact)).toEqual([]);
    const code = verificationCodes.codeOf(fact.data.verificationId);
    const [message] = sentTo(`${fact.data.verificationId}.verification-code.1`);
    expect(JSON.stringify(message.template.components).match(new RegExp(code, "g"))).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${code}|62812|1111-`));
  });

  it("holds a code that came too late for a fault, so that operators hear of it", async () => {
    const fact = verification("11111111-2222-4333-8444-666666666666");
    vi.setSystemTime(Date.now() + 10 * 60_000);
    expect(await deliverCode(fact)).toEqual([]);
    expect(sentTo(`${fact.data.verificationId}.verification-code.1`)).toEqual([]);
    expect(lines).toContainEqual(expect.objectContaining({ level: "ERROR", event: "code-expired" }));
  });

  it("sends no SMS in place of WhatsApp when the day's SMS are used up, and says so for the alarm", async () => {
    vi.stubEnv("CODES_PER_DAY_BY_SMS", "1");
    vi.resetModules();
    const { handler: withOne } = await import("@sip/functions/notices/send-code/handler");
    answer = () => ({ status: 400, body: '{"error":{"code":131026}}' });
    // A day of its own, because the count is of the table.
    vi.setSystemTime(Date.now() + 3 * 86_400_000);
    const before = sns.forms().length;
    for (const end of ["000000000001", "000000000002", "000000000003"]) {
      const fact = verification(`11111111-2222-4333-8444-${end}`);
      await asked(fact);
      expect(await deliverTo(withOne)(fact)).toEqual([]);
    }
    expect(sns.forms()).toHaveLength(before + 1);
    expect(lines.filter(({ event, kind }) => event === "code-budget-spent" && kind === "sms")).toHaveLength(1);
    expect(
      lines.filter(
        ({ event, message }) => event === "recipient-not-reached" && /code-budget-spent/.test(String(message)),
      ),
    ).toHaveLength(2);
    expect(lines.some(({ event }) => event === "channel-refused")).toBe(false);
    vi.stubEnv("CODES_PER_DAY_BY_SMS", "1000");
  });

  it("says nothing but codes, and send-notice says none", async () => {
    expect(await deliverCode(readyOf("PKU-26-000411"))).toEqual([0]);
    expect(await deliver(verification("11111111-2222-4333-8444-777777777777"))).toEqual([0]);
  });
});

describe("receive-whatsapp, from the webhook to the record", () => {
  it("records what was delivered and read", async () => {
    await deliver(readyOf("PKU-26-000501"));
    expect(await report([status("PKU-26-000501.ready.1", "read"), status("PKU-26-000501.ready.1", "delivered")])).toBe(
      200,
    );
    expect(await stateOf("PKU-26-000501.ready.1")).toBe("read");
  });

  it("sends by SMS what was not delivered, once, a code too", async () => {
    const fact = verification("99999999-2222-4333-8444-555555555555");
    await asked(fact);
    const code = verificationCodes.codeOf(fact.data.verificationId);
    await deliver(readyOf("PKU-26-000502"));
    await deliverCode(fact);
    const before = sns.forms().length;
    const failures = ["PKU-26-000502.ready.1", `${fact.data.verificationId}.verification-code.1`].map((noticeId) =>
      status(noticeId, "failed", [{ code: 131026, title: "Message undeliverable" }]),
    );
    expect(await report(failures)).toBe(200);
    expect(await report(failures)).toBe(200);
    const texts = sns
      .forms()
      .slice(before)
      .map(({ Message }) => Message);
    expect(texts).toHaveLength(2);
    expect(texts.join()).toContain("PKU-26-000502");
    expect(texts.join()).toContain(`Kode Anda ${code},`);
    const [whatsApp, sms, fallback] = ["staging notices whatsapp", "staging notices sms", "staging fallbacks"];
    expect(counted()).toEqual([whatsApp, whatsApp, ...counted().slice(2)]);
    expect(counted().slice(2).toSorted()).toEqual([fallback, fallback, sms, sms]);
  });

  it("answers 200 for a notice that it does not know", async () => {
    expect(await report([status("XXX-26-000001.ready.1", "failed", [{ code: 131026 }])])).toBe(200);
  });

  it("answers 401 for a forged report, and nothing moves", async () => {
    await deliver(readyOf("PKU-26-000503"));
    const body = JSON.stringify({
      entry: [{ changes: [{ value: { statuses: [status("PKU-26-000503.ready.1", "read")] } }] }],
    });
    const event = {
      headers: { ...throughSite, "x-hub-signature-256": `sha256=${"0".repeat(64)}` },
      body,
      requestContext: {},
    };
    const result = await receiveWhatsApp(event as unknown as HttpCall[0], context);
    expect(result?.statusCode).toBe(401);
    expect(await stateOf("PKU-26-000503.ready.1")).toBe("sent");
  });
});

describe("verify-whatsapp-webhook", () => {
  const ask = (token: string) =>
    verifyWebhook(
      {
        headers: throughSite,
        requestContext: {},
        queryStringParameters: { "hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444" },
      } as unknown as HttpCall[0],
      context,
    );

  it("echoes the challenge as text to who knows the token in the secret", async () => {
    expect(await ask(whatsappSecret.verifyToken)).toMatchObject({
      statusCode: 200,
      body: "1158201444",
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
    expect((await ask("guess"))?.statusCode).toBe(403);
  });
});
