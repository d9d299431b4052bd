import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { type OpenPage, openPage, phone } from "../support/pages/open-page.ts";
import { applicant, phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let browser: Browser;
let opened: OpenPage;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
  opened = await openPage(browser, phone);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

const grownUp = applicant(1);
const child = applicant(2, "2016-05-04");
const number = phoneOf(1);

/** The code that came to the phone, as its owner reads it; none of those that came before. */
const codeOnThePhone = async (...before: readonly string[]): Promise<string> => {
  const code = new RegExp(`\\b(?!${before.join("|") || "none"})\\d{6}\\b`);
  return code.exec((await sip.message(number, code)).text)?.[0] ?? "";
};

describe("on a phone 360 pixels wide", () => {
  it("the first page shows what is free and what it costs before it asks anything", async () => {
    const { page } = opened;
    await page.goto(sip.origin);
    await page.getByRole("link", { name: "Pesan antrean" }).waitFor();
    await page
      .getByText(/Selasa, 22 Desember/)
      .first()
      .waitFor();
    await page.getByText("Rp650.000").first().waitFor();
    expect(await opened.barriers()).toEqual([]);
  });

  it("two people are booked without a hint: kind, people, day, hour, phone, a last look", async () => {
    const { page } = opened;
    await page.getByRole("link", { name: "Pesan antrean" }).click();
    await page.getByLabel("Paspor baru").check();
    expect(await opened.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Lanjut" }).click();

    const first = page.getByRole("group", { name: "Orang 1", exact: true });
    await first.getByLabel("Nama lengkap").fill("Siti Contoh");
    await first.getByLabel("NIK").fill(grownUp.nik);
    await first.getByLabel("10 tahun").check();
    await page.getByRole("button", { name: "Tambah orang" }).click();
    const second = page.getByRole("group", { name: "Orang 2", exact: true });
    await second.getByLabel("Nama lengkap").fill("Andi Contoh");
    await second.getByLabel("NIK").fill(child.nik);
    expect(await opened.barriers()).toEqual([]);
  });

  it("a reload loses none of the answers", async () => {
    const { page } = opened;
    await page.reload();
    const second = page.getByRole("group", { name: "Orang 2", exact: true });
    await second.getByLabel("NIK").waitFor();
    expect((await second.getByLabel("NIK").inputValue()).replace(/\D/g, "")).toBe(child.nik);
    await page.getByRole("button", { name: "Lanjut" }).click();
  });

  it("days are a list with their free places, hours too", async () => {
    const { page } = opened;
    await page.getByRole("heading", { name: "Pilih hari" }).waitFor();
    await page.getByRole("button", { name: /22 Desember/ }).waitFor();
    await page.getByText("tutup: Kelahiran Yesus Kristus").waitFor();
    expect(await opened.barriers()).toEqual([]);
    await page.getByRole("button", { name: /22 Desember/ }).click();
    await page.getByRole("button", { name: /07\.30/ }).waitFor();
    expect(await opened.barriers()).toEqual([]);
    await page
      .getByRole("button", { name: /07\.30/ })
      .first()
      .click();
  });

  it("the phone is proven with the code that comes to it", async () => {
    const { page } = opened;
    await page.getByLabel("Nomor ponsel").fill(number.replace("+62", "0"));
    await page.getByText("Minta kode lewat WhatsApp atau SMS").click();
    await page.getByLabel("WhatsApp").check();
    await page.getByRole("button", { name: "Kirim kode" }).click();
    await page.getByLabel("Kode verifikasi").waitFor();
    expect(await opened.barriers()).toEqual([]);
    await page.getByLabel("Kode verifikasi").fill(await codeOnThePhone());
    await page.getByRole("button", { name: "Lanjut" }).click();
  });

  it("the last look names place, hour, people, papers and the official fee; then there are tickets", async () => {
    const { page } = opened;
    await page.getByRole("heading", { name: "Periksa sebelum memesan" }).waitFor();
    // Ten years for the grown-up, five for the child.
    await page.getByText("Rp1.600.000").first().waitFor();
    await page
      .getByText(/tanpa calo/i)
      .first()
      .waitFor();
    expect(await opened.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Pesan antrean ini" }).click();
    await page.getByText("A001").first().waitFor();
    await page.getByText("A002").first().waitFor();
    expect(await opened.barriers()).toEqual([]);
    const confirmed = await sip.message(number, /Antrean Anda terdaftar/);
    const code = /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}/.exec(confirmed.text)?.[0] ?? "";
    await page.getByText(code).first().waitFor();
    await page.getByText(/Kode antrean, hari, dan jamnya kami kirim juga ke/).waitFor();
  });

  it("Back from the fresh tickets leads to no empty form, as if nothing had been booked", async () => {
    const { page } = opened;
    const ticket = page.url();
    await page.goBack();
    await expect.poll(() => page.url()).toBe(ticket);
    await page.getByText("A001").first().waitFor();
  });

  it("the visit can be moved and is found again under Antrean saya; a tab left behind says where it is now", async () => {
    const { page } = opened;
    const left = await page.context().newPage();
    await left.goto(page.url());
    await left.getByRole("link", { name: "Ubah jadwal" }).click();
    await left.getByRole("button", { name: /22 Desember/ }).click();
    await left
      .getByRole("button", { name: /10\.30/ })
      .first()
      .click();

    await page.getByRole("link", { name: "Ubah jadwal" }).click();
    await page
      .getByRole("button", { name: /23 Desember/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /09\.30/ })
      .first()
      .click();
    expect(await opened.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Pindah ke jadwal ini" }).click();
    await page.getByText("Nomor antrean Anda mungkin ikut berubah").waitFor();
    await sip.message(number, /23 Desember/);

    await left.getByText(/Jadwal sekarang: Selasa, 22 Desember 2026/).waitFor();
    await left.getByRole("button", { name: "Pindah ke jadwal ini" }).click();
    await left.getByText("Jadwal ini tidak dapat diubah lagi").waitFor();
    await left.getByText("23 Desember 2026").waitFor();
    expect(await left.getByText("22 Desember").count()).toBe(0);
    expect(await left.getByRole("button", { name: "Coba lagi" }).count()).toBe(0);
    await left.close();

    await page.getByRole("link", { name: "Antrean saya" }).first().click();
    await page
      .getByText(/Rabu, 23 Desember/)
      .first()
      .waitFor();
    expect(await opened.barriers()).toEqual([]);
  });

  it("who takes another number at a shared computer leaves neither ticket nor number behind", async () => {
    const { page } = opened;
    await page
      .getByRole("link", { name: /Rabu, 23 Desember/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Antrean Anda" }).waitFor();
    const ticket = page.url();
    await page.goto(`${sip.origin}/#pesan/jenis`);
    await page.getByLabel("Paspor baru").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByLabel("Nama lengkap").fill("Budi Contoh");
    await page.getByLabel("NIK").fill(applicant(3).nik);
    await page.getByLabel("10 tahun").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: /22 Desember/ }).click();
    await page
      .getByRole("button", { name: /07\.30/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Ganti nomor" }).click();
    expect(await page.getByLabel("Nomor ponsel").inputValue()).toBe("");
    await page.goto(ticket);
    await page.getByRole("heading", { name: "Antrean saya" }).waitFor();
    await page.getByLabel("Nomor ponsel").waitFor();
    expect(await page.getByText("A001").count()).toBe(0);
  });

  it("a code that was guessed at five times is said to be spent, with the way to a new one", async () => {
    const other = await openPage(browser, phone);
    const { page } = other;
    const confirm = () =>
      Promise.all([
        page.waitForResponse(/confirm$/),
        page.getByRole("button", { name: "Lanjut", exact: true }).click(),
      ]);
    const earlier = await codeOnThePhone();
    await page.goto(`${sip.origin}/#antrean`);
    await page.getByLabel("Nomor ponsel").fill(number.replace("+62", "0"));
    await page.getByText("Minta kode lewat WhatsApp atau SMS").click();
    await page.getByLabel("WhatsApp").check();
    await page.getByRole("button", { name: "Kirim kode" }).click();
    await page.getByLabel("Kode verifikasi").fill("12");
    await page.getByRole("button", { name: "Lanjut", exact: true }).click();
    await page.getByText("Tulis 6 angka yang Anda terima").waitFor();
    const right = await codeOnThePhone(earlier);
    await page.getByLabel("Kode verifikasi").fill(earlier);
    for (let tries = 0; tries < 5; tries += 1) await confirm();
    await page.getByText("Kode ini salah").waitFor();
    await page.getByLabel("Kode verifikasi").fill(right);
    await confirm();
    await page.getByText("Kode ini sudah tidak berlaku (salah 5 kali). Minta kode baru.").waitFor();
    expect(await page.getByText("Kode ini salah").count()).toBe(0);
    expect(await other.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Kirim kode baru" }).click();
    await page.getByLabel("Kode verifikasi").fill(await codeOnThePhone(earlier, right));
    await confirm();

    // A shared computer: the ticket page lets go of it too.
    await page.getByRole("link", { name: /Rabu, 23 Desember/ }).click();
    await page.getByRole("heading", { name: "Antrean Anda" }).waitFor();
    expect(await other.barriers()).toEqual([]);
    const ticket = page.url();
    await page.getByRole("button", { name: "Lupakan nomor ini di perangkat ini" }).click();
    await page.getByRole("link", { name: "Pesan antrean" }).waitFor();
    await page.goto(ticket);
    await page.getByLabel("Nomor ponsel").waitFor();
    expect(other.troubles).toEqual([]);
    await other.close();
  });

  it("what is typed in place of a tracking code is called by its name", async () => {
    const { page } = opened;
    await page.goto(`${sip.origin}/lacak/PKU-26-000001`);
    await page.getByText("Ini tampaknya nomor permohonan, bukan kode pelacakan.").waitFor();
    await page.getByText(/Kode pelacakan ada di tautan dalam pesan kami/).waitFor();
    expect(await opened.barriers()).toEqual([]);
  });

  it("a page that the network swallowed comes with the next press once the network is back", async () => {
    const cutOff = await openPage(browser, phone);
    const { page } = cutOff;
    await page.goto(sip.origin);
    await page.getByRole("link", { name: "Cek status" }).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Cek status" }).first().click();
    await page.getByText("Jaringan terputus").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await page.getByLabel("Kode pelacakan").fill("HRK5ABM364KWRX");
    await page.getByRole("button", { name: "Lihat status" }).click();
    await page.getByText("Kode ini tidak kami kenal").waitFor();
    // To be mended, not typed again.
    expect(await page.getByLabel("Kode pelacakan").inputValue()).toBe("HRK5ABM364KWRX");
    expect(cutOff.troubles).toEqual([]);
    await cutOff.close();
  });

  it("a family too large for the priority places is told so where they would be; a NIK that another phone booked is no dead end", async () => {
    const family = await openPage(browser, phone);
    const { page } = family;
    const otherNumber = phoneOf(2);
    await page.goto(`${sip.origin}/#pesan/jenis`);
    await page.getByLabel("Paspor baru").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    // The grown-up whom the first phone booked, another one, and a child of three.
    const people = [
      { fullName: "Siti Contoh", nik: grownUp.nik },
      { fullName: "Budi Contoh", nik: applicant(3).nik },
      { fullName: "Rani Contoh", nik: applicant(4, "2023-03-01").nik },
    ];
    for (const [index, { fullName, nik }] of people.entries()) {
      if (index > 0) await page.getByRole("button", { name: "Tambah orang" }).click();
      const person = page.getByRole("group", { name: `Orang ${index + 1}`, exact: true });
      await person.getByLabel("Nama lengkap").fill(fullName);
      await person.getByLabel("NIK").fill(nik);
      if (index < 2) await person.getByLabel("10 tahun").check();
    }
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByText(/Antrean prioritas: .+ paling banyak satu pemohon lain/).waitFor();
    expect(await page.getByLabel("Pakai antrean prioritas").count()).toBe(0);
    expect(await family.barriers()).toEqual([]);
    await page.getByRole("button", { name: /22 Desember/ }).click();
    await page
      .getByRole("button", { name: /07\.30/ })
      .first()
      .click();
    await page.getByLabel("Nomor ponsel").fill(otherNumber.replace("+62", "0"));
    await page.getByText("Minta kode lewat WhatsApp atau SMS").click();
    await page.getByLabel("WhatsApp").check();
    await page.getByRole("button", { name: "Kirim kode" }).click();
    const sent = await sip.message(otherNumber, /\b\d{6}\b/);
    await page.getByLabel("Kode verifikasi").fill(/\b\d{6}\b/.exec(sent.text)?.[0] ?? "");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: "Pesan antrean ini" }).click();
    await page.getByText(/dibuat dengan nomor ponsel lain.+datanglah ke kantor imigrasi dengan KTP/).waitFor();
    expect(await page.getByRole("link", { name: "Lihat antrean saya" }).count()).toBe(0);
    expect(await family.barriers()).toEqual([]);
    await family.close();
  });

  it("nothing went wrong on the way", () => {
    expect(opened.troubles).toEqual([]);
  });
});
