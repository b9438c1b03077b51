import type { ListItem } from '../list'

/** What is asked in each screen (domain §2.6, §3.8). For an adult: the three parts of the test in the Care Act 2014, s.42. */
export const safeguardingQuestionItems: ListItem[] = [
  { code: 'adult_needs', screen: 'adult', words: 'Do they have needs for care and support, whether met or not?' },
  { code: 'adult_abuse', screen: 'adult', words: 'Are they experiencing, or at risk of, abuse or neglect?' },
  {
    code: 'adult_protect',
    screen: 'adult',
    words: 'Are they unable to protect themselves from it because of those needs?',
  },
  { code: 'child_harm', screen: 'child', words: 'Is a child harmed, or likely to be?' },
  { code: 'child_home', screen: 'child', words: 'Does a child live in the home, or see or hear what happens?' },
  { code: 'child_perpetrator', screen: 'child', words: 'Is the alleged perpetrator a child (10 to 17)?' },
  {
    code: 'da_relationship',
    screen: 'domestic_abuse',
    words: 'Is the alleged perpetrator a partner, former partner or relative, and are both 16 or over?',
  },
  {
    code: 'da_control',
    screen: 'domestic_abuse',
    words: 'Does anyone control where they go, whom they see or their money?',
  },
  { code: 'da_fear', screen: 'domestic_abuse', words: 'Are they afraid of somebody in the home or family?' },
]
