import type { FieldsOf, LogEvents, LogLevel, NamesAt } from "./log-event.ts";
import type { FaultField, LineField } from "./log-line.ts";
import { currentIds } from "./request-id.ts";

/** Writes the events of a table. A name or a field that is not in the table does not compile. */
export interface Log<Events extends LogEvents> {
  readonly info: <Name extends NamesAt<"INFO", Events>>(event: Name, fields: FieldsOf<Events[Name]>) => void;
  readonly fault: <Name extends NamesAt<"ERROR", Events>>(
    event: Name,
    fault: unknown,
    ...fields: keyof Events[Name]["fields"] extends never ? [] : [FieldsOf<Events[Name]>]
  ) => void;
}

/** The log for the events of a table: `openLog<typeof events>()`. */
export const openLog = <Events extends LogEvents>(): Log<Events> => ({
  info: (event, fields) => writeLine("INFO", event, fields),
  fault: (event, fault, ...[fields]) => {
    const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
    const thrown: Record<FaultField, unknown> = { name, message, stack };
    writeLine("ERROR", event, { ...fields, ...thrown });
  },
});

/**
 * One JSON object a line, straight to stdout. With the JSON format, Lambda's `console` would put it under `message`,
 * where CloudWatch looks for no metric.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 */
const writeLine = (level: LogLevel, event: string, fields: object): void => {
  const line: Partial<Record<LineField, string>> = {
    timestamp: new Date().toISOString(),
    level,
    ...currentIds(),
    event,
  };
  process.stdout.write(`${JSON.stringify({ ...line, ...fields })}\n`);
};
