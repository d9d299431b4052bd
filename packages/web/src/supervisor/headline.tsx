import { localMoment } from "@sip/calendar/local-moment";
import type { DeadlineView } from "@sip/contracts/deadlines/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { serviceOf, useServices } from "../staff/services.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenSpan } from "./spoken-span.ts";

interface HeadlineProps {
  /** First what will be late first. */
  readonly deadlines: readonly DeadlineView[];
  readonly today: string;
  readonly nowMs: number;
}

export const Headline = ({ deadlines, today, nowMs }: HeadlineProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const services = useServices();
  const stepName = useStepNames();
  const count = (state: DeadlineView["state"]): number => deadlines.filter((one) => one.state === state).length;
  const dueToday = deadlines.filter((one) => localMoment(one.dueAt).date === today).length;
  const pressing = deadlines.filter((one) => one.state !== "open");
  // The worst is the one that nobody has taken over yet.
  const worst = pressing.find((one) => one.acknowledgedBy === undefined) ?? pressing[0];
  const thing = worst && (serviceOf(services, worst.service)?.thing[language] ?? worst.service);
  return (
    <section aria-label={words.summary}>
      <ul class="numbers">
        <li class={dueToday > 0 ? "due" : ""}>
          <strong>{dueToday}</strong> {words.dueToday}
        </li>
        <li class={count("at-risk") > 0 ? "soon" : ""}>
          <strong>{count("at-risk")}</strong> {words.atRisk}
        </li>
        <li class={count("breached") > 0 ? "late" : ""}>
          <strong>{count("breached")}</strong> {words.late}
        </li>
      </ul>
      {worst === undefined || thing === undefined ? (
        <p class="worst">{words.allFine}</p>
      ) : (
        <p class={worst.state === "breached" ? "worst late" : "worst soon"}>
          <span class="worst-label">{words.worst}</span>
          {worst.state === "breached"
            ? words.worstLate(
                thing,
                worst.applicantName,
                worst.applicationNumber,
                spokenSpan(nowMs - Date.parse(worst.dueAt), words),
              )
            : words.worstDue(
                thing,
                worst.applicantName,
                worst.applicationNumber,
                spokenMoment(language, worst.dueAt),
              )}{" "}
          {words.stuck(stepName(worst.service, worst.step), spokenMoment(language, worst.stepAt))}{" "}
          {worst.acknowledgedBy === undefined ? null : words.takenBy(worst.acknowledgedBy)}
        </p>
      )}
    </section>
  );
};
