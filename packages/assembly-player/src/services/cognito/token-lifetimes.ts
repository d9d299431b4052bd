/** How long the tokens of a client are good for, in seconds. */
export interface TokenLifetimes {
  readonly idTokenSeconds: number;
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
}

type TimeUnit = "seconds" | "minutes" | "hours" | "days";

interface ValidityProperties {
  readonly IdTokenValidity?: number | undefined;
  readonly AccessTokenValidity?: number | undefined;
  readonly RefreshTokenValidity?: number | undefined;
  readonly TokenValidityUnits?:
    | { IdToken?: TimeUnit | undefined; AccessToken?: TimeUnit | undefined; RefreshToken?: TimeUnit | undefined }
    | undefined;
}

const secondsPer: Record<TimeUnit, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** Cognito's defaults: one hour, and thirty days to refresh; a number without a unit means hours, and days to refresh. */
export const tokenLifetimes = (properties: ValidityProperties): TokenLifetimes => {
  const units = properties.TokenValidityUnits;
  return {
    idTokenSeconds:
      (properties.IdTokenValidity ?? 1) * secondsPer[unitOf(properties.IdTokenValidity, units?.IdToken, "hours")],
    accessTokenSeconds:
      (properties.AccessTokenValidity ?? 1) *
      secondsPer[unitOf(properties.AccessTokenValidity, units?.AccessToken, "hours")],
    refreshTokenSeconds:
      (properties.RefreshTokenValidity ?? 30) *
      secondsPer[unitOf(properties.RefreshTokenValidity, units?.RefreshToken, "days")],
  };
};

const unitOf = (validity: number | undefined, unit: TimeUnit | undefined, fallback: TimeUnit): TimeUnit =>
  validity === undefined ? fallback : (unit ?? fallback);
