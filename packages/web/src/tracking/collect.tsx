import type { TrackView } from "@sip/contracts/applications";
import { officeNow } from "../api/server-clock.ts";
import { useWords } from "../app/language.ts";
import { daysBetween } from "../format/calendar-date.ts";
import { localMoment } from "../format/local-moment.ts";
import { HeroDate } from "../parts/hero-date.tsx";
import { trackWords } from "../words/track-words.ts";
import { OfficePlace } from "./office-place.tsx";

/** Until when, where, who and with what. The last day counts down: it is the last open one before the passport is void. */
export const Collect = ({ view }: { view: TrackView }) => {
  const words = useWords(trackWords);
  const zoneLabel = localMoment(view.steps.at(-1)?.at ?? "2026-01-01T00:00:00+07:00").zoneLabel;
  const left = view.pickUpBy === null ? undefined : daysBetween(officeNow(zoneLabel).date, view.pickUpBy);
  return (
    <>
      {view.pickUpBy === null || left === undefined ? null : (
        <section class={left <= 7 ? "callout soon" : "callout good"}>
          <p>
            {words.collectBy}
            <HeroDate date={view.pickUpBy} />
            <strong>{left < 0 ? words.collectOver : words.daysLeft(left)}</strong>
          </p>
          <p>{words.afterThat}</p>
        </section>
      )}
      <OfficePlace officeId={view.officeId} title={words.whereTitle} />
      <section>
        <h2>{words.whoTitle}</h2>
        <dl class="facts">
          {words.who.map((one) => (
            <div key={one.who}>
              <dt>{one.who}</dt>
              <dd>{one.bring}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
};
