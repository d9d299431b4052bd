import { startEn } from "@sip/web/words/start.en";
import { startId } from "@sip/web/words/start.id";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";

/** How the first page calls a step that starts the clock of a passport. */
const called: Readonly<Record<string, readonly [id: RegExp, en: RegExp]>> = {
  paid: [/pembayaran/, /payment/],
  "biometrics-taken": [/foto/, /photo/],
  interviewed: [/wawancara/, /interview/],
};

describe("the first page names what starts the clock of a passport", () => {
  const rules = pekanbaru.rules.filter(({ serviceId }) => serviceId === "passport");

  it.each(rules)("by the rules from $from on", ({ clockStartsAfter, slaWorkingDays }) => {
    expect(clockStartsAfter.length).toBeGreaterThan(0);
    for (const step of clockStartsAfter) {
      const [id, en] = called[step] ?? [/^$/, /^$/];
      expect(startId.passportPromise(slaWorkingDays)).toMatch(id);
      expect(startEn.passportPromise(slaWorkingDays)).toMatch(en);
    }
  });
});
