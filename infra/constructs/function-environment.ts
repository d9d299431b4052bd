import type { Caller, FunctionRow, Right } from "@sip/functions/row";
import { touchesTable } from "@sip/functions/table-rights";
import type { ServiceResources } from "./service-resources.ts";

/** The environment of a function: what follows from its row, and nothing else. */
export const environmentOf = (row: FunctionRow, resources: ServiceResources): Record<string, string> => {
  const may = (...rights: Right[]): boolean => rights.every((right) => row.rights.includes(right));
  const { settings, identity, stage } = resources;
  // Who hears facts and holds both rights says them to people: by WhatsApp first.
  const speaks = row.trigger.kind === "facts" && may("whatsapp-secret:read", "sms:publish");
  return {
    ...(row.trigger.kind === "http" && {
      CALLER: callerText(row.trigger.caller),
      ORIGIN_SECRET_ID: resources.originSecret.secretArn,
    }),
    ...(touchesTable(row.rights) && { TABLE_NAME: resources.table.tableName }),
    ...(may("keys-secret:read") && { KEYS_SECRET_ID: resources.keysSecret.secretArn }),
    ...(may("whatsapp-secret:read") && { WHATSAPP_SECRET_ID: resources.whatsappSecret.secretArn }),
    ...(may("bus:publish") && { BUS_NAME: resources.bus.eventBusName }),
    ...(may("alerts-topic:publish") && { ALERTS_TOPIC_ARN: resources.alertsTopic.topicArn }),
    ...(may("sms:publish") && { SMS_SENDER_ID: settings.smsSenderId }),
    ...(may("code-budget:update") && {
      CODES_PER_DAY_BY_WHATSAPP: settings.codesPerDayByWhatsApp,
      CODES_PER_DAY_BY_SMS: settings.codesPerDayBySms,
    }),
    ...(speaks && {
      WHATSAPP_API_URL: settings.whatsAppApiUrl,
      WHATSAPP_PHONE_NUMBER_ID: settings.whatsAppPhoneNumberId,
    }),
    // A code has no link in it; everything else leads to the site. The probe comes to it as people do.
    ...(["send-notice", "probe-health"].includes(row.name) && { PUBLIC_URL: settings.publicUrl }),
    // Who leads people to write to the office, and who tells the pages whether they can.
    ...(["request-verification", "show-settings"].includes(row.name) && { WHATSAPP_NUMBER: settings.whatsAppNumber }),
    // The pages ask this one function how staff sign in.
    ...(row.name === "show-settings" && {
      IDENTITY_ISSUER: identity.issuer,
      IDENTITY_CLIENT_ID: identity.clientId,
    }),
    // Who counts says for which stage, and the pages show it.
    ...((row.counts !== undefined || row.name === "show-settings") && { STAGE: stage.name }),
  };
};

/**
 * The settings that a version was made with. It keeps its environment for good, and the CDK makes a new one only when the template
 * changes, which a setting does not (`--parameters`): the alias would go on with the old one. So the version says them, and
 * CloudFormation makes another where they differ.
 * https://github.com/aws/aws-cdk/issues/25997
 */
export const settingsIn = (environment: Readonly<Record<string, string>>, { settings }: ServiceResources): string =>
  Object.values(settings)
    .filter((setting) => Object.values(environment).includes(setting))
    .join(" ");

/** As lambda-kit's admission reads it: the API's authorizers know the issuer of a token, not which group may do what. */
const callerText = (caller: Caller): string => (typeof caller === "string" ? caller : caller.join(" "));
