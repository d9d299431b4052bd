import { createHmac } from "node:crypto";
import type { Receipt } from "@sip/domain/notices/ports";
import type { TakenReceipt } from "@sip/domain/notices/take-receipt";
import type { PhoneMessage } from "@sip/domain/people/take-message";
import { rowOf } from "@sip/functions/catalog";
import { endpoint } from "@sip/functions/notices/receive-whatsapp/endpoint";
import { InvalidRequest, RequestTooLarge } from "@sip/lambda-kit/invalid-request";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { type LogLine, recordLog } from "../../support/logs/record-log.ts";

const appSecret = "0123456789abcdef0123456789abcdef";
const sign = (bytes: Uint8Array | string, secret = appSecret): string =>
  `sha256=${createHmac("sha256", secret).update(bytes).digest("hex")}`;

const status = (more: Record<string, unknown> = {}) => ({
  id: "wamid.HBgN",
  status: "delivered",
  timestamp: "1798513201",
  recipient_id: "6281234567890",
  biz_opaque_callback_data: "PKU-26-000123.ready.1",
  pricing: { billable: true, pricing_model: "PMP", type: "regular", category: "utility" },
  ...more,
});
const webhook = (value: Record<string, unknown>) => ({
  object: "whatsapp_business_account",
  entry: [
    { id: "102290129340398", changes: [{ field: "messages", value: { messaging_product: "whatsapp", ...value } }] },
  ],
});

let taken: Receipt[];
let sent: PhoneMessage[];
let lines: LogLine[];
const linesAt = (level: string) => lines.filter((line) => line.level === level);
const info = () => linesAt("INFO").map(({ timestamp: _at, level: _level, ...fields }) => fields);
beforeEach(() => {
  taken = [];
  sent = [];
  lines = recordLog();
});
afterEach(() => vi.restoreAllMocks());

const take = (answer: (receipt: Receipt) => TakenReceipt | Promise<TakenReceipt>) =>
  endpoint(
    {
      receipt: async (receipt) => {
        taken.push(receipt);
        return answer(receipt);
      },
      message: async (message) => {
        sent.push(message);
        return { kind: "unasked" };
      },
    },
    async () => appSecret,
  );
const post = (body: unknown, answer: Parameters<typeof take>[0] = () => ({ kind: "moved" })) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return take(answer)(httpRequest({ body: text, headers: { "x-hub-signature-256": sign(text) } }));
};

describe("who may report", () => {
  const text = JSON.stringify(webhook({ statuses: [status()] }));

  it.each([
    ["no signature", undefined],
    ["an empty one", ""],
    ["one by another secret", sign(text, "another-secret-of-32-characters!")],
    ["one over other bytes", sign(`${text} `)],
    ["one without its prefix", sign(text).slice(7)],
    ["one in capitals", sign(text).toUpperCase()],
    ["SHA-1", `sha1=${createHmac("sha1", appSecret).update(text).digest("hex")}`],
    ["a longer one", `${sign(text)}00`],
  ])("not who has %s: 401, and nothing is taken", async (_, signature) => {
    const headers = signature === undefined ? {} : { "x-hub-signature-256": signature };
    const answer = await take(() => ({ kind: "moved" }))(httpRequest({ body: text, headers }));
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ type: expect.stringMatching(/\/invalid-signature$/) });
    expect(taken).toEqual([]);
  });

  it("who has signed these very bytes, escapes and spaces included", async () => {
    const odd = text.replace('"delivered"', '"\\u0064elivered"').replace("{", "{ \n");
    expect((await post(odd)).status).toBe(200);
    expect(taken[0]?.status).toBe("delivered");
  });

  it("a signature over bytes that are no UTF-8 is checked before anything is read", async () => {
    const bytes = Uint8Array.of(0x22, 0xff, 0x22);
    const request = { ...httpRequest({ headers: { "x-hub-signature-256": sign(bytes) } }), bytes };
    await expect(take(() => ({ kind: "moved" }))(request)).rejects.toThrow(InvalidRequest);
  });
});

describe("what is taken", () => {
  it("each status as a receipt of its notice", async () => {
    const answer = await post(
      webhook({
        statuses: [status(), status({ status: "failed", errors: [{ code: 131026, title: "Message undeliverable" }] })],
      }),
    );
    expect(answer).toEqual({ status: 200, body: {} });
    const at = "2026-12-29T03:00:01.000Z";
    const receipt = { noticeId: "PKU-26-000123.ready.1", channel: "whatsapp", providerId: "wamid.HBgN", at };
    expect(taken).toEqual([
      { ...receipt, status: "delivered" },
      { ...receipt, status: "failed", reason: "131026" },
    ]);
  });

  it("many of many notices, each notice's in their order", async () => {
    const statuses = ["a", "b", "c"].flatMap((notice) =>
      ["sent", "delivered", "read"].map((state) =>
        status({ status: state, biz_opaque_callback_data: `${notice}.ready.1` }),
      ),
    );
    await post(webhook({ statuses }));
    for (const notice of ["a", "b", "c"]) {
      const ofNotice = taken.filter(({ noticeId }) => noticeId === `${notice}.ready.1`);
      expect(ofNotice.map((receipt) => receipt.status)).toEqual(["sent", "delivered", "read"]);
    }
  });

  it("as many as Meta gathers into one webhook, which is far more than people may send", async () => {
    const body = JSON.stringify(webhook({ statuses: Array.from({ length: 1_000 }, () => status()) }));
    expect(body.length).toBeGreaterThan(64 * 1024);
    expect((await post(body)).status).toBe(200);
    expect(taken).toHaveLength(1_000);
    await expect(post(`${body}${" ".repeat(3 * 1024 * 1024)}`)).rejects.toThrow(RequestTooLarge);
  });

  it("statuses of other senders, of kinds to come and of nobody's notice are no reason to be asked again", async () => {
    const strange = [
      status({ biz_opaque_callback_data: undefined }),
      status({ status: "played" }),
      status({ timestamp: "yesterday" }),
      "?",
    ];
    const answer = await post(webhook({ statuses: [...strange, status()] }), () => ({ kind: "old-news" }));
    expect(answer.status).toBe(200);
    expect(taken).toHaveLength(1);
    expect(info()).toEqual([{ event: "webhook-parts-skipped", kind: "statuses", count: 4 }]);
  });

  it("what people write back is counted, and neither kept nor logged", async () => {
    const messages = [
      { from: "6281234567890", id: "wamid.X", timestamp: "1798513201", type: "text", text: { body: "BERHENTI" } },
    ];
    expect((await post(webhook({ messages }))).status).toBe(200);
    expect(taken).toEqual([]);
    expect(info()[0]).toEqual({ event: "inbound-messages-received", count: 1 });
    expect(JSON.stringify(lines)).not.toMatch(/BERHENTI|62812|wamid/);
  });

  it("text, a sticker and a picture are taken as messages; a reaction, a sender without a number and a wreck are not", async () => {
    const message = { from: "6281234567890", id: "wamid.X", timestamp: "1798513201", type: "text" };
    const messages = [
      { ...message, text: { body: "K7M-2QX" } },
      { ...message, type: "sticker", sticker: { id: "1" } },
      { ...message, type: "image", image: { caption: "K7M-2QX" } },
      { ...message, type: "reaction", reaction: { emoji: "+" } },
      { ...message, from: undefined, from_user_id: "ID.1A2B" },
      { ...message, text: null },
      null,
    ];
    expect((await post(webhook({ messages, statuses: [status()] }))).status).toBe(200);
    const plain = { from: "6281234567890", messageId: "wamid.X", sentAt: "2026-12-29T03:00:01.000Z" };
    expect(sent).toEqual([{ ...plain, text: "K7M-2QX" }, plain, plain]);
    expect(taken).toHaveLength(1);
    expect(info()).toContainEqual({ event: "webhook-parts-skipped", kind: "messages", count: 4 });
  });

  it.each([
    ["a change whose value is null", (good: object) => [{ changes: [{ field: "messages", value: null }, good] }]],
    ["a change without a value", (good: object) => [{ changes: [{ field: "messages" }, good] }]],
    ["an entry without changes", (good: object) => [{ id: "1" }, { changes: [good] }]],
    ["no list in place of statuses", (good: object) => [{ changes: [{ value: { statuses: null } }, good] }]],
    ["an entry that is a word", (good: object) => ["?", { changes: [good] }]],
  ])("%s takes none of the others away, and is counted", async (_, entriesWith) => {
    const answer = await post({ entry: entriesWith({ value: { statuses: [status()] } }) });
    expect(answer.status).toBe(200);
    expect(taken).toHaveLength(1);
    expect(info()).toContainEqual({ event: "webhook-parts-skipped", kind: "others", count: 1 });
  });

  it("an id of over 200 characters is somebody else's, not a fault", async () => {
    const strange = [status({ biz_opaque_callback_data: "x".repeat(2_100) }), status({ id: "x".repeat(201) })];
    expect((await post(webhook({ statuses: [...strange, status()] }))).status).toBe(200);
    expect(taken).toHaveLength(1);
    expect(info()).toContainEqual({ event: "webhook-parts-skipped", kind: "statuses", count: 2 });
  });

  it.each([
    ["an empty list of errors", []],
    ["errors without a code", [{ title: "?" }]],
    ["null", null],
  ])("a failure with %s is a failure without a reason, and no trouble of the account", async (_, errors) => {
    await post(webhook({ statuses: [status({ status: "failed", errors })] }), () => ({ kind: "moved" }));
    expect(taken).toEqual([expect.not.objectContaining({ reason: expect.anything() })]);
    expect(taken[0]?.status).toBe("failed");
    expect(linesAt("ERROR")).toEqual([]);
  });

  it("other fields of the same webhook are let pass", async () => {
    expect((await post(webhook({ event: "APPROVED", message_template_name: "paspor_siap_diambil" }))).status).toBe(200);
    expect((await post({ object: "whatsapp_business_account", entry: [] })).status).toBe(200);
  });

  it.each([
    ["no JSON", "{"],
    ["no entries", "{}"],
    ["null", "null"],
  ])("%s, though signed, is a bad request", async (_, body) => {
    await expect(post(body)).rejects.toThrow(InvalidRequest);
  });

  it("a receipt that could not be dealt with is thrown, so that Meta reports it again", async () => {
    const trouble = () => Promise.reject(new Error("SNS is throttled"));
    await expect(post(webhook({ statuses: [status({ status: "failed" })] }), trouble)).rejects.toThrow("throttled");
  });
});

describe("how much at once", () => {
  const many = (count: number) =>
    webhook({
      statuses: Array.from({ length: count }, (_, index) => status({ biz_opaque_callback_data: `n${index}.ready.1` })),
    });
  /** A slow table: every receipt takes a tenth of a second of a clock that stands still but for that. */
  const onSlowTable = () => {
    const seen = { nowMs: 0, atOnce: 0, most: 0 };
    let round: Promise<void> | undefined;
    const take = async () => {
      seen.atOnce += 1;
      seen.most = Math.max(seen.most, seen.atOnce);
      round ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        seen.nowMs += 100;
        round = undefined;
      });
      await round;
      seen.atOnce -= 1;
      return { kind: "moved" } as const;
    };
    return { seen, take };
  };
  const noMessages = async () => ({ kind: "unasked" }) as const;
  const postTo = (receipt: Parameters<typeof endpoint>[0]["receipt"], body: unknown, nowMs: () => number) => {
    const text = JSON.stringify(body);
    const request = httpRequest({ body: text, headers: { "x-hub-signature-256": sign(text) } });
    return endpoint({ receipt, message: noMessages }, async () => appSecret, nowMs)(request);
  };

  it("1,000 of 1,000 notices take less than a third of the function's time, with at most 50 under way", async () => {
    const { seen, take } = onSlowTable();
    expect((await postTo(take, many(1_000), () => seen.nowMs)).status).toBe(200);
    expect(seen.most).toBe(50);
    expect(seen.nowMs).toBeLessThan((rowOf("receive-whatsapp").timeoutSeconds * 1_000) / 3);
  });

  it("5,000 are taken for half of the time; then it is 429, so that Meta brings them again", async () => {
    const { seen, take } = onSlowTable();
    const answer = await postTo(take, many(5_000), () => seen.nowMs);
    expect(answer).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
    expect(seen.nowMs).toBeLessThan((rowOf("receive-whatsapp").timeoutSeconds * 1_000 * 2) / 3);
    expect(seen.atOnce).toBe(0);
  });

  it("one that fails holds up none of the others", async () => {
    const done: string[] = [];
    const take = async ({ noticeId }: Receipt): Promise<TakenReceipt> => {
      if (noticeId === "n0.ready.1") throw new Error("SNS is throttled");
      done.push(noticeId);
      return { kind: "moved" };
    };
    await expect(postTo(take, many(200), () => 0)).rejects.toThrow("throttled");
    expect(done).toHaveLength(199);
  });
});

describe("what is told to the operators", () => {
  const failure = (code: number) => webhook({ statuses: [status({ status: "failed", errors: [{ code }] })] });
  const bySms = () => ({ kind: "went-on", about: "ready", channel: "sms", reason: "x" }) as const;

  it("not that one person is not on WhatsApp", async () => {
    await post(failure(131026), bySms);
    expect(linesAt("ERROR")).toEqual([]);
    expect(info()).toEqual([{ event: "receipt-taken", kind: "failed", outcome: "said-by-sms" }]);
  });

  it("that a template or the account is refused, which concerns everybody", async () => {
    await post(failure(132015), bySms);
    await post(failure(131042), bySms);
    expect(linesAt("ERROR")).toMatchObject([
      { event: "channel-refused", message: "whatsapp template 132015" },
      { event: "channel-refused", message: "whatsapp account 131042" },
    ]);
  });

  it("that somebody was reached by neither", async () => {
    const reason = "OptedOutException";
    await post(failure(131026), () => ({ kind: "not-reached", about: "ready", channel: "sms", reason }));
    expect(linesAt("ERROR")).toMatchObject([
      { event: "recipient-not-reached", message: "ready: sms OptedOutException" },
    ]);
  });

  it("and never a phone, a number of an application or a message's id", async () => {
    await post(failure(132015), bySms);
    expect(JSON.stringify(lines)).not.toMatch(/62812|PKU-26|wamid/);
  });
});
