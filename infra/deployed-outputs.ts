import { readFileSync } from "node:fs";
import { resourceName } from "./names.ts";
import type { Stage } from "./stages.ts";

/** A stack's output, from the file that `cdk deploy --outputs-file` wrote. */
export const deployedOutput = (outputsFile: string, stage: Stage, stack: string, output: string): string => {
  const outputs: unknown = JSON.parse(readFileSync(outputsFile, "utf8"));
  const value = member(member(outputs, resourceName(stage, stack)), output);
  if (typeof value !== "string") throw new Error(`${outputsFile} has no ${output} of ${resourceName(stage, stack)}`);
  return value;
};

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
