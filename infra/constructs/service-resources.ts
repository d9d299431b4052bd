import type { DeployedValue } from "@sip/functions/rights";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Stage } from "../stages.ts";

/** What functions may be given rights to, and what they are told about the world outside. */
export interface ServiceResources {
  readonly stage: Stage;
  readonly table: Table;
  readonly settings: ServiceSettings;
  readonly values: Readonly<Record<DeployedValue, string>>;
}

/** The OpenID provider that staff sign in with. */
export interface StaffIdentity {
  readonly issuer: string;
  readonly clientId: string;
}

/** Settings that an operator may give at deployment. */
export interface ServiceSettings {
  readonly publicUrl: string;
  readonly whatsAppApiUrl: string;
  readonly whatsAppPhoneNumberId: string;
  readonly whatsAppNumber: string;
  readonly smsSenderId: string;
  readonly codesPerDayByWhatsApp: string;
  readonly codesPerDayBySms: string;
}
