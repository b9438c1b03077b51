import { type Landlord, nameOf } from '@/lib/language/landlord'

/** The answers people choose from, word for word as domain §10 has them. By field, then by code. */
export function options(landlord: Landlord) {
  return { ...whatHappened(landlord), ...whenWhereWho(landlord), ...aboutYou(landlord) } as const
}

/** The answer that is chosen until another is, on every question that may be left out. */
export const skip = 'Skip'

function whatHappened(landlord: Landlord) {
  return {
    safe: { safe: 'Yes', in_danger: 'No, I am in danger now', not_sure: 'I’m not sure' },
    role: {
      victim: 'It happened to me',
      witness: 'I saw or heard it',
      on_behalf: 'I’m telling you for someone else',
      staff_self: `I work for ${nameOf(landlord)} and it happened to me`,
      professional: 'I work for a partner organisation',
    },
    permission: { yes: 'Yes', no: 'No', cannot_say: 'They can’t say' },
    age: { under_13: 'Under 13', '13_15': '13 to 15', '16_17': '16 or 17', '18_or_over': '18 or over' },
    talk: { yes: 'I would rather talk to someone' },
    types: {
      verbal_abuse: 'Shouting or name-calling',
      threats: 'Threats',
      assault: 'Hitting, spitting or pushing',
      criminal_damage_or_graffiti: 'Damage or graffiti',
      online_or_phone: 'Messages or things online',
      rubbish_or_dog_fouling_or_substances: 'Rubbish, dog mess or things put through the door',
      intimidation_or_stalking: 'Following, staring or blocking the way',
      mate_crime: 'Someone who acts like a friend takes or uses my money, food, phone or home',
      cuckooing: 'Someone moved into my home or controls it',
      mobility_or_adaptation_interference: 'Making it hard to use my ramp, aid or assistance dog',
      sexual_assault_or_harassment: 'Unwanted sexual behaviour',
      service_discrimination_by_staff_or_contractor: 'Staff or a worker was unfair or rude',
      other: 'Something else',
    },
    grounds: {
      race: 'Race, skin colour, nationality, or where your family is from',
      gypsy_roma_traveller: 'Being Gypsy, Roma or Traveller',
      religion_or_belief: 'Religion or belief',
      disability: 'Disability, health or how you think or learn',
      sexual_orientation: 'Being gay, lesbian, bi or straight',
      transgender: 'Being trans or how you live your gender',
      sex: 'Your sex',
      age: 'Your age',
      pregnancy_maternity: 'Being pregnant',
      appearance: 'How you look or dress',
      language: 'The language you speak',
      other_local: 'Something else (tell us)',
      not_sure: 'I don’t know',
      none: 'None of these',
    },
  } as const
}

function whenWhereWho(landlord: Landlord) {
  return {
    when: {
      today: 'Today',
      this_week: 'This week',
      this_month: 'This month',
      longer_ago: 'Longer ago',
      keeps_happening: 'It keeps happening',
    },
    place: {
      home: 'In or near my home',
      shared_area: 'Shared stairs, garden, lift',
      street: 'Street',
      landlord_office_or_visit: `${nameOf(landlord)} office/visit`,
      online_or_phone: 'Online/phone',
      elsewhere: 'Somewhere else',
    },
    perpetrator: {
      named: 'Yes, I know their name or address',
      would_know_again: 'I would know them again',
      works_for_landlord: `Someone who works for ${nameOf(landlord)} or does work for ${nameOf(landlord)}`,
      unknown: 'No',
      rather_not_say: 'I’d rather not say',
    },
    before: {
      no: 'No',
      once: 'Once',
      a_few_times: 'A few times',
      many_times: 'Many times',
      not_known: 'I don’t know',
    },
    told: { landlord: 'Us', police: 'Police', council: 'Council' },
    evidence: { upload: 'Yes, I want to add it here', will_bring: 'I’ll bring it', no: 'No' },
  } as const
}

function aboutYou(landlord: Landlord) {
  const yesNoNotSure = { yes: 'Yes', no: 'No', not_sure: 'I’m not sure' } as const
  return {
    level: {
      anonymous: 'No, I want to stay anonymous',
      confidential: 'Yes, but keep my name from the people involved',
      open: 'Yes, you can use my name if you ask me first',
    },
    noContact: { yes: 'Nobody should contact me' },
    straightToHr: { yes: 'Yes' },
    channels: {
      phone: 'Phone',
      text: 'Text',
      email: 'Email',
      letter: 'Letter (plain envelope)',
      in_person: 'In person, at a place that is safe',
      via_named_person: 'Through someone I trust',
      mailbox: 'I’ll come back here and use my receipt',
    },
    neverChannels: {
      phone: 'Phone',
      text: 'Text',
      email: 'Email',
      letter: 'Letter',
      via_named_person: 'Through someone else',
    },
    voicemail: { never: 'No', say_only_landlord: `Say only “${nameOf(landlord)}”` },
    seenByOthers: yesNoNotSure,
    livesWith: yesNoNotSure,
    adjustments: {
      language: 'Language (which?)',
      bsl: 'BSL (British Sign Language)',
      easy_read: 'Easy Read',
      large_print: 'Large print',
      more_time: 'More time',
      officer_gender: 'Man or woman officer',
      someone_with_me: 'Someone with me',
    },
    officerGender: { woman: 'A woman', man: 'A man' },
    wishes: {
      someone_to_talk_to: 'Someone to talk to',
      safer_at_home: 'Feeling safer at home (locks, lights)',
      telling_the_police: 'Telling the police',
      speaking_to_the_person_if_i_agree: 'Speaking to the person, only if I agree',
      moving_home: 'Moving home',
      help_as_a_witness: 'Help as a witness',
      just_want_you_to_know: 'I just want you to know',
      nothing_done: 'I don’t want anything done',
      not_sure: 'Not sure',
    },
  } as const
}
