import { localSettings } from "./local-settings.ts";
import { startSip } from "./start-sip.ts";

// npm start: the office on this machine, until Ctrl-C.
const log = (line: string): void => console.log(line);
const run = await startSip(localSettings(process.env), log);

for (const [page, path] of [
  ["pemohon", "/"],
  ["petugas", "/petugas"],
  ["pengawas", "/pengawas"],
  ["telepon, jam, pesan", "/local"],
]) {
  log(`  ${page}: ${run.origin}${path}`);
}
log(`ready ${run.origin}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await run.stop();
    process.exit(0);
  });
}
