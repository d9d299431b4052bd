import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { changeKey } from "@sip/sealing/change-key";
import { openSeals } from "@sip/sealing/open-seals";
import { openVerificationCodes } from "@sip/sealing/verification-codes";
import { describe, expect, it } from "vitest";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";

const first = keysSecretOf("a secret of the test");
const phone = "+6281299999999";
/** Friday 18 December 2026, 14.00 in Jakarta. */
const now = "2026-12-18T07:00:00.000Z";
const later = (minutes: number, from = now) => new Date(Date.parse(from) + minutes * 60_000).toISOString();
const days = (count: number) => later(count * 24 * 60);

const changed = (
  secret: string,
  purpose: "applicant-token" | "verification-code",
  { at = now, hasLeaked = false, drawn = "n".repeat(40) } = {},
) => {
  const answer = changeKey(secret, { purpose, now: at, newSecret: drawn, hasLeaked });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
};

const tokenAt = (secret: string, at: string) => openApplicantTokens(secret).issue(phone, at, later(30 * 24 * 60, at));
const isGood = async (secret: string, token: string, at: string) =>
  (await openApplicantTokens(secret).proofIn(token, at)) !== undefined;
const kidOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()).kid;

describe("the key of tokens", () => {
  it("is named in every token", async () => {
    expect(kidOf(await tokenAt(first, now))).toBe("1");
  });

  it("is changed without touching who people are, which bookings there are, and which codes are under way", () => {
    const second = changed(first, "applicant-token");
    const [before, after] = [openSeals(first), openSeals(second)];
    expect(after.personIds.idOf("1499015203990000")).toBe(before.personIds.idOf("1499015203990000"));
    expect(after.phoneIds.idOf(phone)).toBe(before.phoneIds.idOf(phone));
    const session = { officeId: "pekanbaru", serviceId: "passport", date: "2026-12-22", session: "07:30" };
    const seat = { ...session, pool: "online", seat: 3, round: 1 } as const;
    expect(after.bookingCodes.codeOf(seat, 1)).toBe(before.bookingCodes.codeOf(seat, 1));
    const codesOf = (secret: string) => openVerificationCodes(secret, () => now).codeOf("v1");
    expect(codesOf(second)).toBe(codesOf(first));
  });

  it("makes nothing in the first ten minutes, in which some functions do not know it yet", async () => {
    const second = changed(first, "applicant-token");
    expect(kidOf(await tokenAt(second, later(9)))).toBe("1");
    const fromThenOn = await tokenAt(second, later(10));
    expect(kidOf(fromThenOn)).toBe("2");
    expect(await isGood(second, fromThenOn, later(11))).toBe(true);
    expect(await isGood(first, fromThenOn, later(11))).toBe(false);
  });

  it("leaves the tokens of the key before good until they expire, 30 days later", async () => {
    const token = await tokenAt(first, now);
    const second = changed(first, "applicant-token");
    expect(await isGood(second, token, later(-1, days(30)))).toBe(true);
    expect(await isGood(second, token, days(30))).toBe(false);
  });

  it("is not changed again while tokens of a key before the last are good: Sun 17 Jan 2027 is early, ten minutes later is not", () => {
    const second = changed(first, "applicant-token");
    expect(
      changeKey(second, { purpose: "applicant-token", now: days(30), newSecret: "m".repeat(40), hasLeaked: false }),
    ).toEqual({
      ok: false,
      refusal: { kind: "older-key-in-use", until: "2027-01-17T07:10:00.000Z" },
    });
    const third = JSON.parse(changed(second, "applicant-token", { at: "2027-01-17T07:10:00.000Z" }));
    expect(third["applicant-token"].map(({ id }: { id: string }) => id)).toEqual(["3", "2"]);
  });

  it("that has leaked is taken out at once, with all tokens that it made, and so is one before it", async () => {
    const token = await tokenAt(first, now);
    const second = changed(first, "applicant-token");
    const rescued = changed(second, "applicant-token", { hasLeaked: true, drawn: "r".repeat(40) });
    expect(await isGood(rescued, token, later(1))).toBe(false);
    expect(await isGood(rescued, await tokenAt(second, later(11)), later(12))).toBe(false);
    expect(await isGood(rescued, await tokenAt(rescued, now), now)).toBe(true);
  });

  it("is none that was only named: a token with the new id and the old key is worth nothing", async () => {
    const second = changed(first, "applicant-token");
    const [, payload, signature] = (await tokenAt(first, now)).split(".");
    for (const header of [{ alg: "HS256", kid: "2" }, { alg: "HS256", kid: "3" }, { alg: "HS256" }]) {
      const forged = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${payload}.${signature}`;
      expect(await isGood(second, forged, later(11))).toBe(false);
    }
  });
});

describe("the key of verification codes", () => {
  it("is changed without touching tokens", async () => {
    const token = await tokenAt(first, now);
    expect(await isGood(changed(first, "verification-code"), token, later(11))).toBe(true);
  });

  it("lets a code that is under way be right until its ten minutes are over, and then only its own", () => {
    const second = changed(first, "verification-code");
    const old = openVerificationCodes(first, () => now).codeOf("v1");
    const isRightAt = (at: string) => openVerificationCodes(second, () => at).isCodeOf("v1", old);
    expect(openVerificationCodes(second, () => later(9)).codeOf("v1")).toBe(old);
    expect(openVerificationCodes(second, () => later(10)).codeOf("v1")).not.toBe(old);
    expect([isRightAt(later(19)), isRightAt(later(20))]).toEqual([true, false]);
  });
});

describe("a keys secret", () => {
  it.each([
    ["the one text of before", "x".repeat(64)],
    ["without keys of tokens", JSON.stringify({ lasting: "x".repeat(64), "verification-code": [{ id: "1" }] })],
    ["with an empty secret", first.replace(/"lasting":"[^"]*"/, '"lasting":""')],
    ["with three keys", first.replace('[{"id":"1"}]', '[{"id":"3"},{"id":"2"},{"id":"1"}]')],
  ])("that does not fit is a fault: %s", (_, text) => {
    expect(() => openApplicantTokens(text)).toThrow();
  });

  it("is not changed to a guess: a drawn secret of under 32 characters is a fault", () => {
    expect(() => changed(first, "applicant-token", { drawn: "short" })).toThrow();
  });
});
