import type { Page } from "playwright-core";

/** Opens a page of staff and signs in there, as the one whom the local run offers by this name. */
export const signIn = async (page: Page, url: string, who: RegExp): Promise<void> => {
  await page.goto(url);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.getByRole("button", { name: who }).click();
};

/** Presses the one big act each time, as soon as it has the keyboard. */
export const act = async (page: Page, ...acts: readonly RegExp[]): Promise<void> => {
  for (const named of acts) {
    await page.locator("#main-act:focus:not([aria-disabled=true])", { hasText: named }).waitFor();
    await page.keyboard.press("l");
  }
};

/** The button that sends a step which asks for something first. */
export const send = /Kirim sekarang/;

/** Finds somebody by ticket or number and takes them in hand. */
export const takeInHand = async (page: Page, sought: string): Promise<void> => {
  // Keys that follow each other faster than this are a scanner's.
  await page.waitForTimeout(120);
  await page.keyboard.press("/");
  await page.keyboard.type(sought);
  await page.locator(".results button", { hasText: sought }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Orang di loket" }).getByText(sought).first().waitFor();
};
