import { daysBetween, type IsoDate } from "@sip/calendar/date";
import { localMoment } from "@sip/calendar/local-moment";
import type { DeadlineView } from "@sip/contracts/deadlines/shapes";
import { dayAndMonth } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { useServices } from "../staff/services.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { type DeadlineFilter, isSameFilter, showList } from "./deadline-filter.ts";
import { flowTables, type FlowTable as Table } from "./flow-rows.ts";

const ages = ["today", "yesterday", "older"] as const;
type Age = (typeof ages)[number];

interface FlowChartProps {
  readonly filter: DeadlineFilter;
  readonly onFilter: (filter: DeadlineFilter) => void;
  readonly deadlines: readonly DeadlineView[];
  readonly today: IsoDate;
}

/** How many wait after each step and for how long: a table for each service, whose bars anybody can read. */
export const FlowChart = ({ deadlines, today, filter, onFilter }: FlowChartProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const services = useServices();
  const tables = flowTables(services, deadlines, language);
  const most = Math.max(1, ...tables.flatMap(({ rows }) => rows.map(({ waiting }) => waiting.length)));
  return (
    <section>
      <h2>{words.flow}</h2>
      <p class="hint">{words.flowHint}</p>
      <ul class="legend" aria-hidden="true">
        {ages.map((age) => (
          <li key={age}>
            <svg width="16" height="16" aria-hidden="true">
              <rect class={`age ${age}`} width="16" height="16" rx="3" />
            </svg>{" "}
            {words.age[age]}
          </li>
        ))}
      </ul>
      {tables.length === 0 ? <p>{words.nothing}</p> : null}
      {tables.map((table) => (
        <FlowTable
          key={table.service}
          table={table}
          isTitled={Math.max(services.length, tables.length) > 1}
          filter={filter}
          onFilter={onFilter}
          today={today}
          most={most}
        />
      ))}
    </section>
  );
};

interface FlowTableProps {
  readonly table: Table<DeadlineView>;
  readonly isTitled: boolean;
  readonly filter: DeadlineFilter;
  readonly onFilter: (filter: DeadlineFilter) => void;
  readonly today: IsoDate;
  /** The longest bar of all tables: they are compared. */
  readonly most: number;
}

const FlowTable = ({
  table: { service, name: title, rows },
  isTitled,
  today,
  most,
  filter,
  onFilter,
}: FlowTableProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const ageOf = (deadline: DeadlineView): Age => {
    const days = daysBetween(localMoment(deadline.stationAt).date, today);
    return days <= 0 ? "today" : days === 1 ? "yesterday" : "older";
  };
  return (
    <table class="flow">
      {isTitled ? <caption>{title}</caption> : null}
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.waiting}</th>
          <th scope="col">{words.oldest}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, name, waiting }) => (
          <tr key={step}>
            <th scope="row">{name}</th>
            <td>
              <div class="waiting-here">
                <Bar waiting={waiting.map(ageOf)} most={most} />
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.showStep(name, waiting.length)}
                  aria-pressed={isSameFilter(filter, { show: "step", service, step })}
                  onClick={() => showList({ show: "step", service, step }, onFilter)}
                >
                  {waiting.length}
                </button>
              </div>
            </td>
            <td class="quiet-text small">
              {dayAndMonth(localMoment(waiting.map((one) => one.stationAt).sort(byTime)[0] ?? "").date, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const byTime = (one: string, other: string): number => Date.parse(one) - Date.parse(other);

const Bar = ({ waiting, most }: { waiting: readonly Age[]; most: number }) => {
  let left = 0;
  return (
    <svg class="bar" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      {[...ages].reverse().map((age) => {
        const width = waiting.filter((one) => one === age).length;
        left += width;
        return <rect key={age} class={`age ${age}`} x={left - width} width={width} height="1" />;
      })}
    </svg>
  );
};
