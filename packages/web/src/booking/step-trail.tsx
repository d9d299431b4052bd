import { useWords } from "../app/language.ts";
import { type BookingStep, bookingPath, bookingSteps, startPath } from "../app/route.ts";
import { BackIcon } from "../parts/icons.tsx";
import { bookingWords } from "../words/booking-words.ts";

/** Where one is and the way back; the browser's Back does the same. */
export const StepTrail = ({ step }: { step: BookingStep }) => {
  const words = useWords(bookingWords);
  const at = bookingSteps.indexOf(step);
  const previous = bookingSteps[at - 1];
  return (
    <div class="trail">
      <a class="back" href={previous === undefined ? startPath : bookingPath(previous)}>
        <BackIcon /> {words.back}
      </a>
      <span class="quiet-text small">{words.stepOf(at + 1, bookingSteps.length)}</span>
      <progress max={bookingSteps.length} value={at + 1} aria-label={words.stepOf(at + 1, bookingSteps.length)} />
    </div>
  );
};
