/** An instant in UTC, always as `2026-12-29T09:00:00.000Z`, so that instants sort as text. */
export type Instant = string;

/** The only source of the present time for the domain. */
export type Clock = () => Instant;
