import { localMoment } from "@sip/calendar/local-moment";
import type { BookingView } from "@sip/contracts/queue/views";
import { timeInWords, weekdayAndDay } from "@sip/domain/dates-in-words";
import { maskPhone } from "@sip/domain/people/phone";
import { useState } from "preact/hooks";
import { listBookings } from "../api/bookings.ts";
import { useAnswer } from "../api/use-answer.ts";
import { type CodeChannel, signOutEverywhere } from "../api/verifications.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, ticketPath } from "../app/route.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import { ChevronIcon } from "../parts/icons.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { type PhoneToken, phoneToken } from "../people/phone-token.ts";
import { VerifyPhone } from "../people/verify-phone.tsx";
import { phoneWords } from "../words/phone-words.ts";
import { shellWords } from "../words/shell-words.ts";
import { ticketWords } from "../words/ticket-words.ts";
import "../styles/ticket.css";
import { forgetPhone } from "./forget-phone.ts";
import { keepTicket } from "./kept-tickets.ts";

/** The bookings of a verified phone. */
export const BookingsPage = () => {
  const words = useWords(ticketWords);
  const phone = useWords(phoneWords);
  const [token, setToken] = useState(phoneToken);
  const [signedOut, setSignedOut] = useState(false);
  const forgotten = (everywhere: boolean): void => {
    setSignedOut(everywhere);
    setToken(undefined);
  };
  return (
    <>
      <PageHeading title={words.myBookings} />
      {signedOut && token === undefined ? (
        <div class="callout good" role="status">
          <p>{phone.signedOut}</p>
        </div>
      ) : null}
      {token === undefined ? (
        <AskPhoneFirst onVerified={() => setToken(phoneToken())} />
      ) : (
        <BookingsOf token={token} onForgotten={forgotten} />
      )}
    </>
  );
};

const AskPhoneFirst = ({ onVerified }: { onVerified: () => void }) => {
  const words = useWords(ticketWords);
  const [phone, setPhone] = useState("");
  const [channel, setChannel] = useState<CodeChannel>();
  return (
    <>
      <p>{words.whichPhone}</p>
      <VerifyPhone phone={phone} channel={channel} onPhone={setPhone} onChannel={setChannel} onVerified={onVerified} />
    </>
  );
};

const BookingsOf = ({ token, onForgotten }: { token: PhoneToken; onForgotten: (everywhere: boolean) => void }) => {
  const words = useWords(ticketWords);
  const phone = useWords(phoneWords);
  const shell = useWords(shellWords);
  const { body, failed, reload } = useAnswer(`bookings ${token.phone}`, () => keepAll(listBookings(token.token)));
  const [notSignedOut, setNotSignedOut] = useState<Failed>();
  const forget = (everywhere = false): void => {
    forgetPhone();
    onForgotten(everywhere);
  };
  const signOut = async (): Promise<void> => {
    const answer = await signOutEverywhere(token.token);
    if (answer.kind === "ok") forget(true);
    else setNotSignedOut(answer);
  };
  if (failed?.kind === "refused" && failed.status === 401) forget();
  return (
    <>
      <p class="quiet-text">{phone.provenHere(maskPhone(token.phone))}</p>
      {failed === undefined ? null : <Failure failed={failed} onRetry={reload} />}
      {body === undefined ? (
        failed === undefined && <Waiting label={shell.loading} />
      ) : (
        <List bookings={body.bookings} />
      )}
      {notSignedOut === undefined ? null : <Failure failed={notSignedOut} onRetry={signOut} />}
      <div class="acts">
        <a class="button main" href={bookingPath("jenis")}>
          {words.bookAnother}
        </a>
        <button type="button" class="quiet" onClick={() => forget()}>
          {phone.forget}
        </button>
        <button type="button" class="quiet" onClick={signOut}>
          {phone.signOut}
        </button>
      </div>
    </>
  );
};

const keepAll = async (asked: ReturnType<typeof listBookings>): ReturnType<typeof listBookings> => {
  const answer = await asked;
  if (answer.kind === "ok") for (const booking of answer.body.bookings) keepTicket(booking);
  return answer;
};

const List = ({ bookings }: { bookings: readonly BookingView[] }) => {
  const language = useLanguage();
  const words = useWords(ticketWords);
  if (bookings.length === 0) return <p>{words.noBookings}</p>;
  return (
    <ul class="rows">
      {bookings.map((booking) => (
        <li key={booking.bookingCode}>
          <a class={booking.state === "booked" ? "row" : "row off"} href={ticketPath(booking.bookingCode)}>
            <span>
              <strong>
                {weekdayAndDay(booking.date, language)}, {timeInWords(booking.session, language)}{" "}
                {localMoment(booking.arriveAt).zoneLabel}
              </strong>
              <br />
              {booking.tickets.map((ticket) => ticket.applicantName).join(", ")}
              <br />
              <span class="quiet-text small">{booking.serviceName[language]}</span>
            </span>
            <span class="seats">
              {words.state[booking.state]} <ChevronIcon />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
};
