import type { OfficeView } from "@sip/contracts/offices/shapes";
import { timeInWords, weekdayAndDay } from "@sip/domain/dates-in-words";
import { alternativesOf, refusalName } from "../api/request.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { bookingPath, bookingsPath } from "../app/route.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import type { Choice } from "../queue/hour-seats.ts";
import { NearestHours } from "../queue/nearest-hours.tsx";
import { bookingWords } from "../words/booking-words.ts";
import type { BookingDraft } from "./draft.ts";

interface BookingRefusedProps {
  readonly failed: Failed;
  readonly office: OfficeView;
  readonly draft: BookingDraft;
  readonly onRetry: () => void;
  readonly onChoose: (choice: Choice) => void;
}

/** What to do now, for each way in which a booking can fail. */
export const BookingRefused = ({ failed, office, draft, onRetry, onChoose }: BookingRefusedProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  if (failed.kind === "unreachable")
    return (
      <div class="callout late" role="alert">
        <p>{words.lostNetwork}</p>
        <button type="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
      </div>
    );
  const refusal = refusalName(failed);
  const { date, session } = draft;
  const isOfHour = refusal === "session-full" || refusal === "not-released" || refusal === "session-closed";
  if (isOfHour && date !== undefined && session !== undefined) {
    const hour = `${weekdayAndDay(date, language)}, ${timeInWords(session, language)} ${office.zoneLabel}`;
    return (
      <NearestHours
        said={words.hourGone[refusal](hour)}
        hours={alternativesOf(failed)}
        zoneLabel={office.zoneLabel}
        onChoose={onChoose}
      />
    );
  }
  if (aboutWhoAsks.has(refusal))
    return (
      <div class="callout soon" role="alert">
        <p>
          <strong>{failed.problem.title}</strong> {failed.problem.detail}
        </p>
        {refusal === "already-booked" && failed.problem.bookingCode === undefined ? null : (
          <p>
            <a href={bookingsPath}>{words.seeBookings}</a>
          </p>
        )}
      </div>
    );
  if (failed.status === 400)
    return (
      <div class="callout late" role="alert">
        <p>
          <strong>{failed.problem.title}</strong> {failed.problem.detail}
        </p>
        <ul>
          {(failed.problem.errors ?? []).map((error) => (
            <li key={error.pointer}>{error.detail}</li>
          ))}
        </ul>
        <p>
          <a href={bookingPath(failed.problem.errors?.some(isAboutPeople) === true ? "orang" : "hari")}>
            {words.correct}
          </a>
        </p>
      </div>
    );
  return <Failure failed={failed} onRetry={onRetry} />;
};

/** Refusals that another hour would not change; the service says what to do. */
const aboutWhoAsks = new Set(["already-booked", "phone-limit", "given-back-limit", "too-many-refusals"]);

const isAboutPeople = (error: { pointer: string }): boolean => error.pointer.startsWith("/applicants");
