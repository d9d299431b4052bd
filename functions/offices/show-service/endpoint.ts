import type { ServiceView } from "@sip/contracts/services";
import { isService } from "@sip/domain/services/charts";
import { describeService } from "@sip/domain/services/describe-service";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";

/** A service changes with a release and not before. */
const headers = { "cache-control": "public, max-age=300" };

export const endpoint: Endpoint = async (request) => {
  const serviceId = pathParameter(request, "serviceId");
  if (!isService(serviceId)) return notFound(request);
  const body: ServiceView = describeService(serviceId);
  return { status: 200, headers, body };
};
