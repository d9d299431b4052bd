import { escapeHtml } from "./escape-html.ts";
import { pageFrame } from "./page-frame.ts";
import type { UserPoolWords } from "./user-pool-words.ts";

/** What a browser sees when an application has asked the provider for something that it does not do. */
export const problemPage = ({ language, problem }: UserPoolWords, error: string, description: string): string =>
  pageFrame(language, problem, `<p><code>${escapeHtml(error)}</code> ${escapeHtml(description)}</p>`);
