import type { TemplateModel } from "../../template/template-model.ts";
import { compilePolicy } from "../iam/evaluate-policy.ts";
import type { Functions } from "./functions.ts";
import { permissionKind } from "./permission-kind.ts";

/** Which services may invoke which functions. */
export interface FunctionPermissions {
  /** Throws when `service` may not invoke the function in the name of `sourceArn`, or when it cannot be run here. */
  require(functionArn: string, service: string, sourceArn: string): void;
}

export const createFunctionPermissions = (model: TemplateModel, functions: Functions): FunctionPermissions => {
  const permissions = model.all(permissionKind);
  return {
    require: (functionArn, service, sourceArn) => {
      const { arn, logicalId } = functions.requireRunnable(functionArn);
      const statements = permissions
        .filter(({ properties }) => functions.find(properties.FunctionName)?.arn === arn)
        .map(({ properties: { Action, Principal, SourceArn, SourceAccount } }) => ({
          Effect: "Allow" as const,
          Principal: { Service: [Principal] },
          Action: [Action],
          Condition: {
            ...(SourceArn !== undefined && { ArnLike: { "aws:SourceArn": [SourceArn] } }),
            ...(SourceAccount !== undefined && { StringEquals: { "aws:SourceAccount": [SourceAccount] } }),
          },
        }));
      const answer = compilePolicy(statements)({
        action: "lambda:InvokeFunction",
        resource: arn,
        principal: { type: "Service", name: service },
        context: { "aws:SourceArn": sourceArn, "aws:SourceAccount": model.accountId },
      });
      if (answer !== "allow") {
        throw new Error(`function ${logicalId} has no AWS::Lambda::Permission for ${service} from ${sourceArn}`);
      }
    },
  };
};
