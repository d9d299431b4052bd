import * as z from "zod/mini";
import { descriptionHasNoEffect, encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

export const eventBusKind = defineKind({
  type: "AWS::Events::EventBus",
  properties: z.strictObject({ Name: z.string() }),
  noEffect: {
    Description: descriptionHasNoEffect,
    KmsKeyIdentifier: encryptionHasNoEffect,
    LogConfig: "deliveries can be read in the logs of the functions",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("Name");
    return { ref: name, attributes: { Name: name, Arn: naming.arn("events", `event-bus/${name}`) } };
  },
});
