import { CannotStart } from "./cannot-start.ts";
import { createClockDriver, startingInstantMs } from "./clock/advance-clock.ts";
import { createActivity } from "./clock/create-activity.ts";
import { createLocalClock } from "./clock/local-clock.ts";
import { createFront } from "./front/create-front.ts";
import { listenOrigin } from "./front/listen-origin.ts";
import type { Play } from "./play.ts";
import type { PlayerOptions } from "./player-options.ts";
import { createRunPlugins } from "./run-plugins.ts";
import { tablesFileIn } from "./services/dynamodb/embedded-engine.ts";
import { everyService } from "./services/every-service.ts";
import { lambda } from "./services/lambda/plugin.ts";
import { checkDataFolder } from "./state/check-data-folder.ts";
import { checkDataFormat } from "./state/check-data-format.ts";
import { openLife } from "./state/life.ts";
import { plainWords } from "./state/plain-words.ts";
import { openStateStore, stateFileIn } from "./state/state-store.ts";
import { loadModel } from "./template/load-model.ts";
import { listenAwsFront } from "./wire/aws-front.ts";

export interface PlayedAssembly {
  /** http://127.0.0.1:<port> */
  readonly origin: string;
  /** The run as its plug-ins see it: the clock to move, the model, what each plug-in offers. */
  readonly play: Play;
  /** Waits for what is under way, then ends everything. What was acknowledged is found again by the next start. */
  stop(): Promise<void>;
}

/** How long an ending run waits for what is under way. */
const stopPatienceMs = 5_000;

/**
 * Plays the stacks of a cloud assembly on this machine. Resolves when everything answers. Rejects when something in the
 * templates cannot be played, naming stack, logical id and property.
 */
export const playAssembly = async (options: PlayerOptions): Promise<PlayedAssembly> => {
  // As in a Lambda: code that reads local time by mistake must not be right by luck.
  process.env.TZ = "UTC";
  const { dataDir, log, limits = true } = options;
  /** Run in reverse when the run ends, or when it cannot start. */
  const endings: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    checkDataFormat(dataDir, options.dataFormat);
    checkDataFolder(dataDir, stateFileIn(dataDir), tablesFileIn(dataDir));
    const state = openStateStore(dataDir, options.dataFormat?.number);
    endings.push(state.close);
    const origin = await listenOrigin(options.port, log);
    endings.push(origin.close);
    const awsFront = await listenAwsFront();
    endings.push(awsFront.close);
    const plugins = createRunPlugins(everyService, options.plugins ?? []);
    const model = loadModel({
      assemblyDir: options.assemblyDir,
      origin: origin.address,
      awsEndpoint: awsFront.endpoint,
      parameters: options.parameters ?? {},
      kinds: plugins.all.flatMap(({ kinds }) => kinds),
    });
    const clock = createLocalClock(startingInstantMs(state, options.now));
    const activity = createActivity();
    const driver = createClockDriver(clock, activity, state);
    const life = openLife(state, clock);
    const play: Play = {
      origin: origin.address,
      awsEndpoint: awsFront.endpoint,
      options,
      dataDir,
      limits,
      log,
      model,
      state,
      clock,
      activity,
      isFirstStart: life.isFirst,
      plugins: plugins.all,
      part: plugins.part,
      advanceTo: driver.advanceTo,
    };
    endings.push(plugins.stop);
    await plugins.open(play);
    await options.seed?.(play);
    const sources = await plugins.live();
    life.begin();
    const ends = plugins.opened().flatMap(({ wire = [] }) => wire);
    awsFront.open({ ends, callerOf: plugins.part(lambda).callerOf, clock, log });
    const front = createFront(play, plugins.opened());
    for (const source of sources) activity.addSource(source);
    driver.start();
    endings.push(async () => {
      driver.stop();
      await activity.stop(stopPatienceMs);
    });
    origin.open(front);
    endings.push(origin.shut);
    return { origin: play.origin, play, stop };
  } catch (fault) {
    await stop();
    const said = plainWords(fault, dataDir);
    throw said === undefined ? fault : new CannotStart(`The data folder ${said} Choose another one, or mend that.`);
  }
};
