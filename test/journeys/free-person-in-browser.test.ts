import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, openPage, phone } from "../support/pages/open-page.ts";
import { signIn } from "../support/pages/staff-pages.ts";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let browser: Browser;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
  const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
    token: await sip.prove(phoneOf(1)),
    headers: { "idempotency-key": "somebody-else" },
    body: { date: "2026-12-22", session: "07:30", applicants: [applicant(1), applicant(2)], contact },
  });
  expect(booked.status, JSON.stringify(booked.body)).toBe(201);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

describe("a NIK that somebody else booked, at the counter", () => {
  it.each([
    ["at a desk (1280 px)", desk, 1],
    ["on the smallest phone (360 px)", phone, 2],
  ])("is freed by keyboard alone, after the KTP was seen, %s", async (_, size, number) => {
    const { page, barriers, troubles, close } = await openPage(browser, size);
    await signIn(page, `${sip.origin}/petugas`, /Petugas/);
    await page.getByText("Bebaskan NIK atau paspor yang dipesan orang lain").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type(applicant(number).nik);
    await page.getByLabel("Alasan").focus();
    await page.keyboard.type("Tidak kenal pemesannya");
    await page.keyboard.press("Enter");

    await page.getByText("Lihat KTP asli dulu, lalu beri tanda").waitFor();
    expect(await page.getByLabel("KTP asli sudah dilihat").evaluate((box) => box.matches(":focus"))).toBe(true);
    expect(await page.getByLabel("Tanggal lahir di KTP").inputValue()).toBe(applicant(number).dateOfBirth);
    expect(await barriers()).toEqual([]);

    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(`NIK berakhiran ${applicant(number).nik.slice(12)} bebas.`).waitFor();
    expect(await page.getByLabel("NIK di KTP").inputValue()).toBe("");
    expect(await barriers()).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("that is free already is said to be so in words", async () => {
    const { page, close } = await openPage(browser, desk);
    await signIn(page, `${sip.origin}/petugas`, /Petugas/);
    await page.getByText("Bebaskan NIK atau paspor yang dipesan orang lain").click();
    await page.getByLabel("NIK di KTP").fill(applicant(7).nik);
    await page.getByLabel("Alasan").fill("Tidak kenal pemesannya");
    await page.getByLabel("KTP asli sudah dilihat").check();
    await page.getByRole("button", { name: "Bebaskan NIK" }).click();
    await page.getByText("NIK ini tidak punya antrean yang berlaku di kantor ini.").waitFor();
    await close();
  });

  it("that cannot be freed for a fault of ours shows the number by which operators find it", async () => {
    const { page, barriers, close } = await openPage(browser, phone);
    await page.route("**/people/release", (route) =>
      route.fulfill({ status: 500, headers: { "apigw-requestid": "JKJaXmPLvHcESHA=" }, json: { message: "Internal" } }),
    );
    await signIn(page, `${sip.origin}/petugas`, /Petugas/);
    await page.getByText("Bebaskan NIK atau paspor yang dipesan orang lain").click();
    await page.getByLabel("NIK di KTP").fill(applicant(2).nik);
    await page.getByLabel("Alasan").fill("Tidak kenal pemesannya");
    await page.getByLabel("KTP asli sudah dilihat").check();
    await page.keyboard.press("Enter");
    await page.getByText("sampaikan nomor ini kepada kantor imigrasi (foto layar cukup): JKJaXmPLvHcESHA=").waitFor();
    expect(await barriers()).toEqual([]);
    await close();
  });
});
