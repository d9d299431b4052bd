import type { OfficeView } from "@sip/contracts/offices";
import { useLanguage, useWords } from "../app/language.ts";
import { clockTime } from "../format/clock-time.ts";
import { localMoment } from "../format/local-moment.ts";
import { fullDate } from "../format/spoken-date.ts";
import { calendarFile } from "../parts/calendar-file.ts";
import { CalendarLink } from "../parts/calendar-link.tsx";
import { startWords } from "../words/start-words.ts";

export const NextOpening = ({ office, at }: { office: OfficeView; at: string }) => {
  const language = useLanguage();
  const words = useWords(startWords);
  const opening = localMoment(at);
  const file = () =>
    calendarFile({
      id: `opening-${office.officeId}-${opening.date}`,
      startsAt: at,
      minutes: 30,
      title: words.remindTitle(office.name[language]),
      text: `${words.remindText} ${window.location.origin}`,
      place: "",
      remindMinutesBefore: 10,
    });
  return (
    <section class="callout next-opening">
      <h2>{words.nextOpening}</h2>
      <p>
        <strong>{fullDate(language, opening.date)}</strong>{" "}
        {words.openingAt(clockTime(language, opening.time), opening.zoneLabel)}.{" "}
        {office.nextReleasePlaces > 0 ? words.openingPlaces(office.nextReleasePlaces) : null}
      </p>
      <CalendarLink file={file} name="antrean-paspor-dibuka.ics" label={words.remindMe} />
    </section>
  );
};
