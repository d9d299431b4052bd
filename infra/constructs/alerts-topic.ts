import { Topic, type TopicProps } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** A topic to which people subscribe. It accepts only what comes over TLS. */
export class AlertsTopic extends Topic {
  constructor(scope: Construct, id: string, props: Required<Pick<TopicProps, "topicName" | "displayName">>) {
    super(scope, id, { ...props, enforceSSL: true });
  }
}
