import { localMoment } from "@sip/calendar/local-moment";
import type { OfficeView } from "@sip/contracts/offices/shapes";
import { timeInWords, weekdayAndDay } from "@sip/domain/dates-in-words";
import { serverNowMs } from "../api/server-clock.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { movePath } from "../app/route.ts";
import { calendarFile } from "../parts/calendar-file.ts";
import { CalendarLink } from "../parts/calendar-link.tsx";
import { ticketWords } from "../words/ticket-words.ts";
import type { KnownBooking } from "./kept-tickets.ts";

/** Into the calendar; another day, and until when that is possible. */
export const TicketActs = ({ booking, office }: { booking: KnownBooking; office: OfficeView | undefined }) => {
  const language = useLanguage();
  const words = useWords(ticketWords);
  const place = office === undefined ? "" : `${office.name[language]}, ${office.address}`;
  const file = () =>
    calendarFile({
      id: booking.bookingCode,
      startsAt: booking.arriveAt,
      minutes: 90,
      title: words.calendarTitle(booking.serviceName?.[language] ?? words.thisVisit),
      text: words.calendarText(booking.bookingCode, booking.tickets.map((ticket) => ticket.ticketNumber).join(", ")),
      place,
      remindMinutesBefore: 120,
    });
  const movable =
    booking.state === "booked" &&
    (booking.reschedulesLeft ?? 0) > 0 &&
    Date.parse(booking.rescheduleUntil ?? "") >= serverNowMs();
  return (
    <>
      <div class="acts no-print">
        <CalendarLink file={file} name={`antrean-${booking.bookingCode}.ics`} label={words.toCalendar} />
        {movable ? (
          <a class="button" href={movePath(booking.bookingCode)}>
            {words.move}
          </a>
        ) : null}
      </div>
      {booking.state === "booked" ? (
        <p class="quiet-text small">
          {movable
            ? words.movesLeft(booking.reschedulesLeft ?? 0, sayUntil(booking.rescheduleUntil ?? ""))
            : words.noMoreMoves}
        </p>
      ) : null}
    </>
  );

  function sayUntil(timestamp: string): string {
    const until = localMoment(timestamp);
    return `${weekdayAndDay(until.date, language)}, ${timeInWords(until.time, language)} ${until.zoneLabel}`;
  }
};
