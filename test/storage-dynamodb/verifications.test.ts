import { randomUUID } from "node:crypto";
import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { confirmVerification } from "@sip/domain/people/confirm-verification";
import { identifyApplicant } from "@sip/domain/people/identify-applicant";
import { requestVerification } from "@sip/domain/people/request-verification";
import { signOutPhone } from "@sip/domain/people/sign-out-phone";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { openVerificationCodes } from "@sip/sealing/verification-codes";
import { toItem } from "@sip/storage-dynamodb/items";
import { phoneSessionsKey } from "@sip/storage-dynamodb/keys";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endlessCodes } from "../support/people/code-budget-in-memory.ts";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

const secret = keysSecretOf("a secret of the test");
const { phoneIds } = openSeals(secret);
const verificationCodes = openVerificationCodes(secret, () => "2026-12-18T07:00:00.000Z");
const applicantTokens = openApplicantTokens(secret);

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

const peopleAt = (now: { at: string }) => {
  const verifications = storedVerifications(table);
  const phoneSessions = storedPhoneSessions(table);
  const clock = () => now.at;
  const newId = () => randomUUID();
  return {
    ask: requestVerification({ verifications, codeBudget: endlessCodes, phoneIds, newId, clock }),
    confirm: confirmVerification({ verifications, verificationCodes, applicantTokens, phoneSessions, clock }),
    identify: identifyApplicant({ applicantTokens, phoneSessions, phoneIds, clock }),
    signOut: signOutPhone({ phoneSessions, phoneIds, clock }),
  };
};
const asked = async (people: ReturnType<typeof peopleAt>, phone: string) => {
  const answer = await people.ask({ phone, channel: "whatsapp", language: "id" });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value.verificationId;
};

describe("proving a phone", () => {
  it("gives a token of that phone for the right code, spaces allowed, and again while the code is valid", async () => {
    const now = { at: "2026-12-18T07:00:00.000Z" };
    const people = peopleAt(now);
    const verificationId = await asked(people, "0812 9999 0001");
    const code = verificationCodes.codeOf(verificationId);
    const first = await people.confirm({ verificationId, code: `${code.slice(0, 3)} ${code.slice(3)}` });
    now.at = "2026-12-18T07:09:59.000Z";
    const second = await people.confirm({ verificationId, code });
    for (const answer of [first, second]) {
      expect(answer.ok && (await applicantTokens.proofIn(answer.value.token, now.at))?.phone).toBe("+6281299990001");
    }
  });

  it("ends after ten minutes", async () => {
    const now = { at: "2026-12-18T07:00:00.000Z" };
    const people = peopleAt(now);
    const verificationId = await asked(people, "0812 9999 0002");
    now.at = "2026-12-18T07:10:00.000Z";
    const code = verificationCodes.codeOf(verificationId);
    expect(await people.confirm({ verificationId, code })).toEqual({ ok: false, refusal: { kind: "expired" } });
  });

  it("ends after five wrong codes, even for the right one, and even when they come at once", async () => {
    const people = peopleAt({ at: "2026-12-18T07:00:00.000Z" });
    const verificationId = await asked(people, "0812 9999 0003");
    const code = verificationCodes.codeOf(verificationId);
    const wrong = code === "000000" ? "000001" : "000000";
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => people.confirm({ verificationId, code: wrong })),
    );
    const kinds = answers.map((answer) => (answer.ok ? "accepted" : answer.refusal.kind));
    expect(kinds.filter((kind) => kind === "wrong-code")).toHaveLength(5);
    expect(await people.confirm({ verificationId, code })).toEqual({ ok: false, refusal: { kind: "too-many-tries" } });
  });

  it("does not take the right code from the last of many guesses that all began at once", async () => {
    const now = "2026-12-18T07:00:00.000Z";
    const verificationId = await asked(peopleAt({ at: now }), "0812 9999 0005");
    const code = verificationCodes.codeOf(verificationId);
    const wrong = code === "000000" ? "000001" : "000000";
    const stored = storedVerifications(table);
    const seenByAll = await stored.find(verificationId);
    const confirm = confirmVerification({
      verifications: { ...stored, find: async () => seenByAll },
      verificationCodes,
      applicantTokens,
      phoneSessions: storedPhoneSessions(table),
      clock: () => now,
    });
    await Promise.all(Array.from({ length: 5 }, () => confirm({ verificationId, code: wrong })));
    expect(await confirm({ verificationId, code })).toEqual({ ok: false, refusal: { kind: "too-many-tries" } });
  });

  it("sends at most five codes to a phone in a quarter of an hour, then again", async () => {
    const now = { at: "2026-12-18T07:00:00.000Z" };
    const people = peopleAt(now);
    const ask = () => people.ask({ phone: "0812 9999 0004", channel: "sms", language: "id" });
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    now.at = "2026-12-18T07:15:00.000Z";
    expect((await ask()).ok).toBe(true);
  });

  it("does not know a verification that was never asked for", async () => {
    const people = peopleAt({ at: "2026-12-18T07:00:00.000Z" });
    expect(await people.confirm({ verificationId: "none", code: "123456" })).toEqual({
      ok: false,
      refusal: { kind: "not-found" },
    });
  });

  it("does not know one whose id is longer than any key of the table", async () => {
    const people = peopleAt({ at: "2026-12-18T07:00:00.000Z" });
    const answer = await people.confirm({ verificationId: "é".repeat(1_100), code: "123456" });
    expect(answer).toEqual({ ok: false, refusal: { kind: "not-found" } });
  });

  it("refuses what is no Indonesian mobile phone", async () => {
    const people = peopleAt({ at: "2026-12-18T07:00:00.000Z" });
    expect(await people.ask({ phone: "0761 21536", channel: "sms", language: "id" })).toMatchObject({ ok: false });
  });
});

describe("signing out on all devices", () => {
  const proven = async (people: ReturnType<typeof peopleAt>, phone: string) => {
    const verificationId = await asked(people, phone);
    const answer = await people.confirm({ verificationId, code: verificationCodes.codeOf(verificationId) });
    if (!answer.ok) throw new Error(answer.refusal.kind);
    return answer.value.token;
  };

  it("ends every token of the phone, and none of another phone or of later", async () => {
    const now = { at: "2026-12-18T07:00:00.000Z" };
    const people = peopleAt(now);
    const [first, second] = [await proven(people, "0812 9999 0010"), await proven(people, "0812 9999 0010")];
    const others = await proven(people, "0812 9999 0011");
    expect(await people.identify(first)).toMatchObject({ phone: "+6281299990010", provedAt: now.at });
    expect(await people.signOut("+6281299990010")).toEqual({ endsBy: "2026-12-18T07:05:00.000Z" });
    expect([await people.identify(first), await people.identify(second)]).toEqual([undefined, undefined]);
    expect(await people.identify(others)).toMatchObject({ phone: "+6281299990011" });
    const later = await proven(people, "0812 9999 0010");
    expect(await people.identify(later)).toMatchObject({ phone: "+6281299990010" });
    await people.signOut("+6281299990010");
    expect(await people.identify(later)).toBeUndefined();
  });

  it("ends the codes of before as well, also one that was used already, and none of later", async () => {
    const now = { at: "2026-12-18T07:00:00.000Z" };
    const people = peopleAt(now);
    const [used, unused] = [await asked(people, "0812 9999 0014"), await asked(people, "0812 9999 0014")];
    const confirm = (verificationId: string) =>
      people.confirm({ verificationId, code: verificationCodes.codeOf(verificationId) });
    expect((await confirm(used)).ok).toBe(true);
    now.at = "2026-12-18T07:01:00.000Z";
    await people.signOut("+6281299990014");
    now.at = "2026-12-18T07:02:00.000Z";
    for (const before of [used, unused]) {
      expect(await confirm(before)).toMatchObject({ ok: false, refusal: { kind: "expired" } });
    }
    expect((await confirm(await asked(people, "0812 9999 0014"))).ok).toBe(true);
  });

  it("ends a token that is being given at that very moment", async () => {
    const now = "2026-12-18T07:00:00.000Z";
    const people = peopleAt({ at: now });
    const verificationId = await asked(people, "0812 9999 0012");
    const stored = storedVerifications(table);
    const confirm = confirmVerification({
      verifications: {
        ...stored,
        markConfirmed: async (...given) => {
          await people.signOut("+6281299990012");
          return stored.markConfirmed(...given);
        },
      },
      verificationCodes,
      applicantTokens,
      phoneSessions: storedPhoneSessions(table),
      clock: () => now,
    });
    const answer = await confirm({ verificationId, code: verificationCodes.codeOf(verificationId) });
    expect(answer.ok && (await people.identify(answer.value.token))).toBeUndefined();
  });

  it("still counts when the item was forgotten in between: Friday 18 December, then Saturday 16 January", async () => {
    const now = { at: "2026-12-18T07:00:00.000Z" };
    const people = peopleAt(now);
    const phone = "+6281299990013";
    for (const _ of [1, 2, 3]) await people.signOut(phone);
    const token = await proven(people, phone);
    await table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: toItem({ ...phoneSessionsKey(phoneIds.idOf(phone)) }),
      }),
    );
    now.at = "2027-01-16T07:00:00.000Z";
    expect(await people.identify(token)).toMatchObject({ phone });
    await people.signOut(phone);
    expect(await people.identify(token)).toBeUndefined();
  });
});
