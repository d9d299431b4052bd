/** The rules of the domain that stand once for the service and the pages. A rule that a page needs is named here first. */
export const rulesForPages: readonly string[] = [
  "@sip/domain/applications/application-number",
  "@sip/domain/dates-in-words",
  "@sip/domain/offices/hours-in-words",
  "@sip/domain/people/age",
  "@sip/domain/people/identity",
  "@sip/domain/people/name",
  "@sip/domain/people/nik",
  "@sip/domain/people/phone",
  "@sip/domain/people/travel-document",
  "@sip/domain/queue/priority",
  "@sip/domain/queue/release-reason",
  "@sip/domain/queue/written-booking-code",
  "@sip/domain/rupiah-in-words",
  "@sip/domain/services/passport/adult-age",
  "@sip/domain/services/passport/price",
];
