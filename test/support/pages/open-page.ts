import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A phone of the smallest kind in use, and a desk. */
export const phone = { viewport: { width: 360, height: 740 } } as const;
export const desk = { viewport: { width: 1280, height: 800 } } as const;

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page since it was opened: uncaught errors, and answers of 5xx. */
  readonly troubles: readonly string[];
  /** Findings of axe on the page as it is now, and sideways scrolling, which axe does not see. */
  barriers(): Promise<string[]>;
  close(): Promise<void>;
}

export const openPage = async (browser: Browser, options: BrowserContextOptions): Promise<OpenPage> => {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on("pageerror", (fault) => troubles.push(fault.message));
  page.on("response", (answer) => {
    if (answer.status() >= 500) troubles.push(`${answer.status()} ${answer.url()}`);
  });
  return {
    page,
    troubles,
    barriers: async () => {
      const violations = (await page.evaluate(
        `${axe}; axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))`,
      )) as string[];
      const isTooWide = (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) as boolean;
      return isTooWide ? [...violations, "scrolls sideways"] : violations;
    },
    close: () => context.close(),
  };
};
