// Stands in for `bowser` in the Lambdas' bundles: the AWS SDK reads browser names with it, and there is no browser there.
export default {};
