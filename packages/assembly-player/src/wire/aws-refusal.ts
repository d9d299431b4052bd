/** What an AWS service answers instead of doing what was asked. Thrown by the ends of the local AWS front. */
export class AwsRefusal extends Error {
  readonly code: string;
  readonly statusCode: number;
  constructor(code: string, message: string, statusCode = 400) {
    super(message);
    this.code = code;
    this.statusCode = statusCode;
  }
}
