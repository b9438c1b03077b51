/** The vocabulary of a report: every coded answer of the public form (domain §2, §10). Words for them live in lib/language. */

export const safetyAnswers = ['safe', 'in_danger', 'not_sure'] as const
export const reporterRoles = ['victim', 'witness', 'on_behalf', 'staff_self', 'professional'] as const
export const permissionAnswers = ['yes', 'no', 'cannot_say'] as const
export const ageBands = ['under_13', '13_15', '16_17', '18_or_over'] as const
/** P4, in the order of the form. */
export const incidentTypes = [
  'verbal_abuse',
  'threats',
  'assault',
  'criminal_damage_or_graffiti',
  'online_or_phone',
  'rubbish_or_dog_fouling_or_substances',
  'intimidation_or_stalking',
  'mate_crime',
  'cuckooing',
  'mobility_or_adaptation_interference',
  'sexual_assault_or_harassment',
  'service_discrimination_by_staff_or_contractor',
  'other',
] as const
/** P5, in the order of the form. Codes of domain §2.1, finer where the form is finer; `none` is an answer, not a ground. */
export const grounds = [
  'race',
  'gypsy_roma_traveller',
  'religion_or_belief',
  'disability',
  'sexual_orientation',
  'transgender',
  'sex',
  'age',
  'pregnancy_maternity',
  'appearance',
  'language',
  'other_local',
  'not_sure',
  'none',
] as const
export const whenAnswers = ['today', 'this_week', 'this_month', 'longer_ago', 'keeps_happening'] as const
export const placeKinds = [
  'home',
  'shared_area',
  'street',
  'landlord_office_or_visit',
  'online_or_phone',
  'elsewhere',
] as const
export const perpetratorAnswers = [
  'named',
  'would_know_again',
  'works_for_landlord',
  'unknown',
  'rather_not_say',
] as const
export const beforeAnswers = ['no', 'once', 'a_few_times', 'many_times', 'not_known'] as const
export const toldAnswers = ['landlord', 'police', 'council'] as const
export const evidenceAnswers = ['upload', 'will_bring', 'no'] as const
export const anonymityLevels = ['anonymous', 'confidential', 'open'] as const
/** The public form offers all but `in_person`, which is agreed with somebody who asks: at a centre, on a morning. */
export const contactChannels = ['phone', 'text', 'email', 'letter', 'in_person', 'via_named_person', 'mailbox'] as const
/** The ways that somebody may be told never to use. */
export const refusableChannels = ['phone', 'text', 'email', 'letter', 'via_named_person'] as const
export const voicemailAnswers = ['never', 'say_only_landlord'] as const
export const yesNoNotSure = ['yes', 'no', 'not_sure'] as const
export const wishes = [
  'someone_to_talk_to',
  'safer_at_home',
  'telling_the_police',
  'speaking_to_the_person_if_i_agree',
  'moving_home',
  'help_as_a_witness',
  'just_want_you_to_know',
  'nothing_done',
  'not_sure',
] as const
export const adjustments = [
  'language',
  'bsl',
  'easy_read',
  'large_print',
  'more_time',
  'officer_gender',
  'someone_with_me',
] as const
export const officerGenders = ['woman', 'man'] as const
/** A box with one meaning: ticked or not. */
export const tick = ['yes'] as const

/** How the landlord received a report (policy clause 3.4, C-3.4). */
export const channels = [
  'web',
  'contact_centre',
  'office',
  'key_partner',
  'staff',
  'letter',
  'email',
  'visit',
  'councillor_or_mp',
  'hms_import',
] as const
/** domain §3.3 */
export const reportStatuses = [
  'received',
  'triaged',
  'linked',
  'referred_out',
  'information_only',
  'needs_contact',
  'withdrawn_by_reporter',
] as const
/** domain §2.5: hate and harassment are never lower than A2 (rule 10). */
export const severities = ['A1', 'A2'] as const

export type SafetyAnswer = (typeof safetyAnswers)[number]
export type ReporterRole = (typeof reporterRoles)[number]
export type IncidentType = (typeof incidentTypes)[number]
export type Ground = (typeof grounds)[number]
export type PlaceKind = (typeof placeKinds)[number]
export type PerpetratorAnswer = (typeof perpetratorAnswers)[number]
export type AnonymityLevel = (typeof anonymityLevels)[number]
export type ContactChannel = (typeof contactChannels)[number]
export type Wish = (typeof wishes)[number]
export type Adjustment = (typeof adjustments)[number]
export type Channel = (typeof channels)[number]
export type ReportStatus = (typeof reportStatuses)[number]
export type Severity = (typeof severities)[number]
