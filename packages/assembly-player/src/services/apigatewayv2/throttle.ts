/** A token bucket: `ratePerSecond` for long, `burst` at once. Times are real ones: throttling protects the machine. */
export interface TokenBucket {
  take(nowMs: number): boolean;
}

export const createTokenBucket = (ratePerSecond: number, burst: number): TokenBucket => {
  let tokens = burst;
  let filledAtMs: number | undefined;
  return {
    take: (nowMs) => {
      tokens = Math.min(burst, tokens + ((nowMs - (filledAtMs ?? nowMs)) / 1000) * ratePerSecond);
      filledAtMs = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
};

/** The limits of a stage, for all callers together: API Gateway counts no addresses. */
export interface Throttle {
  /** Whether a request to this route may pass now. */
  admits(routeKey: string): boolean;
}

export interface ThrottleRates {
  readonly ratePerSecond: number;
  readonly burst: number;
}

export const createThrottle = (ratesOf: (routeKey: string) => ThrottleRates, nowMs: () => number): Throttle => {
  const routes = new Map<string, TokenBucket>();
  return {
    admits: (routeKey) => {
      const { ratePerSecond, burst } = ratesOf(routeKey);
      const route = routes.get(routeKey) ?? createTokenBucket(ratePerSecond, burst);
      routes.set(routeKey, route);
      return route.take(nowMs());
    },
  };
};
