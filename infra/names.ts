import type { Stage } from "./stages.ts";

/**
 * Physical names. They are fixed, so that operators find what the documents name, and alarms can name what they watch
 * without exports between stacks.
 */
export const resourceName = (stage: Stage, name: string): string => `sip-${stage.name}-${name}`;

export const deadLetterQueueName = (stage: Stage, of: string): string => resourceName(stage, `${of}-dead-letters`);

/** A construct id from a kebab-case name: book-slot becomes BookSlot. */
export const constructId = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const mainTableName = (stage: Stage): string => resourceName(stage, "main");
