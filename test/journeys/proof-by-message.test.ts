import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
beforeAll(async () => {
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z" });
});
afterAll(() => sip?.stop());

const chrome = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36";
const ask = async (phone: string) => {
  const asked = await sip.call("POST", "/api/verifications", {
    body: { phone, channel: "inbound", language: "id" },
    headers: { "user-agent": chrome },
  });
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  return asked.body as { verificationId: string; expiresAt: string; word: string; link: string };
};
const send = async (from: string, text: string): Promise<void> => {
  const sent = await sip.call("POST", "/local/inbound", { body: { from, text } });
  expect(sent, JSON.stringify(sent.body)).toMatchObject({ status: 200, body: { webhookStatus: 200 } });
};
const confirm = (verificationId: string, body?: unknown) =>
  sip.call("POST", `/api/verifications/${verificationId}/confirm`, body === undefined ? {} : { body });
const textIn = (link: string): string => new URL(link).searchParams.get("text") ?? "";

describe("proving a phone by a message from it, over HTTP", () => {
  const phone = phoneOf(71);
  let token = "";

  it("the settings name the number that phones write to", async () => {
    expect((await sip.get("/api/settings")).body).toMatchObject({ whatsAppNumber: "+15550000001" });
  });

  it("the message prepared by the link gives the token; before it came it is 409 not-yet, and nothing was sent", async () => {
    const { verificationId, link, word } = await ask(phone);
    expect(link).toMatch(/^https:\/\/wa\.me\/15550000001\?text=/);
    expect(textIn(link)).toContain(word);
    const early = await confirm(verificationId, {});
    expect(early).toMatchObject({ status: 409, body: { type: expect.stringMatching(/\/not-yet$/) } });
    expect(await sip.messages(phone)).toEqual([]);
    await send(phone, textIn(link));
    const confirmed = await confirm(verificationId);
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
    token = String(confirmed.body.token);
    expect((await sip.get("/api/bookings", token)).status).toBe(200);
  });

  it("the answer names the device and the time, and how to undo it", async () => {
    const { text, channel } = await sip.message(phone, /BATAL/);
    expect(channel).toBe("whatsapp");
    expect(text).toMatch(/Chrome di Android, Jumat, 18 Desember 2026 pukul 14\.\d\d WIB/);
  });

  it("BATAL ends the token within five minutes, and says so", async () => {
    await send(phone, "Batal");
    await sip.message(phone, /Sudah dibatalkan/);
    await sip.call("POST", "/local/clock", { body: { advance: "PT6M" } });
    expect((await sip.get("/api/bookings", token)).status).toBe(401);
  });

  it("a forwarded link confirms for nobody: its sender is answered what to do, once however often", async () => {
    const { verificationId, link } = await ask(phoneOf(72));
    for (const _ of [1, 2, 3]) await send(phoneOf(73), textIn(link));
    expect((await confirm(verificationId)).status).toBe(409);
    await sip.message(phoneOf(73), /Jangan kirim pesan yang disiapkan orang lain/);
    await send(phoneOf(73), "apa kabar?");
    await sip.call("POST", "/local/clock", { body: { advance: "PT1M" } });
    expect(await sip.messages(phoneOf(73))).toHaveLength(1);
    expect(await sip.messages(phoneOf(72))).toEqual([]);
  });

  it("signing out on all devices ends this one too, within five minutes", async () => {
    const { verificationId, link } = await ask(phone);
    await send(phone, textIn(link));
    const second = String((await confirm(verificationId)).body.token);
    const signedOut = await sip.call("POST", "/api/phone/sign-out", { token: second, body: {} });
    expect(signedOut).toMatchObject({ status: 200, body: { endsBy: expect.stringMatching(/^2026-12-18T07:/) } });
    await sip.call("POST", "/local/clock", { body: { advance: "PT6M" } });
    expect((await sip.get("/api/bookings", second)).status).toBe(401);
  });

  it("what the local phone is asked to send has a number and a text", async () => {
    for (const body of [{ from: "x", text: "halo" }, { from: phone }, { from: phone, text: "" }, "?", [], null]) {
      expect((await sip.call("POST", "/local/inbound", { body })).status).toBe(400);
    }
  });
});
