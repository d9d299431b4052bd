import { useEffect } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { useWords } from "../app/language.ts";
import { type BookingStep, bookingPath, bookingSteps, goInstead, ticketPath } from "../app/route.ts";
import { useChosenService } from "../office/use-chosen-service.ts";
import { useOffices } from "../office/use-offices.ts";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { bookingWords } from "../words/booking-words.ts";
import { shellWords } from "../words/shell-words.ts";
import "../styles/booking.css";
import { DayStep } from "./day-step.tsx";
import { useDraft } from "./draft.ts";
import { HourStep } from "./hour-step.tsx";
import { KindStep } from "./kind-step.tsx";
import { PeopleStep } from "./people-step.tsx";
import { PhoneStep } from "./phone-step.tsx";
import { firstOpenStep } from "./progress.ts";
import { ReviewStep } from "./review-step.tsx";
import { StepTrail } from "./step-trail.tsx";

const steps = {
  jenis: KindStep,
  orang: PeopleStep,
  hari: DayStep,
  jam: HourStep,
  telepon: PhoneStep,
  periksa: ReviewStep,
};

/**
 * One question a page. A step asked for too early leads to the first one that is still open, or, when the booking is made and
 * no new one begun, to its ticket.
 */
export const BookingPage = ({ step }: { step: BookingStep }) => {
  const words = useWords(bookingWords);
  const shell = useWords(shellWords);
  const { office, failed, reload } = useOffices();
  const { offered, service, ...notLoaded } = useChosenService(office, true);
  const draft = useDraft();
  const today = office === undefined ? undefined : officeNow(office.zoneLabel).date;
  const open =
    offered === undefined || service === undefined || today === undefined
      ? step
      : firstOpenStep(draft, { identity: service.identity, rules: offered.rules }, today);
  const tooEarly = bookingSteps.indexOf(open) < bookingSteps.indexOf(step);
  const { bookedAs } = draft;
  const sendOnTo = bookedAs === undefined || open !== "jenis" ? bookingPath(open) : ticketPath(bookedAs);
  useEffect(() => {
    if (tooEarly) goInstead(sendOnTo);
  }, [tooEarly, sendOnTo]);
  if (office === undefined || today === undefined)
    return failed === undefined ? <Waiting label={shell.loading} /> : <Failure failed={failed} onRetry={reload} />;
  if (offered === undefined || service === undefined)
    return notLoaded.failed === undefined ? (
      <Waiting label={shell.loading} />
    ) : (
      <Failure failed={notLoaded.failed} onRetry={notLoaded.reload} />
    );
  if (tooEarly) return <Waiting label={words.moment} />;
  const Step = steps[step];
  return (
    <>
      <StepTrail step={step} />
      <Step key={step} office={office} offered={offered} service={service} today={today} draft={draft} />
    </>
  );
};
