import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ApiCall, runWorkbench, type WorkbenchRun, whatsappSecret } from "./run-workbench.ts";
import { writeStaffAssembly } from "./staff-assembly.ts";

/** Tuesday, 29 December 2026, 10:00 WIB. */
const now = "2026-12-29T03:00:00Z";
const assemblyDir = writeStaffAssembly();
const whatsapp = {
  webhookPath: "/api/webhook",
  secretId: "whatsapp",
  appSecretKey: "appSecret",
  accessTokenKey: "accessToken",
  templates: { siap: { id: "Paspor {{1}} ({{2}}) selesai. Halo {{1}}!", en: "Passport {{1}} ({{2}}) is ready." } },
};
let run: WorkbenchRun;
beforeEach(async () => {
  run = await runWorkbench({ assemblyDir, now, whatsapp });
});
afterEach(() => run.stop());

const siap = (...texts: string[]) => ({
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: "6281234567890",
  type: "template",
  template: {
    name: "siap",
    language: { code: "id" },
    components: [{ type: "body", parameters: texts.map((text) => ({ type: "text", text })) }],
  },
  biz_opaque_callback_data: "notice-1",
});
const post = async (body: unknown, token = whatsappSecret.accessToken) => {
  const answer = await fetch(`${run.origin}/local/whatsapp/v26.0/1234567890/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};
const local = async (path: string, body?: unknown) => {
  const answer = await fetch(
    `${run.origin}/local/${path}`,
    body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
  );
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};
const statusIn = (call: ApiCall | undefined) => JSON.parse(call?.body ?? "null")?.entry[0].changes[0].value.statuses[0];
const webhooks = (count: number) => vi.waitFor(() => expect(run.apiCalls).toHaveLength(count), { timeout: 5_000 });

describe("a template message", () => {
  it("is taken with Meta's answer and is on the phone in words", async () => {
    const { status, body } = await post(siap("BUDI", "PKU-26-000123"));
    expect(status).toBe(200);
    expect(body).toEqual({
      messaging_product: "whatsapp",
      contacts: [{ input: "6281234567890", wa_id: "6281234567890" }],
      messages: [{ id: expect.stringMatching(/^wamid\./), message_status: "accepted" }],
    });
    expect((await local("messages?to=%2B6281234567890")).body).toEqual([
      {
        channel: "whatsapp",
        to: "+6281234567890",
        text: "Paspor BUDI (PKU-26-000123) selesai. Halo BUDI!",
        noticeId: "notice-1",
        template: "siap",
        at: expect.stringMatching(/^2026-12-29T03:00/),
      },
    ]);
  });

  it("is reported as sent by a webhook that is signed over its very bytes", async () => {
    const { body } = await post(siap("BUDI", "PKU-26-000123"));
    await webhooks(1);
    const [call] = run.apiCalls;
    const signature = createHmac("sha256", whatsappSecret.appSecret)
      .update(call?.body ?? "")
      .digest("hex");
    expect(call?.headers["x-hub-signature-256"]).toBe(`sha256=${signature}`);
    expect(call).toMatchObject({ method: "POST", url: "/api/webhook" });
    expect(JSON.parse(call?.body ?? "")).toMatchObject({ object: "whatsapp_business_account" });
    expect(statusIn(call)).toEqual({
      id: body.messages[0].id,
      status: "sent",
      timestamp: expect.stringMatching(/^\d{10}$/),
      recipient_id: "6281234567890",
      biz_opaque_callback_data: "notice-1",
    });
    expect(Number(statusIn(call).timestamp) * 1_000).toBeGreaterThanOrEqual(Date.parse(now));
  });

  it.each([
    ["a wrong token", siap("A", "B"), "other", 401, 190],
    [
      "a template that there is none of",
      { ...siap("A", "B"), template: { name: "x", language: { code: "id" } } },
      undefined,
      404,
      132001,
    ],
    [
      "a language that the template does not have",
      { ...siap("A", "B"), template: { name: "siap", language: { code: "jv" } } },
      undefined,
      404,
      132001,
    ],
    ["a parameter too few", siap("A"), undefined, 400, 132000],
    ["a parameter too many", siap("A", "B", "C"), undefined, 400, 132000],
    ["an empty parameter", siap("A", ""), undefined, 400, 131008],
    ["a line break in a parameter", siap("A", "B\nC"), undefined, 400, 100],
    ["a field that Meta does not know", { ...siap("A", "B"), colour: "red" }, undefined, 400, 100],
    ["a number that is none", { ...siap("A", "B"), to: "budi" }, undefined, 400, 131009],
    ["a body that is no JSON", "{", undefined, 400, 100],
  ])("is refused for %s, and nothing is on the phone", async (_reason, body, token, status, code) => {
    const answer = await post(body, token);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error).toMatchObject({ type: "OAuthException", fbtrace_id: expect.any(String) });
    expect((await local("messages")).body).toEqual([]);
  });
});

describe("a webhook that the application does not take", () => {
  it("comes again after a pause of the local clock, until it is taken", async () => {
    run.answerWith(500);
    await post(siap("BUDI", "PKU-26-000123"));
    await webhooks(1);
    await run.play.advanceTo(new Date("2026-12-29T03:00:30Z"));
    expect(run.apiCalls).toHaveLength(2);
    run.answerWith(200);
    await run.play.advanceTo(new Date("2026-12-29T03:05:00Z"));
    await run.play.advanceTo(new Date("2026-12-29T12:00:00Z"));
    expect(run.apiCalls.map((call) => statusIn(call).status)).toEqual(["sent", "sent", "sent"]);
    expect(new Set(run.apiCalls.map((call) => call.body)).size).toBe(1);
  });

  it("survives a restart", async () => {
    run.answerWith(500);
    await post(siap("BUDI", "PKU-26-000123"));
    await webhooks(1);
    const { dataDir } = run;
    await run.stop();
    run = await runWorkbench({ assemblyDir, now: "2026-12-29T03:10:00Z", dataDir, whatsapp });
    await run.play.activity.quiet();
    expect(run.apiCalls.map((call) => statusIn(call).status)).toEqual(["sent"]);
    expect((await local("messages")).body).toHaveLength(1);
  });
});

describe("POST /local/receipts", () => {
  it("lets the phone answer through the webhook, and tells when the application has it", async () => {
    await post(siap("BUDI", "PKU-26-000123"));
    await webhooks(1);
    for (const status of ["delivered", "read"]) {
      expect(await local("receipts", { noticeId: "notice-1", status })).toEqual({
        status: 200,
        body: { webhookStatus: 200 },
      });
    }
    expect(run.apiCalls.map((call) => statusIn(call).status)).toEqual(["sent", "delivered", "read"]);
    expect(run.messages.ofNotice("notice-1")?.status).toBe("read");
  });

  it("reports a failure with its code: 131026, undeliverable, unless another is given", async () => {
    await post(siap("BUDI", "PKU-26-000123"));
    await local("receipts", { noticeId: "notice-1", status: "failed" });
    await local("receipts", { noticeId: "notice-1", status: "failed", code: 131049 });
    const codes = run.apiCalls
      .map(statusIn)
      .filter(({ status }) => status === "failed")
      .map(({ errors }) => errors[0].code);
    expect(codes).toEqual([131026, 131049]);
  });

  it("says so when the application refuses it", async () => {
    await post(siap("BUDI", "PKU-26-000123"));
    await webhooks(1);
    run.answerWith(401);
    expect((await local("receipts", { noticeId: "notice-1", status: "read" })).status).toBe(502);
  });

  it.each([
    [{ noticeId: "unknown", status: "read" }, 404],
    [{ noticeId: "notice-1", status: "opened" }, 400],
    [{ status: "read" }, 400],
  ])("%j is answered %i", async (body, status) => {
    expect((await local("receipts", body)).status).toBe(status);
  });

  it("has nothing to report for an SMS", async () => {
    run.play.state.transaction(() =>
      run.messages.record({
        channel: "sms",
        to: "+6281234567890",
        text: "Halo",
        attributes: { noticeId: "notice-2" },
        messageId: "m1",
      }),
    );
    expect((await local("receipts", { noticeId: "notice-2", status: "read" })).status).toBe(409);
  });
});

describe("GET /local/messages", () => {
  it("lists all channels, newest last, and finds a number in any spelling and a topic by its name", async () => {
    await post(siap("BUDI", "PKU-26-000123"));
    run.messages.record({ channel: "sms", to: "+6281234567890", text: "Kode 123456", attributes: {}, messageId: "m1" });
    run.messages.record({ channel: "topic", to: "late-pekanbaru", text: "Terlambat", attributes: {}, messageId: "m2" });
    const channels = async (to?: string) =>
      (await local(`messages${to === undefined ? "" : `?to=${to}`}`)).body.map(
        ({ channel }: { channel: string }) => channel,
      );
    expect(await channels()).toEqual(["whatsapp", "sms", "topic"]);
    for (const to of ["+6281234567890", "%2B6281234567890", "6281234567890"]) {
      expect(await channels(to)).toEqual(["whatsapp", "sms"]);
    }
    expect(await channels("late-pekanbaru")).toEqual(["topic"]);
    expect(await channels("+6281200000000")).toEqual([]);
  });
});
