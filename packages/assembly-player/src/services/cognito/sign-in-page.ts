import { escapeHtml } from "./escape-html.ts";
import { pageFrame } from "./page-frame.ts";
import type { PoolUser } from "./user-pool.ts";
import type { UserPoolWords } from "./user-pool-words.ts";

/** One button for each user: signing in is one press. */
export const signInPage = ({ language, signIn }: UserPoolWords, users: readonly PoolUser[], action: string): string =>
  pageFrame(
    language,
    signIn,
    `<form method="post" action="${escapeHtml(action)}">
${users.map(userButton).join("\n")}
</form>`,
  );

const userButton = (user: PoolUser): string =>
  `<button name="username" value="${escapeHtml(user.username)}"><strong>${escapeHtml(user.name)}</strong>
<span>${escapeHtml([user.groups.join(", "), ...Object.values(user.attributes)].join(" · "))}</span></button>`;
