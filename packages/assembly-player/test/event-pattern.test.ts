import { compilePattern } from "assembly-player/services/events/event-pattern";
import { describe, expect, it } from "vitest";

const event = {
  source: "library",
  "detail-type": "note-written",
  detail: {
    text: "Hello",
    count: 5,
    tags: ["a", "b"],
    none: null,
    author: { name: "Ali" },
    pages: [{ no: 1 }, { no: 2 }],
  },
};

describe("an event pattern", () => {
  it.each([
    [{ source: ["library", "shop"] }, true],
    [{ source: ["shop"] }, false],
    [{ source: ["library"], detail: { text: ["Bye"] } }, false],
    [{ detail: { count: [5] } }, true],
    [{ detail: { count: ["5"] } }, false],
    [{ detail: { none: [null] } }, true],
    [{ detail: { tags: ["b", "c"] } }, true],
    [{ detail: { author: { name: ["Ali"] } } }, true],
    [{ detail: { pages: { no: [2] } } }, true],
    [{ detail: { pages: { no: [3] } } }, false],
    [{ detail: { text: [{ prefix: "He" }] } }, true],
    [{ detail: { text: [{ prefix: { "equals-ignore-case": "hE" } }] } }, true],
    [{ detail: { text: [{ suffix: "lo" }] } }, true],
    [{ detail: { text: [{ "equals-ignore-case": "HELLO" }] } }, true],
    [{ detail: { text: [{ wildcard: "H*l*" }] } }, true],
    [{ detail: { text: [{ wildcard: "h*" }] } }, false],
    [{ detail: { text: [{ exists: true }], other: [{ exists: false }] } }, true],
    [{ detail: { text: [{ exists: false }] } }, false],
    [{ detail: { text: [{ "anything-but": "Bye" }] } }, true],
    [{ detail: { text: [{ "anything-but": ["Bye", "Hello"] }] } }, false],
    [{ detail: { text: [{ "anything-but": { prefix: "He" } }] } }, false],
    [{ detail: { other: [{ "anything-but": "x" }] } }, false],
    [{ detail: { count: [{ numeric: [">", 4, "<=", 5] }] } }, true],
    [{ detail: { count: [{ numeric: ["<", 5] }] } }, false],
    [{ detail: { text: [{ numeric: ["=", 5] }] } }, false],
    [{ $or: [{ source: ["shop"] }, { detail: { count: [5] } }] }, true],
    [{ $or: [{ source: ["shop"] }, { detail: { count: [6] } }] }, false],
    [{}, true],
  ])("%j: %s", (pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it.each([
    [{ detail: { ip: [{ cidr: "10.0.0.0/8" }] } }, "operator cidr at detail.ip is not played"],
    [{ detail: "text" }, "pattern at detail is not an object"],
    [{ detail: { a: [{ prefix: 1 }] } }, "pattern at detail.a expects text"],
    [{ detail: { a: [{ numeric: [] }] } }, "numeric pattern at detail.a is empty"],
    [{ detail: { a: [{ prefix: "x", suffix: "y" }] } }, "pattern at detail.a has not exactly one operator"],
  ])("that is not played stops the start: %j", (pattern, reason) => {
    expect(() => compilePattern(pattern)).toThrow(reason);
  });
});
