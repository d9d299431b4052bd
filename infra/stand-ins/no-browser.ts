// Replaces `bowser` in the Lambdas' bundles: the AWS SDK uses it to read browser names, and there is no browser.
export default {};
