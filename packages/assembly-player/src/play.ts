import type { Activity } from "./clock/activity.ts";
import type { AdvanceOutcome } from "./clock/advance-clock.ts";
import type { LocalClock } from "./clock/local-clock.ts";
import type { PlayerOptions } from "./player-options.ts";
import type { Plugin } from "./plugin.ts";
import type { StateStore } from "./state/state-store.ts";
import type { TemplateModel } from "./template/template-model.ts";

/** A run, as its plug-ins see it. */
export interface Play {
  /** http://127.0.0.1:<port> */
  readonly origin: string;
  /** http://127.0.0.1:<port> of the address that the functions' AWS SDKs talk to. */
  readonly awsEndpoint: string;
  readonly options: PlayerOptions;
  readonly dataDir: string;
  /** Whether the limits of the template are played. */
  readonly limits: boolean;
  readonly log: (line: string) => void;
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  /** Work outside the services (a webhook on its way) is tracked here, or the clock would run past it. */
  readonly activity: Activity;
  /** True until a run has once come to life in this data directory. */
  readonly isFirstStart: boolean;
  readonly plugins: readonly Plugin[];
  /** What a plug-in offers the others. Throws when it was not opened before. */
  part<Part>(plugin: Plugin<Part>): Part;
  /** Moves the clock; everything due in between runs first, in order. */
  advanceTo(instant: Date): Promise<AdvanceOutcome>;
}
