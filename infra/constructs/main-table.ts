import { indexes } from "@sip/storage-dynamodb/indexes";
import { RemovalPolicy, Tags } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ContributorInsightsMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { mainTableName } from "../names.ts";
import type { Stage } from "../stages.ts";

/**
 * The one table. It is encrypted with the key that AWS keeps for DynamoDB in this account: our own key would have to be
 * in every function's rights. NIKs must stay unknown even to somebody who has the table: they are stored only as ids
 * made with the keys secret. Phones are stored as they are, because messages go to them.
 */
export class MainTable extends Table {
  constructor(scope: Construct, id: string, stage: Stage) {
    const { readUnits: readUnitsPerSecond, writeUnits: writeUnitsPerSecond } = stage.warmThroughput;
    const warmThroughput = { readUnitsPerSecond, writeUnitsPerSecond };
    super(scope, id, {
      tableName: mainTableName(stage),
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      warmThroughput,
      encryption: TableEncryption.AWS_MANAGED,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: "expiresAt",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // Shows which keys are throttled. Its two rules cost half a dollar a month each; there are few events, only
      // refused requests.
      contributorInsightsSpecification: { enabled: true, mode: ContributorInsightsMode.THROTTLED_KEYS },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // CloudFormation reads the ARN of the table's stream again only when the table changes.
    Tags.of(this).add("generation", String(stage.tableGeneration));
    for (const index of Object.values(indexes)) {
      this.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partition, type: AttributeType.STRING },
        sortKey: { name: index.sort, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
        // A table is only as fast as its slowest index.
        warmThroughput,
      });
    }
  }
}
