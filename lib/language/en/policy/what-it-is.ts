import type { PolicyPart } from '@/lib/policy/policy'

/** Purpose and scope (policy part 1). */
export const scope = (name: string): PolicyPart => ({
  heading: 'What this policy is for',
  lines: [
    'Nobody should be treated badly because of who they are, or who someone thinks they are.',
    'This policy says how we find out about hate and harassment, what we do about it, and how we try to stop it.',
    'It is for people who live in our homes, the people they live with, their visitors and their neighbours. It does not matter if those neighbours rent from us.',
    `It is also for people who work for ${name} or do work for us.`,
    'It counts if it was done to one of these people, or by one of them. It also counts if it was done in our homes or on our land.',
    'If it is not ours to deal with, we still listen. We tell you who can help, and pass it on if you say yes.',
    'We look into each report and write down what we decide. We choose what to do case by case. There is no set punishment.',
  ],
})

/** Definitions (policy part 2, domain §2). */
export const whatIsIt: PolicyPart = {
  heading: 'What is it?',
  lines: [
    'You do not have to know the right word for what happened. You do not need proof. These are the words we use.',
    'It can be about race, religion or belief, disability, being gay, lesbian or bi, being trans, sex, or age. It can be about something else, too.',
    'It counts even if they were wrong about you. It also counts if it was about someone you care for or live with.',
    'We never ask you to say what you are. We ask what the behaviour was about.',
  ],
  terms: [
    {
      term: 'Hate incident',
      means:
        'Anything that you, or anyone else, think was done because of hostility or prejudice. It does not have to be a crime. If one person sees it that way, we write it down that way.',
    },
    {
      term: 'Hostility',
      means: 'This word has its everyday meaning. It means ill will, spite, scorn, dislike or being unfriendly.',
    },
    {
      term: 'Hate crime',
      means:
        'A hate incident that breaks the law. Every hate crime is a hate incident as well. We do not decide what is a crime. We act even if the police do not.',
    },
    {
      term: 'Harassment',
      means:
        'Behaviour you do not want that makes you feel scared, upset, humiliated or unsafe. It can happen once or many times.',
    },
    {
      term: 'Mate crime',
      means:
        'When a person acts like a friend to use someone’s money, food, phone or home. It often happens to disabled people or older people. It is never their fault.',
    },
    {
      term: 'Anti-social behaviour',
      means:
        'Behaviour that scares, harms or upsets people, or that spoils life at home. Hate is one kind of it. We keep it apart, because it aims at a person and often comes back.',
    },
  ],
}
