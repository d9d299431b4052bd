import { CfnParameter } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** What an operator may set at deployment. Several stacks of a stage may use the same name. */
const settings = {
  PublicUrl: {
    description: "Address of the site, without a slash at its end",
    // Unknown until the first deployment has made the site; `npm run deploy` fills it in.
    default: "https://not-yet-known.invalid",
    allowedPattern: "^https?://[^/]+$",
  },
  WhatsAppApiUrl: {
    description: "The WhatsApp Cloud API, with its version",
    default: "https://graph.facebook.com/v26.0",
    allowedPattern: "^https?://.+[^/]$",
  },
  WhatsAppPhoneNumberId: {
    description: "Id of the number that messages come from, as Meta's app dashboard shows it",
    default: "not-connected",
    allowedPattern: "^[A-Za-z0-9-]+$",
  },
  WhatsAppNumber: {
    description: "That number itself, digits with the country's code: what phones write to",
    default: "not-connected",
    allowedPattern: "^(not-connected|[1-9][0-9]{6,14})$",
  },
  SmsSenderId: {
    description: "The sender ID that is registered for Indonesia",
    default: "IMIGRASI",
    allowedPattern: "^[A-Za-z0-9]{3,11}$",
  },
  WebAclArn: {
    description: "The web ACL in front of the site, an output of the edge stack",
    // No default: without it the site would be unprotected. `npm run deploy` fills it in.
    allowedPattern: "^arn:aws:wafv2:us-east-1:[0-9]+:global/webacl/.+$",
  },
  CodesPerDayByWhatsApp: {
    description: "How many codes a day go by WhatsApp to phones that have no booking",
    // Pekanbaru opens 625 seats a week at once, some 480 bookings. For each, three phones try and ask 1.4 times: 2,000.
    // At 0.025 USD a code an attacker who uses them all costs 50 USD a day.
    default: "2000",
    allowedPattern: "^[1-9][0-9]{0,8}$",
  },
  CodesPerDayBySms: {
    description: "How many codes a day go by SMS to phones that have no booking, also in place of WhatsApp",
    // One in ten has no WhatsApp. A code is one part, up to 0.45 USD: an attacker who uses them all costs 90 USD a day.
    default: "200",
    allowedPattern: "^[1-9][0-9]{0,8}$",
  },
  SmsSpendingAlarmUsd: {
    description: "The month's SMS spending at which operators are told: four fifths of the limit that AWS has granted",
    // AWS begins with a limit of 1 USD.
    default: "0.8",
    allowedPattern: "^[0-9]+([.][0-9]+)?$",
  },
} as const;

export type SettingName = keyof typeof settings;

/** A setting's value, as a reference to a parameter of the stack. */
export const setting = (scope: Construct, name: SettingName): string => {
  const parameter = new CfnParameter(scope, name, { type: "String", ...settings[name] });
  return parameter.valueAsString;
};
