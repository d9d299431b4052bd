import { answerTo } from "@sip/domain/notices/answer-to";
import type { AnswerFact } from "@sip/domain/notices/fact";
import { describe, expect, it } from "vitest";
import { publicUrl } from "../../support/offices/pekanbaru.ts";
import { noticeWorld } from "./notice-world.ts";
import { shownOnWhatsApp } from "./shown-on-whatsapp.ts";

const phone = "+6281234567890";
const about = { phone, phoneId: "phone-1", date: "2026-12-18" };
const proven = (language: "id" | "en"): AnswerFact => ({
  type: "phone-proven",
  officeId: "-",
  happenedAt: "2026-12-18T06:56:00.000Z",
  data: {
    verificationId: "v1",
    phone,
    language,
    device: { browser: "Chrome", system: "Android" },
    requestedAt: "2026-12-18T06:55:00.000Z",
  },
});
const undone = (round: number): AnswerFact => ({
  type: "proof-undone",
  officeId: "-",
  happenedAt: "2026-12-18T06:56:00.000Z",
  data: { ...about, round },
});
const unasked: AnswerFact = {
  type: "message-unasked",
  officeId: "-",
  happenedAt: "2026-12-18T06:56:00.000Z",
  data: about,
};

describe("an answer to a phone", () => {
  it("names the device and when it asked, and how to undo it", () => {
    expect(shownOnWhatsApp(answerTo(proven("id"), publicUrl))).toBe(
      `Nomor ini baru saja dipakai untuk masuk ke layanan paspor imigrasi di Chrome di Android, Jumat, 18 Desember 2026 pukul 13.55 WIB.

Bukan Anda yang memintanya? Balas *BATAL*. Perangkat itu lalu keluar dalam 5 menit.`,
    );
    expect(shownOnWhatsApp(answerTo(proven("en"), publicUrl))).toMatch(
      /Chrome on Android, Friday, 18 December 2026 at 13:55 WIB\.[\s\S]*Reply \*BATAL\*/,
    );
  });

  it("to an undoing says by when it acts; to what nobody asked for, what to do; both in both languages", () => {
    expect(shownOnWhatsApp(answerTo(undone(1), publicUrl))).toMatch(/dalam 5 menit[\s\S]*within 5 minutes/);
    const text = shownOnWhatsApp(answerTo(unasked, publicUrl));
    expect(text).toMatch(
      /tidak disimpan[\s\S]*Jangan kirim pesan yang disiapkan orang lain[\s\S]*Do not send a message/,
    );
    expect(text).toContain(publicUrl);
  });

  it("goes by WhatsApp, once for each fact, and useful for the day in which WhatsApp takes plain words", async () => {
    const world = noticeWorld();
    const notice = answerTo(proven("id"), publicUrl);
    expect(notice).toMatchObject({ ladder: [{ channel: "whatsapp" }], usefulUntil: "2026-12-19T06:56:00.000Z" });
    expect(await world.send(notice)).toMatchObject({ kind: "sent", channel: "whatsapp" });
    expect(await world.send(notice)).toEqual({ kind: "already-said" });
    expect(await world.send(answerTo(undone(1), publicUrl))).toMatchObject({ kind: "sent" });
    expect(await world.send(answerTo(undone(2), publicUrl))).toMatchObject({ kind: "sent" });
    expect(world.said.map(({ channel }) => channel)).toEqual(["whatsapp", "whatsapp", "whatsapp"]);
  });

  it("never becomes an SMS: not when WhatsApp refuses it, and not when it fails later", async () => {
    const refusing = noticeWorld({ whatsapp: "refused" });
    expect(await refusing.send(answerTo(unasked, publicUrl))).toMatchObject({ kind: "not-reached" });
    expect(refusing.said).toEqual([]);

    const world = noticeWorld();
    const notice = answerTo(unasked, publicUrl);
    await world.send(notice);
    const providerId = world.said[0]?.providerId ?? "";
    const at = "2026-12-18T06:57:00.000Z";
    const failed = { noticeId: notice.noticeId, channel: "whatsapp", status: "failed", providerId, at } as const;
    expect(await world.take({ ...failed, reason: "131047" })).toEqual({
      kind: "not-reached",
      about: "message-unasked",
      channel: "whatsapp",
      reason: "131047",
    });
    expect(await world.take(failed)).toEqual({ kind: "old-news" });
    expect(world.said).toHaveLength(1);
    expect(world.notices.records.get(notice.noticeId)).toMatchObject({ state: "failed" });
  });
});
