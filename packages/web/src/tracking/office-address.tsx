import { useOffices } from "../office/use-offices.ts";
import { OpeningHours } from "../start/opening-hours.tsx";

/** Where to go and when, under a title that says what for. */
export const OfficeAddress = ({ officeId, title }: { officeId: string; title: string }) => {
  const { offices } = useOffices();
  const office = offices.find((candidate) => candidate.officeId === officeId);
  if (office === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      <OpeningHours place={office} zone={office.zoneLabel} />
    </section>
  );
};
