/** CloudFront adds this header to every request. It proves that the request came through the site. */
export const originHeader = "x-sip-origin";
