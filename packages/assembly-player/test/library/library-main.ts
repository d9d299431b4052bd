import { playAssembly } from "assembly-player";
import { libraryOptions } from "./run-library.ts";

// node library-main.ts <assembly> <data directory>: the library, until it is killed.
const [, , assemblyDir = "", dataDir = ""] = process.argv;
const { origin } = await playAssembly({ ...libraryOptions(assemblyDir, dataDir), log: console.error });
console.log(`ready ${origin}`);
