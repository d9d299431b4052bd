import { inspect } from "node:util";
import { openSnsSms } from "@sip/notice-channels/sns-sms";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSnsEnd, type SnsEnd } from "../support/notice-channels/sns-end.ts";

const message = {
  noticeId: "PKU-26-000123.ready.1",
  to: "+6281234567890",
  text: "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) SELESAI. Bawa KTP & bukti bayar.",
};

let end: SnsEnd;
beforeEach(() => {
  vi.stubEnv("AWS_REGION", "ap-southeast-3");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await end.close();
});
const send = async (fault?: Parameters<typeof openSnsEnd>[0]) => {
  end = await openSnsEnd(fault);
  vi.stubEnv("AWS_ENDPOINT_URL_SNS", end.origin);
  return openSnsSms("IMIGRASI").send(message);
};

describe("an SMS by SNS", () => {
  it("is published to the phone, transactional, from the registered sender, at a price that is capped", async () => {
    expect(await send()).toEqual({ kind: "accepted", providerId: "sns-1" });
    const [form = {}] = end.forms();
    expect(form).toMatchObject({ Action: "Publish", PhoneNumber: message.to, Message: message.text });
    const attributes = Object.fromEntries(
      [1, 2, 3, 4].map((entry) => [
        form[`MessageAttributes.entry.${entry}.Name`],
        [
          form[`MessageAttributes.entry.${entry}.Value.DataType`],
          form[`MessageAttributes.entry.${entry}.Value.StringValue`],
        ],
      ]),
    );
    expect(attributes).toEqual({
      "AWS.SNS.SMS.SenderID": ["String", "IMIGRASI"],
      "AWS.SNS.SMS.SMSType": ["String", "Transactional"],
      "AWS.SNS.SMS.MaxPrice": ["Number", "1.00"],
      noticeId: ["String", "PKU-26-000123.ready.1"],
    });
  });

  it.each(["InvalidParameter", "ParameterValueInvalid", "OptedOut"])(
    "refused as %s it is refused for good",
    async (code) => {
      expect(await send({ status: 400, code })).toMatchObject({ kind: "refused", because: "recipient" });
      expect(end.exchanges).toHaveLength(1);
    },
  );

  it.each([
    [403, "AuthorizationError"],
    [500, "InternalError"],
    [400, "Throttled"],
  ])(
    "%i %s is thrown by its name, without SNS's sentence: that names the phone, and would go to the log",
    async (status, code) => {
      const fault = await send({ status, code }).catch((thrown: unknown) => thrown);
      expect(fault).toHaveProperty("name", expect.stringContaining(code));
      expect(inspect(fault)).not.toContain(message.to);
    },
  );
});
