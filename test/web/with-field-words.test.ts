import { withFieldWords } from "@sip/web/staff/with-field-words";
import { describe, expect, it } from "vitest";

const refused = (more: object) => ({
  kind: "refused" as const,
  status: 400,
  problem: { type: "invalid-request", title: "Isian tidak cocok.", status: 400, detail: "Perbaiki.", ...more },
  retryAfterSeconds: undefined,
});

describe("a refusal that staff read", () => {
  it("says what is wrong with each field", () => {
    const errors = [
      { pointer: "/issuedOn", detail: "Harus hari dari 2026-12-22." },
      { pointer: "/note", detail: "Paling banyak 300." },
    ];
    expect(withFieldWords(refused({ errors })).problem.detail).toBe(
      "Perbaiki. Harus hari dari 2026-12-22. Paling banyak 300.",
    );
  });

  it("says what it said, where it names no field", () => {
    expect(withFieldWords(refused({})).problem.detail).toBe("Perbaiki.");
  });
});
