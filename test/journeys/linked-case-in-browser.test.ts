import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, openPage, phone } from "../support/pages/open-page.ts";
import { signIn } from "../support/pages/staff-pages.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let browser: Browser;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-11-24T03:00:00.000Z", seed: "demo" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

describe("the link of a message to staff", () => {
  it("opens the case on the supervisor's page, through the sign-in, and leaves the address", async () => {
    const supervisor = await openPage(browser, phone);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas#PKU-26-000002`, /Pengawas/);
    const linked = page.locator("section", { has: page.getByRole("heading", { name: "Dari pesan: PKU-26-000002" }) });
    await linked.getByText("Langkah terakhir").waitFor();
    expect(await linked.getByRole("heading").evaluate((one) => one === document.activeElement)).toBe(true);
    expect(page.url()).toBe(`${sip.origin}/pengawas`);
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("opens another case where the page is open already, to be taken over in place", async () => {
    const supervisor = await openPage(browser, desk);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    const pressing = page.getByRole("button", { name: /^Ambil alih/ });
    await pressing.first().waitFor();
    const number = /PKU-26-\d{6}/.exec((await pressing.first().getAttribute("aria-label")) ?? "")?.[0];
    await page.goto(`${sip.origin}/pengawas#${number}`);
    const linked = page.locator("section", { has: page.getByRole("heading", { name: `Dari pesan: ${number}` }) });
    await linked.getByRole("button", { name: /^Ambil alih/ }).click();
    await linked.getByText("Serahkan kepada").waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("says so when the office has no such case", async () => {
    const supervisor = await openPage(browser, desk);
    await signIn(supervisor.page, `${sip.origin}/pengawas#PKU-26-999999`, /Pengawas/);
    await supervisor.page.getByText("Permohonan PKU-26-999999 tidak ditemukan di kantor ini.").waitFor();
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("takes the case in hand at the counter, and not again when the page is loaded anew", async () => {
    const officer = await openPage(browser, desk);
    const { page } = officer;
    await signIn(page, `${sip.origin}/petugas#PKU-26-000002`, /Petugas/);
    await page.getByRole("region", { name: "Orang di loket" }).getByText("PKU-26-000002").first().waitFor();
    await page.reload();
    await page.getByText(/Pilih/).first().waitFor();
    expect(await page.getByRole("region", { name: "Orang di loket" }).getByText("PKU-26-000002").count()).toBe(0);
    expect(officer.troubles).toEqual([]);
    await officer.close();
  });
});
