import { DeadlineList } from "@sip/contracts/deadlines/shapes";
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

describe("what nobody has looked at yet", () => {
  it("is on the supervisor's page on a phone: the cases withdrawn late or in trouble, and the passport of one hand in a minute", async () => {
    const supervisor = await openPage(browser, phone);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    await page.getByRole("heading", { level: 2, name: "Perlu ditinjau" }).waitFor();
    const rows = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /Catat temuan/ }) });
    await rows.nth(3).waitFor();
    expect(await rows.count()).toBe(4);
    await page.getByText(/Jatuh tempo .* Ditarik kembali .*, oleh petugas\./).waitFor();
    const givenUp = rows.filter({ hasText: "diakhiri saat tersendat" });
    await givenUp
      .getByText(/Ditarik kembali .* Tanpa tenggat 8 hari seluruhnya, .* Ditahan 1 kali, oleh petugas\./)
      .waitFor();
    const rushed = rows.filter({ hasText: "terlalu cepat, satu tangan" });
    await rushed.getByText(/Wawancara \d detik setelah Foto dan sidik jari, oleh petugas\./).waitFor();
    await rushed.getByText("6 tanda lagi").click();
    await rushed.getByText("Wawancara dan Adjudikasi oleh orang yang sama: petugas.").waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("is in the share of its week, where the case withdrawn late is opened by its number", async () => {
    const supervisor = await openPage(browser, phone);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    const { weeks, deadlines } = DeadlineList.parse(
      (await sip.get("/api/offices/pekanbaru/deadlines", await sip.staffToken("supervisor"))).body,
    );
    const isOpen = (number: string) => deadlines.some(({ applicationNumber }) => applicationNumber === number);
    const week = weeks?.find(({ late }) => !late.every(isOpen));
    const share = page.locator(".weeks > div", { hasText: `${week?.kept} dari ${week?.all}` });
    await share.getByText(`${week?.late.length} terlambat`).click();
    const ended = week?.late.filter((number) => !isOpen(number)) ?? [];
    for (const number of ended) await share.getByRole("button", { name: number, exact: true }).click();
    await share.getByText("Ditarik kembali").first().waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("leaves the list with one sentence of what was found, and not without", async () => {
    const supervisor = await openPage(browser, desk);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    const asks = page.getByRole("button", { name: /^Catat temuan untuk/ });
    await asks.nth(3).waitFor();
    await asks.first().click();
    await page.getByRole("button", { name: "Batal" }).click();
    expect(await asks.first().evaluate((element) => element === document.activeElement)).toBe(true);
    await asks.first().click();
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Tulis apa yang Anda temukan.").waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await page.getByRole("textbox", { name: "Apa yang Anda temukan?" }).fill("Berkas kertas sesuai.");
    await page.keyboard.press("Enter");
    await page.getByText(/^Temuan Anda untuk .* tersimpan\.$/).waitFor();
    await expect.poll(() => asks.count()).toBe(3);
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("tells who was faster, and that what one found oneself was not saved", async () => {
    const supervisor = await openPage(browser, desk);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    const ask = page.getByRole("button", { name: /^Catat temuan untuk/ }).first();
    await ask.waitFor();
    const number = /, (\S+)$/.exec((await ask.getAttribute("aria-label")) ?? "")?.[1];
    await ask.click();
    await page.getByRole("textbox", { name: "Apa yang Anda temukan?" }).fill("Salah catat.");
    const head = await sip.staffToken("head");
    const body = { flags: 20, note: "Sudah diperiksa." };
    expect((await sip.call("POST", `/api/applications/${number}/review`, { token: head, body })).status).toBe(200);
    await page.keyboard.press("Enter");
    await page.getByText(/ sudah ditinjau kepala: Sudah diperiksa\. Temuan Anda tidak disimpan\.$/).waitFor();
    const heading = page.getByRole("heading", { name: "Perlu ditinjau" });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("is not shown to an officer, who may look at the deadlines", async () => {
    const officer = await openPage(browser, desk);
    await signIn(officer.page, `${sip.origin}/pengawas`, /Petugas/);
    await officer.page.getByText("Mengambil alih bukan wewenang peran Anda.").waitFor();
    expect(await officer.page.getByRole("heading", { name: "Perlu ditinjau" }).count()).toBe(0);
    expect(officer.troubles).toEqual([]);
    await officer.close();
  });
});
