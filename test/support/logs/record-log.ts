import type { LoggedEvents } from "@sip/functions/log-events";
import { vi } from "vitest";

export interface LogLine {
  readonly timestamp: string;
  readonly level: string;
  /** Missing in what the platform writes by itself. */
  readonly event?: keyof LoggedEvents;
  readonly [field: string]: unknown;
}

/** What is written to the log from here on, line by line, until all mocks are restored. */
export const recordLog = (): LogLine[] => {
  const lines: LogLine[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    lines.push(JSON.parse(String(chunk)));
    return true;
  });
  return lines;
};
