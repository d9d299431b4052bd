/**
 * What the model believes of AWS, each with where it is said. What is marked as assumed is said nowhere that can be cited: it was chosen on the slow
 * side, so that a release that holds here holds there.
 */

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html */
export const partitionPerSecond = { writeUnits: 1_000, readUnits: 3_000 } as const;

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html: a new on-demand table. */
export const coldTablePerSecond = { writeUnits: 4_000, readUnits: 12_000 } as const;

/**
 * Assumed, as medians: AWS promises single-digit milliseconds, Alex DeBrie measured about twice a put for a transaction of five
 * (https://www.alexdebrie.com/posts/dynamodb-transactions-performance/).
 */
export const tableMs = { read: 4, write: 6, transaction: 14, refusal: 3 } as const;

/** Assumed: one answer in a hundred takes three times the median. */
export const lateness = 0.45;

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const accountConcurrency = 1_000;

/** https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html: a function's new sandboxes, and how many at once. */
export const sandboxesPerSecond = 100;
export const sandboxesAtOnce = 1_000;

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
export const megabytesPerProcessor = 1_769;

/** Assumed: a Node function of 200 kB with the secrets extension; during init it has a whole processor. */
export const initMs = 350;

/** Of a whole processor; measured on the bundles, 27 November 2026: a first call costs 90 to 130 ms, a write 1.9, a notice 7.8 with its four calls. */
export const processorMs = { firstRun: 110, call: 1.9, run: 2 } as const;

/** Assumed: what API Gateway and the way to a function add. */
export const gatewayMs = 12;

/**
 * Assumed for HTTP APIs; REST APIs are known to answer 500 (https://repost.aws/questions/QUfI6bsdd0SOiPeyimzxSkfQ). Both are errors to who
 * asks, and nothing here depends on which.
 */
export const statusWhenThrottled = 503;

/** https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html: a shard is polled four times a second. */
export const streamPollMs = 250;

/** Assumed: Lambda waits so long, and twice as long each time, before it brings a batch of a stream again. */
export const streamRetryMs = { first: 500, most: 60_000 } as const;

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html: rule invocations a second in Jakarta; what is above waits. */
export const ruleInvocationsPerSecond = 750;

/** Assumed: from the put to the queue. */
export const busMs = 200;

/** Assumed: a put of up to ten events. */
export const putEventsMs = 20;

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html: batches at a time to begin with, and more a minute. */
export const queuePollers = { atFirst: 5, morePerMinute: 300 } as const;

/** Assumed: a receive that finds something. */
export const receiveMs = 20;

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html: a run by the clock that failed comes again after a minute, then after two. */
export const scheduledRetriesMs = [60_000, 120_000] as const;

/** https://developers.facebook.com/docs/whatsapp/cloud-api/overview: messages a second from one number; the half second is assumed. */
export const whatsappPerSecond = 80;
export const whatsappMs = 500;
