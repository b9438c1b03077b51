import { describe, expect, test } from 'vitest'
import { characteristicItems } from '@/lib/lists/defaults/characteristics'
import { incidentTypeItems } from '@/lib/lists/defaults/incident-types'
import { grounds, incidentTypes } from '@/lib/reports/report'
import { asTold, classificationOf, grown } from '@/lib/triage/classification'
import { ordinaryProblem } from '@/lib/triage/ordinary'

const told = { types: [], grounds: [], homeId: null, blockId: null, role: null, perpetrator: null }
const nothing = { harassment: false, grounds: [], possibleCrime: false }

describe('what a report is', () => {
  test.each([
    ['a ground the report names', ['race'], 0, nothing, ['hate_incident']],
    ['not being sure', ['not_sure'], 0, nothing, ['hate_incident']],
    ['a perception written down', [], 1, nothing, ['hate_incident']],
    ['a ground that staff see', [], 0, { ...nothing, grounds: ['disability'] }, ['hate_incident']],
    ['a perception where the report said none', ['none'], 1, nothing, ['hate_incident']],
    [
      'a possible crime so perceived',
      ['race'],
      0,
      { ...nothing, possibleCrime: true },
      ['hate_incident', 'hate_crime'],
    ],
    ['harassment as well', ['race'], 0, { ...nothing, harassment: true }, ['harassment', 'hate_incident']],
    ['a possible crime that nobody perceives as hate', ['none'], 0, { ...nothing, possibleCrime: true }, []],
    ['nothing perceived', ['none'], 0, nothing, []],
  ])('%s', (_, grounds, perceptions, chosen, is) =>
    expect(classificationOf({ grounds }, perceptions, chosen)).toEqual(is),
  )

  test('no choice of staff takes hate off a report that names a ground, for every ground', () => {
    for (const ground of grounds.filter(code => code !== 'none'))
      for (const harassment of [true, false])
        for (const possibleCrime of [true, false])
          expect(classificationOf({ grounds: [ground] }, 0, { harassment, possibleCrime, grounds: [] })).toContain(
            'hate_incident',
          )
  })

  test('a case only grows', () => {
    expect(grown(['hate_incident'], ['harassment'])).toEqual(['harassment', 'hate_incident'])
    expect(grown(['hate_incident', 'hate_crime'], [])).toEqual(['hate_incident', 'hate_crime'])
  })
})

describe('what the coded answers come to', () => {
  test('has codes of the lists only, for every answer of the form', () => {
    const { types, grounds: about } = asTold({ ...told, types: incidentTypes, grounds })
    expect(types.filter(code => !incidentTypeItems.some(item => item.code === code))).toEqual([])
    expect(about.filter(code => !characteristicItems.some(item => item.code === code))).toEqual([])
  })

  test('never says by itself that it is a crime', () => {
    expect(asTold({ ...told, types: incidentTypes, grounds }).possibleCrime).toBe(false)
    expect(asTold({ ...told, types: incidentTypes, grounds }).classification).toEqual(['hate_incident'])
  })

  test('is harassment where nobody named a ground, until triage says otherwise', () => {
    expect(asTold(told).classification).toEqual(['harassment'])
    expect(asTold({ ...told, grounds: ['none'] }).classification).toEqual(['harassment'])
  })
})

describe('ordinary anti-social behaviour', () => {
  test.each([
    ['nobody named a ground', { grounds: [], perceptions: 0 }, true],
    ['they said it was about none of these', { grounds: ['none'], perceptions: 0 }, true],
    ['they are not sure', { grounds: ['not_sure'], perceptions: 0 }, false],
    ['they named a ground', { grounds: ['sex'], perceptions: 0 }, false],
    ['somebody else perceives it', { grounds: [], perceptions: 1 }, false],
    ['staff called it harassment', { grounds: [], perceptions: 0, classification: ['harassment'] }, false],
    ['staff classified it as neither', { grounds: [], perceptions: 0, classification: [] }, true],
  ])('when %s', (_, facts, possible) => expect(ordinaryProblem(facts) === undefined).toBe(possible))
})
