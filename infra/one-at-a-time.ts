import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Runs `work` while no other process of this machine holds the same lock file. A lock whose process is gone, for
 * example after `kill -9`, is taken over.
 */
export const oneAtATime = async <Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> => {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!take(lockFile)) {
    if (!isHeld(lockFile)) rmSync(lockFile, { force: true });
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
};

const take = (lockFile: string): boolean => {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (fault) {
    if (isFault(fault, "EEXIST")) return false;
    throw fault;
  }
};

const isHeld = (lockFile: string): boolean => {
  try {
    const holder = Number(readFileSync(lockFile, "utf8"));
    // Between the creation of the file and the writing of the number it is empty: somebody is just taking it.
    return holder === 0 || process.kill(holder, 0);
  } catch (fault) {
    if (isFault(fault, "ENOENT") || isFault(fault, "ESRCH")) return false;
    if (isFault(fault, "EPERM")) return true;
    throw fault;
  }
};

const isFault = (fault: unknown, code: string): boolean =>
  fault instanceof Error && "code" in fault && fault.code === code;
