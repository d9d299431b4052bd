import type { ApplicationView } from "@sip/contracts/applications/shapes";
import { dateInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { staffWords } from "../words/staff-words.ts";

type Promise = Pick<ApplicationView, "promisedOn" | "missedOn" | "newPromisedOn">;

/** The promised day and what became of it, as the applicant's own page says it: rows of a list of facts. */
export const PromiseFacts = ({ promisedOn, missedOn, newPromisedOn }: Promise) => {
  const language = useLanguage();
  const words = useWords(staffWords);
  if (promisedOn === null) return null;
  const isMissed = missedOn.length > 0;
  const days = (isMissed ? missedOn : [promisedOn]).map((date) => dateInWords(date, language));
  return (
    <>
      <div>
        <dt>{words.promised}</dt>
        <dd>
          {days.join(words.thenOn)}
          {isMissed ? <strong> {words.missed}</strong> : null}
        </dd>
      </div>
      {isMissed ? (
        <div>
          <dt>{words.newDay}</dt>
          <dd>{newPromisedOn === null ? words.noNewDay : dateInWords(newPromisedOn, language)}</dd>
        </div>
      ) : null}
    </>
  );
};
