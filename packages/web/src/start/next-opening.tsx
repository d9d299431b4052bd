import { localMoment } from "@sip/calendar/local-moment";
import type { OfficeView, ServiceOffered } from "@sip/contracts/offices/shapes";
import { dateInWords, timeInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { calendarFile } from "../parts/calendar-file.ts";
import { CalendarLink } from "../parts/calendar-link.tsx";
import { startWords } from "../words/start-words.ts";

interface NextOpeningProps {
  readonly office: OfficeView;
  readonly offered: ServiceOffered;
  /** As read last; the office may have been read before an opening. `null` if it is not announced. */
  readonly at: string | null;
}

export const NextOpening = ({ office, offered, at }: NextOpeningProps) => {
  const language = useLanguage();
  const words = useWords(startWords);
  if (at === null) {
    return (
      <p class="callout">
        {words.nextOpening}: {words.openingUnknown}.
      </p>
    );
  }
  const opening = localMoment(at);
  const file = () =>
    calendarFile({
      id: `opening-${office.officeId}-${offered.service}-${opening.date}`,
      startsAt: at,
      minutes: 30,
      title: words.remindTitle(offered.name[language], office.name[language]),
      text: `${words.remindText} ${window.location.origin}`,
      place: "",
      remindMinutesBefore: 10,
    });
  return (
    <section class="callout next-opening">
      <h2>{words.nextOpening}</h2>
      <p>
        <strong>{dateInWords(opening.date, language)}</strong>{" "}
        {words.openingAt(timeInWords(opening.time, language), opening.zoneLabel)}.{" "}
        {offered.nextReleasePlaces ? `${words.seats(offered.nextReleasePlaces)}.` : null}
      </p>
      <CalendarLink file={file} name={`antrean-${offered.service}-dibuka.ics`} label={words.remindMe} />
    </section>
  );
};
