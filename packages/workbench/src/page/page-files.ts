import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "assembly-player/front/request-handler";

const files: Readonly<Record<string, { readonly name: string; readonly contentType: string }>> = {
  "/local": { name: "local.html", contentType: "text/html; charset=utf-8" },
  ...Object.fromEntries(
    ["local.css", "layout.css", "panels.css", "phone.css"].map((name) => [
      `/local/page/${name}`,
      { name, contentType: "text/css; charset=utf-8" },
    ]),
  ),
  ...Object.fromEntries(
    [
      "local.js",
      "clock-panel.js",
      "element.js",
      "message-text.js",
      "phone-panel.js",
      "side-panels.js",
      "wall-time.js",
      "words.js",
    ].map((name) => [`/local/page/${name}`, { name, contentType: "text/javascript; charset=utf-8" }]),
  ),
};

/** The /local page and what it loads; undefined when the path is none of it. */
export const pageHandlerOf = ({ method }: IncomingMessage, path: string): RequestHandler | undefined => {
  const file = files[path];
  if (file === undefined || method !== "GET") return undefined;
  return async (_request, response) => {
    const content = await readFile(new URL(`./${file.name}`, import.meta.url));
    response.writeHead(200, {
      "content-type": file.contentType,
      "cache-control": "no-cache",
      "content-security-policy": "default-src 'self'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
    });
    response.end(content);
  };
};
