import { everyServiceChecked } from "@sip/domain/services/every-service-checked";
import { trackEn } from "@sip/web/words/track.en";
import { trackId } from "@sip/web/words/track.id";
import { describe, expect, it } from "vitest";

describe("how long supervisors are reminded of a case that is late", () => {
  it.each(everyServiceChecked())("is the same on the page and in the message of $chart.serviceId", ({ messages }) => {
    const whatsapp = messages.templates["still-late"]?.whatsapp;
    for (const said of [trackId.noNewDate, whatsapp?.id])
      expect(said).toMatch(/Pengawas kantor .*diingatkan sampai ada yang menanganinya\./);
    for (const said of [trackEn.noNewDate, whatsapp?.en])
      expect(said).toMatch(/supervisor.* reminded until somebody takes it over\./);
  });
});
