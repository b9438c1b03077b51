import type { ListItem } from '../list'

export type RiskAnswer = { code: string; words: string; score: number }
export type RiskQuestion = ListItem & { answers: RiskAnswer[] }

const answers = (...list: [string, string, number][]): RiskAnswer[] =>
  list.map(([code, words, score]) => ({ code, words, score }))
const yesNo = (score: number) => answers(['no', 'No', 0], ['yes', 'Yes', score])

/** The twelve questions of the victim risk assessment, 0 to 41 points (domain §3.5). */
export const riskQuestionItems: RiskQuestion[] = [
  {
    code: 'q1',
    words: 'Other than this time, how often do you have problems?',
    answers: answers(
      ['first', 'This is the first time', 0],
      ['occasionally', 'Occasionally', 1],
      ['monthly', 'Every month', 2],
      ['weekly', 'Every week', 3],
      ['most_days', 'Most days', 4],
      ['daily', 'Every day', 5],
    ),
  },
  { code: 'q2', words: 'Do you think this is linked to earlier incidents?', answers: yesNo(2) },
  { code: 'q3', words: 'Are things happening more often or getting worse?', answers: yesNo(2) },
  {
    code: 'q4',
    words: 'Do you know who is doing it?',
    answers: answers(
      ['no', 'No', 0],
      ['by_sight', 'By sight or by name', 1],
      ['well', 'Well: a neighbour, or somebody who calls themselves a friend', 2],
    ),
  },
  {
    code: 'q5',
    words: 'Does that person, or do their friends, have a history of intimidation, or a reputation for it?',
    answers: answers(
      ['none', 'None known', 0],
      ['reputation', 'A reputation', 2],
      ['others', 'They have harassed others', 3],
      ['before', 'They have harassed you before', 4],
      ['now', 'They are harassing you now', 6],
    ),
  },
  {
    code: 'q6',
    words: 'Who do you think they are targeting?',
    answers: answers(
      ['nobody', 'Nobody in particular', 0],
      ['area', 'The area', 1],
      ['group', 'My group or community', 2],
      ['family', 'My family', 3],
      ['me', 'Me', 4],
    ),
  },
  {
    code: 'q7',
    words:
      'Is it about your race, religion, disability, sexuality, gender identity, sex, age or another part of who you are, or what they take it to be?',
    answers: yesNo(3),
  },
  {
    code: 'q8',
    words:
      'Is there anything that puts you or your household more at risk? (health, disability, age, living alone, pregnancy, new to the area, language, caring)',
    answers: answers(['no', 'No', 0], ['some', 'Some', 2], ['serious', 'Serious', 3]),
  },
  {
    code: 'q9',
    words: 'How much has it affected you?',
    answers: answers(
      ['not', 'Not at all', 0],
      ['little', 'A little', 1],
      ['moderately', 'Moderately', 2],
      ['a_lot', 'A lot', 4],
      ['extremely', 'Extremely', 5],
    ),
  },
  {
    code: 'q10',
    words: 'Has anyone’s health been affected?',
    answers: answers(
      ['no', 'No', 0],
      ['one', 'Physical or mental health', 2],
      ['both', 'Both, or treatment is needed', 3],
    ),
  },
  {
    code: 'q11',
    words: 'Who supports you? (family, friends, a worker)',
    answers: answers(
      ['good', 'Good support', 0],
      ['little', 'A little less than good', 1],
      ['not_near', 'Some, but not near', 2],
      ['none', 'Nobody: alone', 3],
    ),
  },
  {
    code: 'q12',
    words: 'Who else is affected?',
    answers: answers(
      ['nobody', 'Nobody', 0],
      ['family', 'Family or household', 2],
      ['children_or_many', 'Children in the home, or many neighbours', 3],
    ),
  },
]
