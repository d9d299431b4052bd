import type { OfficeView } from "@sip/contracts/offices";
import { useWords } from "../app/language.ts";
import { PaperList } from "../booking/paper-list.tsx";
import { rupiah } from "../format/rupiah.ts";
import { queueWords } from "../words/queue-words.ts";
import { ticketWords } from "../words/ticket-words.ts";
import type { KnownBooking } from "./kept-tickets.ts";

interface BringListProps {
  readonly booking: KnownBooking;
  /** By ticket, where this device knows the ages. */
  readonly childOf: readonly boolean[] | undefined;
  readonly office: OfficeView | undefined;
}

/** The papers of exactly these people and the official fee. Without the age both lists are shown for a five-year book. */
export const BringList = ({ booking, childOf, office }: BringListProps) => {
  const words = useWords(ticketWords);
  const queue = useWords(queueWords);
  const applicants = booking.applicants ?? [];
  if (applicants.length === 0) return null;
  const total = applicants.reduce((sum, applicant) => sum + applicant.fee, 0);
  return (
    <section>
      <h2>{queue.papersTitle}</h2>
      {applicants.map((applicant, index) => {
        const child = applicant.validityYears === 10 ? false : childOf?.[index];
        return (
          <article key={applicant.ticketNumber} class="person-summary">
            <h3>{applicant.applicantName}</h3>
            <p class="quiet-text">
              {queue.applicationType[applicant.applicationType]}.{" "}
              {queue.passport(queue.bookType[applicant.bookType] ?? "", applicant.validityYears)}:{" "}
              {rupiah(applicant.fee)}
            </p>
            {child === undefined ? (
              [false, true].map((asChild) => (
                <PaperList
                  key={String(asChild)}
                  title={asChild ? queue.papersChild : queue.papersAdult}
                  applicationType={applicant.applicationType}
                  child={asChild}
                />
              ))
            ) : (
              <PaperList applicationType={applicant.applicationType} child={child} />
            )}
          </article>
        );
      })}
      <h2>{words.fee}</h2>
      <p>
        <strong class="sum">{rupiah(total)}</strong>
        <br />
        {office === undefined ? null : words.feeSource(office.tariff.source)}
      </p>
      <p>
        <strong>{words.noOtherFees}</strong>
      </p>
    </section>
  );
};
