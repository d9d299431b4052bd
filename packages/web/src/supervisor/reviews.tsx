import type { ReviewView } from "@sip/contracts/reviews/shapes";
import { useRef, useState } from "preact/hooks";
import { listReviews } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useWords } from "../app/language.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { foundBefore } from "./finding.ts";
import { InPortions } from "./in-portions.tsx";
import { ReviewRow } from "./review-row.tsx";

/** So many are asked for; older ones come as soon as these have been looked at. */
const mostShown = 50;

/** What was flagged, until a supervisor has said what they found. */
export const Reviews = ({ session }: { session: StaffSession }) => {
  const words = useWords(supervisorWords);
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const { body, failed, reload } = useAnswer(`reviews ${session.officeId}`, () => listReviews(session, mostShown), 60);
  const reviewed = (read: ReviewView, now: ReviewView, note: string): void => {
    const before = foundBefore(read, now, { by: session.userName, note });
    const { applicantName } = read;
    setSaid(
      before === undefined ? words.reviewed(applicantName) : words.reviewedFirst(applicantName, before.by, before.note),
    );
    // Its row goes.
    heading.current?.focus();
    reload();
  };
  const rows = (body?.reviews ?? []).map((review) => (
    // Flagged again since it was looked at, it begins anew, without what was written.
    <ReviewRow
      key={`${review.applicationNumber} ${review.flags.filter(({ reviewed }) => reviewed !== undefined).length}`}
      session={session}
      review={review}
      onReviewed={(now, note) => reviewed(review, now, note)}
    />
  ));
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.reviews}
      </h2>
      <p class="hint">{words.reviewsHint}</p>
      <p class="said" role="status">
        {said}
      </p>
      {failed === undefined ? null : <StaffFailure failed={failed} session={session} onRetry={reload} />}
      {body === undefined ? null : rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <InPortions class="reviews" rows={rows} />
      )}
      {body === undefined || body.next === null ? null : <p class="hint">{words.reviewsOlder}</p>}
    </section>
  );
};
