import type { Endpoint } from "@sip/lambda-kit/http";

/** "Up" means that the table answers as well. Where it does not, that is a fault: 500, logged, and an alarm. */
export const endpoint =
  ({ readSignOfLife }: { readonly readSignOfLife: () => Promise<void> }): Endpoint =>
  async () => {
    await readSignOfLife();
    return { status: 200, body: { status: "ok" } };
  };
