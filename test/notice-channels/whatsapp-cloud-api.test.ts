import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { MessageOn } from "@sip/domain/notices/channels";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { whatsappCloudApi } from "@sip/notice-channels/whatsapp-cloud-api";
import { afterEach, describe, expect, it } from "vitest";
import { type Answer, type HttpEnd, openHttpEnd } from "../support/notice-channels/http-end.ts";
import { readyFact } from "../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../support/offices/pekanbaru.ts";

const message: MessageOn<"whatsapp"> = {
  noticeId: "PKU-26-000123.ready.1",
  to: "+6281234567890",
  template: "paspor_siap_diambil",
  category: "utility",
  language: "id",
  parameters: ["BUDI SANTOSO", "PKU-26-000123"],
};
const accepted: Answer = {
  status: 200,
  body: '{"messaging_product":"whatsapp","contacts":[{"input":"6281234567890","wa_id":"6281234567890"}],"messages":[{"id":"wamid.HBgN","message_status":"accepted"}]}',
};
const failed = (status: number, code: number): Answer => ({
  status,
  body: JSON.stringify({
    error: {
      message: `(#${code}) about +6281234567890`,
      type: "OAuthException",
      code,
      error_data: {},
      fbtrace_id: "A1",
    },
  }),
});

let end: HttpEnd;
afterEach(() => end.close());
const send = async (answer: Answer, given = message) => {
  end = await openHttpEnd(() => answer);
  const apiUrl = `${end.origin}/v26.0`;
  return whatsappCloudApi({ apiUrl, phoneNumberId: "106540352242922", accessToken: async () => "EAAJ-token" }).send(
    given,
  );
};

describe("a message to the Cloud API", () => {
  it("is posted as a template, to digits, with the notice's id to come back in receipts", async () => {
    expect(await send(accepted)).toEqual({ kind: "accepted", providerId: "wamid.HBgN" });
    const [exchange] = end.exchanges;
    expect(exchange).toMatchObject({
      method: "POST",
      path: "/v26.0/106540352242922/messages",
      headers: { authorization: "Bearer EAAJ-token", "content-type": "application/json" },
    });
    expect(JSON.parse(exchange?.body ?? "")).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: "6281234567890",
      type: "template",
      template: {
        name: "paspor_siap_diambil",
        language: { code: "id" },
        components: [
          {
            type: "body",
            parameters: [
              { type: "text", text: "BUDI SANTOSO" },
              { type: "text", text: "PKU-26-000123" },
            ],
          },
        ],
      },
      biz_opaque_callback_data: "PKU-26-000123.ready.1",
    });
  });

  it("carries a code twice: in the text and for the copy button", async () => {
    const code = {
      ...message,
      template: "kode_verifikasi",
      category: "authentication",
      parameters: ["482913"],
    } as const;
    await send(accepted, code);
    expect(JSON.parse(end.exchanges[0]?.body ?? "").template.components).toEqual([
      { type: "body", parameters: [{ type: "text", text: "482913" }] },
      { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "482913" }] },
    ]);
  });

  it("has no line break, tab or run of spaces in a value, which Meta refuses, and no typographic character", async () => {
    const fact = readyFact({ applicantName: "BUDI\u00A0\n\tD\u2019ARC" });
    const [notice] = noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl);
    await send(accepted, { ...message, parameters: notice?.words.whatsapp.parameters ?? [] });
    const { parameters } = JSON.parse(end.exchanges[0]?.body ?? "").template.components[0];
    expect(parameters[0]).toEqual({ type: "text", text: "BUDI D'ARC" });
    for (const { text } of parameters) expect(text).not.toMatch(/[\n\t\u00A0\u2019]| {2}/);
  });
});

describe("what WhatsApp answers", () => {
  it.each([
    [400, 131026, "recipient"],
    [400, 131049, "recipient"],
    [400, 131047, "recipient"],
    [404, 132001, "template"],
    [400, 132000, "template"],
    [400, 132015, "template"],
    [400, 131008, "template"],
    [400, 100, "template"],
    [401, 190, "account"],
    [403, 10, "account"],
    [403, 200, "account"],
    [403, 131031, "account"],
    [402, 131042, "account"],
    [400, 368, "account"],
    [400, 987654, "account"],
    [500, 131026, "recipient"],
  ])("%i with code %i is a refusal for good, because of the %3$s", async (status, code, because) => {
    expect(await send(failed(status, code))).toEqual({ kind: "refused", because, reason: String(code) });
  });

  it.each([
    [500, 1],
    [503, 2],
    [400, 4],
    [400, 80007],
    [429, 130429],
    [500, 131000],
    [400, 131016],
    [400, 131056],
    [400, 133004],
    [500, 987654],
    [429, 987654],
    [408, 987654],
  ])("%i with code %i passes, so it is thrown, without the phone that Meta names", async (status, code) => {
    const sending = send(failed(status, code));
    await expect(sending).rejects.toThrow(`WhatsApp answered ${status}, code ${code}`);
    await expect(sending).rejects.not.toThrow("628123");
  });

  it("a page of a proxy passes when it is a 502, and is a matter of the account when it is a 403", async () => {
    await expect(send({ status: 502, body: "<html>", type: "text/html" })).rejects.toThrow("502, code none");
    await end.close();
    expect(await send({ status: 403, body: "<html>", type: "text/html" })).toEqual({
      kind: "refused",
      because: "account",
      reason: "http-403",
    });
  });

  it("an answer of 200 that names no message is no acceptance", async () => {
    await expect(send({ status: 200, body: '{"messages":[]}' })).rejects.toThrow();
  });

  it("none, because an idle connection was closed, is no silence: the message goes at once on another", async () => {
    let requests = 0;
    const server = createServer((request, response) => {
      requests += 1;
      if (requests === 1) request.socket.resetAndDestroy();
      else response.end(accepted.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const apiUrl = `http://127.0.0.1:${port}`;
    const channel = whatsappCloudApi({ apiUrl, phoneNumberId: "1", accessToken: async () => "t" });
    expect(await channel.send(message)).toMatchObject({ kind: "accepted" });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("nobody there is thrown", async () => {
    end = await openHttpEnd(() => accepted);
    const { origin } = end;
    await end.close();
    const channel = whatsappCloudApi({ apiUrl: origin, phoneNumberId: "1", accessToken: async () => "t" });
    await expect(channel.send(message)).rejects.toThrow();
  });
});
