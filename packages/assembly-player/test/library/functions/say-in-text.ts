export { handler } from "./say.ts";
