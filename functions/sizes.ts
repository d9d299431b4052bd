/** API Gateway gives up after 30 s; a person does after 10. */
export const request = { memoryMegabytes: 512, timeoutSeconds: 10 } as const;
export const background = { memoryMegabytes: 512, timeoutSeconds: 60 } as const;

/**
 * A sweep writes as fast as its processor lets it: a write costs 1.9 ms of a whole one, which 1,769 MB are. 20,000 visits to
 * remind of at one hour take 40 s; in 512 MB and a minute a run came to 9,000.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export const sweep = { memoryMegabytes: 1769, timeoutSeconds: 300 } as const;

/** Whoever stands at a counter goes on while the country books: 20 at once are some 200 presses a second. */
export const atTheCounter = { reserved: 20 } as const;
