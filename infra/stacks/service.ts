import { receiveWhatsApp } from "@sip/contracts/notices/routes";
import type { CatalogRow } from "@sip/functions/row";
import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi as GatewayHttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { AlertsTopic } from "../constructs/alerts-topic.ts";
import { CatalogFunction } from "../constructs/catalog-function.ts";
import { HttpApi } from "../constructs/http-api.ts";
import type { ServiceResources } from "../constructs/service-resources.ts";
import { setting } from "../constructs/setting.ts";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { ConceptStack } from "./concept.ts";
import type { DataStack } from "./data.ts";

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly rows: readonly CatalogRow[];
  /** The folder with a function's bundled index.js. */
  readonly assetOf: (functionName: string) => string;
}

/** What the functions share, and a stack within it for each concept: all of them go forward together, or back. */
export class ServiceStack extends Stack {
  readonly api: GatewayHttpApi;

  constructor(scope: Construct, id: string, { data, rows, assetOf, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const alertsTopic = new AlertsTopic(this, "SupervisorAlerts", {
      topicName: resourceName(stage, "supervisor-alerts"),
      displayName: "SIP: tenggat paspor",
    });
    const bus = new EventBus(this, "Facts", { eventBusName: resourceName(stage, "facts") });
    const settings = {
      publicUrl: setting(this, "PublicUrl"),
      whatsAppApiUrl: setting(this, "WhatsAppApiUrl"),
      whatsAppPhoneNumberId: setting(this, "WhatsAppPhoneNumberId"),
      whatsAppNumber: setting(this, "WhatsAppNumber"),
      smsSenderId: setting(this, "SmsSenderId"),
      codesPerDayByWhatsApp: setting(this, "CodesPerDayByWhatsApp"),
      codesPerDayBySms: setting(this, "CodesPerDayBySms"),
    };
    const resources: ServiceResources = {
      stage,
      table: data.table,
      settings,
      values: {
        ...settings,
        alertsTopicArn: alertsTopic.topicArn,
        busArn: bus.eventBusArn,
        busName: bus.eventBusName,
        keysSecretArn: data.secrets.keys.secretArn,
        originSecretArn: data.secrets.origin.secretArn,
        screenClientId: data.staff.identity.screenClientId,
        staffClientId: data.staff.identity.clientId,
        staffIssuer: data.staff.identity.issuer,
        stageName: stage.name,
        tableName: data.table.tableName,
        whatsAppSecretArn: data.secrets.whatsapp.secretArn,
      },
    };
    const scheduleGroupName = new CfnScheduleGroup(this, "Schedules", { name: resourceName(stage, "clock") }).ref;
    const httpApi = new HttpApi(this, "Http", {
      stage,
      publicUrl: settings.publicUrl,
      identity: data.staff.identity,
      applicantAuthorizer: this.#makeAuthorizer(rows, resources, assetOf),
    });
    this.api = httpApi.api;
    for (const [concept, own = []] of Object.entries(Object.groupBy(rows, (row) => row.concept))) {
      const shared = { resources, bus, httpApi, scheduleGroupName, assetOf };
      new ConceptStack(this, `${constructId(concept)}Functions`, { concept, rows: own, ...shared });
    }
    new CfnOutput(this, "ApiUrl", { value: this.api.apiEndpoint });
    new CfnOutput(this, "PublicAddress", { value: settings.publicUrl });
    new CfnOutput(this, "WhatsAppWebhookUrl", { value: `${settings.publicUrl}${receiveWhatsApp.path}` });
    new CfnOutput(this, "SupervisorAlertsTopicArn", { value: alertsTopic.topicArn });
  }

  /** It stands here and not with its concept, whose routes need the API, which needs it. */
  #makeAuthorizer(
    rows: readonly CatalogRow[],
    resources: ServiceResources,
    assetOf: ServiceStackProps["assetOf"],
  ): IFunction {
    const row = rows.find(({ trigger }) => trigger.kind === "authorizer");
    if (row === undefined) throw new Error("no row tells whose phone a token proves");
    return new CatalogFunction(this, constructId(row.name), { row, resources, assetPath: assetOf(row.name) }).function;
  }
}
