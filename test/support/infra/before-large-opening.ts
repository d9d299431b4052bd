import { stageOf } from "@sip/infra/stages";
import { appOf } from "./app-of.ts";
import { type Templates, templateIn } from "./synthesized.ts";

/** The templates of production in an account with room, before a national opening (docs/OPERATIONS.md, "Before a large opening"). */
export const beforeLargeOpening = (): Pick<Templates, "Data" | "Service"> => {
  const warmThroughput = { readUnits: 60_000, writeUnits: 12_000 };
  const { app, outdir } = appOf({ ...stageOf("production"), concurrentRuns: 1_000, warmThroughput });
  app.synth();
  return { Data: templateIn(outdir, "Data"), Service: templateIn(outdir, "Service") };
};
