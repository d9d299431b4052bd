import type { ServiceOffered } from "@sip/contracts/offices/shapes";
import type { SessionView } from "@sip/contracts/queue/shapes";
import { useWords } from "../app/language.ts";
import { bookingWords } from "../words/booking-words.ts";
import { type BookingDraft, updateDraft } from "./draft.ts";
import { priorityFaultOn } from "./priority.ts";

interface PriorityOfferProps {
  readonly rules: ServiceOffered["rules"];
  readonly draft: BookingDraft;
  readonly sessions: readonly SessionView[];
}

/** Seats set aside for old people and small children: offered when there is one in the group, and to a group not larger than it may be. */
export const PriorityOffer = ({ rules, draft, sessions }: PriorityOfferProps) => {
  const words = useWords(bookingWords);
  const { fromAge, upToAge } = rules.priority;
  const faults = sessions
    .filter(({ pool }) => pool === "priority")
    .map(({ date }) => priorityFaultOn(date, draft.people, rules));
  const offered = faults.includes(undefined);
  const isTooMany = !offered && faults.includes("too-many-companions");
  if (!offered && draft.pool === "online")
    return isTooMany ? <p class="quiet-text">{words.priorityTooMany(fromAge, upToAge)}</p> : null;
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
        <small id="priority-more">
          {isTooMany ? words.priorityTooMany(fromAge, upToAge) : words.priorityMore(fromAge, upToAge)}
        </small>
      </span>
    </label>
  );
};
