import type { CatalogRow } from "@sip/functions/row";
import { NestedStack } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { CatalogFunction, type CatalogFunctionProps } from "../constructs/catalog-function.ts";
import { ChangeFeed } from "../constructs/change-feed.ts";
import { FactQueue } from "../constructs/fact-queue.ts";
import type { HttpApi } from "../constructs/http-api.ts";
import { ScheduledRun } from "../constructs/scheduled-run.ts";
import type { ServiceResources } from "../constructs/service-resources.ts";
import { constructId } from "../names.ts";

export interface ConceptStackProps {
  readonly concept: string;
  readonly rows: readonly CatalogRow[];
  readonly resources: ServiceResources;
  readonly bus: EventBus;
  readonly httpApi: HttpApi;
  readonly scheduleGroupName: string;
  /** The folder with a function's bundled index.js. */
  readonly assetOf: (functionName: string) => string;
}

/** The rows of one concept as they run: their functions, what these may touch, and what starts them. */
export class ConceptStack extends NestedStack {
  readonly #props: ConceptStackProps;

  constructor(scope: Construct, id: string, props: ConceptStackProps) {
    super(scope, id, { description: `SIP, ${props.resources.stage.name}: the functions of ${props.concept}` });
    this.#props = props;
    for (const row of props.rows) this.#start(row);
  }

  /** Makes a row's function together with what starts it. */
  #start(row: CatalogRow): void {
    const { trigger } = row;
    const { resources, bus, httpApi, scheduleGroupName } = this.#props;
    const { stage, table } = resources;
    const id = constructId(row.name);
    switch (trigger.kind) {
      case "http":
        httpApi.route(this, row, trigger, this.#makeFunction(row));
        return;
      case "authorizer":
        // Stands with the API, which cannot be without it.
        return;
      case "changes": {
        const feed = new ChangeFeed(this, `${id}Feed`, { stage, table, row, trigger });
        const { triggerRights, environment } = feed;
        feed.feed(this.#makeFunction(row, { triggerRights, environment }));
        return;
      }
      case "facts": {
        const queue = new FactQueue(this, `${id}Facts`, { stage, bus, row, trigger });
        queue.feed(this.#makeFunction(row, { triggerRights: queue.triggerRights }));
        return;
      }
      case "schedule": {
        const run = new ScheduledRun(this, `${id}Clock`, { stage, row, trigger, groupName: scheduleGroupName });
        run.feed(this.#makeFunction(row, { asynchronousFailures: run.deadLetterQueue }));
        return;
      }
    }
  }

  #makeFunction(
    row: CatalogRow,
    needs: Pick<CatalogFunctionProps, "triggerRights" | "environment" | "asynchronousFailures"> = {},
  ): IFunction {
    const { resources, assetOf } = this.#props;
    return new CatalogFunction(this, constructId(row.name), { row, resources, assetPath: assetOf(row.name), ...needs })
      .function;
  }
}
