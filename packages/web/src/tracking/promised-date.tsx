import type { TrackView } from "@sip/contracts/applications/shapes";
import { dayMonthAndYear } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { HeroDate } from "../parts/hero-date.tsx";
import { trackWords } from "../words/track-words.ts";

/** The promise, large, with the day that it took the place of; and when it was not kept, an apology, the new date and the right to complain. */
export const PromisedDate = ({ view }: { view: TrackView }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  if (view.promisedOn === null)
    return view.waitsForYear === null ? null : <p>{words.promiseOpen(view.waitsForYear)}</p>;
  if (view.missedOn.length > 0) return <Apology view={view} />;
  const { thing, promisedOn, moved } = view;
  return (
    <>
      <p class="hero">
        {words.promised(thing[language])}
        <HeroDate date={promisedOn} />
      </p>
      {moved === null ? null : <p>{words.movedFrom(dayMonthAndYear(moved.from, language), moved.why[language])}</p>}
    </>
  );
};

const Apology = ({ view: { thing, missedOn, newPromisedOn, complaintsUrl } }: { view: TrackView }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  const missed = missedOn.map((date) => dayMonthAndYear(date, language)).join(words.thenOn);
  return (
    <section class="callout late">
      <p>
        <strong>{words.late}</strong> {words.lateSince(thing[language], missed)}
      </p>
      {newPromisedOn === null ? (
        <p>{words.noNewDate}</p>
      ) : (
        <p>
          {words.newDate}
          <HeroDate date={newPromisedOn} />
        </p>
      )}
      <p>
        <a href={complaintsUrl} target="_blank" rel="noreferrer">
          {words.complain}
        </a>
      </p>
    </section>
  );
};
