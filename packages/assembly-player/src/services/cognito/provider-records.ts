import type { AdapterPayload } from "oidc-provider";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";

/** What the OpenID provider has to remember: sessions, codes, grants, refresh tokens. Same verbs as its adapter. */
export interface ProviderRecords {
  upsert(model: string, id: string, payload: AdapterPayload, expiresInSeconds?: number): void;
  find(model: string, id: string): AdapterPayload | undefined;
  findByUid(model: string, uid: string): AdapterPayload | undefined;
  consume(model: string, id: string): void;
  destroy(model: string, id: string): void;
  revokeByGrantId(model: string, grantId: string): void;
}

export const createProviderRecords = (state: StateStore, clock: LocalClock): ProviderRecords => {
  state.migrate("identity-records-1", [
    `CREATE TABLE identity_records (model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grantId TEXT,
       expiresAtSeconds INTEGER, PRIMARY KEY (model, id)) STRICT`,
    "CREATE INDEX identity_records_uid ON identity_records (uid) WHERE uid IS NOT NULL",
    "CREATE INDEX identity_records_grant ON identity_records (grantId) WHERE grantId IS NOT NULL",
  ]);
  const nowSeconds = () => Math.floor(clock.nowMs() / 1_000);
  const parsed = (row: { payload: string } | undefined) =>
    row === undefined ? undefined : (JSON.parse(row.payload) as AdapterPayload);
  const dropExpired = () => state.run("DELETE FROM identity_records WHERE expiresAtSeconds < ?", nowSeconds());

  return {
    upsert: (model, id, payload, expiresInSeconds) => {
      dropExpired();
      state.run(
        "INSERT OR REPLACE INTO identity_records (model, id, payload, uid, grantId, expiresAtSeconds) VALUES (?, ?, ?, ?, ?, ?)",
        model,
        id,
        JSON.stringify(payload),
        payload.uid ?? null,
        payload.grantId ?? null,
        expiresInSeconds === undefined ? null : nowSeconds() + expiresInSeconds,
      );
    },
    find: (model, id) =>
      parsed(state.get("SELECT payload FROM identity_records WHERE model = ? AND id = ?", model, id)),
    findByUid: (model, uid) =>
      parsed(state.get("SELECT payload FROM identity_records WHERE uid = ? AND model = ?", uid, model)),
    consume: (model, id) => {
      state.run(
        "UPDATE identity_records SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
        nowSeconds(),
        model,
        id,
      );
    },
    destroy: (model, id) => {
      state.run("DELETE FROM identity_records WHERE model = ? AND id = ?", model, id);
    },
    revokeByGrantId: (model, grantId) => {
      state.run("DELETE FROM identity_records WHERE grantId = ? AND model = ?", grantId, model);
    },
  };
};
