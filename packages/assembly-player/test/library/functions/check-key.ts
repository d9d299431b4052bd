interface Request {
  readonly headers: Readonly<Record<string, string>>;
}

let callCount = 0;

/** Knows one key, and tells its name and how often it was asked. */
export const handler = async ({ headers }: Request) => {
  callCount += 1;
  if (headers["x-key"] === "broken") throw new Error("the authorizer is broken");
  return { isAuthorized: headers["x-key"] === "open sesame", context: { name: "Ali", callCount } };
};
