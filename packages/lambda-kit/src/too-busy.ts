/** The AWS SDK's names for a service that refuses because of load, after the SDK's own tries. */
const names = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TransactionConflictException",
  // Our own storage's name for it, after its own tries.
  "TooBusy",
]);

/** Whether a fault only means too many requests at once: nothing is broken, and the caller may come again. */
export const isTooBusy = (fault: unknown): boolean => fault instanceof Error && names.has(fault.name);
