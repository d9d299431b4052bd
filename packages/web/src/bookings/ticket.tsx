import { localMoment } from "@sip/calendar/local-moment";
import type { OfficeView } from "@sip/contracts/offices/shapes";
import { timeInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { trackPath } from "../app/route.ts";
import { HeroDate } from "../parts/hero-date.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { ticketWords } from "../words/ticket-words.ts";
import type { KnownBooking } from "./kept-tickets.ts";

/** What is shown at the door: number, name, day, hour, code. */
export const Ticket = ({ booking, office }: { booking: KnownBooking; office: OfficeView | undefined }) => {
  const language = useLanguage();
  const words = useWords(ticketWords);
  const arrive = localMoment(booking.arriveAt);
  const trackingCodeOf = (ticketNumber: string): string | undefined =>
    booking.applicants?.find((applicant) => applicant.ticketNumber === ticketNumber)?.trackingCode;
  return (
    <section class={booking.state === "cancelled" ? "ticket void" : "ticket"} aria-label={words.ticket}>
      {booking.serviceName === undefined ? null : <p class="ticket-service">{booking.serviceName[language]}</p>}
      <ul class="ticket-numbers">
        {booking.tickets.map((ticket) => {
          const trackingCode = trackingCodeOf(ticket.ticketNumber);
          return (
            <li key={ticket.ticketNumber}>
              <span class="quiet-text small">{words.ticketNumber}</span>
              <strong class="ticket-number">{ticket.ticketNumber}</strong>
              <span>{ticket.applicantName}</span>
              {trackingCode === undefined ? null : (
                <a href={trackPath(trackingCode)}>{words.follow(booking.serviceName?.[language] ?? words.thisVisit)}</a>
              )}
            </li>
          );
        })}
      </ul>
      <p class="ticket-when">
        <HeroDate date={booking.date} />
        <strong class="hero-date">
          {timeInWords(booking.session, language)} {arrive.zoneLabel}
        </strong>
        <span>{words.arrive(`${timeInWords(arrive.time, language)} ${arrive.zoneLabel}`)}</span>
      </p>
      {office === undefined ? null : (
        <p>
          {office.name[language]}
          <br />
          {office.address}
        </p>
      )}
      <div class="ticket-code">
        {booking.state === "cancelled" ? null : (
          <QrCode text={booking.bookingCode} label={words.qr(booking.bookingCode)} />
        )}
        <p>
          <span class="quiet-text small">{words.code}</span>
          <strong class="code-text">{booking.bookingCode}</strong>
          <span class="small">{words.showCode}</span>
        </p>
      </div>
    </section>
  );
};
