import { characteristicItems } from './defaults/characteristics'
import { closureReasonItems } from './defaults/closure-reasons'
import { controlMeasureItems } from './defaults/control-measures'
import { incidentTypeItems } from './defaults/incident-types'
import { mateCrimeIndicatorItems } from './defaults/mate-crime-indicators'
import { measureItems } from './defaults/measures'
import { perpetratorTypeItems } from './defaults/perpetrator-types'
import { riskOverrideItems } from './defaults/risk-overrides'
import { riskQuestionItems } from './defaults/risk-questions'
import { safeguardingQuestionItems } from './defaults/safeguarding-questions'
import { surveyQuestionItems } from './defaults/survey-questions'
import { targetItems } from './defaults/targets'
import { witnessChoiceItems } from './defaults/witness-choices'
import type { List, ListItem } from './list'

/** Version 1 of every list: written into a database that has none (lib/database/migrate). */
export const defaultItems: Record<List, readonly ListItem[]> = {
  incident_types: incidentTypeItems,
  characteristics: characteristicItems,
  perpetrator_types: perpetratorTypeItems,
  mate_crime_indicators: mateCrimeIndicatorItems,
  risk_questions: riskQuestionItems,
  risk_overrides: riskOverrideItems,
  safeguarding_questions: safeguardingQuestionItems,
  targets: targetItems,
  closure_reasons: closureReasonItems,
  measures: measureItems,
  witness_choices: witnessChoiceItems,
  survey_questions: surveyQuestionItems,
  control_measures: controlMeasureItems,
}
