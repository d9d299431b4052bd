import type { BusinessNumber } from "./business-number.ts";
import type { FunctionRow } from "./row.ts";
import { type TableRight, touchesTable } from "./table-rights.ts";

/** Values that a deployment knows: names and ARNs of what it made, and settings of operators. infra fills them in. */
export type DeployedValue =
  | "alertsTopicArn"
  | "busArn"
  | "busName"
  | "codesPerDayBySms"
  | "codesPerDayByWhatsApp"
  | "keysSecretArn"
  | "originSecretArn"
  | "publicUrl"
  | "screenClientId"
  | "smsSenderId"
  | "staffClientId"
  | "staffIssuer"
  | "stageName"
  | "tableName"
  | "whatsAppApiUrl"
  | "whatsAppNumber"
  | "whatsAppPhoneNumberId"
  | "whatsAppSecretArn";

/** What IAM allows or forbids a function, and on what. */
export interface Grant {
  readonly effect?: "Deny";
  readonly action: string;
  readonly on: { readonly value: DeployedValue } | { readonly pattern: string };
}

/** What follows from a right: the variables that the function gets, with their values, and what IAM grants. */
interface Making {
  readonly tells?: Readonly<Record<string, DeployedValue>>;
  readonly grants?: readonly Grant[];
}

const readsSecret = (value: DeployedValue): Grant => ({ action: "secretsmanager:GetSecretValue", on: { value } });

/** Whoever counts says for which stage. */
const counts = { tells: { STAGE: "stageName" } } as const;

/** Every right except those on the table, which are `TableRight`s (`infra/constructs/table-statements.ts`). */
const makings = {
  "alerts-topic:publish": {
    tells: { ALERTS_TOPIC_ARN: "alertsTopicArn" },
    grants: [{ action: "sns:Publish", on: { value: "alertsTopicArn" } }],
  },
  "bookings:count": counts,
  "breaches:count": counts,
  "bus:publish": {
    tells: { BUS_NAME: "busName" },
    grants: [{ action: "events:PutEvents", on: { value: "busArn" } }],
  },
  /** A function that may count codes also gets the number allowed a day. */
  "code-budget:update": {
    tells: { CODES_PER_DAY_BY_WHATSAPP: "codesPerDayByWhatsApp", CODES_PER_DAY_BY_SMS: "codesPerDayBySms" },
  },
  "codes:count": counts,
  "fallbacks:count": counts,
  "keys-secret:read": {
    tells: { KEYS_SECRET_ID: "keysSecretArn" },
    grants: [readsSecret("keysSecretArn")],
  },
  "notices:count": counts,
  "origin-secret:read": {
    tells: { ORIGIN_SECRET_ID: "originSecretArn" },
    grants: [readsSecret("originSecretArn")],
  },
  "public-url:read": { tells: { PUBLIC_URL: "publicUrl" } },
  // A phone number is not a resource: SMS can only be allowed on "*", so topics are denied again.
  "sms:publish": {
    tells: { SMS_SENDER_ID: "smsSenderId" },
    grants: [
      { action: "sns:Publish", on: { pattern: "*" } },
      { effect: "Deny", action: "sns:Publish", on: { pattern: "arn:aws:sns:*:*:*" } },
    ],
  },
  "staff-identity:read": {
    tells: {
      IDENTITY_ISSUER: "staffIssuer",
      IDENTITY_CLIENT_ID: "staffClientId",
      IDENTITY_SCREEN_CLIENT_ID: "screenClientId",
    },
  },
  "stage:read": { tells: { STAGE: "stageName" } },
  "whatsapp:send": {
    tells: { WHATSAPP_API_URL: "whatsAppApiUrl", WHATSAPP_PHONE_NUMBER_ID: "whatsAppPhoneNumberId" },
  },
  "whatsapp-number:read": { tells: { WHATSAPP_NUMBER: "whatsAppNumber" } },
  "whatsapp-secret:read": {
    tells: { WHATSAPP_SECRET_ID: "whatsAppSecretArn" },
    grants: [readsSecret("whatsAppSecretArn")],
  },
} as const satisfies Readonly<Record<string, Making> & Record<`${BusinessNumber}:count`, Making>>;

type Makings = typeof makings;

/**
 * The rights that a row may name. Every function with a route checks that requests came through the site, so no row
 * names that right.
 */
export type Right = TableRight | Exclude<keyof Makings, "origin-secret:read">;

type ToldBy<Made> = Made extends { readonly tells: infer Told } ? keyof Told : never;

/** The settings of functions. `FOLLOWERS` belongs to the trigger `changes`, which has its own queues. */
export type SettingName = ToldBy<Makings[keyof Makings]> | "TABLE_NAME" | "FOLLOWERS";

/** Each right that is in the table above. */
export const madeRights: readonly string[] = Object.keys(makings);

/** What comes of a right. */
export const makingOf = (right: string): Required<Making> => {
  const { tells = {}, grants = [] }: Making = Object.entries(makings).find(([name]) => name === right)?.[1] ?? {};
  return { tells: { ...(touchesTable([right]) && { TABLE_NAME: "tableName" }), ...tells }, grants };
};

/** The rights of a function: its row's, and what its trigger needs. */
export const rightsOf = ({ rights, trigger }: Pick<FunctionRow, "rights" | "trigger">): readonly string[] =>
  trigger.kind === "http" ? [...rights, "origin-secret:read"] : rights;
