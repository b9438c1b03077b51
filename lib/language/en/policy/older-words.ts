import type { PolicyPart } from '@/lib/policy/policy'

/** The erratum notes (domain §1 C-11, §2.1 to §2.3): said openly, never rewritten in silence. */
export const olderWords: PolicyPart = {
  heading: 'Where our older policy got words wrong',
  lines: [
    'Our older policy had some words that were not right, or that are out of date. This is what we say now, and why.',
  ],
  terms: [
    {
      term: 'Contact',
      means:
        'The law says conduct, which means how someone acts, where our older policy said contact. Graffiti, rubbish or staring can be harassment, and nobody has to touch you or talk to you.',
    },
    {
      term: 'Gender',
      means:
        'The law says sex where our older policy said gender. On our form you can choose your sex, being trans, or both.',
    },
    {
      term: 'ACPO',
      means:
        'Our older policy named this group of chief police officers. It closed in 2015. The National Police Chiefs’ Council, or NPCC, does its work now.',
    },
    {
      term: 'How strict we are',
      means:
        'Our older policy spoke of a fixed line. We say that we take every report seriously. Each case is looked at by itself, and no penalty comes by itself.',
    },
    {
      term: 'Data Protection Acts of 1998 and 2003',
      means: 'The first was replaced by the UK GDPR and the Data Protection Act 2018. We know of no Act of 2003.',
    },
    {
      term: 'The Trust',
      means: 'This was an old name for us. It means us.',
    },
  ],
}

/** The law behind it (domain C-11), without telling anybody that an Act was broken. */
export const theLaw: PolicyPart = {
  heading: 'The law behind this policy',
  lines: [
    'These laws say what we must do or may do. The law changes, so we check this list when we look at the policy.',
    'This page is not legal advice. If you need some, we can tell you who gives it for free.',
  ],
  terms: [
    { term: 'Treating people equally', means: 'Equality Act 2010.' },
    {
      term: 'Harassment and hate',
      means: 'Protection from Harassment Act 1997. Crime and Disorder Act 1998. Sentencing Act 2020.',
    },
    {
      term: 'How people behave where they live',
      means: 'Anti-social Behaviour, Crime and Policing Act 2014. Crime and Policing Act 2026.',
    },
    {
      term: 'Homes and tenancies',
      means: 'Housing Acts 1985, 1988 and 1996. Social Housing (Regulation) Act 2023. Renters’ Rights Act 2025.',
    },
    {
      term: 'Keeping people safe',
      means: 'Children Acts 1989 and 2004. Care Act 2014. Domestic Abuse Act 2021.',
    },
    { term: 'Your details', means: 'UK GDPR. Data Protection Act 2018.' },
  ],
}
