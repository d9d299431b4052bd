import { escapeHtml } from "./escape-html.ts";
import { pageFrame } from "./page-frame.ts";

/** What a browser sees when an application has asked the provider for something that it does not do. */
export const problemPage = (error: string, description: string): string =>
  pageFrame(
    "Tidak berhasil",
    `<h1>Tidak berhasil</h1>
<p>Kembali ke aplikasi dan coba lagi. <span lang="en">Go back to the application and try again.</span></p>
<p><code>${escapeHtml(error)}</code> ${escapeHtml(description)}</p>`,
  );
