import { resolve } from "node:path";

/** The folder that holds every workspace. */
export const projectRoot = resolve(import.meta.dirname, "..");
