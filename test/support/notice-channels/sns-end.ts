import { type HttpEnd, openHttpEnd } from "./http-end.ts";

export interface SnsEnd extends HttpEnd {
  /** The forms that were posted, decoded. */
  forms(): readonly Record<string, string>[];
}

/** SNS as its SDK speaks to it: a form goes in, XML comes out. `fault` is the code of an error to answer with. */
export const openSnsEnd = async (fault?: { readonly status: number; readonly code: string }): Promise<SnsEnd> => {
  let count = 0;
  const end = await openHttpEnd(() => {
    count += 1;
    return fault === undefined
      ? { status: 200, body: publishResponse(`sns-${count}`), type: "text/xml" }
      : { status: fault.status, body: errorResponse(fault.code), type: "text/xml" };
  });
  return { ...end, forms: () => end.exchanges.map(({ body }) => Object.fromEntries(new URLSearchParams(body))) };
};

const publishResponse = (messageId: string): string =>
  `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${messageId}</MessageId></PublishResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></PublishResponse>`;

const errorResponse = (code: string): string =>
  `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>Invalid parameter: PhoneNumber Reason: +6281234567890 is opted out</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`;
