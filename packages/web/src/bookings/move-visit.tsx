import type { OfficeView } from "@sip/contracts/offices/shapes";
import type { BookingView } from "@sip/contracts/queue/views";
import { dateInWords, timeInWords } from "@sip/domain/dates-in-words";
import { useState } from "preact/hooks";
import { rescheduleBooking, showBooking } from "../api/bookings.ts";
import { alternativesOf, refusalName } from "../api/request.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { goInstead, ticketPath } from "../app/route.ts";
import { useAvailability } from "../office/use-availability.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import { HeroDate } from "../parts/hero-date.tsx";
import { BackIcon } from "../parts/icons.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { DayList } from "../queue/day-list.tsx";
import { daySeats, daysInSight } from "../queue/day-seats.ts";
import { HourList } from "../queue/hour-list.tsx";
import type { Choice } from "../queue/hour-seats.ts";
import { NearestHours } from "../queue/nearest-hours.tsx";
import { queueWords } from "../words/queue-words.ts";
import { shellWords } from "../words/shell-words.ts";
import { ticketWords } from "../words/ticket-words.ts";

import { noteNews } from "./kept-tickets.ts";

interface MoveVisitProps {
  readonly booking: BookingView;
  readonly office: OfficeView;
  readonly token: string;
  /** The booking as it is now. */
  readonly onRead: (booking: BookingView) => void;
}

/** What stands against any other day: said on the ticket, beside the seat that the visit has now. */
const standsFast: ReadonlySet<string> = new Set(["reschedule-limit", "too-late", "booking-cancelled"]);

/** Another day and hour. The old seat is kept until the new one is certain. */
export const MoveVisit = ({ booking, office, token, onRead }: MoveVisitProps) => {
  const language = useLanguage();
  const words = useWords(ticketWords);
  const queue = useWords(queueWords);
  const shell = useWords(shellWords);
  const { body, failed: notLoaded, reload } = useAvailability(office, booking.service);
  const [date, setDate] = useState<string>();
  const [choice, setChoice] = useState<Choice>();
  const [failed, setFailed] = useState<Failed>();
  const [busy, setBusy] = useState(false);
  const wanted = { seats: booking.tickets.length, pool: booking.pool };
  const say = (at: Choice): string =>
    `${dateInWords(at.date, language)}, ${timeInWords(at.session, language)} ${office.zoneLabel}`;
  const move = async (to: Choice): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await rescheduleBooking(booking.bookingCode, to, token);
    // Refused for what the booking is by now: it may have been moved in another tab since it was read here.
    const now =
      answer.kind === "refused" && answer.status === 409 ? await showBooking(booking.bookingCode, token) : answer;
    setBusy(false);
    if (now.kind !== "ok") return setFailed(now);
    onRead(now.body);
    if (answer.kind === "refused" && !standsFast.has(refusalName(answer))) return setFailed(answer);
    noteNews(booking.bookingCode, answer.kind === "ok" ? "moved" : "stays");
    goInstead(ticketPath(booking.bookingCode));
  };
  const take = (next: Choice): void => {
    setFailed(undefined);
    setDate(next.date);
    setChoice(next);
  };
  const back = (): void => (choice === undefined ? setDate(undefined) : setChoice(undefined));

  return (
    <>
      {date === undefined ? (
        <a class="back" href={ticketPath(booking.bookingCode)}>
          <BackIcon /> {words.keepOld}
        </a>
      ) : (
        <button type="button" class="quiet back" onClick={back}>
          <BackIcon /> {words.back}
        </button>
      )}
      <PageHeading title={words.moveTitle} />
      <p>{words.moveFrom(say(booking))}</p>
      {body === undefined ? (
        notLoaded === undefined ? (
          <Waiting label={shell.loading} />
        ) : (
          <Failure failed={notLoaded} onRetry={reload} />
        )
      ) : date === undefined ? (
        <>
          <h2>{queue.chooseDay}</h2>
          <DayList
            days={daysInSight(daySeats(body.sessions, wanted))}
            office={office}
            nextReleaseAt={body.nextReleaseAt}
            chosen={booking.date}
            onChoose={setDate}
          />
        </>
      ) : choice === undefined ? (
        <>
          <h2>{dateInWords(date, language)}</h2>
          <HourList
            sessions={body.sessions}
            date={date}
            wanted={wanted}
            zoneLabel={office.zoneLabel}
            chosen={date === booking.date ? booking.session : undefined}
            onChoose={take}
          />
        </>
      ) : (
        <>
          <p class="hero">
            {words.moveTo}
            <HeroDate date={choice.date} />
            <strong class="hero-date">
              {timeInWords(choice.session, language)} {office.zoneLabel}
            </strong>
          </p>
          <p>{words.moveSafe(booking.reschedulesLeft - 1)}</p>
          {failed === undefined ? null : failed.kind === "refused" && alternativesOf(failed).length > 0 ? (
            <NearestHours
              said={queue.hourFull(say(choice))}
              hours={alternativesOf(failed)}
              zoneLabel={office.zoneLabel}
              onChoose={take}
            />
          ) : (
            <Failure failed={failed} onRetry={() => move(choice)} />
          )}
          <div class="acts">
            <button type="button" class="main" aria-disabled={busy} onClick={() => move(choice)}>
              {words.moveYes}
            </button>
          </div>
        </>
      )}
    </>
  );
};
