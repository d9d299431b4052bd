import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * Turns the address of a page into its file: an address without a file ending is a page, and one document draws all
 * pages.
 */
export class PageAddresses extends EdgeFunction {
  constructor(scope: Construct, id: string, { functionName }: { readonly functionName: string }) {
    super(scope, id, {
      functionName,
      runtime: FunctionRuntime.JS_2_0,
      comment: "Leads the addresses of pages to the document that draws them",
      code: FunctionCode.fromInline(code),
    });
  }
}

const code = `function handler(event) {
  var request = event.request;
  var lastSegment = request.uri.split("/").pop();
  if (!lastSegment.includes(".")) request.uri = "/index.html";
  return request;
}
`;
