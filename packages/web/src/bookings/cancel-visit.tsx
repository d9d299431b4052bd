import { localMoment } from "@sip/calendar/local-moment";
import type { BookingView } from "@sip/contracts/queue/views";
import { timeInWords, weekdayAndDay } from "@sip/domain/dates-in-words";
import { useRef, useState } from "preact/hooks";
import { cancelBooking } from "../api/bookings.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import { ticketWords } from "../words/ticket-words.ts";

interface CancelVisitProps {
  readonly booking: BookingView;
  readonly token: string;
  readonly onCancelled: () => void;
}

/** Asked twice: who gives a seat back does not get it again. */
export const CancelVisit = ({ booking, token, onCancelled }: CancelVisitProps) => {
  const language = useLanguage();
  const words = useWords(ticketWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const when = `${timeInWords(booking.session, language)} ${localMoment(booking.arriveAt).zoneLabel}`;
  const cancel = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await cancelBooking(booking.bookingCode, token);
    setBusy(false);
    if (answer.kind !== "ok") return setFailed(answer);
    dialog.current?.close();
    onCancelled();
  };
  return (
    <section class="no-print">
      <h2>{words.cannotCome}</h2>
      <p>{words.cannotComeText}</p>
      <button type="button" class="grave" onClick={() => dialog.current?.showModal()}>
        {words.cancel}
      </button>
      <dialog ref={dialog} aria-labelledby="cancel-title">
        <h2 id="cancel-title">{words.cancelTitle}</h2>
        <p>{words.cancelText(`${weekdayAndDay(booking.date, language)}, ${when}`)}</p>
        {failed === undefined ? null : <Failure failed={failed} onRetry={cancel} />}
        <div class="acts">
          <button type="button" class="grave" aria-disabled={busy} onClick={cancel}>
            {words.cancelYes}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancelNo}
          </button>
        </div>
      </dialog>
    </section>
  );
};
