import * as z from "zod/mini";
import { descriptionHasNoEffect, encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

/** A function. Only those with a Node.js runtime can be invoked; others may stand in the template (providers of custom resources). */
export const functionKind = defineKind({
  type: "AWS::Lambda::Function",
  properties: z.strictObject({
    FunctionName: z.optional(z.string()),
    Code: z.union([
      z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
      z.strictObject({ ZipFile: z.string() }),
    ]),
    Handler: z.string(),
    Runtime: z.string(),
    Role: z.string(),
    Environment: z.optional(z.strictObject({ Variables: z.optional(z.record(z.string(), z.coerce.string())) })),
    MemorySize: z.optional(templateNumber),
    Timeout: z.optional(templateNumber),
    Layers: z.optional(z.array(z.string())),
    LoggingConfig: z.optional(
      z.strictObject({
        LogFormat: z.optional(z.enum(["JSON", "Text"])),
        ApplicationLogLevel: z.optional(z.enum(["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"])),
      }),
    ),
    DeadLetterConfig: z.optional(z.strictObject({ TargetArn: z.string() })),
  }),
  noEffect: {
    Description: descriptionHasNoEffect,
    Architectures: "the machine has the architecture that it has",
    PackageType: "the asset is a folder",
    TracingConfig: "there are no traces on one machine; the header is not made up",
    "LoggingConfig.LogGroup": "logs go to a file in the data directory that is named for the function",
    "LoggingConfig.SystemLogLevel": "the lines that Lambda itself writes about a run are not made up",
    ReservedConcurrentExecutions:
      "it protects the account's other functions; one worker plays all invocations of a function",
    EphemeralStorage: "the machine's temporary folder is used",
    KmsKeyArn: encryptionHasNoEffect,
    RuntimeManagementConfig: "the runtime is the Node.js that plays it",
    RecursiveLoop: "the loop guard counts calls by AWS's own headers",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("FunctionName");
    return { ref: name, attributes: { Arn: naming.arn("lambda", `function:${name}`) } };
  },
});
export type LambdaFunction = z.infer<typeof functionKind.properties>;
