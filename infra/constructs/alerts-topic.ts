import { Topic, type TopicProps } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** A topic that people subscribe to. It takes nothing that was not sent over TLS. */
export class AlertsTopic extends Topic {
  constructor(scope: Construct, id: string, props: Required<Pick<TopicProps, "topicName" | "displayName">>) {
    super(scope, id, { ...props, enforceSSL: true });
  }
}
