import type { HandlingView } from "@sip/contracts/applications/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { staffWords } from "../words/staff-words.ts";
import { briefMoment } from "./brief-moment.ts";

/** Which supervisor answers for a case, and what supervisors wrote about it: rows of a list of facts. */
export const HandlingFacts = ({ owner, handling }: HandlingView) => {
  const language = useLanguage();
  const words = useWords(staffWords);
  const comments = handling.flatMap(({ at, by, text }) => (text === undefined ? [] : [{ at, by, text }]));
  return (
    <>
      {owner === null ? null : (
        <div>
          <dt>{words.supervisor}</dt>
          <dd>
            {owner.handedOnBy === undefined
              ? words.handledSince(owner.by, briefMoment(language, owner.since))
              : words.handedOn(owner.handedOnBy, owner.by, briefMoment(language, owner.since))}
          </dd>
        </div>
      )}
      {comments.length === 0 ? null : (
        <div>
          <dt>{words.comments}</dt>
          <dd>
            {comments.toReversed().map(({ at, by, text }) => (
              <p key={`${at}${by}`} class="comment">
                {text}{" "}
                <span class="quiet-text small">
                  {briefMoment(language, at)}, {words.by(by)}
                </span>
              </p>
            ))}
          </dd>
        </div>
      )}
    </>
  );
};
