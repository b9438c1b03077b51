/** An invented landlord. Telephone numbers are those kept for drama. */
export const larkmoor = {
  name: 'Larkmoor Homes',
  shortName: 'Larkmoor',
  phone: '01632 960100',
  dutyPhone: '01632 960155',
  email: 'help@larkmoor.example',
  hours: 'Monday to Friday, 9am to 5pm',
  address: 'Larkmoor Homes, 1 Market Square, Larkmoor LM1 1AA',
  exitUrl: 'https://www.bbc.co.uk/weather',
  referencePrefix: 'LK',
}
