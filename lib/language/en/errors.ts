/** What to do, never what was wrong with the person. */
export const errors = {
  heading: 'We need a little more to help',
  prefix: 'Error:',
  nothingTold: 'Write something here, or choose from the list below. One is enough.',
  nothingToldSummary: 'Tell us what happened in your own words, or choose from the list',
  level: 'Choose one of these, so we know how to keep you safe. You can stay anonymous.',
  choice: 'Choose one of the answers shown, or skip this question.',
  tooLong: 'This is longer than we can take in one go. Please keep it to 10,000 characters. You can add more later.',
  noteTooLong: 'Please keep this to 2,000 characters.',
  lineTooLong: 'Please keep this to 200 characters.',
  unreadable: 'We could not read these characters. Please type it again, or leave it empty.',
  day: 'Type the day as a number from 1 to 31, or leave it empty.',
  month: 'Type the month as a number or a name, like 3 or March, or leave it empty.',
  year: 'Type the year like 2026, or leave it empty.',
  noSuchDate: 'This date is not in the calendar. Please check the day and the month. A rough idea is fine.',
  dateToCome: 'This date is still to come. Please check it. A rough idea is fine.',
  email: 'An email address has an @ in it. Please check it, or leave it empty.',
} as const
