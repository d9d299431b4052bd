import { everyServiceChecked } from "@sip/domain/services/every-service-checked";
import { trackEn } from "@sip/web/words/track.en";
import { trackId } from "@sip/web/words/track.id";
import { describe, expect, it } from "vitest";

/** Nothing that applicants read has a number of the office: who is asked to contact it can only come. */
const contact = /\bhubungi\b|\bcontact\b/i;

describe("who has to ask the office is told to come, on the page as in the message", () => {
  it.each(everyServiceChecked())("in what is said of $chart.serviceId", ({ chart, messages }) => {
    expect(JSON.stringify([chart, messages])).not.toMatch(contact);
  });

  it("on the status page", () => {
    const said = [trackId, trackEn].flatMap((words) => [words.pausedSuspended("14"), words.collectOver]);
    for (const words of said) expect(words).not.toMatch(contact);
  });
});
