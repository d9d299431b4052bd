import { maskPhone } from "@sip/domain/people/phone";
import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, go } from "../app/route.ts";
import { forgetPhone } from "../bookings/forget-phone.ts";
import { ChannelChoice } from "../people/channel-choice.tsx";
import { phoneToken } from "../people/phone-token.ts";
import { VerifyPhone } from "../people/verify-phone.tsx";
import { bookingWords } from "../words/booking-words.ts";
import { phoneWords } from "../words/phone-words.ts";
import { updateDraft } from "./draft.ts";
import type { StepProps } from "./step-props.ts";

export const PhoneStep = ({ draft }: StepProps) => {
  const words = useWords(bookingWords);
  const phone = useWords(phoneWords);
  const [known, setKnown] = useState(phoneToken);
  const [shown, setShown] = useState(false);
  /** Who proved the phone by a message has not said yet how to be told; who asked for a code has. */
  const verified = (): void => {
    if (draft.channel === undefined) setKnown(phoneToken());
    else go(bookingPath("periksa"));
  };
  const next = (): void => {
    if (draft.channel === undefined) setShown(true);
    else go(bookingPath("periksa"));
  };
  const other = (): void => {
    forgetPhone();
    setKnown(undefined);
  };
  return (
    <>
      <PageHeading title={words.phoneTitle} />
      {known === undefined ? (
        <VerifyPhone
          phone={draft.phone}
          channel={draft.channel}
          onPhone={(typed) => updateDraft({ phone: typed })}
          onChannel={(channel) => updateDraft({ channel })}
          onVerified={verified}
        />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          <p>{phone.provenHere(maskPhone(known.phone))}</p>
          <ChannelChoice
            channel={draft.channel}
            error={shown && draft.channel === undefined ? phone.channelMissing : undefined}
            onChannel={(channel) => updateDraft({ channel })}
          />
          <div class="acts">
            <button type="submit" class="main">
              {words.next}
            </button>
            <button type="button" class="quiet" onClick={other}>
              {phone.otherNumber}
            </button>
          </div>
        </form>
      )}
    </>
  );
};
