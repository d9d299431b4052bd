import { minutesBefore } from "@sip/calendar/local-time";
import type { OfficeView, ServiceOffered } from "@sip/contracts/offices/shapes";
import { timeInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { bookingPath } from "../app/route.ts";
import { HeroDate } from "../parts/hero-date.tsx";
import { bookingWords } from "../words/booking-words.ts";
import type { BookingDraft } from "./draft.ts";

interface ReviewVisitProps {
  readonly office: OfficeView;
  readonly offered: ServiceOffered;
  readonly draft: BookingDraft;
}

export const ReviewVisit = ({ office, offered, draft }: ReviewVisitProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const { date, session } = draft;
  if (date === undefined || session === undefined) return null;
  const at = (time: string): string => `${timeInWords(time, language)} ${office.zoneLabel}`;
  return (
    <section aria-labelledby="visit">
      <h2 id="visit">{words.visit}</h2>
      <p class="hero">
        <HeroDate date={date} />
        <strong class="hero-date">{at(session)}</strong>
        {words.arrive(at(minutesBefore(session, offered.rules.arriveEarlyMinutes)))}
        {draft.pool === "priority" ? <span class="tag">{words.priorityTag}</span> : null}
      </p>
      <p>
        {office.name[language]}
        <br />
        {office.address}
      </p>
      <p>
        <a href={bookingPath("hari")}>{words.changeVisit}</a>
      </p>
    </section>
  );
};
