/** The connection was never made: not a byte of the request has left. */
const neverMade = ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/**
 * The connection ended before a byte of an answer came. Lambda freezes a function between two runs, and meanwhile the other
 * side closes the idle connection that the next request is sent on (https://github.com/nodejs/undici/issues/3133). Such a request
 * was read by nobody. A server may also die after it has read one: then this is said twice, with the same words and the same
 * code. That is rare and harms nobody, whereas a code by SMS costs sixteen times as much.
 */
const endedBeforeAnswer = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];

const worthAnother = new Set([...neverMade, ...endedBeforeAnswer]);

/**
 * `fetch`, with one more try at once when a fault came in place of an answer. An answer of any status is none of these. A
 * request that ran out of time is not sent again: it was sent, and is likely to be worked on.
 */
export const fetchTwice = async (url: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, request);
  } catch (fault) {
    if (!worthAnother.has(codeOf(fault))) throw fault;
    return fetch(url, request);
  }
};

/** Node's fetch throws a TypeError and keeps what the socket said inside it. */
const codeOf = (fault: unknown): string => {
  const cause = fault instanceof TypeError ? fault.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
};
