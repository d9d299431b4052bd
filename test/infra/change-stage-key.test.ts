import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { changeStageKey } from "@sip/infra/change-stage-key";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HttpEnd, openHttpEnd } from "../support/notice-channels/http-end.ts";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";

/** Secrets Manager as far as it is asked: one secret, its text, and who asked for what. */
let end: HttpEnd;
let text: string;
let client: SecretsManagerClient;
beforeEach(async () => {
  text = keysSecretOf("a secret of the test");
  end = await openHttpEnd(({ headers, body }) => {
    const { SecretId, SecretString } = JSON.parse(body);
    if (SecretId !== "sip-staging-keys") return { status: 400, body: '{"__type":"ResourceNotFoundException"}' };
    if (headers["x-amz-target"] === "secretsmanager.PutSecretValue") text = SecretString;
    return { status: 200, body: JSON.stringify({ Name: SecretId, SecretString: text }) };
  });
  client = new SecretsManagerClient({
    endpoint: end.origin,
    region: "ap-southeast-3",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
});
afterEach(() => end.close());

const change = (now: string, hasLeaked = false, secretId = "sip-staging-keys") =>
  changeStageKey(client, secretId, { purpose: "applicant-token", now, hasLeaked });

describe("the command that changes a stage's key", () => {
  it("puts a drawn key before the one there was, and leaves the lasting secret as it is", async () => {
    const before = JSON.parse(text);
    await change("2026-12-18T07:00:00.000Z");
    const after = JSON.parse(text);
    expect(after).toMatchObject({ lasting: before.lasting, "verification-code": before["verification-code"] });
    expect(after["applicant-token"]).toEqual([
      { id: "2", secret: expect.stringMatching(/^[\w-]{64}$/), signsFrom: "2026-12-18T07:10:00.000Z" },
      { id: "1" },
    ]);
  });

  it("draws another key each time", async () => {
    await change("2026-12-18T07:00:00.000Z", true);
    const [{ secret: one }] = JSON.parse(text)["applicant-token"];
    await change("2026-12-18T07:00:00.000Z", true);
    const [{ secret: two }] = JSON.parse(text)["applicant-token"];
    expect(two).not.toBe(one);
  });

  it("changes nothing while an older key is needed, and says until when and how all the same", async () => {
    await change("2026-12-18T07:00:00.000Z");
    const before = text;
    await expect(change("2026-12-19T07:00:00.000Z")).rejects.toThrow("2027-01-17T07:10:00.000Z: wait, or say --leaked");
    expect(text).toBe(before);
  });

  it("ends with what AWS says when there is no such secret", async () => {
    await expect(change("2026-12-18T07:00:00.000Z", false, "sip-moon-keys")).rejects.toThrow();
  });
});
