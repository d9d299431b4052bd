/** Gives back what it was given, and what it knows of itself. */
export const handler = async (
  event: object,
  context: { readonly awsRequestId: string; readonly functionName: string },
) => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    event,
    functionName: context.functionName,
    now: new Date().toISOString(),
    region: process.env.AWS_REGION,
  }),
});
