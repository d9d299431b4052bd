/**
 * Lambda puts the request id and the level before these lines; by the level ERROR the alarms count faults. Fields are a closed
 * list of things that are not personal: names, NIKs, phones, codes and bodies never go to a log.
 */
export interface LogFields {
  readonly event: string;
  readonly status?: number;
  readonly kind?: string;
  readonly count?: number;
  readonly id?: string;
  readonly reason?: string;
}

export const logInfo = (fields: LogFields): void => console.info(JSON.stringify(fields));

/** `id` says which work it was, where the fault does not. */
export const logFault = (event: string, fault: unknown, id?: string): void => {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  console.error(JSON.stringify({ event, id, name, message, stack }));
};

/** What a list has to leave out is a fault for the alarms, although the others are shown. */
export const logLeftOut = (fault: unknown): void => logFault("left-out", fault);
