import { currentIds } from "./request-id.ts";

/**
 * Fields are a closed list of things that are not personal: names, NIKs, phones, codes and bodies never go to a log. What each
 * event means stands in docs/OPERATIONS.md.
 */
export interface LogFields {
  readonly event: string;
  readonly status?: number;
  readonly kind?: string;
  readonly count?: number;
  readonly id?: string;
  readonly reason?: string;
}

/**
 * One JSON object a line, straight to stdout. Under the JSON format Lambda's `console` puts what it is given under `message`,
 * where no metric is looked for. Lambda takes level and time from these two names.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 */
export const writeLine = (level: "INFO" | "ERROR", fields: Readonly<Record<string, unknown>>): void => {
  const line = { timestamp: new Date().toISOString(), level, ...currentIds(), ...fields };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

export const logInfo = (fields: LogFields): void => writeLine("INFO", { ...fields });

/** By the level of this line the alarms count faults. `id` says which work it was, where the fault does not. */
export const logFault = (event: string, fault: unknown, id?: string): void => {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  writeLine("ERROR", { event, id, name, message, stack });
};

/** What a list has to leave out is a fault for the alarms, although the others are shown. */
export const logLeftOut = (fault: unknown): void => logFault("left-out", fault);
