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

export interface Throttle {
  /** Whether a request to this route from this address may pass now. */
  admits(routeKey: string, sourceIp: string): boolean;
}

export interface ThrottleRates {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** One address may use this share of what the whole stage admits: several people sit behind one address, not all. */
const ADDRESS_SHARE = 0.1;
const MAX_ADDRESSES = 10_000;

/** The stage's limits for each route, and a limit for each network address. */
export const createThrottle = (
  ratesOf: (routeKey: string) => ThrottleRates,
  stage: ThrottleRates,
  nowMs: () => number,
): Throttle => {
  const routes = new Map<string, TokenBucket>();
  const addresses = new Map<string, TokenBucket>();
  return {
    admits: (routeKey, sourceIp) => {
      const { ratePerSecond, burst } = ratesOf(routeKey);
      const route = routes.get(routeKey) ?? createTokenBucket(ratePerSecond, burst);
      routes.set(routeKey, route);
      if (addresses.size > MAX_ADDRESSES) addresses.clear();
      const share = (value: number) => Math.max(1, value * ADDRESS_SHARE);
      const address = addresses.get(sourceIp) ?? createTokenBucket(share(stage.ratePerSecond), share(stage.burst));
      addresses.set(sourceIp, address);
      return address.take(nowMs()) && route.take(nowMs());
    },
  };
};
