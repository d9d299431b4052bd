import { timeInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { serviceOf, useServices } from "../staff/services.ts";
import { officerWords } from "../words/officer-words.ts";
import type { Visitor } from "./line.ts";
import { MainAct } from "./main-act.tsx";
import { NumberFact } from "./number-fact.tsx";

interface VisitorPanelProps {
  readonly visitor: Visitor;
  /** How many people came on this booking; all of them are checked in at once. */
  readonly company: number;
  readonly zoneLabel: string;
  readonly busy: boolean;
  readonly onAct: () => void;
}

/** Somebody whose application is not open yet: check in, then open. */
export const VisitorPanel = ({ visitor, company, zoneLabel, busy, onAct }: VisitorPanelProps) => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const services = useServices();
  const service = serviceOf(services, visitor.service);
  const kind = service?.kinds.find((one) => one.kind === visitor.applicationType);
  const arriving = visitor.group === "next" || visitor.group === "missed";
  const act = arriving ? (company > 1 ? words.checkInAll(company) : words.checkIn) : words.open;
  return (
    <>
      <h2 class="hand-name">
        <span class="ticket-number">{visitor.ticketNumber}</span> {visitor.applicantName}
      </h2>
      <dl class="facts">
        <div>
          <dt>{words.hour}</dt>
          <dd>
            {timeInWords(visitor.session, language)} {zoneLabel}
            {visitor.pool === "priority" ? <span class="tag">{words.priority}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>{visitor.bookingCode}</dd>
        </div>
        <NumberFact of={visitor} />
        {services.length < 2 ? null : (
          <div>
            <dt>{words.service}</dt>
            <dd>{service?.name[language] ?? visitor.service}</dd>
          </div>
        )}
        <div>
          <dt>{words.kind}</dt>
          <dd>{kind?.words[language] ?? visitor.applicationType}</dd>
        </div>
      </dl>
      <MainAct key={act} label={busy ? words.working : act} busy={busy} onPress={onAct} />
    </>
  );
};
