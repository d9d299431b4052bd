/** What CloudFront adds to every request that it hands on: it proves that a request came by way of the site. */
export const originHeader = "x-sip-origin";
