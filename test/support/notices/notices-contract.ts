import { ladderFor } from "@sip/domain/notices/ladder";
import type { NoticeRecord, Notices, Receipt } from "@sip/domain/notices/ports";
import { describe, expect, it } from "vitest";

const at = "2026-12-29T03:00:01.000Z";
const claimedUntil = "2026-12-29T03:01:15.000Z";
const later = "2026-12-29T03:07:15.000Z";
const fallback = {
  to: "+6281234567890",
  rungs: ladderFor(["whatsapp"]).slice(1),
  words: { sms: { text: "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO SELESAI." } },
};
const bySms = { channel: "sms", claimedUntil: later } as const;
/** WhatsApp took it. */
const taken = { channel: "whatsapp", tried: ["whatsapp"], providerId: "wamid.1", fallback, at } as const;

let count = 0;
const record = (changes: Partial<NoticeRecord> = {}): NoticeRecord => {
  count += 1;
  return {
    noticeId: `PKU-26-${String(count).padStart(6, "0")}.ready.1`,
    kind: "ready",
    officeId: "pekanbaru",
    language: "id",
    maskedPhone: "+62812••••890",
    channel: "whatsapp",
    state: "sending",
    beganAt: "2026-12-29T03:00:00.000Z",
    claimedUntil,
    fallback,
    ...changes,
  };
};
const receipt = <Status extends Receipt["status"]>(noticeId: string, status: Status, providerId = "wamid.1") => ({
  noticeId,
  channel: "whatsapp" as const,
  status,
  providerId,
  at,
});

/** What every memory of notices promises. */
export const describeNotices = (name: string, open: () => Notices): void => {
  describe(name, () => {
    /** A notice that WhatsApp has taken. */
    const sentByWhatsApp = async (notices: Notices): Promise<NoticeRecord> => {
      const begun = record();
      await notices.begin(begun);
      await notices.markSent(begun.noticeId, taken);
      return begun;
    };

    it("begins a notice once, whoever else tries at the same time", async () => {
      const notices = open();
      const begun = record();
      const answers = await Promise.all([notices.begin(begun), notices.begin(begun), notices.begin(begun)]);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      expect(answers.filter((answer) => answer !== undefined)).toEqual([begun, begun]);
      expect(await notices.find(begun.noticeId)).toEqual(begun);
    });

    it("gives a claim that is over to one of those who want it", async () => {
      const notices = open();
      const { noticeId } = record();
      await notices.begin(record({ noticeId }));
      const claims = [later, "2026-12-29T03:08:00.000Z"].map((until) =>
        notices.claimAgain(noticeId, claimedUntil, until),
      );
      expect((await Promise.all(claims)).filter((claim) => claim?.isDone)).toHaveLength(1);
      expect(await notices.claimAgain("nobody.ready.1", claimedUntil, later)).toBeUndefined();
    });

    it("a notice sent by WhatsApp keeps the words for an SMS, and ends its claim", async () => {
      const notices = open();
      const { noticeId } = await sentByWhatsApp(notices);
      const found = await notices.find(noticeId);
      expect(found).toMatchObject({ state: "sent", channel: "whatsapp", providerId: "wamid.1", fallback });
      expect(found?.claimedUntil).toBeUndefined();
      expect(await notices.claimAgain(noticeId, claimedUntil, later)).toEqual({ isDone: false, record: found });
    });

    it("a notice sent by SMS, or given up, keeps no phone", async () => {
      const notices = open();
      const [sent, givenUp] = [record(), record()];
      await notices.begin(sent);
      await notices.begin(givenUp);
      const tried = ["whatsapp", "sms"] as const;
      await notices.markSent(sent.noticeId, { channel: "sms", tried, providerId: "sns-1", reason: "131026", at });
      await notices.markFailed(givenUp.noticeId, { channel: "sms", reason: "OptedOutException", at });
      expect(await notices.find(sent.noticeId)).toMatchObject({ state: "sent", channel: "sms", reason: "131026" });
      expect(await notices.find(givenUp.noticeId)).toMatchObject({ state: "failed", reason: "OptedOutException" });
      expect(JSON.stringify([await notices.find(sent.noticeId), await notices.find(givenUp.noticeId)])).not.toContain(
        fallback.to,
      );
    });

    it.each(["delivered", "read"] as const)("what was %s stays so, and its phone is forgotten", async (status) => {
      const notices = open();
      const { noticeId } = await sentByWhatsApp(notices);
      expect(await notices.advance(receipt(noticeId, status))).toBe(true);
      expect(await notices.advance(receipt(noticeId, status))).toBe(false);
      expect(await notices.advance(receipt(noticeId, "sent"))).toBe(false);
      expect(await notices.leaveRung(receipt(noticeId, "failed"), bySms)).toMatchObject({ isDone: false });
      const found = await notices.find(noticeId);
      expect(found?.state).toBe(status);
      expect(found?.fallback).toBeUndefined();
    });

    it("a receipt that overtakes the answer moves the notice, and the answer then changes nothing", async () => {
      const notices = open();
      const { noticeId } = record();
      await notices.begin(record({ noticeId }));
      expect(await notices.advance(receipt(noticeId, "sent", "wamid.9"))).toBe(true);
      await notices.markSent(noticeId, { ...taken, providerId: "wamid.9" });
      expect(await notices.advance(receipt(noticeId, "read", "wamid.9"))).toBe(true);
      await notices.markSent(noticeId, { ...taken, providerId: "wamid.9" });
      expect(await notices.find(noticeId)).toMatchObject({ state: "read", providerId: "wamid.9" });
    });

    it("goes on after a failure for one of those who report it, with the words that were kept", async () => {
      const notices = open();
      const { noticeId } = await sentByWhatsApp(notices);
      const failed = { ...receipt(noticeId, "failed"), reason: "131026" };
      const turned = await Promise.all([notices.leaveRung(failed, bySms), notices.leaveRung(failed, bySms)]);
      expect(turned.filter((answer) => answer?.isDone)).toHaveLength(1);
      for (const answer of turned) {
        expect(answer?.record).toMatchObject({ channel: "sms", state: "sending", claimedUntil: later, fallback });
      }
      expect(await notices.advance(receipt(noticeId, "delivered"))).toBe(false);
    });

    it("a failure of an earlier attempt is not one of the message that was sent last", async () => {
      const notices = open();
      const { noticeId } = await sentByWhatsApp(notices);
      const turned = await notices.leaveRung(receipt(noticeId, "failed", "wamid.0"), bySms);
      expect(turned).toMatchObject({ isDone: false, record: { channel: "whatsapp", state: "sent" } });
    });

    it("ends after a failure where no rung is left, and forgets the phone", async () => {
      const notices = open();
      const { noticeId } = await sentByWhatsApp(notices);
      const left = await notices.leaveRung({ ...receipt(noticeId, "failed"), reason: "131026" }, undefined);
      expect(left).toMatchObject({ isDone: true, record: { channel: "whatsapp", state: "failed", reason: "131026" } });
      expect(left?.record.fallback).toBeUndefined();
      expect(await notices.leaveRung(receipt(noticeId, "failed"), undefined)).toMatchObject({ isDone: false });
    });

    it("what one channel reports moves no notice that is on another", async () => {
      const notices = open();
      const { noticeId } = await sentByWhatsApp(notices);
      const strange = { ...receipt(noticeId, "delivered"), channel: "sms" } as const;
      expect(await notices.advance(strange)).toBe(false);
      expect(await notices.leaveRung({ ...strange, status: "failed" }, bySms)).toMatchObject({ isDone: false });
      expect(await notices.find(noticeId)).toMatchObject({ channel: "whatsapp", state: "sent" });
    });

    it("a channel that was left marks nothing as sent", async () => {
      const notices = open();
      const { noticeId } = record();
      await notices.begin(record({ noticeId }));
      await notices.leaveRung(receipt(noticeId, "failed"), bySms);
      await notices.markSent(noticeId, taken);
      expect(await notices.find(noticeId)).toMatchObject({ channel: "sms", state: "sending", claimedUntil: later });
    });

    it("an alert is a notice like any other, to no phone", async () => {
      const notices = open();
      const {
        maskedPhone: _,
        fallback: __,
        ...alert
      } = record({
        noticeId: "PKU-26-000123:at-risk:1",
        kind: "deadline-at-risk",
        channel: "topic",
      });
      expect(await notices.begin(alert)).toBeUndefined();
      await notices.markSent(alert.noticeId, { channel: "topic", tried: ["topic"], providerId: "sns-1", at });
      expect(await notices.begin(alert)).toMatchObject({ kind: "deadline-at-risk", channel: "topic", state: "sent" });
    });

    it("a notice that nobody knows stays unknown", async () => {
      const notices = open();
      expect(await notices.find("nobody.ready.1")).toBeUndefined();
      expect(await notices.advance(receipt("nobody.ready.1", "read"))).toBe(false);
      expect(await notices.leaveRung(receipt("nobody.ready.1", "failed"), bySms)).toBeUndefined();
      await notices.markSent("nobody.ready.1", taken);
      await notices.markFailed("nobody.ready.1", { channel: "sms", reason: "x", at });
      expect(await notices.find("nobody.ready.1")).toBeUndefined();
    });
  });
};
