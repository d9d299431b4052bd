import { daysBetween, isoDate } from "@sip/calendar/date";
import { localMoment } from "@sip/calendar/local-moment";
import type { TrackView } from "@sip/contracts/applications/shapes";
import { officeNow } from "../api/server-clock.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { HeroDate } from "../parts/hero-date.tsx";
import { trackWords } from "../words/track-words.ts";
import { OfficeAddress } from "./office-address.tsx";

interface CollectProps {
  readonly view: TrackView;
  readonly collectors: NonNullable<TrackView["collectors"]>;
}

/** Until when, where, who and with what. The last day counts down: it is the last open one before what was made may be cancelled. */
export const Collect = ({ view, collectors }: CollectProps) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  const zoneLabel = localMoment(view.steps.at(-1)?.at ?? "2026-01-01T00:00:00+07:00").zoneLabel;
  const left = view.pickUpBy === null ? undefined : daysBetween(officeNow(zoneLabel).date, isoDate(view.pickUpBy));
  return (
    <>
      {view.pickUpBy === null || left === undefined ? null : (
        <section class={left <= 7 ? "callout soon" : "callout good"}>
          <p>
            {words.collectBy}
            <HeroDate date={view.pickUpBy} />
            <strong>{left < 0 ? words.collectOver : words.daysLeft(left)}</strong>
          </p>
          <p>{words.afterThat(view.thing[language])}</p>
        </section>
      )}
      <OfficeAddress officeId={view.officeId} title={words.whereTitle} />
      <section>
        <h2>{words.whoTitle}</h2>
        <dl class="facts">
          {collectors.map(({ who, bring }) => (
            <div key={who.id}>
              <dt>{who[language]}</dt>
              <dd>{bring[language]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
};
