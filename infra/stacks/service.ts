import { receiveWhatsApp } from "@sip/contracts/notices/routes";
import { catalog, rowOf } from "@sip/functions/catalog";
import type { CatalogRow } from "@sip/functions/row";
import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi as GatewayHttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { AlertsTopic } from "../constructs/alerts-topic.ts";
import { CatalogFunction, type CatalogFunctionProps } from "../constructs/catalog-function.ts";
import { ChangeFeed } from "../constructs/change-feed.ts";
import { FactQueue } from "../constructs/fact-queue.ts";
import { HttpApi } from "../constructs/http-api.ts";
import { ScheduledRun } from "../constructs/scheduled-run.ts";
import type { ServiceResources } from "../constructs/service-resources.ts";
import { setting } from "../constructs/setting.ts";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import type { DataStack } from "./data.ts";

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  /** The folder with a function's bundled index.js. */
  readonly assetOf: (functionName: string) => string;
}

/** Every row of the catalog as it runs: its function, what it may touch, and what starts it. */
export class ServiceStack extends Stack {
  readonly api: GatewayHttpApi;
  readonly #stage: Stage;
  readonly #bus: EventBus;
  readonly #resources: ServiceResources;
  readonly #assetOf: ServiceStackProps["assetOf"];
  readonly #httpApi: HttpApi;
  readonly #scheduleGroupName: string;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    const alertsTopic = new AlertsTopic(this, "SupervisorAlerts", {
      topicName: resourceName(stage, "supervisor-alerts"),
      displayName: "SIP: tenggat paspor",
    });
    this.#stage = stage;
    this.#assetOf = props.assetOf;
    this.#bus = new EventBus(this, "Facts", { eventBusName: resourceName(stage, "facts") });
    const settings = {
      publicUrl: setting(this, "PublicUrl"),
      whatsAppApiUrl: setting(this, "WhatsAppApiUrl"),
      whatsAppPhoneNumberId: setting(this, "WhatsAppPhoneNumberId"),
      whatsAppNumber: setting(this, "WhatsAppNumber"),
      smsSenderId: setting(this, "SmsSenderId"),
      codesPerDayByWhatsApp: setting(this, "CodesPerDayByWhatsApp"),
      codesPerDayBySms: setting(this, "CodesPerDayBySms"),
    };
    this.#resources = {
      stage,
      table: data.table,
      settings,
      values: {
        ...settings,
        alertsTopicArn: alertsTopic.topicArn,
        busArn: this.#bus.eventBusArn,
        busName: this.#bus.eventBusName,
        keysSecretArn: data.secrets.keys.secretArn,
        originSecretArn: data.secrets.origin.secretArn,
        staffClientId: data.staff.identity.clientId,
        staffIssuer: data.staff.identity.issuer,
        stageName: stage.name,
        tableName: data.table.tableName,
        whatsAppSecretArn: data.secrets.whatsapp.secretArn,
      },
    };
    this.#scheduleGroupName = new CfnScheduleGroup(this, "Schedules", { name: resourceName(stage, "clock") }).ref;
    this.#httpApi = new HttpApi(this, "Http", {
      stage,
      publicUrl: settings.publicUrl,
      identity: data.staff.identity,
      applicantAuthorizer: this.#makeFunction(rowOf("authorize-applicant")),
    });
    this.api = this.#httpApi.api;
    for (const row of catalog) this.#start(row);
    new CfnOutput(this, "ApiUrl", { value: this.api.apiEndpoint });
    new CfnOutput(this, "PublicAddress", { value: settings.publicUrl });
    new CfnOutput(this, "WhatsAppWebhookUrl", { value: `${settings.publicUrl}${receiveWhatsApp.path}` });
    new CfnOutput(this, "SupervisorAlertsTopicArn", { value: alertsTopic.topicArn });
  }

  /** Makes a row's function together with what starts it. */
  #start(row: CatalogRow): void {
    const { trigger } = row;
    const stage = this.#stage;
    const id = constructId(row.name);
    switch (trigger.kind) {
      case "http":
        this.#httpApi.route(row, trigger, this.#makeFunction(row));
        return;
      case "authorizer":
        // Made before the API, which cannot be without it.
        return;
      case "changes": {
        const feed = new ChangeFeed(this, `${id}Feed`, { stage, table: this.#resources.table, row, trigger });
        const { triggerRights, environment } = feed;
        feed.feed(this.#makeFunction(row, { triggerRights, environment }));
        return;
      }
      case "facts": {
        const queue = new FactQueue(this, `${id}Facts`, { stage, bus: this.#bus, row, trigger });
        queue.feed(this.#makeFunction(row, { triggerRights: queue.triggerRights }));
        return;
      }
      case "schedule": {
        const run = new ScheduledRun(this, `${id}Clock`, { stage, row, trigger, groupName: this.#scheduleGroupName });
        run.feed(this.#makeFunction(row, { asynchronousFailures: run.deadLetterQueue }));
        return;
      }
    }
  }

  #makeFunction(
    row: CatalogRow,
    needs: Pick<CatalogFunctionProps, "triggerRights" | "environment" | "asynchronousFailures"> = {},
  ): IFunction {
    const props = { row, resources: this.#resources, assetPath: this.#assetOf(row.name), ...needs };
    return new CatalogFunction(this, constructId(row.name), props).function;
  }
}
