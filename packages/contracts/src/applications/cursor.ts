import { readApplicationNumber } from "@sip/domain/applications/application-number";
import type { Cursor } from "@sip/domain/applications/ports";

/** `PKU-26-000123`; in a list by instants also a blank and its instant. */
export const writeCursor = ({ applicationNumber, at }: Cursor): string =>
  at === undefined ? applicationNumber : `${applicationNumber} ${at}`;

const written = /^(\S+)(?: (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z))?$/;

/** Undefined for what `writeCursor` did not write. */
export const readCursor = (text: string): Cursor | undefined => {
  const [, applicationNumber = "", at] = written.exec(text) ?? [];
  if (readApplicationNumber(applicationNumber) !== applicationNumber) return undefined;
  return { applicationNumber, ...(at !== undefined && { at }) };
};
