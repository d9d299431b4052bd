import type { WorkSource } from "./clock/activity.ts";
import type { Play } from "./play.ts";
import type { OpenPlugin, Plugin } from "./plugin.ts";

/** The plug-ins of one run: opened one after the other, each with what those before it offer. */
export interface RunPlugins {
  readonly all: readonly Plugin[];
  /** Those that are open. */
  opened(): readonly OpenPlugin[];
  part<Part>(plugin: Plugin<Part>): Part;
  /** Throws what a plug-in cannot play. */
  open(play: Play): Promise<void>;
  live(): Promise<readonly WorkSource[]>;
  /** The last one first. */
  stop(): Promise<void>;
}

/** The services, then all others. A plug-in with the name of a service plays in its place. Throws when two have one name. */
export const createRunPlugins = (services: readonly Plugin[], given: readonly Plugin[]): RunPlugins => {
  const named = Map.groupBy(given, ({ name }) => name);
  for (const [name, same] of named) if (same.length > 1) throw new Error(`two plug-ins are called ${name}`);
  const serviceNames = new Set(services.map(({ name }) => name));
  const all = [
    ...services.map((service) => named.get(service.name)?.[0] ?? service),
    ...given.filter(({ name }) => !serviceNames.has(name)),
  ];
  const opened = new Map<string, OpenPlugin>();
  return {
    all,
    opened: () => [...opened.values()],
    part: <Part>({ name }: Plugin<Part>): Part => {
      const found = opened.get(name);
      if (found === undefined) throw new Error(`the plug-in ${name} is not open`);
      // What plays in the place of a service offers what the service does.
      return found.part as Part;
    },
    open: async (play) => {
      for (const plugin of all) opened.set(plugin.name, (await plugin.open?.(play)) ?? { part: undefined });
    },
    live: async () => {
      const sources: WorkSource[] = [];
      for (const plugin of opened.values()) sources.push(...((await plugin.live?.()) ?? []));
      return sources;
    },
    stop: async () => {
      for (const plugin of [...opened.values()].reverse()) await plugin.stop?.();
    },
  };
};
