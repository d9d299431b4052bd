import { businessNumbers } from "@sip/functions/business-number";
import { eventsByConcept } from "@sip/functions/log-events";
import { kitEvents } from "@sip/lambda-kit/kit-events";
import type { LogEvents, LogField } from "@sip/lambda-kit/log-event";
import { faultFields, lineFields } from "@sip/lambda-kit/log-line";
import { countedBy } from "./embedded-metrics.ts";
import type { LogLine } from "./record-log.ts";

const events: LogEvents = Object.assign({}, kitEvents, ...Object.values(eventsByConcept));

const isHeld = ({ holds, optional }: LogField, value: unknown): boolean => {
  if (value === undefined) return optional === true;
  if (holds === "number") return typeof value === "number";
  return typeof value === "string" && (holds === "text" || holds.includes(value));
};

/** What a line of ours has that its event's row does not say; nothing for a line without an event, which the platform wrote. */
export const undeclaredInLine = (line: LogLine): string[] => {
  const { event } = line;
  if (event === undefined) return [];
  const row = events[event];
  if (row === undefined) return [`no event is called ${event}`];
  const counted = countedBy(line).map(({ metric }) => metric);
  const known = [
    ...Object.keys({ ...lineFields, ...(row.level === "ERROR" && faultFields), ...row.fields }),
    ...counted.filter((metric) => Object.hasOwn(businessNumbers, metric)),
    ...(counted.length > 0 ? ["_aws"] : []),
  ];
  return [
    ...(line.level === row.level ? [] : [`${event} at level ${line.level}`]),
    ...Object.keys(line)
      .filter((name) => !known.includes(name))
      .map((name) => `${event} with ${name}`),
    ...Object.entries(row.fields)
      .filter(([name, field]) => !isHeld(field, line[name]))
      .map(([name]) => `${event} where ${name} is ${line[name]}`),
  ];
};
