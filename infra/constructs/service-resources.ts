import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Stage } from "../stages.ts";

/** What functions may be given rights to, and what they are told about the world outside. */
export interface ServiceResources {
  readonly stage: Stage;
  readonly table: Table;
  readonly keysSecret: Secret;
  readonly whatsappSecret: Secret;
  readonly originSecret: Secret;
  readonly bus: EventBus;
  readonly alertsTopic: Topic;
  readonly identity: StaffIdentity;
  readonly settings: ServiceSettings;
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
