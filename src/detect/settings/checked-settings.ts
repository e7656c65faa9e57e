/** Settings that somebody wants, once nothing about them is impossible. */
import { Failure } from '#src/kernel/failure.ts'
import type { OwnSettings } from './own-settings.ts'
import { settingsProblems } from './settings-problems.ts'

/**
 * @param given as a file holds it: `{ organization, segments }`
 * @param from where it comes from, for the message: a path, or "The settings"
 * @throws Failure 'invalid-input' with every problem: where, the value, what is wrong and what to do
 */
export function checkedSettings(given: unknown, from: string): OwnSettings {
  const problems = settingsProblems(given)
  if (problems.length === 0) {
    const { organization, segments } = given as Partial<OwnSettings>
    return { organization: organization ?? {}, segments: segments ?? {} }
  }
  const lines = problems.map(({ path, value, problem, todo }) => {
    const where = path === '' ? '' : `${path}: `
    return `  ${where}${value} ${problem}. ${todo}`
  })
  const many = problems.length === 1 ? 'One thing is' : `${problems.length} things are`
  throw new Failure('invalid-input', `${many} impossible in ${from}:\n${lines.join('\n')}`, {
    hint: 'Nothing was changed. docs/guide/settings.md says what each setting may be.',
    details: { problems },
  })
}
