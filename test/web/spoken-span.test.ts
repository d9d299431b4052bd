import { spokenSpan } from "@sip/web/supervisor/spoken-span";
import { supervisorEn } from "@sip/web/words/supervisor.en";
import { supervisorId } from "@sip/web/words/supervisor.id";
import { describe, expect, it } from "vitest";

const minuteMs = 60_000;

describe("how long a passport is late, or has left", () => {
  it.each([
    [0, "1 menit", "1 minute"],
    [40, "40 menit", "40 minutes"],
    [60, "1 jam", "1 hour"],
    [76, "1 jam 16 menit", "1 hour 16 minutes"],
    [179, "2 jam 59 menit", "2 hours 59 minutes"],
    [185, "3 jam", "3 hours"],
    [47 * 60, "47 jam", "47 hours"],
    [48 * 60, "2 hari", "2 days"],
  ])("of %i minutes is said as %s", (minutes, indonesian, english) => {
    expect(spokenSpan(minutes * minuteMs, supervisorId)).toBe(indonesian);
    expect(spokenSpan(-minutes * minuteMs, supervisorEn)).toBe(english);
  });
});
