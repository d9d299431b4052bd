import type { LoggedEvents } from "@sip/functions/log-events";
import type { LogLevel } from "@sip/lambda-kit/log-event";
import type { LineField } from "@sip/lambda-kit/log-line";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { AccessLogField } from "./access-log-fields.ts";

type Wanted<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** All lines of this level, with or without an event: the runtime's lines have none. */
export const linesAtLevel = (level: LogLevel) => {
  const wanted: Wanted<LineField> = { level };
  return linesWith(wanted);
};

/** The lines of this event whose fields match. A name that is not in the tables of events does not compile. */
export const linesOfEvent = <Name extends keyof LoggedEvents>(
  event: Name,
  fields?: Wanted<keyof LoggedEvents[Name]["fields"] & string>,
) => {
  const wanted: Wanted<LineField> = { event };
  return linesWith({ ...wanted, ...fields });
};

/** The lines of the API's log whose fields match. */
export const accessLines = (wanted: Wanted<AccessLogField>) => linesWith(wanted);

const linesWith = (wanted: Readonly<Record<string, string>>) =>
  FilterPattern.all(...Object.entries(wanted).map(([name, text]) => FilterPattern.stringValue(`$.${name}`, "=", text)));
