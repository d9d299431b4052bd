import { atStart } from "../format/mid-sentence.ts";
import type { WallWords } from "./wall.id.ts";

export const wallEn: WallWords = {
  title: "Wall screen",
  signInText:
    "For a screen that hangs in the office. Sign in with the account of the screen, not your own: this device stays signed in for 30 days.",
  worstLate: (thing, number, howLong) => `${atStart(thing)} ${number} is ${howLong} late.`,
  worstDue: (thing, number, due) => `${atStart(thing)} ${number} must be ready by ${due}.`,
  owner: {
    nobody: "Nobody has taken it over yet.",
    named: "It was handed on and not taken yet.",
    somebody: "Somebody has taken it over.",
  },
  dataOf: (time) => `Data of ${time}`,
  dataOfDay: (day, time) => `Data of ${day}, ${time}`,
  because: {
    unreachable: "connection lost",
    refused: "the service is in trouble",
    waiting: "being renewed",
  },
  old: "These figures may have changed.",
  trouble: "The service cannot be reached yet.",
  troubleMore: "This screen tries again by itself.",
};
