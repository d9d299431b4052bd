import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, type OpenPage, openPage, phone } from "../support/pages/open-page.ts";
import { send, signIn } from "../support/pages/staff-pages.ts";
import { phoneOf } from "../support/queue/applicants.ts";
import { provePhones } from "../support/running-sip/prove-phones.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { type Opened, visitsTo } from "../support/running-sip/visits.ts";

const office = "/api/offices/pekanbaru";

let sip: RunningSip;
let browser: Browser;
let officer: OpenPage;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

const lastStepOf = async ({ applicationNumber }: Opened) => {
  const { body } = await sip.get(`${office}/applications?q=${applicationNumber}`, await sip.staffToken("officer"));
  const [application] = body.applications as [{ steps: { step: string; issuedOn?: string }[] }];
  return application.steps.at(-1);
};

describe("what has a last day", () => {
  let waiting: Opened;
  let approved: Opened;
  beforeAll(async () => {
    const [first = "", second = ""] = await provePhones(sip, [1, 2]);
    const { book, open, take } = visitsTo(sip);
    const firstHour = { date: "2026-12-22", session: "07:30" };
    const booked = [await book(1, first, firstHour), await book(2, second, firstHour)] as const;
    await sip.setClock("2026-12-22T00:35:00.000Z");
    waiting = await open(booked[0]);
    approved = await open(booked[1]);
    const paid = ["documents-complete", "paid"];
    await take(waiting, ...paid, { step: "documents-incomplete", note: "kartu keluarga" });
    const rest = ["biometrics-taken", "interviewed", "verified", "adjudicated"];
    await take(approved, ...paid, ...rest);
    officer = await openPage(browser, desk);
  });
  afterAll(() => officer.close());

  it("is reminded of when papers are missing: found on Tue 22 Dec 2026, by Tue 29 Dec, on Wed 23 Dec before Christmas", async () => {
    await sip.setClock("2026-12-23T02:00:00.000Z");
    const { text, at } = await sip.message(phoneOf(1), /Berkas Anda kami tunggu/);
    expect(at).toMatch(/^2026-12-23T02:00/);
    expect(text).toContain("paling lambat Selasa, 29 Desember 2026");
    expect(text).toContain("lalu biaya yang sudah dibayar tidak dikembalikan");
  });

  it("counts from the day of issue, which the officer names when the book was printed before today", async () => {
    await sip.setClock("2026-12-28T01:00:00.000Z");
    const { page } = officer;
    await signIn(page, `${sip.origin}/petugas`, /Petugas/);
    await page.getByRole("button", { name: "Berkas", exact: true }).click();
    await page.getByRole("button", { name: approved.applicationNumber }).click();
    const day = page.getByLabel("Tanggal terbit");
    expect(await day.inputValue()).toBe("2026-12-28");
    for (const [wrong, said] of [
      ["2026-12-29", "Pilih hari dari 22 Desember 2026, ketika permohonan dibuka, sampai hari ini"],
      ["2026-12-21", "Pilih hari dari 22 Desember 2026, ketika permohonan dibuka, sampai hari ini"],
      ["", "Isi tanggal terbit"],
    ] as const) {
      await day.fill(wrong);
      await page.getByRole("button", { name: /Catat: Pencetakan/ }).click();
      await page.getByText(said).waitFor();
      expect(await page.getByRole("button", { name: send }).count()).toBe(0);
    }
    expect(await officer.barriers()).toEqual([]);
    await day.fill("2026-12-23");
    expect(await officer.barriers()).toEqual([]);
    await page.getByRole("button", { name: /Catat: Pencetakan/ }).click();
    await page.getByText(/^Pencetakan, CONTOH .*, terbit 23 Desember: dikirim dalam \d+ detik$/).waitFor();
    await page.getByRole("button", { name: send }).click();
    await page.getByRole("button", { name: /Catat: Uji kualitas/ }).waitFor();
    expect(await lastStepOf(approved)).toMatchObject({ step: "printed", issuedOn: "2026-12-23" });
    await page.getByText(/^Riwayat/).click();
    await page.getByText("terbit 23 Desember 2026").waitFor();
    await visitsTo(sip).take(approved, "quality-checked", "ready");
    expect((await sip.get(`/api/track/${approved.trackingCode}`)).body).toMatchObject({ pickUpBy: "2027-01-22" });
  });

  it("becomes a task of the office once it has passed, and ends nothing", async () => {
    const { page } = officer;
    await page.getByText(/batas melengkapi berkas/).waitFor({ state: "detached" });
    await sip.setClock("2026-12-30T01:00:00.000Z");
    await signIn(page, `${sip.origin}/petugas`, /Petugas/);
    await page.getByText("Paspor: batas melengkapi berkas sudah lewat (1)").click();
    await page.getByRole("button", { name: waiting.applicationNumber }).click();
    await page.getByText("(sudah lewat)").waitFor();
    await page.getByRole("button", { name: /Catat: Berkas lengkap/ }).waitFor();
    await page.getByText("Langkah lain", { exact: true }).click();
    await page.getByRole("button", { name: /Ditarik kembali/ }).waitFor();
    expect(await officer.barriers()).toEqual([]);
    expect(await lastStepOf(waiting)).toMatchObject({ step: "documents-incomplete" });
  });

  it("is said to have passed on the page of the applicant, with what they can still do", async () => {
    const status = await openPage(browser, phone);
    await status.page.goto(`${sip.origin}/lacak/${waiting.trackingCode}`);
    await status.page
      .getByText("Batas melengkapi berkas, Selasa, 29 Desember 2026, sudah lewat. Permohonan Anda masih terbuka")
      .waitFor();
    expect(await status.barriers()).toEqual([]);
    await status.close();
  });
});
