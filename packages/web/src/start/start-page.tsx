import { timeInWords } from "@sip/domain/dates-in-words";
import { useEffect, useState } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { useAvailability } from "../office/use-availability.ts";
import { useChosenService } from "../office/use-chosen-service.ts";
import { useOffices } from "../office/use-offices.ts";
import { Failure } from "../parts/failure.tsx";
import { HeroDate } from "../parts/hero-date.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { daySeats } from "../queue/day-seats.ts";
import { shellWords } from "../words/shell-words.ts";
import { startWords } from "../words/start-words.ts";
import { Fees } from "./fees.tsx";
import { FreeDays } from "./free-days.tsx";
import { NextOpening } from "./next-opening.tsx";
import { OfficeChoice } from "./office-choice.tsx";
import { ServiceChoice } from "./service-choice.tsx";
import { ServicePoints } from "./service-points.tsx";
import { Ways } from "./ways.tsx";

/** Whoever books on a poor line has the form already, and the ticket too, and can use both without any. */
const fetchAhead = (): Promise<unknown> =>
  Promise.allSettled([
    import("../booking/booking-page.tsx"),
    import("../bookings/ticket-page.tsx"),
    import("../bookings/bookings-page.tsx"),
  ]);

/** What is free and when more opens stands before any question. */
export const StartPage = () => {
  const language = useLanguage();
  const words = useWords(startWords);
  const shell = useWords(shellWords);
  const { offices, office, choose, failed, reload } = useOffices();
  const [isAhead, setAhead] = useState(false);
  const { offered, service } = useChosenService(office, isAhead);
  const availability = useAvailability(office, offered?.service);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setAhead(true);
      fetchAhead();
    }, 1500);
    return () => window.clearTimeout(timer);
  }, []);
  const days = daySeats(availability.body?.sessions ?? [], { seats: 1, pool: "online" });
  const nearest = days.find((day) => day.state === "open");
  if (office === undefined || offered === undefined)
    return (
      <>
        <div class="unnamed">
          <PageHeading title={words.waitingTitle} />
        </div>
        <section class="opening">
          {failed === undefined ? <Waiting label={shell.loading} /> : <Failure failed={failed} onRetry={reload} />}
        </section>
        <Ways />
      </>
    );
  return (
    <>
      <PageHeading
        title={
          office.services.length > 1
            ? office.name[language]
            : words.title(offered.name[language], office.name[language])
        }
      />
      <OfficeChoice offices={offices} office={office} onChoose={choose} />
      <ServiceChoice office={office} offered={offered} />
      <section class="opening">
        {availability.body === undefined ? (
          availability.failed === undefined ? (
            <Waiting label={shell.loading} />
          ) : (
            <Failure failed={availability.failed} onRetry={availability.reload} />
          )
        ) : nearest === undefined ? (
          <p>{words.nothingFree}</p>
        ) : (
          <p>
            {words.nearest}
            <HeroDate date={nearest.date} />
            <span class="quiet-text">
              {words.seats(nearest.free)}. {words.seatsAsOf(timeInWords(officeNow(office.zoneLabel).time, language))}
            </span>
          </p>
        )}
      </section>
      <Ways />
      <NextOpening office={office} offered={offered} at={(availability.body ?? offered).nextReleaseAt} />
      {availability.body === undefined ? null : <FreeDays days={days} />}
      <Fees offered={offered} service={service} />
      <ServicePoints office={office} />
    </>
  );
};
