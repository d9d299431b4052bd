/** The platform's time as an ISO instant in UTC. On one machine the local run moves `Date` under it. */
export const systemClock = (): string => new Date().toISOString();
