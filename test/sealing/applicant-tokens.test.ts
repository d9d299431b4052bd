import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { openVerificationCodes } from "@sip/sealing/verification-codes";
import { describe, expect, it } from "vitest";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";

const secret = keysSecretOf("a secret of the test");
const applicantTokens = openApplicantTokens(secret);
const verificationCodes = openVerificationCodes(secret, () => issuedAt);
const { personIds, phoneIds } = openSeals(secret);
const issuedAt = "2026-12-18T07:00:00.000Z";
const expiresAt = "2027-01-17T07:00:00.000Z";
const phone = "+6281299999999";

describe("an applicant's token", () => {
  it("names the proven phone until it expires", async () => {
    const token = await applicantTokens.issue(phone, issuedAt, expiresAt);
    expect((await applicantTokens.proofIn(token, "2027-01-17T06:59:59.000Z"))?.phone).toBe(phone);
    expect(await applicantTokens.proofIn(token, expiresAt)).toBeUndefined();
  });

  it("says since when the phone is proven: Friday 18 December 2026, 14.00 WIB", async () => {
    const token = await applicantTokens.issue(phone, issuedAt, expiresAt);
    expect(await applicantTokens.proofIn(token, issuedAt)).toMatchObject({ provedAt: issuedAt });
  });

  it("survives a restart, because nothing but the secret makes it", async () => {
    const token = await applicantTokens.issue(phone, issuedAt, expiresAt);
    expect((await openApplicantTokens(secret).proofIn(token, issuedAt))?.phone).toBe(phone);
  });

  it("is worth nothing when it was changed, made with another secret, or made by hand without a signature", async () => {
    const token = await applicantTokens.issue(phone, issuedAt, expiresAt);
    const [header, , signature] = token.split(".");
    const forged = Buffer.from(JSON.stringify({ sub: "+6281288888888", iss: "sip", aud: "applicant" })).toString(
      "base64url",
    );
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${forged}.`;
    const foreign = await openApplicantTokens(keysSecretOf("another secret")).issue(phone, issuedAt, expiresAt);
    for (const bad of [`${header}.${forged}.${signature}`, unsigned, foreign, "", "x"]) {
      expect(await applicantTokens.proofIn(bad, issuedAt)).toBeUndefined();
    }
  });
});

describe("a verification code", () => {
  it("is six digits, the same every time for one verification and another for the next", () => {
    expect(verificationCodes.codeOf("v1")).toMatch(/^\d{6}$/);
    expect(verificationCodes.codeOf("v1")).toBe(verificationCodes.codeOf("v1"));
    expect(verificationCodes.codeOf("v1")).not.toBe(verificationCodes.codeOf("v2"));
  });
});

describe("a person's id", () => {
  it("is the same for the same NIK, does not contain it, and is no phone's id", () => {
    const nik = "1499015203990000";
    expect(personIds.idOf(nik)).toBe(personIds.idOf(nik));
    expect(personIds.idOf(nik)).toMatch(/^[\w-]{22}$/);
    expect(personIds.idOf(nik)).not.toBe(phoneIds.idOf(nik));
  });
});
