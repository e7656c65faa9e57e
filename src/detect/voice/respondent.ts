/** Who answered a survey: the person where the answer names one, by the contact's id or else by address. */
import type { Person } from '#src/facts/dossier.ts'
import { idsOf, personCalled } from '#src/facts/known-as.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'

/** @returns null for an answer without a name, and for somebody who is on no map */
export function respondent(
  { contactId, email, source }: SurveyAnswer,
  people: readonly Person[],
): Person | null {
  const byId = contactId === null ? [] : people.filter((person) => idsOf(person).includes(contactId))
  return (
    (contactId === null ? null : personCalled({ source, sourceId: contactId }, byId)) ??
    byId[0] ??
    (email === null ? undefined : people.find((person) => person.email === email)) ??
    null
  )
}

/** Tells one respondent from another, as far as the answers do. */
export function respondentKey(answer: SurveyAnswer, people: readonly Person[]): string {
  return respondent(answer, people)?.factId ?? answer.email ?? answer.contactId ?? answer.factId
}
