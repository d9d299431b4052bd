import type { Figure } from "../report.ts";
import { everydayFigures } from "./everyday-figures.ts";
import type { Played } from "./play-model.ts";
import { seconds } from "./waits.ts";

export const sixteenFigures = ({ outcome }: Played<"sixteen">): readonly Figure[] => [
  {
    name: "16:00: reminders said, the last of them after; not yet said",
    value: `${outcome.reminders.count}, ${seconds(outcome.reminders.longest)}; ${outcome.remindersMissing}`,
  },
  ...everydayFigures("16:00", outcome.everyday),
];
