import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { MainTable } from "../constructs/main-table.ts";
import { ServiceSecrets } from "../constructs/service-secrets.ts";
import { setting } from "../constructs/setting.ts";
import { StaffPool } from "../constructs/staff-pool.ts";
import type { Stage } from "../stages.ts";

/** What must survive every deployment: the table, the secrets, the staff's accounts. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly secrets: ServiceSecrets;
  readonly staff: StaffPool;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    this.table = new MainTable(this, "Table", stage);
    this.secrets = new ServiceSecrets(this, "Secrets", stage);
    this.staff = new StaffPool(this, "Staff", { stage, publicUrl: setting(this, "PublicUrl") });
    new CfnOutput(this, "TableName", { value: this.table.tableName });
    new CfnOutput(this, "KeysSecretArn", { value: this.secrets.keys.secretArn });
    new CfnOutput(this, "WhatsAppSecretArn", { value: this.secrets.whatsapp.secretArn });
    new CfnOutput(this, "OriginSecretArn", { value: this.secrets.origin.secretArn });
    new CfnOutput(this, "UserPoolId", { value: this.staff.userPoolId });
    new CfnOutput(this, "UserPoolClientId", { value: this.staff.identity.clientId });
    new CfnOutput(this, "StaffSignInUrl", { value: this.staff.signInOrigin });
  }
}
