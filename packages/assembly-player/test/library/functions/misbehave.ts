interface Request {
  readonly pathParameters?: { readonly how?: string };
}

const forever = new Promise<never>(() => {});

const ways: Readonly<Record<string, () => unknown>> = {
  throw: () => {
    throw new RangeError("out of range");
  },
  hang: () => forever,
  exit: () => process.exit(3),
  spin: () => {
    for (;;);
  },
  nonsense: () => ({ statusCode: "teapot" }),
  plain: () => ({ just: "a value" }),
  image: () => ({ statusCode: 200, headers: { "content-type": "image/png" }, body: "iVBORw==", isBase64Encoded: true }),
  cookies: () => ({ statusCode: 204, cookies: ["a=1; Path=/", "b=2"] }),
};

/** Does what a function should not do, or what it may do in more than one way. */
export const handler = async ({ pathParameters }: Request) => ways[pathParameters?.how ?? ""]?.();
