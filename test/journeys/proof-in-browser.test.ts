import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, openPage, phone } from "../support/pages/open-page.ts";
import { applicant, phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let browser: Browser;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

const preparedText = async (page: Page, link: string): Promise<string> =>
  new URL((await page.getByRole("link", { name: link }).getAttribute("href")) ?? "").searchParams.get("text") ?? "";
const send = (from: string, text: string) => sip.call("POST", "/local/inbound", { body: { from, text } });

describe("a phone that proves itself by a message", () => {
  it("is offered first at 360 pixels, waits through a reload, and books without a code", async () => {
    const opened = await openPage(browser, phone);
    const { page } = opened;
    const number = phoneOf(81);
    await page.goto(`${sip.origin}/#pesan/jenis`);
    await page.getByLabel("Paspor baru").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByLabel("Nama lengkap").fill("Siti Contoh");
    await page.getByLabel("NIK").fill(applicant(81).nik);
    await page.getByLabel("10 tahun").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: /22 Desember/ }).click();
    await page
      .getByRole("button", { name: /07\.30/ })
      .first()
      .click();
    const begin = page.getByRole("button", { name: "Buktikan lewat WhatsApp saya" });
    await begin.waitFor();
    expect(await page.getByLabel("SMS").isVisible()).toBe(false);
    expect(await opened.barriers()).toEqual([]);
    await begin.click();
    await page.getByText("Tulis nomor ponsel Indonesia").first().waitFor();
    await page.getByLabel("Nomor ponsel").fill(number.replace("+62", "0"));
    const asked = page.waitForRequest(/\/api\/verifications$/);
    await begin.click();
    expect((await asked).postData()).toBe(`{"phone":"${number}","channel":"inbound","language":"id"}`);

    const link = page.getByRole("link", { name: "Kirim lewat WhatsApp saya" });
    await link.waitFor();
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await page.getByRole("img").count()).toBe(0);
    await page.getByText("Menunggu pesan Anda").waitFor();
    expect(await opened.barriers()).toEqual([]);
    await page.reload();
    const text = await preparedText(page, "Kirim lewat WhatsApp saya");
    expect(text).toMatch(/Diminta orang lain untuk mengirim ini\? Jangan kirim/);
    await page.getByText(/[0-9A-Z]{3}-[0-9A-Z]{3}/).waitFor();
    await send(number, text);

    // Nobody is told by WhatsApp who has not said so (UU 27/2022).
    await page.getByText("sudah diverifikasi di perangkat ini").waitFor();
    await page.getByLabel("WhatsApp").check();
    await page.getByRole("button", { name: "Lanjut", exact: true }).click();
    await page.getByRole("button", { name: "Pesan antrean ini" }).click();
    await page.getByText("A001").first().waitFor();
    expect((await sip.message(number, /BATAL/)).text).toMatch(/Chrome di Linux/);

    await page.getByRole("link", { name: "Antrean saya" }).first().click();
    await page.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
    await page.getByText("Semua perangkat dengan nomor ini keluar dalam lima menit").waitFor();
    expect(await opened.barriers()).toEqual([]);
    expect(opened.troubles).toEqual([]);
    await opened.close();
  });

  it("scans a QR code from a desk, and a code is one press away", async () => {
    const opened = await openPage(browser, desk);
    const { page } = opened;
    const number = phoneOf(82);
    await page.goto(`${sip.origin}/#antrean`);
    await page.getByLabel("Nomor ponsel").fill(number.replace("+62", "0"));
    await page.getByRole("button", { name: "Buktikan lewat WhatsApp saya" }).click();
    await page.getByRole("img", { name: /Kode QR yang membuka WhatsApp/ }).waitFor();
    await page.getByText(/[0-9A-Z]{3}-[0-9A-Z]{3}/).waitFor();
    expect(await opened.barriers()).toEqual([]);

    await page.getByText("Minta kode lewat WhatsApp atau SMS").click();
    await page.getByRole("button", { name: "Kirim kode lewat SMS" }).click();
    const code = /\b\d{6}\b/.exec((await sip.message(number, /\b\d{6}\b/)).text)?.[0] ?? "";
    await page.getByLabel("Kode verifikasi").fill(code);
    await page.getByRole("button", { name: "Lanjut", exact: true }).click();
    await page.getByText("sudah diverifikasi di perangkat ini").waitFor();
    expect(opened.troubles).toEqual([]);
    await opened.close();
  });

  it("a message of too late is said to be so, with the way to a new one", async () => {
    const opened = await openPage(browser, phone);
    const { page } = opened;
    const number = phoneOf(83);
    await page.goto(`${sip.origin}/#antrean`);
    await page.getByLabel("Nomor ponsel").fill(number.replace("+62", "0"));
    await page.getByRole("button", { name: "Buktikan lewat WhatsApp saya" }).click();
    await page.getByText("Menunggu pesan Anda").waitFor();
    await sip.call("POST", "/local/clock", { body: { advance: "PT10M" } });
    await page.getByText("Pesan ini tidak berlaku lagi").waitFor();
    expect(await opened.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Siapkan pesan baru" }).click();
    const text = await preparedText(page, "Kirim lewat WhatsApp saya");
    await send(number, "BATAL");
    await send(number, text);
    await page.getByText("sudah diverifikasi di perangkat ini").waitFor();
    expect(opened.troubles).toEqual([]);
    await opened.close();
  });
});
