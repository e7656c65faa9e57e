/** The call brief: who attends and what they care about, what moved since, what is open with them, what to ask. */
import type { Document } from './document.ts'
import { attendeesOf } from './briefs/attendees-of.ts'
import { attending } from './briefs/attending.ts'
import { movedSince } from './briefs/moved-since.ts'
import { openWith } from './briefs/open-with.ts'
import { toAsk } from './briefs/to-ask.ts'
import { documentOf } from './document-of.ts'
import { materialOf } from './material.ts'
import type { PlanSource } from './plan-source.ts'

/**
 * @param wanted names, addresses or ids of who attends; none: whoever is in the next meeting on record, else champion,
 * buyer and sponsor
 */
export function callBrief(source: PlanSource, wanted: readonly string[]): Document {
  const material = materialOf(source)
  const call = attendeesOf(material, wanted)
  const sections = [
    attending(material, call),
    movedSince(material, call),
    openWith(material, call),
    toAsk(material, call),
  ]
  const figures = ['deadline', 'health', 'seats', 'outlook', 'pipeline'] as const
  return documentOf({ id: 'call-brief', name: 'Call brief' }, material, {
    figures,
    sections,
    isOnePage: true,
  })
}
