import { maskPhone } from "@sip/domain/people/phone";
import { useEffect, useState } from "preact/hooks";
import { showBooking } from "../api/bookings.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, bookingsPath, goInstead, startPath } from "../app/route.ts";
import { useOffices } from "../office/use-offices.ts";
import { Failure } from "../parts/failure.tsx";
import { BackIcon } from "../parts/icons.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { forgetPhoneToken, phoneToken } from "../people/phone-token.ts";
import { phoneWords } from "../words/phone-words.ts";
import { shellWords } from "../words/shell-words.ts";
import { ticketWords } from "../words/ticket-words.ts";
import "../styles/ticket.css";
import { BringList } from "./bring-list.tsx";
import { CancelVisit } from "./cancel-visit.tsx";
import { forgetPhone } from "./forget-phone.ts";
import { keepTicket, keptTicket, newsOf } from "./kept-tickets.ts";
import { MoveVisit } from "./move-visit.tsx";
import { Ticket } from "./ticket.tsx";
import { TicketActs } from "./ticket-acts.tsx";

/** Right after booking, and every time later: the ticket, what to bring, and the way to change or cancel. */
export const TicketPage = ({ bookingCode, moving }: { bookingCode: string; moving: boolean }) => {
  const words = useWords(ticketWords);
  const phone = useWords(phoneWords);
  const shell = useWords(shellWords);
  const [token] = useState(phoneToken);
  const { offices } = useOffices();
  const { body, failed, reload, put } = useAnswer(
    token === undefined ? undefined : `booking ${bookingCode} of ${token.phone}`,
    () => showBooking(bookingCode, token?.token ?? ""),
  );
  const kept = keptTicket(bookingCode);
  useEffect(() => {
    if (body !== undefined) keepTicket(body);
  }, [body]);
  const denied = failed?.kind === "refused" && failed.status === 401;
  const nobody = (token === undefined && kept === undefined) || denied;
  useEffect(() => {
    if (denied) forgetPhoneToken();
    if (nobody) goInstead(bookingsPath);
  }, [denied, nobody]);

  const booking = body ?? kept?.booking;
  const office = offices.find((candidate) => candidate.officeId === booking?.officeId);
  if (booking === undefined)
    return failed === undefined || denied ? (
      <Waiting label={shell.loading} />
    ) : (
      <>
        <PageHeading title={words.myBookings} />
        {failed.kind === "refused" && failed.status === 404 ? (
          <p>{words.unknownBooking}</p>
        ) : (
          <Failure failed={failed} onRetry={reload} />
        )}
      </>
    );
  if (moving && body !== undefined && office !== undefined && token !== undefined)
    return <MoveVisit booking={body} office={office} token={token.token} onRead={put} />;
  const forget = (): void => {
    forgetPhone();
    goInstead(startPath);
  };
  const state = booking.state ?? "booked";
  const news = newsOf(bookingCode);
  return (
    <>
      <a class="back no-print" href={bookingsPath}>
        <BackIcon /> {words.myBookings}
      </a>
      <PageHeading title={words.title[state]} />
      {state === "booked" && news !== undefined && token !== undefined ? (
        <p class={news === "stays" ? "callout soon" : "callout good"} role="status">
          <strong>{words.news[news]}</strong> {news === "stays" ? null : words.alsoSent(maskPhone(token.phone))}
        </p>
      ) : null}
      <Ticket booking={booking} office={office} />
      {failed === undefined ? null : <p class="callout soon">{words.asKept}</p>}
      {state === "cancelled" ? (
        <div class="acts">
          <a class="button main" href={bookingPath("jenis")}>
            {words.bookAnother}
          </a>
        </div>
      ) : null}
      {state === "cancelled" ? null : <TicketActs booking={booking} office={office} />}
      {state === "cancelled" ? null : <BringList booking={booking} childOf={kept?.children} office={office} />}
      {body?.state === "booked" && token !== undefined ? (
        <CancelVisit booking={body} token={token.token} onCancelled={reload} />
      ) : null}
      {token === undefined ? null : (
        <div class="acts no-print">
          <button type="button" class="quiet" onClick={forget}>
            {phone.forget}
          </button>
        </div>
      )}
    </>
  );
};
