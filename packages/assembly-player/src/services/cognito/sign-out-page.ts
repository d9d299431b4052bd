import { escapeHtml } from "./escape-html.ts";
import { pageFrame } from "./page-frame.ts";
import type { UserPoolWords } from "./user-pool-words.ts";

/**
 * Cognito signs out without asking; the provider wants its form posted, so the page posts it.
 * @param form the provider's empty form, with the id `op.logoutForm`
 */
export const signOutPage = ({ language, signOut }: UserPoolWords, form: string): string =>
  pageFrame(
    language,
    signOut,
    `${form}
<button form="op.logoutForm" name="logout" value="yes"><strong>${escapeHtml(signOut.heading)}</strong></button>
<script>document.querySelector("button").click()</script>`,
  );
