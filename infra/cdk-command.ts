import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Runs the CDK's command line with these arguments, on this terminal. Answers its exit code. */
export const cdkCommand = async (...args: readonly string[]): Promise<number> => {
  const cdk = fileURLToPath(import.meta.resolve("aws-cdk/bin/cdk"));
  const command = spawn(process.execPath, [cdk, ...args], { stdio: "inherit" });
  const [exitCode] = await once(command, "exit");
  return typeof exitCode === "number" ? exitCode : 1;
};
