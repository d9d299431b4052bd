import { useWords } from "../app/language.ts";
import { bookingPath, go } from "../app/route.ts";
import { updateDraft } from "../booking/draft.ts";
import { DayName } from "../parts/day-name.tsx";
import { ChevronIcon } from "../parts/icons.tsx";
import type { DaySeats } from "../queue/day-seats.ts";
import { startWords } from "../words/start-words.ts";

/** The days with room; choosing one begins a booking for that day. */
export const FreeDays = ({ days }: { days: readonly DaySeats[] }) => {
  const words = useWords(startWords);
  const free = days.filter((day) => day.state === "open");
  const begin = (date: string): void => {
    updateDraft({ date, session: undefined });
    go(bookingPath("jenis"));
  };
  return (
    <section>
      <h2>{words.freeDays}</h2>
      {free.length === 0 ? <p>{words.noneYet}</p> : null}
      <ul class="rows">
        {free.map((day) => (
          <li key={day.date}>
            <button type="button" class="row" onClick={() => begin(day.date)}>
              <strong>
                <DayName date={day.date} />
              </strong>
              <span class="seats">
                {words.seats(day.free)} <ChevronIcon />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
