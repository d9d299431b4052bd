/** How the AWS SDK names a service that refuses for its load, after the SDK's own tries. */
const names = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TransactionConflictException",
  // Our own storage's word for it, after tries of its own.
  "TooBusy",
]);

/** Whether a fault only says that too much was asked at once: the caller may come again, and nothing is broken. */
export const isTooBusy = (fault: unknown): boolean => fault instanceof Error && names.has(fault.name);
