import type { OfficeView } from "@sip/contracts/offices/shapes";
import { rupiahInWords } from "@sip/domain/rupiah-in-words";
import { mayBeChild } from "@sip/domain/services/passport/adult-age";
import { useLanguage, useWords } from "../app/language.ts";
import { PaperLists } from "../booking/paper-lists.tsx";
import { queueWords } from "../words/queue-words.ts";
import { shellWords } from "../words/shell-words.ts";
import { ticketWords } from "../words/ticket-words.ts";
import type { Kept, KnownBooking } from "./kept-tickets.ts";

interface BringListProps {
  readonly booking: KnownBooking;
  readonly childOf: Kept["children"];
  readonly office: OfficeView | undefined;
}

/** The papers of exactly these people and the official fee. Without the age both lists are shown, but for a ten-year book. */
export const BringList = ({ booking, childOf, office }: BringListProps) => {
  const language = useLanguage();
  const words = useWords(ticketWords);
  const shell = useWords(shellWords);
  const queue = useWords(queueWords);
  const { applicants = [], service } = booking;
  if (applicants.length === 0) return null;
  const offered = office?.services.find((one) => one.service === service);
  const fees = applicants.flatMap(({ fee }) => fee ?? []);
  const isFeeOpen = applicants.some(({ fee }) => fee === null);
  return (
    <section>
      <h2>{queue.papersTitle}</h2>
      {applicants.map((applicant, index) => (
        <article key={applicant.ticketNumber} class="person-summary">
          <h3>{applicant.applicantName}</h3>
          <p class="quiet-text">
            {applicant.inWords[language]}
            {applicant.fee == null ? null : `: ${rupiahInWords(applicant.fee, language)}`}
          </p>
          <PaperLists
            of={applicant}
            isChild={mayBeChild(applicant.validityYears) ? childOf?.[index] : false}
            adultFromAge={offered?.rules.tenYearsFromAge}
          />
        </article>
      ))}
      <h2>{words.fee}</h2>
      {isFeeOpen ? (
        <p>
          <strong class="sum">{words.feeOpen}</strong>
          <br />
          {words.feeOpenMore}
        </p>
      ) : fees.length === 0 ? (
        <p>
          <strong class="sum">{shell.free}</strong>
          <br />
          {shell.freeMore}
        </p>
      ) : (
        <p>
          <strong class="sum">
            {rupiahInWords(
              fees.reduce((sum, fee) => sum + fee, 0),
              language,
            )}
          </strong>
          <br />
          {offered?.tariff == null ? null : words.feeSource(offered.tariff.source)}
        </p>
      )}
      <p>
        <strong>{words.noOtherFees}</strong>
      </p>
    </section>
  );
};
