/** Good news: use has grown, somebody who counts is a promoter, a goal was met or value was reached (handbook 6). */
import { dayFromNumber, dayNumber, daysBetween } from '#src/kernel/day.ts'
import type { AccountEvent, SurveyAnswer } from '#src/facts/records.ts'
import type { Person } from '#src/facts/dossier.ts'
import { changeSince } from '../change-since.ts'
import type { Finding } from '../diagnosis.ts'
import { keyRoles } from '../people/people-standing.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { usageEvidence } from '../usage-evidence.ts'
import { usageLevel } from '../usage-level.ts'
import { usageRise } from '../usage-rise.ts'
import { usageWeeks } from '../usage-weeks.ts'
import { respondent } from '../voice/respondent.ts'
import { counted, dayInWords, figure, listed, percent } from '../words.ts'

const NEWS_DAYS = 14
const PROMOTER_FROM = 9

export const goodNews: Rule = {
  id: 'good-news',
  says: 'Mean weekly events of 4 weeks at least 20% above the usual and beyond its spread, twice 7 days apart; or within 14 days a first NPS of 9 or 10 from a key role, a goal met or a value milestone.',
  find(input) {
    if (input.paid.length === 0) return []
    const news = [...usageUp(input), ...promoters(input), ...milestones(input)]
    const isTold = input.usage.kind === 'living' || input.known.event.kind === 'living'
    return news.length > 0 || isTold ? news : null
  },
}

type News = Pick<Finding, 'cause' | 'since' | 'confidence' | 'headline' | 'reason' | 'nextStep' | 'evidence'>

function finding(news: News): Finding {
  return { rule: 'good-news', severity: 'low', dueOn: null, value: null, ...news }
}

/** Growth of the first 90 days is onboarding: weeks before their end are no usual level. */
function usageUp({ usage, since, settings, portfolio, dossier }: RuleInput): Finding[] {
  if (usage.kind !== 'living' || since === null) return []
  const settled = dayNumber(since) + settings.health.onboardingDays
  const seenFrom = Math.max(usage.seenFrom, settled)
  const weeks = usageWeeks({ ...usage, seenFrom }, 5 + settings.usageDrop.baseWeeks)
  const now = usageLevel(weeks, null, settings.usageDrop)
  const before = usageLevel(weeks.slice(1), null, settings.usageDrop)
  if (now === null || before === null) return []
  const [changeNow, changeBefore] = portfolio.usageChange
  const rise = usageRise(now, changeNow, settings.movements.usageUp)
  const earlier = usageRise(before, changeBefore, settings.movements.usageUp)
  if (rise === null || earlier === null) return []
  const growth = now.fourWeeks / now.usual
  return [
    finding({
      cause: 'usage up',
      since: dayFromNumber(changeSince(usage.series, seenFrom, usage.weekEnd, rise.mean / now.usual)),
      // As far beyond the usual spread as for a drop.
      confidence: Math.min(0.99, 1 - Math.exp(-Math.min(rise.deviations, earlier.deviations) / 1.5)),
      headline: `Usage up ${percent(growth - 1)}`,
      reason: `Weekly events rose from ${figure(now.usual)} (median of ${now.baseWeeks} weeks) to ${figure(now.fourWeeks)} in the last 4 weeks.`,
      nextStep: 'Find out what they do more of, and write it down as a win.',
      evidence: usageEvidence(
        dossier.profile,
        usage,
        `weekly events ${figure(now.fourWeeks)}, usual ${figure(now.usual)}`,
      ),
    }),
  ]
}

interface Promoter {
  readonly person: Person
  readonly answer: SurveyAnswer
}

/** All promoters of a wave are one piece of news. */
function promoters({ dossier }: RuleInput): Finding[] {
  const recent = dossier.surveys.filter(
    ({ kind, score, on }) =>
      kind === 'nps' &&
      score >= PROMOTER_FROM &&
      on <= dossier.asOf &&
      daysBetween(on, dossier.asOf) < NEWS_DAYS,
  )
  const said = recent.flatMap((answer): Promoter[] => {
    const person = respondent(answer, dossier.people)
    if (person === null || !holdsKeyRole(person) || wasPromoter(person, answer, dossier)) return []
    return [{ person, answer }]
  })
  const [first] = said
  if (first === undefined) return []
  const each = said.map(
    ({ person, answer }) =>
      `${person.name} (${roleOf(person)}) answered NPS ${answer.score} on ${dayInWords(answer.on)}`,
  )
  return [
    finding({
      cause: 'promoter',
      since: first.answer.on,
      confidence: 0.95,
      headline:
        said.length === 1
          ? `${first.person.name} is a promoter`
          : `${counted(said.length, 'promoter')} in key roles`,
      reason: `${listed(each)}.`,
      nextStep: `Thank ${first.person.name}, and ask for a reference while it is fresh.`,
      evidence: said.map(({ answer }) => ({
        factId: answer.factId,
        source: answer.source,
        on: answer.on,
        says: `NPS ${answer.score}${answer.comment === null ? '' : `: “${answer.comment}”`}`,
      })),
    }),
  ]
}

/** Who answered so the time before is a promoter still, which is no news. */
function wasPromoter(
  person: Person,
  answer: SurveyAnswer,
  { surveys, people }: RuleInput['dossier'],
): boolean {
  const before = surveys.findLast(
    (one) => one.kind === 'nps' && one.on < answer.on && respondent(one, people) === person,
  )
  return before !== undefined && before.score >= PROMOTER_FROM
}

function roleOf({ roles }: Person): string | undefined {
  return keyRoles.find((role) => roles.includes(role))
}

function holdsKeyRole(person: Person): boolean {
  return person.status !== 'left' && roleOf(person) !== undefined
}

const MILESTONES: Readonly<Record<string, string>> = {
  goal_met: 'Goal met',
  value_milestone: 'Value milestone reached',
}

/** Each is news of its own. */
function milestones({ dossier }: RuleInput): Finding[] {
  return dossier.events
    .filter(({ kind, on }) => kind in MILESTONES && daysBetween(on, dossier.asOf) < NEWS_DAYS)
    .map((event) => finding(milestone(event)))
}

function milestone({ factId, source, on, kind, text }: AccountEvent): News {
  const what = MILESTONES[kind]!
  const headline = text === null ? what : `${what}: ${text}`
  return {
    cause: `news ${factId}`,
    since: on,
    confidence: 1,
    headline,
    reason: `${headline}, recorded on ${dayInWords(on)}.`,
    nextStep: 'Have the customer confirm the value, and enter it in the plan.',
    evidence: [{ factId, source, on, says: headline }],
  }
}
