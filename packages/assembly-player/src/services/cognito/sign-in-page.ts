import { escapeHtml } from "./escape-html.ts";
import type { PoolUser } from "./local-pool.ts";
import { pageFrame } from "./page-frame.ts";

/** One button for each user: signing in on the local run is one press. */
export const signInPage = (users: readonly PoolUser[], action: string): string =>
  pageFrame(
    "Masuk",
    `<h1>Masuk sebagai siapa?</h1>
<p>Percobaan di komputer ini, tanpa kata sandi. <span lang="en">Local run: sign in with one press, no password.</span></p>
<form method="post" action="${escapeHtml(action)}">
${users.map(userButton).join("\n")}
</form>`,
  );

const userButton = (user: PoolUser): string =>
  `<button name="username" value="${escapeHtml(user.username)}"><strong>${escapeHtml(user.name)}</strong>
<span>${escapeHtml([user.groups.join(", "), ...Object.values(user.attributes)].join(" · "))}</span></button>`;
