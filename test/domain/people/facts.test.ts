import { inboundProofFacts, phoneDayFacts, verificationFacts } from "@sip/domain/people/facts";
import { expect, it } from "vitest";

const phone = "+6281299990001";

it("a verification tells that it was asked for, once, whatever is noted of it later", () => {
  const asked = {
    verificationId: "v-1",
    phone,
    channel: "sms",
    language: "id",
    requestedAt: "2026-12-18T07:00:00.000Z",
  } as const;
  expect(verificationFacts(undefined, asked)).toEqual([
    {
      factId: "v-1:requested",
      type: "verification-requested",
      officeId: "-",
      happenedAt: "2026-12-18T07:00:00.000Z",
      data: { verificationId: "v-1", phone, channel: "sms", language: "id" },
    },
  ]);
  expect(verificationFacts(asked, asked)).toEqual([]);
});

it("a proof by message tells nothing when it is asked for, and once that it was given", () => {
  const asked = {
    verificationId: "v-2",
    phone,
    phoneId: "phone-1",
    word: "K7M-2QX",
    language: "id",
    device: {},
    requestedAt: "2026-12-18T07:00:00.000Z",
  } as const;
  const proven = { ...asked, proven: { at: "2026-12-18T07:01:00.000Z", messageId: "wamid.1", version: 0 } };
  expect(inboundProofFacts(undefined, asked)).toEqual([]);
  expect(inboundProofFacts(asked, proven)).toMatchObject([
    { factId: "v-2:proven", type: "phone-proven", happenedAt: "2026-12-18T07:01:00.000Z" },
  ]);
  expect(inboundProofFacts(proven, proven)).toEqual([]);
  expect(JSON.stringify(inboundProofFacts(asked, proven))).not.toMatch(/K7M|wamid|phone-1/);
});

it("a phone's day tells each undoing, by its number, and the first message that nobody asked for", () => {
  const day = { phone, phoneId: "phone-1", date: "2026-12-18" };
  const once = { ...day, undoneBy: ["wamid.1"], undoneAt: "2026-12-18T08:00:00.000Z" };
  const twice = { ...day, undoneBy: ["wamid.1", "wamid.2"], undoneAt: "2026-12-18T09:00:00.000Z" };
  const unasked = { ...twice, unaskedAt: "2026-12-18T10:00:00.000Z" };
  const idsOf = (...[was, is]: Parameters<typeof phoneDayFacts>) => phoneDayFacts(was, is).map(({ factId }) => factId);
  expect(idsOf(undefined, day)).toEqual([]);
  expect(idsOf(day, once)).toEqual(["phone-1:2026-12-18:undone:1"]);
  expect(idsOf(once, twice)).toEqual(["phone-1:2026-12-18:undone:2"]);
  expect(idsOf(twice, unasked)).toEqual(["phone-1:2026-12-18:unasked"]);
  expect(idsOf(unasked, unasked)).toEqual([]);
});
