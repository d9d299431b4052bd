import { useLanguage } from "../app/language.ts";
import { useOffices } from "../office/use-offices.ts";
import { OpeningHours } from "../start/opening-hours.tsx";

/** Where to go and when, under a title that says what for. */
export const OfficeAddress = ({ officeId, title }: { officeId: string; title: string }) => {
  const language = useLanguage();
  const { offices } = useOffices();
  const office = offices.find((candidate) => candidate.officeId === officeId);
  if (office === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      <OpeningHours
        name={office.name[language]}
        address={office.address}
        hours={office.hours}
        zone={office.zoneLabel}
      />
    </section>
  );
};
