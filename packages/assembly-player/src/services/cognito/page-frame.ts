import { escapeHtml } from "./escape-html.ts";
import type { PageWords } from "./user-pool-words.ts";

/** One of the pool's few pages: one column, light or dark as the system is. `body` is markup. */
export const pageFrame = (language: string, { heading, text }: PageWords, body: string): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)}</title>
<style>
  :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #18212b; --quiet: #55606c; --line: #d9d5cc; --primary: #0b4f6c; --on-primary: #fff; --soft: #e3eef3 }
  @media (prefers-color-scheme: dark) { :root { --paper: #12181f; --ink: #eef1f4; --quiet: #a9b4bf; --line: #36424e; --primary: #8cc7e0; --on-primary: #0a1a22; --soft: #1c2c36 } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.5 system-ui, sans-serif }
  main { max-width: 26rem; margin: 0 auto; padding: 48px 20px }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 8px }
  p { margin: 0 0 24px; color: var(--quiet) }
  button { display: block; width: 100%; box-sizing: border-box; margin: 0 0 12px; padding: 16px 20px; text-align: left; font: inherit; color: var(--ink); background: var(--soft); border: 1px solid var(--line); border-radius: 6px; cursor: pointer }
  button strong { display: block; color: var(--primary) }
  button span { color: var(--quiet); font-size: 1rem }
  button:hover { border-color: var(--primary) }
  :focus-visible { outline: 3px solid var(--primary); outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
<p>${Object.entries(text)
  .map(([spoken, sentences]) => `<span lang="${escapeHtml(spoken)}">${escapeHtml(sentences)}</span>`)
  .join(" ")}</p>
${body}
</main>
</body>
</html>
`;
