import type { CognitoPart } from "assembly-player/services/cognito/plugin";
import type { PoolUser } from "assembly-player/services/cognito/user-pool";

export type StaffTokenOutcome = { readonly kind: "issued"; readonly token: string } | { readonly kind: "no-such-user" };

const lifetimeSeconds = 3_600;

/**
 * An ID token for scripts, as if the user had signed in: good for an hour of the local clock. `role` names a group; every
 * other query name stands for a custom attribute (`officeId=x` asks for a user whose `custom:office` is `x`).
 */
export const issueStaffToken = async (pool: CognitoPart, query: URLSearchParams): Promise<StaffTokenOutcome> => {
  const user = findUser(pool.users, query);
  if (user === undefined) return { kind: "no-such-user" };
  return { kind: "issued", token: await pool.issueIdToken(user, lifetimeSeconds) };
};

/** Of several, the one with the fewest groups: whoever asks for an officer wants one who may do nothing more. */
const findUser = (users: readonly PoolUser[], query: URLSearchParams): PoolUser | undefined =>
  users
    .filter((user) =>
      [...query].every(([name, value]) =>
        name === "role" ? user.groups.includes(value) : user.attributes[`custom:${name.replace(/Id$/, "")}`] === value,
      ),
    )
    .toSorted((one, other) => one.groups.length - other.groups.length)[0];
