import { noticesFor } from "@sip/domain/notices/notices-for";
import { rowOf, stepsOf } from "@sip/domain/services/chart";
import { everyServiceChecked } from "@sip/domain/services/every-service-checked";
import { officerEn } from "@sip/web/words/officer.en";
import { officerId } from "@sip/web/words/officer.id";
import { trackEn } from "@sip/web/words/track.en";
import { trackId } from "@sip/web/words/track.id";
import { describe, expect, it } from "vitest";
import { shownOnWhatsApp } from "../domain/notices/shown-on-whatsapp.ts";
import { booking, stepFact } from "../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../support/offices/pekanbaru.ts";

/** A hold may begin before the clock has started: then it did not stop, and it does not start when the hold ends. */
const stopsOrGoesOn = /berhenti|berjalan lagi|stands still|paused|resumes|until we have/;

describe("what is said of a hold is true before the clock has started, too", () => {
  it("on the status page and at the counter", () => {
    const said = [
      trackId.pausedPapers("14 Desember 2026", "KTP"),
      trackEn.pausedPapers("14 December 2026", "KTP"),
      trackId.pausedSuspended("14 Desember 2026"),
      trackEn.pausedSuspended("14 December 2026"),
      officerId.clock.paused,
      officerEn.clock.paused,
    ];
    for (const words of said) expect(words).not.toMatch(stopsOrGoesOn);
    expect(said[0]).toBe("Berkas belum lengkap sejak 14 Desember 2026: KTP. Selama itu hitungan hari tidak berjalan.");
    expect(said[1]).toBe("Papers have been missing since 14 December 2026: KTP. Meanwhile no days are counted.");
    expect(trackId.pausedPapers("14 Desember 2026", null)).toBe(
      "Berkas belum lengkap sejak 14 Desember 2026. Selama itu hitungan hari tidak berjalan.",
    );
  });

  it.each(
    everyServiceChecked().flatMap(({ chart }) => (["id", "en"] as const).map((language) => ({ chart, language }))),
  )("in the messages of $chart.serviceId, $language", ({ chart: { serviceId }, chart, language }) => {
    const contact = { ...booking.contact, language };
    const holds = stepsOf(chart).filter((step) => rowOf(chart, step).sets !== undefined);
    const notices = holds.flatMap((step) =>
      noticesFor(stepFact(step, { serviceId, contact, note: "KTP" }), pekanbaru(), publicUrl),
    );
    expect(notices).toHaveLength(holds.length);
    for (const notice of notices)
      expect(`${shownOnWhatsApp(notice)} ${notice.words.sms.text}`).not.toMatch(stopsOrGoesOn);
  });
});
