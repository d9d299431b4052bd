import { type Handled, isInHand, ownerOf, withHandled } from "@sip/domain/applications/handling";
import { describe, expect, it } from "vitest";

const at = (minute: number): string => `2026-12-28T01:${String(minute).padStart(2, "0")}:00.000Z`;
const taken: Handled = { kind: "taken", at: at(0), by: "dewi" };
const comment: Handled = { kind: "comment", at: at(1), by: "sari", text: "menunggu suku cadang" };
const handedOn: Handled = { kind: "handed-on", at: at(2), by: "dewi", to: "arif" };
const acceptedByArif: Handled = { kind: "taken", at: at(3), by: "arif" };
const givenBack: Handled = { kind: "given-back", at: at(4), by: "arif" };

describe("the owner of a case", () => {
  it.each<[string, readonly Handled[], unknown, boolean]>([
    ["nobody at first", [], undefined, false],
    ["nobody because of a comment", [comment], undefined, false],
    ["who has taken it, whatever is written after that", [taken, comment], { by: "dewi", since: at(0) }, true],
    [
      "whom it was handed on to, in hand only once they have taken it",
      [taken, handedOn],
      { by: "arif", since: at(2), handedOnBy: "dewi" },
      false,
    ],
    ["who has taken what was handed on", [taken, handedOn, acceptedByArif], { by: "arif", since: at(3) }, true],
    ["nobody after it was given back", [taken, handedOn, acceptedByArif, givenBack], undefined, false],
  ])("is %s", (_, handling, owner, inHand) => {
    expect([ownerOf(handling), isInHand(handling)]).toEqual([owner, inHand]);
  });
});

describe("what is kept of it", () => {
  it("is every comment, and the last twenty changes of owner", () => {
    const changes = Array.from({ length: 30 }, (_, minute): Handled => ({ ...taken, at: at(minute) }));
    const kept = [comment, ...changes].reduce<readonly Handled[]>(withHandled, []);
    expect([kept.length, kept[0], kept[1]?.at, kept.at(-1)?.at]).toEqual([21, comment, at(10), at(29)]);
  });
});
