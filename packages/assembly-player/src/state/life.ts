import type { LocalClock } from "../clock/local-clock.ts";
import type { StateStore } from "./state-store.ts";

/** Whether a run has come to life in this data directory before. One that failed while it was seeded has not. */
export interface Life {
  readonly isFirst: boolean;
  begin(): void;
}

export const openLife = (state: StateStore, clock: LocalClock): Life => {
  state.migrate("life-1", ["CREATE TABLE life (id INTEGER PRIMARY KEY, began_at INTEGER NOT NULL) STRICT"]);
  return {
    isFirst: state.get("SELECT 1 FROM life") === undefined,
    begin: () => {
      state.run("INSERT INTO life (id, began_at) VALUES (1, ?) ON CONFLICT (id) DO NOTHING", clock.nowMs());
    },
  };
};
