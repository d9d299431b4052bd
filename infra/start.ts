import { relative } from "node:path";
import { CannotGoOn } from "assembly-player/cannot-go-on";
import { CannotStart } from "assembly-player/cannot-start";
import { localSettings } from "./local-settings.ts";
import { startSip } from "./start-sip.ts";

const log = (line: string): void => console.log(line);

/** The office on this machine, until Ctrl-C. */
const start = async (): Promise<void> => {
  const settings = localSettings(process.env);
  const run = await startSip(settings, log);

  for (const [page, path] of [
    ["pemohon", "/"],
    ["petugas", "/petugas"],
    ["pengawas", "/pengawas"],
    ["layar dinding", "/pengawas/layar"],
    ["telepon (kode verifikasi, semua pesan) dan jam", "/local"],
  ]) {
    log(`  ${page}: ${run.origin}${path}`);
  }
  log(`  data: ${relative(process.cwd(), settings.dataDir)}; Ctrl-C stops`);
  log(`ready ${run.origin}`);

  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    ending ??= run.stop();
    await ending;
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  // npm runs this in a shell, and neither passes on the signal that ends them: the run would go on and keep the port.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === "start") setInterval(() => process.ppid !== parent && end(), 500);
};

const giveUp = (fault: unknown): never => {
  if (fault instanceof CannotStart) console.error(`${fault.message}\n\nREADME.md names the settings of npm start.`);
  else if (fault instanceof CannotGoOn)
    console.error(`${fault.message}\n\nThe run has ended; what was answered is kept.`);
  else console.error(fault);
  process.exit(1);
};
// Faults for which nobody waits, for example when the clock finds the disk full.
process.on("uncaughtException", giveUp);
await start().catch(giveUp);
