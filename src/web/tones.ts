/** Which shape stands for which word of the business. */
import type { HealthReading } from '#src/detect/diagnosis.ts'
import type { Tone } from './ui/mark.tsx'

const statusTones: Readonly<Record<string, Tone>> = {
  Green: 'good',
  Healthy: 'good',
  Yellow: 'watch',
  'At Risk': 'watch',
  Red: 'bad',
  Critical: 'bad',
}

export function statusTone(status: HealthReading['status']): Tone {
  return (status === null ? undefined : statusTones[status]) ?? 'unknown'
}

const namedTones: Readonly<Record<string, Tone>> = {
  Green: 'good',
  Yellow: 'watch',
  Red: 'bad',
  'No status': 'unknown',
}

/** The same of a status as a report names it; a word that is none stands for itself. */
export function statusToneOf(name: string): Tone {
  return namedTones[name] ?? 'neutral'
}

const severityTones: Readonly<Record<string, Tone>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'watch',
  low: 'neutral',
}

export function severityTone(severity: string | undefined): Tone {
  return (severity === undefined ? undefined : severityTones[severity]) ?? 'neutral'
}

/** 5 and 4 are good, 3 is to be watched, the rest is bad (handbook 4). */
export function scoreTone(score: number): Tone {
  if (score >= 4) return 'good'
  return score >= 3 ? 'watch' : 'bad'
}

const sentimentTones: Readonly<Record<string, Tone>> = {
  'Very Positive': 'good',
  Positive: 'good',
  Neutral: 'neutral',
  Mixed: 'watch',
  Negative: 'bad',
}

export function sentimentTone(sentiment: string): Tone {
  return sentimentTones[sentiment] ?? 'unknown'
}
