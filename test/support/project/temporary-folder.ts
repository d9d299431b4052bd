import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for whatever a run of the tests writes, whose workers inherit it as TMPDIR; gone when the run ends. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "sip-test-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
