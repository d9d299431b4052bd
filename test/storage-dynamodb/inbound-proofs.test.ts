import { randomUUID } from "node:crypto";
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { collectToken } from "@sip/domain/people/collect-token";
import { identifyApplicant } from "@sip/domain/people/identify-applicant";
import { requestInboundProof } from "@sip/domain/people/request-inbound-proof";
import { takeMessage } from "@sip/domain/people/take-message";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { randomProofWord } from "@sip/sealing/random-proof-word";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { type StoredItem, toItem } from "@sip/storage-dynamodb/items";
import { phoneDayKey } from "@sip/storage-dynamodb/keys";
import { storedPhoneDays } from "@sip/storage-dynamodb/phone-days";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { toldFacts } from "@sip/storage-dynamodb/told-facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

const secret = keysSecretOf("a secret of the test");
const { phoneIds } = openSeals(secret);
const applicantTokens = openApplicantTokens(secret);

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

/** Friday 18 December 2026, 14.00 WIB, until a test moves it. */
const worldOf = () => {
  const now = { at: "2026-12-18T07:00:00.000Z" };
  const clock = () => now.at;
  const phoneSessions = storedPhoneSessions(table);
  const parts = {
    inboundProofs: storedInboundProofs(table),
    phoneDays: storedPhoneDays(table),
    phoneSessions,
    phoneIds,
    applicantTokens,
    clock,
  };
  const request = requestInboundProof({
    ...parts,
    officeNumber: "+15550000001",
    newId: randomUUID,
    newWord: randomProofWord,
  });
  const take = takeMessage(parts);
  return {
    now,
    request,
    ask: async (phone: string) => {
      const answer = await request({ phone, language: "id", device: { browser: "Chrome", system: "Android" } });
      if (!answer.ok) throw new Error(answer.refusal.kind);
      return answer.value;
    },
    send: (from: string, text?: string, messageId = `wamid.${randomUUID()}`) =>
      take({ from: from.replace("+", ""), messageId, sentAt: now.at, ...(text !== undefined && { text }) }),
    collect: collectToken(parts),
    identify: identifyApplicant(parts),
  };
};

const dayOf = async (phone: string): Promise<StoredItem | undefined> => {
  const Key = toItem({ ...phoneDayKey(phoneIds.idOf(phone), "2026-12-18") });
  return (await table.client.send(new GetItemCommand({ TableName: table.name, Key }))).Item;
};

describe("proving a phone by a message from it", () => {
  it("gives its token once the word has come from that phone: not before, and again while answers may get lost", async () => {
    const { ask, send, collect, identify, now } = worldOf();
    const { verificationId, word, expiresAt } = await ask("0812 9999 1001");
    expect(expiresAt).toBe("2026-12-18T07:10:00.000Z");
    expect(await collect(verificationId)).toEqual({ ok: false, refusal: { kind: "not-yet" } });
    now.at = "2026-12-18T07:09:59.000Z";
    expect(await send("+6281299991001", `Kode: ${word}`)).toEqual({ kind: "proven" });
    now.at = "2026-12-18T07:19:58.000Z";
    for (const _ of ["once", "again"]) {
      const collected = await collect(verificationId);
      expect(collected.ok && (await identify(collected.value.token))).toMatchObject({ phone: "+6281299991001" });
    }
    now.at = "2026-12-18T07:19:59.000Z";
    expect(await collect(verificationId)).toEqual({ ok: false, refusal: { kind: "expired" } });
  });

  it("a forwarded link proves nothing: the word comes from another phone", async () => {
    const { ask, send, collect } = worldOf();
    const { verificationId, word } = await ask("+6281299991002");
    expect(await send("+6281299991003", `Kode: ${word}`)).toEqual({ kind: "unasked" });
    expect(await collect(verificationId)).toEqual({ ok: false, refusal: { kind: "not-yet" } });
  });

  it("a word of too late proves nothing, nor does a word for the second time", async () => {
    const { ask, send, collect, now } = worldOf();
    const { verificationId, word } = await ask("+6281299991004");
    now.at = "2026-12-18T07:10:00.000Z";
    expect(await send("+6281299991004", word)).toEqual({ kind: "unasked" });
    expect(await collect(verificationId)).toEqual({ ok: false, refusal: { kind: "expired" } });
    const second = await ask("+6281299991004");
    expect(await send("+6281299991004", second.word)).toEqual({ kind: "proven" });
    expect(await send("+6281299991004", second.word)).toEqual({ kind: "again" });
  });

  it("an id that nobody was given leads to nothing", async () => {
    expect(await worldOf().collect(randomUUID())).toEqual({ ok: false, refusal: { kind: "not-found" } });
  });

  it("a stranger who asks for a phone twelve hundred times does not shut its owner out", async () => {
    const { ask, send, collect } = worldOf();
    for (let group = 0; group < 12; group += 1) {
      await Promise.all(Array.from({ length: 100 }, () => ask("+6281299991005")));
    }
    const { verificationId, word } = await ask("+6281299991005");
    await send("+6281299991005", word);
    expect((await collect(verificationId)).ok).toBe(true);
  });

  it("is not offered while no number is connected, and only to Indonesian mobile phones", async () => {
    const { request } = worldOf();
    expect(await request({ phone: "0761 21536", language: "id", device: {} })).toMatchObject({
      refusal: { kind: "not-a-mobile-phone" },
    });
    const unconnected = requestInboundProof({
      inboundProofs: storedInboundProofs(table),
      phoneIds,
      officeNumber: undefined,
      newId: randomUUID,
      newWord: randomProofWord,
      clock: () => "2026-12-18T07:00:00.000Z",
    });
    expect(await unconnected({ phone: "+6281299991006", language: "id", device: {} })).toMatchObject({
      refusal: { kind: "not-offered" },
    });
  });
});

describe("BATAL", () => {
  it("ends a token that was given, and the proof can give no other", async () => {
    const { ask, send, collect, identify } = worldOf();
    const { verificationId, word } = await ask("+6281299991010");
    await send("+6281299991010", word);
    const collected = await collect(verificationId);
    const token = collected.ok ? collected.value.token : "";
    expect(await identify(token)).toMatchObject({ phone: "+6281299991010" });
    expect(await send("+6281299991010", " batal ")).toEqual({ kind: "undone" });
    expect(await identify(token)).toBeUndefined();
    expect(await collect(verificationId)).toEqual({ ok: false, refusal: { kind: "undone" } });
  });

  it("that Meta brings again does nothing again: a proof made since stands", async () => {
    const { ask, send, collect, identify } = worldOf();
    expect(await send("+6281299991011", "BATAL", "wamid.batal")).toEqual({ kind: "undone" });
    const { verificationId, word } = await ask("+6281299991011");
    await send("+6281299991011", word);
    expect(await send("+6281299991011", "BATAL", "wamid.batal")).toEqual({ kind: "again" });
    const collected = await collect(verificationId);
    expect(collected.ok && (await identify(collected.value.token))).toMatchObject({ phone: "+6281299991011" });
  });

  it("from another phone ends nothing of this one", async () => {
    const { ask, send, collect } = worldOf();
    const { verificationId, word } = await ask("+6281299991012");
    await send("+6281299991012", word);
    await send("+6281299991013", "BATAL");
    expect((await collect(verificationId)).ok).toBe(true);
  });

  it("is obeyed each time and answered five times a day at most", async () => {
    const { send } = worldOf();
    for (let time = 1; time <= 7; time += 1) expect(await send("+6281299991014", "BATAL")).toEqual({ kind: "undone" });
    const item = await dayOf("+6281299991014");
    expect(item?.undoneBy?.L).toHaveLength(5);
    expect(toldFacts({ ...(item && { after: item }) })).toMatchObject([{ type: "proof-undone", data: { round: 5 } }]);
  });
});

describe("what nobody asked for", () => {
  it("is noted once a phone and day, whatever it is and however often; its words are not kept", async () => {
    const { send } = worldOf();
    const kinds = await Promise.all(
      ["halo", "AAA-AAA", undefined, "1".repeat(4_000)].map((text) => send("+6281299991020", text)),
    );
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["again", "again", "again", "unasked"]);
    const item = await dayOf("+6281299991020");
    expect(JSON.stringify(item)).not.toMatch(/halo|AAA|1111/);
    expect(toldFacts({ ...(item && { after: item }) }).map(({ type }) => type)).toEqual(["message-unasked"]);
    expect(toldFacts({ ...(item && { before: item, after: item }) })).toEqual([]);
  });

  it("from a phone that is not Indonesian is counted only", async () => {
    expect(await worldOf().send("+4915112345678", "hello")).toEqual({ kind: "foreign" });
  });

  it("more than twenty proofs of a phone in a day prove nothing more", async () => {
    const { ask, send, collect } = worldOf();
    for (let time = 1; time <= 20; time += 1) {
      const { word } = await ask("+6281299991021");
      expect(await send("+6281299991021", word)).toEqual({ kind: "proven" });
    }
    const { verificationId, word } = await ask("+6281299991021");
    expect(await send("+6281299991021", word)).toEqual({ kind: "too-many" });
    expect(await collect(verificationId)).toEqual({ ok: false, refusal: { kind: "not-yet" } });
  });
});
