/** What every line says, whatever its event. Lambda takes level and time from these two names. */
export const lineFields = {
  timestamp: "when it was written, in UTC",
  level: "`INFO`, or `ERROR` for a fault",
  requestId: "the request that caused what the line is about",
  runId: "Lambda's own id of the run that wrote it",
  event: "what happened, one of the names below",
} as const;

/** What the line of a fault says besides: the error that was thrown. Whoever throws one puts nothing of a person into its message. */
export const faultFields = {
  name: "the error's class",
  message: "the error's own words",
  stack: "where it was thrown",
} as const;

export type LineField = keyof typeof lineFields;
export type FaultField = keyof typeof faultFields;
