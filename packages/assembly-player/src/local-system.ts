import type { Activity } from "./clock/activity.ts";
import type { LocalClock } from "./clock/local-clock.ts";
import type { RequestHandler } from "./front/request-handler.ts";
import type { LocalOptions } from "./player-options.ts";
import type { StateStore } from "./state/state-store.ts";
import type { TemplateModel } from "./template/template-model.ts";

/** The running core, as the pages, the phone and the identity provider around it see it. */
export interface LocalSystem {
  readonly origin: string;
  readonly options: LocalOptions;
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  /** Work outside the core (a webhook on its way) is tracked here, or the clock would run past it. */
  readonly activity: Activity;
  /** The HTTP API with this id (its `Ref`). Paths are as the API sees them. */
  api(apiId: string): RequestHandler;
  /** Moves the clock; everything due in between runs first, in order. */
  advanceTo(instant: Date): Promise<AdvanceOutcome>;
  /** The secret's current value. Throws when there is none of that name or ARN. */
  secret(idOrArn: string): string;
  readonly queues: QueueInspection;
}

export type AdvanceOutcome =
  | { readonly kind: "advanced"; readonly now: Date }
  | { readonly kind: "back-in-time"; readonly now: Date };

export interface QueueInspection {
  /** Queues that others dead-letter into, and how many messages lie in each. */
  deadLetters(): readonly { readonly queueName: string; readonly messageCount: number }[];
  /** Sends every message of a dead-letter queue back to where it came from; returns how many went. */
  redrive(queueName: string): number;
}
