import type { IncomingMessage } from "node:http";
import type { WorkSource } from "./clock/activity.ts";
import type { RequestHandler } from "./front/request-handler.ts";
import type { Play } from "./play.ts";
import type { ResourceKind } from "./template/resource-kind.ts";
import type { TemplateModel } from "./template/template-model.ts";
import type { WireEnd } from "./wire/wire-end.ts";

/** A service of AWS, or whatever else takes part in a run. */
export interface Plugin<Part = unknown> {
  /** For a service its name in ARNs. A plug-in given to a run plays in the place of the service that has its name. */
  readonly name: string;
  /** What it plays, in half a sentence for people. */
  readonly summary: string;
  /** The resource types that it plays. One that no plug-in plays stops the start. */
  readonly kinds: readonly ResourceKind<unknown>[];
  /** The queues to which its resources send what failed for good. */
  deadLetterArns?(model: TemplateModel): readonly (string | undefined)[];
  /**
   * Opens what the templates declare; nothing works by itself yet. Throws what cannot be played. Plug-ins that stand before it
   * in the list are open. Without it there is nothing to open: the kinds are names that others refer to.
   */
  open?(play: Play): OpenPlugin<Part> | Promise<OpenPlugin<Part>>;
}

export interface OpenPlugin<Part = unknown> {
  /** What it offers the other plug-ins. */
  readonly part: Part;
  /** What it answers to AWS SDKs. */
  readonly wire?: readonly WireEnd[];
  /** Who answers a request under `/local/`, which belongs to the run itself; undefined when the path is none of its own. */
  handlerOf?(request: IncomingMessage, path: string): RequestHandler | undefined;
  /** Answers all other requests. Where several plug-ins do, it is the last one of the list. */
  readonly site?: RequestHandler;
  /** Called when the tables are seeded: from now on these work by themselves. */
  live?(): readonly WorkSource[] | Promise<readonly WorkSource[]>;
  /** Called when the run ends, or cannot start; what is under way has come to its end. The last one first. */
  stop?(): unknown;
}
