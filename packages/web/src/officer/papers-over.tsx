import type { ServiceView } from "@sip/contracts/offices/shapes";
import { listApplications } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { useServices } from "../staff/services.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import { FileRows } from "./file-rows.tsx";

interface PapersOverProps {
  readonly session: StaffSession;
  readonly chosen: string | undefined;
  readonly onChoose: (applicationNumber: string) => void;
}

/** The applications whose papers have not come in time: nothing ends by itself, so somebody has to decide. */
export const PapersOver = (props: PapersOverProps) =>
  useServices().flatMap((service) =>
    service.steps
      .filter(({ asksForPapers }) => asksForPapers)
      .map(({ step }) => <OfService key={`${service.service} ${step}`} {...props} service={service} step={step} />),
  );

interface OfServiceProps extends PapersOverProps {
  readonly service: ServiceView;
  /** The one at which they wait for papers. */
  readonly step: string;
}

/** Those that wait longest come first, so the first page has the ones whose term is over. */
const mostShown = 100;

const OfService = ({ session, service: { service, name }, step, chosen, onChoose }: OfServiceProps) => {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { body } = useAnswer(
    `papers ${session.officeId} ${service} ${step}`,
    () => listApplications(session, { service, step, limit: String(mostShown) }),
    20,
  );
  const files = body?.applications.filter(({ papersTerm }) => papersTerm?.isOver) ?? [];
  if (files.length === 0) return null;
  const count = files.length === mostShown ? `${mostShown}+` : String(files.length);
  return (
    <details>
      <summary>{words.papersOver(name[language], count)}</summary>
      <p class="quiet-text small">{words.papersOverMore}</p>
      <FileRows files={files} chosen={chosen} onChoose={onChoose} />
    </details>
  );
};
