/** API Gateway gives up after 30 s; a person does after 10. */
export const request = { memoryMegabytes: 512, timeoutSeconds: 10 } as const;
export const background = { memoryMegabytes: 512, timeoutSeconds: 60 } as const;

/**
 * A sweep writes as fast as its processor allows: a write takes 1.9 ms of a whole processor, which comes with 1,769 MB.
 * To mark 20,000 visits for reminders at one hour takes 40 s; with 512 MB a run of one minute did 9,000.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export const sweep = { memoryMegabytes: 1769, timeoutSeconds: 300 } as const;

/** Counters must work while the whole country books: 20 runs at once answer some 200 requests a second. */
export const atTheCounter = { reserved: 20 } as const;
