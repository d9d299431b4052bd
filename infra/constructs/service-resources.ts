import type { DeployedValue } from "@sip/functions/rights";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Stage } from "../stages.ts";

/** The resources to which functions may have rights, and the settings that they may get. */
export interface ServiceResources {
  readonly stage: Stage;
  readonly table: Table;
  readonly settings: ServiceSettings;
  readonly values: Readonly<Record<DeployedValue, string>>;
}

/** The OpenID provider by which staff sign in. */
export interface StaffIdentity {
  readonly issuer: string;
  readonly clientId: string;
  /** By which a screen on the wall signs in. */
  readonly screenClientId: string;
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
