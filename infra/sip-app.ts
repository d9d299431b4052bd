import type { CatalogRow } from "@sip/functions/row";
import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import cdkSettings from "../cdk.json" with { type: "json" };
import { resourceName } from "./names.ts";
import { DataStack } from "./stacks/data.ts";
import { EdgeStack } from "./stacks/edge.ts";
import { ServiceStack } from "./stacks/service.ts";
import { WatchStack } from "./stacks/watch.ts";
import { WebStack } from "./stacks/web.ts";
import { edgeRegion, type Stage } from "./stages.ts";

export interface SipAppProps {
  readonly stage: Stage;
  readonly rows: readonly CatalogRow[];
  /** The folder with a function's bundled index.js. */
  readonly assetOf: (functionName: string) => string;
  /** Folder of the built pages. */
  readonly siteDir: string;
  /** Where the templates go; a temporary folder when left out. */
  readonly outdir?: string;
}

/** The whole of SIP for one stage. Stacks are bound to their region and to no account: the CLI's credentials say which. */
export const sipApp = ({ stage, rows, assetOf, siteDir, outdir }: SipAppProps): App => {
  const app = new App({
    ...(outdir !== undefined && { outdir }),
    analyticsReporting: false,
    // The local run checks its template itself, and starts two seconds sooner without this.
    builtinCloudFormationValidation: stage.name !== "local",
    context: {
      ...cdkSettings.context,
      // What a person who reads the templates needs to find the construct and the asset again.
      "aws:cdk:enable-path-metadata": true,
      "aws:cdk:enable-asset-metadata": true,
    },
  });
  const named = (name: string, description: string) => ({
    stage,
    stackName: resourceName(stage, name),
    description: `SIP, ${stage.name}: ${description}`,
    env: { region: stage.region },
    terminationProtection: stage.keepsData,
  });
  const data = new DataStack(app, "Data", named("data", "the table, the secrets, the staff's accounts"));
  const service = new ServiceStack(app, "Service", {
    ...named("service", "functions and the API"),
    data,
    rows,
    assetOf,
  });
  const { api } = service;
  new WebStack(app, "Web", { ...named("web", "the pages"), data, api, siteDir });
  new WatchStack(app, "Watch", { ...named("watch", "alarms and the dashboard"), rows, api });
  // The web stack is told its ARN as a parameter: a reference between regions is machinery that only this one line would need.
  new EdgeStack(app, "Edge", { ...named("edge", "limits by network address"), env: { region: edgeRegion } });
  Tags.of(app).add("service", "sip", untagged);
  Tags.of(app).add("stage", stage.name, untagged);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};

/** The CDK would tag these as well, but the schema that CloudFormation publishes of them has no tags: the stack would be refused. */
const untagged = { excludeResourceTypes: ["AWS::ApplicationAutoScaling::ScalableTarget"] };
