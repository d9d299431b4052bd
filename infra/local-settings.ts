import { isAbsolute, join } from "node:path";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { CannotStart } from "assembly-player/cannot-start";
import * as z from "zod/mini";
import { projectRoot } from "./project-root.ts";

/** The settings of the local run, as its environment gives them. */
export interface LocalSettings {
  readonly port: number;
  readonly dataDir: string;
  readonly now?: string;
  readonly seed: "demo" | "office";
  readonly limits: boolean;
  readonly dynamodbEndpoint?: string;
}

const port = "a port from 0 (any) to 65535";

const knownYears = nationalHolidays.decrees.map(({ year }) => year);
const years = `an instant from ${Math.min(...knownYears)} to ${Math.max(...knownYears)}: the holidays of other years are not decreed`;
/** Jakarta has no summer time. */
const yearInJakarta = (instant: string): number => new Date(Date.parse(instant) + 7 * 3_600_000).getUTCFullYear();

/** The messages say what is expected: zod/mini has no messages of its own. */
const Environment = z.object({
  SIP_PORT: z._default(z.coerce.number(port).check(z.int(port), z.gte(0, port), z.lte(65_535, port)), 3000),
  SIP_DATA_DIR: z._default(z.string().check(z.minLength(1)), ".sip"),
  SIP_NOW: z.optional(
    z.iso
      .datetime({ offset: true, error: "an instant with its offset, such as 2026-12-18T07:00:00Z" })
      .check(z.refine((instant) => knownYears.includes(yearInJakarta(instant)), years)),
  ),
  SIP_SEED: z._default(z.enum(["demo", "office"], "demo or office"), "demo"),
  SIP_LIMITS: z._default(z.enum(["on", "off"], "on or off"), "off"),
  DYNAMODB_ENDPOINT: z.optional(z.url("an address such as http://127.0.0.1:8000")),
});

/** Throws CannotStart, which names every wrong setting. */
export const localSettings = (environment: Readonly<Record<string, string | undefined>>): LocalSettings => {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new CannotStart(`settings of the local run:\n${z.prettifyError(parsed.error)}`);
  const { SIP_PORT, SIP_DATA_DIR, SIP_NOW, SIP_SEED, SIP_LIMITS, DYNAMODB_ENDPOINT } = parsed.data;
  return {
    port: SIP_PORT,
    dataDir: isAbsolute(SIP_DATA_DIR) ? SIP_DATA_DIR : join(projectRoot, SIP_DATA_DIR),
    seed: SIP_SEED,
    limits: SIP_LIMITS === "on",
    ...(SIP_NOW !== undefined && { now: new Date(SIP_NOW).toISOString() }),
    ...(DYNAMODB_ENDPOINT !== undefined && { dynamodbEndpoint: DYNAMODB_ENDPOINT }),
  };
};
