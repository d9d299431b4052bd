import type { CodeChannel } from "../api/verifications.ts";
import { useWords } from "../app/language.ts";
import { ChoiceList } from "../form/choice-list.tsx";
import { phoneWords } from "../words/phone-words.ts";

interface ChannelChoiceProps {
  readonly channel: CodeChannel | undefined;
  readonly error: string | undefined;
  readonly onChannel: (channel: CodeChannel) => void;
}

/** Nothing is chosen beforehand: messages by WhatsApp need an explicit yes (UU 27/2022). */
export const ChannelChoice = ({ channel, error, onChannel }: ChannelChoiceProps) => {
  const words = useWords(phoneWords);
  return (
    <ChoiceList
      id="channel"
      legend={words.channelLegend}
      error={error}
      options={[
        { value: "whatsapp", label: "WhatsApp", more: words.whatsappMore },
        { value: "sms", label: "SMS", more: words.smsMore },
      ]}
      value={channel}
      onValue={(value) => onChannel(value === "whatsapp" ? "whatsapp" : "sms")}
    />
  );
};
