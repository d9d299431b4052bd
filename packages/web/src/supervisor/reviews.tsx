import type { ReviewView } from "@sip/contracts/reviews/shapes";
import { useState } from "preact/hooks";
import { listReviews, reviewApplication } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useWords } from "../app/language.ts";
import type { Failed } from "../parts/failure.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { InPortions } from "./in-portions.tsx";
import { ReviewRow } from "./review-row.tsx";

/** So many are asked for; older ones come as soon as these have been looked at. */
const mostShown = 50;

/** What was late when it ended, too fast or by one hand, until a supervisor has said what they found. */
export const Reviews = ({ session }: { session: StaffSession }) => {
  const words = useWords(supervisorWords);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<{ answer: Failed; of: ReviewView; note: string }>();
  const { body, failed, reload } = useAnswer(`reviews ${session.officeId}`, () => listReviews(session, mostShown), 60);
  const record = async (review: ReviewView, note: string): Promise<void> => {
    setRefused(undefined);
    const { applicationNumber, applicantName, flags } = review;
    const answer = await reviewApplication(session, applicationNumber, { flags: flags.length, note });
    if (answer.kind === "ok") setSaid(words.reviewed(applicantName));
    else setRefused({ answer, of: review, note });
    reload();
  };
  const rows = (body?.reviews ?? []).map((review) => (
    // Flagged again since it was looked at, it begins anew, without what was written.
    <ReviewRow
      key={`${review.applicationNumber} ${review.flags.filter(({ reviewed }) => reviewed !== undefined).length}`}
      review={review}
      onReviewed={(note) => record(review, note)}
    />
  ));
  return (
    <section>
      <h2>{words.reviews}</h2>
      <p class="hint">{words.reviewsHint}</p>
      <p class="said" role="status">
        {said}
      </p>
      {failed === undefined ? null : <StaffFailure failed={failed} session={session} onRetry={reload} />}
      {refused === undefined ? null : (
        <StaffFailure failed={refused.answer} session={session} onRetry={() => record(refused.of, refused.note)} />
      )}
      {body === undefined ? null : rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <InPortions class="reviews" rows={rows} />
      )}
      {body === undefined || body.next === null ? null : <p class="hint">{words.reviewsOlder}</p>}
    </section>
  );
};
