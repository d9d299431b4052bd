import type { SiteDomain } from "./stages.ts";

/** The site's own address, from the environment of a deployment. Both variables are given, or neither. */
export const siteDomain = (environment: NodeJS.ProcessEnv): SiteDomain | undefined => {
  const { SIP_DOMAIN_NAME: hostName, SIP_CERTIFICATE_ARN: certificateArn } = environment;
  if (hostName === undefined && certificateArn === undefined) return undefined;
  if (hostName === undefined || certificateArn === undefined) {
    throw new Error("SIP_DOMAIN_NAME and SIP_CERTIFICATE_ARN belong together: give both, or neither");
  }
  if (!certificateArn.startsWith("arn:aws:acm:us-east-1:")) {
    throw new Error("SIP_CERTIFICATE_ARN must be of us-east-1: CloudFront takes certificates from there only");
  }
  return { hostName, certificateArn };
};
