import { useLanguage, useWords } from "../app/language.ts";
import { clockTime } from "../format/clock-time.ts";
import { weekdayNameOf } from "../format/spoken-date.ts";
import { startWords } from "../words/start-words.ts";

interface OpeningHoursProps {
  readonly name: string;
  readonly address: string;
  readonly hours: Readonly<Record<string, { opens: string; closes: string }>>;
  readonly zone: string;
}

interface Run {
  readonly from: number;
  to: number;
  readonly opens: string;
  readonly closes: string;
}

/** "Senin–Jumat 07.30–16.00": neighbouring weekdays with the same hours are one line. */
const runsOf = (hours: OpeningHoursProps["hours"]): Run[] => {
  const runs: Run[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const day = hours[String(weekday)];
    if (day === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === weekday - 1 && last.opens === day.opens && last.closes === day.closes)
      last.to = weekday;
    else runs.push({ from: weekday, to: weekday, ...day });
  }
  return runs;
};

export const OpeningHours = ({ name, address, hours, zone }: OpeningHoursProps) => {
  const language = useLanguage();
  const words = useWords(startWords);
  return (
    <p>
      <strong>{name}</strong>
      <br />
      {address}
      {runsOf(hours).map((run) => (
        <span key={run.from}>
          <br />
          {words.weekday(weekdayNameOf(language, run.from), weekdayNameOf(language, run.to))}{" "}
          {clockTime(language, run.opens)}–{clockTime(language, run.closes)} {zone}
        </span>
      ))}
    </p>
  );
};
