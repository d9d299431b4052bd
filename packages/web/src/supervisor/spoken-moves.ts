import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import type { SupervisorWords } from "../words/supervisor.id.ts";
import { spokenMinutes } from "./spoken-span.ts";

/** "Janji berpindah 2 kali, dijeda 3 jam 10 menit, oleh rina, budi." Nothing for a promise that was never moved. */
export const spokenMoves = (moved: ForeseenDeadlineView["moved"], words: SupervisorWords): string | undefined => {
  if (moved === null) return undefined;
  const { times, pausedMinutes, by } = moved;
  const said = [
    words.moved(times),
    ...(pausedMinutes > 0 ? [words.paused(spokenMinutes(pausedMinutes, words))] : []),
    ...(by.length > 0 ? [words.movedBy(by.join(", "))] : []),
  ];
  return `${said.join(", ")}.`;
};
