import { pageFrame } from "./page-frame.ts";

/**
 * Cognito signs out without asking; the provider wants its form posted, so the page posts it.
 * @param form the provider's empty form, with the id `op.logoutForm`
 */
export const signOutPage = (form: string): string =>
  pageFrame(
    "Keluar",
    `<h1>Keluar</h1>
<p>Anda sedang dikeluarkan. <span lang="en">Signing you out.</span></p>
${form}
<button form="op.logoutForm" name="logout" value="yes"><strong>Keluar</strong></button>
<script>document.querySelector("button").click()</script>`,
  );
