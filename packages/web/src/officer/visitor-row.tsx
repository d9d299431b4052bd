import type { Language } from "@sip/contracts/primitives";
import { timeInWords } from "@sip/domain/dates-in-words";
import { useWords } from "../app/language.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";
import type { Visitor } from "./line.ts";

interface VisitorRowProps {
  readonly visitor: Visitor;
  readonly language: Language;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export const VisitorRow = ({ visitor, language, chosen, onChoose }: VisitorRowProps) => {
  const words = useWords(officerWords);
  const stepName = useStepNames();
  const aside =
    visitor.step === undefined ? timeInWords(visitor.session, language) : stepName(visitor.service, visitor.step);
  return (
    <li>
      <button type="button" class="line-row" aria-current={chosen ? "true" : undefined} onClick={onChoose}>
        <strong>{visitor.ticketNumber}</strong>
        <span class="line-name">{visitor.applicantName}</span>
        <span class="line-aside">
          {visitor.pool === "priority" ? <span class="tag">{words.priority}</span> : null} {aside}
        </span>
      </button>
    </li>
  );
};
