import { parentPort, workerData } from "node:worker_threads";
import { loadBefore } from "../../model/before/load-before.ts";
import { openModelCloud } from "../../model/model-cloud.ts";
import type { SaidMessage } from "../../model/whatsapp-end.ts";
import { beforeRelease } from "./country.ts";
import { runPassport } from "./passport.ts";
import type { ModelTask } from "./play-model.ts";
import { runRelease } from "./release.ts";
import { originSecret, secrets } from "./secrets.ts";
import { remindedAt, runSixteen } from "./sixteen.ts";

const task = workerData as ModelTask;
loadBefore(task.before);
const said: SaidMessage[] = [];
const plays = {
  release: { startsAt: beforeRelease, run: runRelease },
  sixteen: { startsAt: remindedAt, run: runSixteen },
  passport: { startsAt: beforeRelease, run: runPassport },
};
const { startsAt, run } = plays[task.play];
const cloud = openModelCloud({
  ...task,
  startsAt,
  secrets,
  originSecret,
  onSaid: (message) => said.push(message),
});
const outcome = await run(cloud, { ...task, said });
parentPort?.postMessage({ outcome, figures: cloud.figures() });
