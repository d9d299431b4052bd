import type { OfficeView, ServiceView } from "@sip/contracts/offices/shapes";
import type { ComponentChildren } from "preact";
import { showService } from "../api/offices.ts";
import type { Answer } from "../api/request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useWords } from "../app/language.ts";
import { useOffices } from "../office/use-offices.ts";
import { Waiting } from "../parts/waiting.tsx";
import { staffWords } from "../words/staff-words.ts";
import { ServicesContext } from "./services.ts";
import { StaffFailure } from "./staff-failure.tsx";
import type { StaffSession } from "./staff-session.ts";

const showServices = async (services: readonly string[]): Promise<Answer<readonly ServiceView[]>> => {
  const views: ServiceView[] = [];
  for (const answer of await Promise.all(services.map(showService))) {
    if (answer.kind !== "ok") return answer;
    views.push(answer.body);
  }
  return { kind: "ok", body: views };
};

interface WithServicesProps {
  readonly session: StaffSession;
  /** What stands there while the service does not answer, where nobody can press a button. */
  readonly trouble?: (onRetry: () => void) => ComponentChildren;
  readonly children: (office: OfficeView) => ComponentChildren;
}

/** Reads once where staff are and what their office offers: before that nothing has a zone, and no step a name. */
export const WithServices = ({ session, trouble, children }: WithServicesProps) => {
  const words = useWords(staffWords);
  const { offices, ...list } = useOffices();
  const office = offices.find(({ officeId }) => officeId === session.officeId);
  const services = office?.services.map(({ service }) => service);
  const { body, ...described } = useAnswer(services && `services ${services}`, () => showServices(services ?? []));
  if (office !== undefined && body !== undefined)
    return <ServicesContext.Provider value={body}>{children(office)}</ServicesContext.Provider>;
  const failed = list.failed ?? described.failed;
  if (failed === undefined) return <Waiting label={words.loadingServices} />;
  const retry = list.failed ? list.reload : described.reload;
  return (
    <>{trouble === undefined ? <StaffFailure failed={failed} session={session} onRetry={retry} /> : trouble(retry)}</>
  );
};
