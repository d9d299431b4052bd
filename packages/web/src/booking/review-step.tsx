import { useState } from "preact/hooks";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, go, goInstead, ticketPath } from "../app/route.ts";
import { keepTicket, noteNews } from "../bookings/kept-tickets.ts";
import type { Failed } from "../parts/failure.tsx";
import { forgetPhoneToken, phoneToken } from "../people/phone-token.ts";
import { bookingWords } from "../words/booking-words.ts";
import { BookingRefused } from "./booking-refused.tsx";
import { clearDraft, updateDraft } from "./draft.ts";
import { isChild } from "./person-checks.ts";
import { ReviewFees } from "./review-fees.tsx";
import { ReviewPeople } from "./review-people.tsx";
import { ReviewVisit } from "./review-visit.tsx";
import { sendBooking } from "./send-booking.ts";
import type { StepProps } from "./step-props.ts";

export const ReviewStep = ({ office, offered, service, today, draft }: StepProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();

  const book = async (): Promise<void> => {
    const token = phoneToken();
    if (token === undefined) return go(bookingPath("telepon"));
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await sendBooking(draft, { office, offered, service }, language, today, token.token);
    setBusy(false);
    if (answer.kind === "ok") {
      const children = draft.people.flatMap((person) => isChild(person, offered.rules, today) ?? []);
      keepTicket({ ...answer.body, service: offered.service, serviceName: offered.name }, children);
      noteNews(answer.body.bookingCode, "booked");
      clearDraft(answer.body.bookingCode);
      goInstead(ticketPath(answer.body.bookingCode));
    } else if (answer.kind === "refused" && answer.status === 401) {
      forgetPhoneToken();
      go(bookingPath("telepon"));
    } else setFailed(answer);
  };
  const takeOther = (choice: { date: string; session: string }): void => {
    setFailed(undefined);
    updateDraft(choice);
  };

  return (
    <>
      <PageHeading title={words.reviewTitle} />
      <ReviewVisit office={office} offered={offered} draft={draft} />
      <ReviewPeople offered={offered} service={service} draft={draft} today={today} />
      <ReviewFees offered={offered} draft={draft} today={today} />
      {failed === undefined ? null : (
        <BookingRefused failed={failed} office={office} draft={draft} onRetry={book} onChoose={takeOther} />
      )}
      <div class="acts">
        <button type="button" class="main" aria-disabled={busy} onClick={book}>
          {busy ? words.bookingNow : words.bookNow}
        </button>
      </div>
    </>
  );
};
