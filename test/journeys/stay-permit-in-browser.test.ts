import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, type OpenPage, openPage, phone } from "../support/pages/open-page.ts";
import { act, send, signIn, takeInHand } from "../support/pages/staff-pages.ts";
import { phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let browser: Browser;
let foreigner: OpenPage;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
  foreigner = await openPage(browser, phone);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

const number = phoneOf(1);

/** Utopia's passports are the specimens of ICAO Doc 9303. */
const passport = { number: "X9900 0001", plain: "X99000001", issuer: "UTO" };

const openStatus = async (): Promise<OpenPage> => {
  const told = await sip.message(number, /\/lacak\//);
  const status = await openPage(browser, phone);
  await status.page.goto(`${sip.origin}${/\/lacak\/\w+/.exec(told.text)?.[0]}`);
  await status.page.getByRole("button", { name: "English" }).click();
  return status;
};

describe("a foreigner with a phone 360 pixels wide", () => {
  it("finds the service by its name in English, and reads English once it is chosen", async () => {
    const { page } = foreigner;
    await page.goto(sip.origin);
    await page.getByText("Stay permit for foreigners").waitFor();
    await page.getByText("Rp650.000").first().waitFor();
    expect(await page.getByLabel("Paspor").isChecked()).toBe(true);
    expect(await foreigner.barriers()).toEqual([]);

    await page.getByLabel("Izin tinggal orang asing").check();
    await page.getByRole("link", { name: "Book a visit" }).waitFor();
    await page.getByText("There is nothing to pay at this office.").waitFor();
    await page.getByText(/file and pay your application at evisa\.imigrasi\.go\.id first/).waitFor();
    await page.getByText("12 places", { exact: true }).first().waitFor();
    expect(await page.getByText(/Rp650[.,]000/).count()).toBe(0);
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await foreigner.barriers()).toEqual([]);
  });

  it("finds the choice and the language again after a reload, and may choose another language", async () => {
    const { page } = foreigner;
    await page.reload();
    await page.getByRole("button", { name: "Indonesia" }).click();
    await page.reload();
    await page.getByRole("link", { name: "Pesan antrean" }).waitFor();
    expect(await page.getByLabel("Izin tinggal orang asing").isChecked()).toBe(true);
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getByLabel("Stay permit for foreigners").isChecked()).toBe(true);
  });

  it("is asked for a passport in place of a NIK, and helped where it is written wrongly", async () => {
    const { page } = foreigner;
    await page.getByRole("link", { name: "Book a visit" }).click();
    await page.getByRole("heading", { name: "Which stay permit is it about?" }).waitFor();
    await page.getByText("Not filed yet?").waitFor();
    expect(await foreigner.barriers()).toEqual([]);
    await page.getByLabel("Extension of a limited stay permit (ITAS)").check();
    await page.getByRole("button", { name: "Continue" }).click();

    await page.getByLabel("Full name").fill("Anna Contoh");
    expect(await page.getByLabel("NIK").count()).toBe(0);
    await page.getByLabel("Passport number").fill("X99/1");
    await page.getByLabel("Day", { exact: true }).fill("12");
    await page.getByLabel("Month", { exact: true }).selectOption("3");
    await page.getByLabel("Year", { exact: true }).fill("1990");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("A passport number has 5 to 9 letters and digits").first().waitFor();
    await page.getByText("Enter the code of the issuing state").first().waitFor();
    expect(await foreigner.barriers()).toEqual([]);
    await page.getByLabel("Passport number").fill(passport.number);
    await page.getByLabel("Code of the issuing state").fill(passport.issuer);
    expect(await page.getByLabel("Validity").count()).toBe(0);
    await page.getByRole("button", { name: "Continue" }).click();
  });

  it("books an hour of this service, and reads before it what to bring and that nothing is to be paid", async () => {
    const { page } = foreigner;
    await page.getByRole("button", { name: /22 December/ }).click();
    // Passports begin at 07:30.
    await page.getByRole("button", { name: /08:30/ }).waitFor();
    expect(await page.getByRole("button", { name: /07:30/ }).count()).toBe(0);
    await page.getByRole("button", { name: /08:30/ }).click();
    await page.getByLabel("Mobile number").fill(number.replace("+62", "0"));
    await page.getByText("Ask for a code by WhatsApp or SMS").click();
    await page.getByLabel("WhatsApp").check();
    await page.getByRole("button", { name: "Send code" }).click();
    const code = /\b\d{6}\b/.exec((await sip.message(number, /\b\d{6}\b/)).text)?.[0] ?? "";
    await page.getByLabel("Verification code").fill(code);
    await page.getByRole("button", { name: "Continue" }).click();

    await page.getByRole("heading", { name: "Check before you book" }).waitFor();
    await page.getByText("Your valid passport (original)").first().waitFor();
    await page.getByText("There is nothing to pay at this office.").waitFor();
    expect(await foreigner.barriers()).toEqual([]);
    const asked = page.waitForRequest(/\/bookings$/);
    await page.getByRole("button", { name: "Book this visit" }).click();
    expect(JSON.parse((await asked).postData() ?? "{}")).toEqual({
      service: "foreign-residence",
      date: "2026-12-22",
      session: "08:30",
      pool: "online",
      applicants: [
        {
          documentNumber: passport.plain,
          documentIssuer: passport.issuer,
          fullName: "ANNA CONTOH",
          dateOfBirth: "1990-03-12",
          applicationType: "PERPANJANGAN_ITAS",
        },
      ],
      contact: { channels: ["whatsapp", "sms"], language: "en" },
    });
    await page.getByText("F001").first().waitFor();
    await page.getByText("Extension of a limited stay permit (ITAS)").waitFor();
    await page.getByText("Your valid passport (original)").first().waitFor();
    expect(await page.getByText(/Rp\d/).count()).toBe(0);
    expect(await foreigner.barriers()).toEqual([]);
    await sip.message(number, /Your visit is booked/);
  });

  it("finds the visit by its service under My bookings", async () => {
    const { page } = foreigner;
    await page.getByRole("link", { name: "My bookings" }).first().click();
    await page.getByRole("link", { name: /22 December.+Stay permit for foreigners/ }).waitFor();
    expect(await foreigner.barriers()).toEqual([]);
    expect(foreigner.troubles).toEqual([]);
  });
});

describe("a passport that somebody else booked, at the counter", () => {
  it("is freed after the passport was seen, as a NIK is after the KTP", async () => {
    const other = { documentNumber: "X99000002", documentIssuer: passport.issuer };
    const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
      token: await sip.prove(phoneOf(2)),
      headers: { "idempotency-key": "somebody-else" },
      body: {
        service: "foreign-residence",
        date: "2026-12-23",
        session: "09:30",
        applicants: [
          { ...other, fullName: "Bela Contoh", dateOfBirth: "1985-05-04", applicationType: "PERPANJANGAN_ITK" },
        ],
        contact: { channels: ["sms"], language: "en" },
      },
    });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    const officer = await openPage(browser, desk);
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = officer;
    await page.getByText("Bebaskan NIK atau paspor yang dipesan orang lain").click();
    await page.getByRole("button", { name: "Orang asing: pakai paspor" }).click();
    await page.getByLabel("Nomor paspor").fill("x99 000002");
    await page.getByLabel("Kode negara penerbit").fill("uto");
    await page.getByLabel("Alasan").fill("Tidak kenal pemesannya");
    await page.getByLabel("Paspor asli sudah dilihat").check();
    await page.getByRole("button", { name: "Bebaskan paspor" }).click();
    await page.getByText("Isi tanggal lahir seperti di paspor").waitFor();
    expect(await officer.barriers()).toEqual([]);
    await page.getByLabel("Tanggal lahir di paspor").fill("1985-05-04");
    await page.getByRole("button", { name: "Bebaskan paspor" }).click();
    await page.getByText("Paspor berakhiran 0002 bebas.").waitFor();
    expect(await page.getByLabel("Nomor paspor").inputValue()).toBe("");
    expect(officer.troubles).toEqual([]);
    await officer.close();
  });
});

describe("on Tuesday 22 Dec", () => {
  it("the officer takes the foreigner from arrival to photo and interview by the steps of stay permits alone", async () => {
    await sip.setClock("2026-12-22T01:25:00.000Z");
    const officer = await openPage(browser, desk);
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = officer;
    await page.getByRole("heading", { level: 1, name: "Loket" }).waitFor();
    await takeInHand(page, "F001");
    await page.getByText("Paspor berakhiran").waitFor();
    await page.getByText("Izin tinggal orang asing").waitFor();
    await page.getByText("Perpanjangan izin tinggal terbatas (ITAS)").waitFor();
    expect(await officer.barriers()).toEqual([]);
    await act(page, /Catat hadir/, /Buka permohonan/);

    await page.getByRole("button", { name: /Berkas kurang/ }).click();
    await page.getByRole("button", { name: "+ proof of filing and of payment from evisa.imigrasi.go.id" }).click();
    await page.getByText("Tulis dalam bahasa Inggris").waitFor();
    expect(await officer.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Catat berkas kurang" }).click();
    await act(page, send);
    await sip.message(number, /proof of filing and of payment/);

    await act(page, /Catat: Identitas diperiksa/, send, /Catat: Foto dan wawancara/, send);
    await page.locator("#main-act", { hasText: "Catat: Diteruskan ke sistem nasional" }).waitFor();
    expect(await page.getByText("Pembayaran").count()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    expect(officer.troubles).toEqual([]);
    await officer.close();
  });

  it("the status page promises the permit for Wednesday 30 Dec, the fourth working day, and says what comes", async () => {
    const status = await openStatus();
    const { page } = status;
    await page.getByText("Your photo and interview are done.").waitFor();
    await page.getByText("We promise your stay permit for").waitFor();
    await page.getByText("30 December 2026").first().waitFor();
    await page.getByText("Next: Sent to the national system.").waitFor();
    await page.getByText("Your stay permit's progress").waitFor();
    expect(await page.getByText(/your passport('s progress| is ready)/).count()).toBe(0);
    expect(await status.barriers()).toEqual([]);
    expect(status.troubles).toEqual([]);
    await status.close();
  });
});

describe("on Tuesday 29 Dec", () => {
  it("the supervisor reads which permit will be late first, and which steps would save it", async () => {
    await sip.setClock("2026-12-29T01:00:00.000Z");
    const supervisor = await openPage(browser, desk);
    await signIn(supervisor.page, `${sip.origin}/pengawas`, /Pengawas/);
    const { page } = supervisor;
    await page
      .getByText(/Izin tinggal ANNA CONTOH \(PKU-26-\d+\) harus selesai Rabu 30 Desember, 16\.00 WIB/)
      .waitFor();
    await page.getByText("Perlu segera: Diteruskan ke sistem nasional → Izin tinggal terbit").waitFor();
    await page.getByRole("table", { name: "Izin tinggal orang asing" }).getByText("Foto dan wawancara").waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("the officer finds the file by its step, takes it to its end, and the phone is told", async () => {
    const officer = await openPage(browser, desk);
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = officer;
    await page.getByRole("button", { name: "Berkas", exact: true }).click();
    await page.getByLabel("Langkah terakhir").selectOption("foreign-residence photo-and-interview");
    await page.getByRole("button", { name: /ANNA CONTOH/ }).click();
    await page.locator("#main-act", { hasText: "Catat: Diteruskan ke sistem nasional" }).click();
    await act(page, send, /Catat: Izin tinggal terbit/, send);
    await page.getByText("Tidak ada langkah lagi.").waitFor();
    expect(await officer.barriers()).toEqual([]);
    expect(officer.troubles).toEqual([]);
    await officer.close();
    expect((await sip.message(number, /Your stay permit has been issued/)).noticeId).toContain("permit-issued");
  });

  it("the status page is at its end: nothing to collect, and where the permit can be had", async () => {
    const status = await openStatus();
    const { page } = status;
    await page.getByText("Your stay permit has been issued.").waitFor();
    await page.getByText("Download your stay permit at evisa.imigrasi.go.id. You need not come again.").waitFor();
    expect(await page.getByText(/[Cc]ollect/).count()).toBe(0);
    expect(await page.getByText("We send you a message").count()).toBe(0);
    expect(await status.barriers()).toEqual([]);
    await status.close();
  });

  it("the supervisor's week counts the permit among what was finished in time", async () => {
    const supervisor = await openPage(browser, phone);
    await signIn(supervisor.page, `${sip.origin}/pengawas`, /Pengawas/);
    await supervisor.page.getByText("1 dari 1").waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await supervisor.close();
  });
});
