/**
 * Stands in for `@aws-sdk/endpoint-cache` in the Lambdas' bundles. DynamoDB's client makes one at every start and asks it
 * only when endpoint discovery is switched on, which nothing here does; the real one brings an LRU library of 8 kB.
 */
export class EndpointCache {
  getEndpoint(): undefined {}
  get(): undefined {}
  set(): void {}
  has(): false {
    return false;
  }
  delete(): void {}
  clear(): void {}
}
