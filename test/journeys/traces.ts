import { entityNames } from "@sip/storage-dynamodb/entities";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import { partsIn } from "@sip/storage-dynamodb/keys";
import { describe, expect, it } from "vitest";
import { undeclaredInLine } from "../support/logs/declared-lines.ts";
import type { RunningSip } from "../support/running-sip/running-sip.ts";
import { type KnownOfPeople, strangersIn, undeclaredIn } from "../support/table/declared-items.ts";

interface Traces {
  readonly sip: RunningSip;
  /** Every item as it was after each test. */
  readonly written: readonly StoredItem[];
  /** The codes of the bookings, in their order. */
  readonly codes: readonly string[];
  /** Words that open something to whoever has them. */
  readonly secrets: readonly string[];
}

/** What a journey through everything leaves in logs and items: what is declared, and of people only what has to be there. */
export const traces = (run: () => Traces): void => {
  describe("the logs of all functions and of the API", () => {
    it("have no event, field or word that the tables of events do not have", () => {
      const lines = run()
        .sip.logged()
        .map(({ by: _, ...line }) => line);
      expect(lines.filter(({ event }) => event !== undefined).length).toBeGreaterThan(100);
      expect([...new Set(lines.flatMap(undeclaredInLine))]).toEqual([]);
    });

    it("have nothing personal in them: no name, NIK, birthday, phone, code, number, token or word of anybody", async () => {
      const { sip, codes, secrets } = run();
      const messages = await sip.messages();
      const texts = messages.map(({ text }) => text).join("\n");
      const told = [/\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}\b/g, /\b\d{6}\b/g, /\b[A-Z]{3}-26-\d{6}\b/g];
      const [bookingCodes = [], codesToProve = [], applicationNumbers = []] = told.map(
        (kind) => texts.match(kind) ?? [],
      );
      expect(bookingCodes).toEqual(expect.arrayContaining(codes.slice(0, 1)));
      expect(Math.min(codesToProve.length, applicationNumbers.length)).toBeGreaterThan(1);
      const words = [...bookingCodes, ...codesToProve, ...applicationNumbers, ...secrets];
      // All people of this journey are called so, have NIKs of one regency, one birthday and phones of one block.
      const everybody = [
        /contoh/i,
        /1499\d{12}/,
        /1999-03-12/,
        /81299\d{6}/,
        /kartu keluarga|pemesannya|petugas|pengawas/i,
      ];
      const lines = [...sip.logged(), ...sip.accessLog()].map((line) => JSON.stringify(line));
      const isLogged = (what: RegExp): boolean => lines.some((line) => what.test(line));
      const whole = (word: string): RegExp => new RegExp(`(?<!\\w)${word.replaceAll(".", "\\.")}(?!\\w)`, "i");
      expect(isLogged(whole("booking-confirmed"))).toBe(true);
      expect([...everybody, ...words.map(whole)].filter(isLogged)).toEqual([]);
    });
  });

  describe("the items that all this wrote, as they were after each of it", () => {
    it("are of every kind, each as its row says: with no attribute that the row does not know", () => {
      const { written } = run();
      const kinds = new Set(written.map(({ entity }) => entity?.S));
      expect([...kinds].toSorted()).toEqual(entityNames.toSorted());
      expect([...new Set(written.flatMap(strangersIn))]).toEqual([]);
    });

    it("have nothing personal where the rows do not say so, and NIKs and birthdays nowhere", () => {
      const { written: items } = run();
      const idsOf = (kind: string) =>
        items.filter(({ entity }) => entity?.S === kind).map(({ pk }) => partsIn(pk?.S ?? "")[0] ?? "");
      const ids = new Set(["person", "phone", "phone-day", "phone-limit"].flatMap(idsOf));
      for (const id of ids) expect(id).toMatch(/^[\w-]{20,}$/);
      const stored: readonly KnownOfPeople[] = [
        { is: /contoh/i, as: "plain" },
        { is: /81299\d{6}/, as: "plain" },
        { is: /\b(petugas|pengawas)\b|pemesannya|kartu keluarga/i, as: "plain" },
        { is: new RegExp([...ids].join("|")), as: "keyed id" },
        // Of the people of the rare paths; no seat has such a number. The second group of a random UUID may.
        { is: /\b008\d\b(?!-4[\da-f]{3}-[89ab])/, as: "last four" },
        { is: /\*{3}|•/, as: "masked" },
        { is: /\bwamid\./, as: "in Meta's id" },
      ];
      for (const { is } of stored)
        expect(
          items.filter((item) => is.test(JSON.stringify(item))),
          String(is),
        ).not.toEqual([]);
      const never = [{ is: /1499\d{12}/ }, { is: /1999-03-12/ }];
      expect([...new Set(items.flatMap((item) => undeclaredIn(item, [...stored, ...never])))]).toEqual([]);
    });
  });
};
