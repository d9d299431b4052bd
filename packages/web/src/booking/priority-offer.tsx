import type { OfficeView } from "@sip/contracts/offices";
import type { SessionView } from "@sip/contracts/queue";
import { useWords } from "../app/language.ts";
import { bookingWords } from "../words/booking-words.ts";
import { type BookingDraft, updateDraft } from "./draft.ts";
import { mayUsePriority } from "./priority.ts";

interface PriorityOfferProps {
  readonly office: OfficeView;
  readonly draft: BookingDraft;
  readonly sessions: readonly SessionView[];
}

/** Places set aside for old people and small children, offered only when somebody in the group is one. */
export const PriorityOffer = ({ office, draft, sessions }: PriorityOfferProps) => {
  const words = useWords(bookingWords);
  const { fromAge, upToAge } = office.rules.priority;
  const offered = sessions.some(
    (session) => session.pool === "priority" && mayUsePriority(draft, office.rules, session.date),
  );
  if (!offered && draft.pool === "online") return null;
  const choose = (priority: boolean): void =>
    updateDraft({ pool: priority ? "priority" : "online", session: undefined });
  return (
    <label class="choice priority">
      <input
        type="checkbox"
        aria-labelledby="priority-label"
        aria-describedby="priority-more"
        checked={draft.pool === "priority"}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>
        <span id="priority-label">{words.priority}</span>
        <small id="priority-more">{words.priorityMore(fromAge, upToAge)}</small>
      </span>
    </label>
  );
};
