import { readApplicationNumber } from "@sip/domain/applications/application-number";
import type { Cursor } from "@sip/domain/applications/ports";

/** `PKU-26-000123`; in a list by step also a blank and the instant since which it stands at that step. */
export const writeCursor = ({ applicationNumber, stepAt }: Cursor): string =>
  stepAt === undefined ? applicationNumber : `${applicationNumber} ${stepAt}`;

const written = /^(\S+)(?: (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z))?$/;

/** Undefined for what `writeCursor` did not write. */
export const readCursor = (text: string): Cursor | undefined => {
  const [, applicationNumber = "", stepAt] = written.exec(text) ?? [];
  if (readApplicationNumber(applicationNumber) !== applicationNumber) return undefined;
  return { applicationNumber, ...(stepAt !== undefined && { stepAt }) };
};
