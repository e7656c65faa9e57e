/** What to fill first, by segment, and why (handbook 2, segment guide). */
import type { GuideTopic } from './gaps-by-topic.ts'

export interface GuideStep {
  readonly topic: GuideTopic
  /** the section of the document where it stands */
  readonly section: string
  readonly title: string
  readonly why: string
}

const step = (topic: GuideTopic, title: string, why: string, section: string = topic): GuideStep => ({
  topic,
  section,
  title,
  why,
})

export interface SegmentGuide {
  readonly segment: string
  /** `Objectives and milestones` */
  readonly says: string
  readonly steps: readonly GuideStep[]
}

/** In the order of the handbook. */
export const segmentGuides: readonly SegmentGuide[] = [
  {
    segment: 'Startup',
    says: 'Objectives and milestones',
    steps: [
      step(
        'objectives',
        'Objectives',
        'A startup changes course often: agree on what it wants to reach now.',
      ),
      step('milestones', 'Milestones', 'It stays when the first value comes early: date each step to it.'),
    ],
  },
  {
    segment: 'SMB',
    says: 'Health and actions',
    steps: [
      step('health', 'Health', 'With many accounts and little time, health says where to look first.'),
      step('actions', 'Actions', 'A few dated actions do more here than a long plan.'),
    ],
  },
  {
    segment: 'Mid-Market',
    says: 'Stakeholders, KPIs and expansion',
    steps: [
      step(
        'stakeholders',
        'Stakeholders',
        'The deal hangs on a few people: know champion, buyer and sponsor.',
      ),
      step('metrics', 'KPIs', 'Budget is asked for every year: agree on what shows the success.'),
      step(
        'expansion',
        'Expansion',
        'There is room for more teams and products: write down what could follow.',
      ),
    ],
  },
  {
    segment: 'Enterprise',
    says: 'Map, value and renewal',
    steps: [
      step('stakeholders', 'Map', 'Many decide: who has influence, and who has not been met?'),
      step('values', 'Value', 'Procurement asks what it brought: have amounts that they agree with.'),
      step('renewal', 'Renewal', 'Paper takes months: both owners say early how likely it is.'),
    ],
  },
  {
    segment: 'B2B SaaS',
    says: 'Usage and adoption',
    steps: [
      step('usage', 'Usage', 'What they use us for is what they renew.', 'current'),
      step(
        'adoption',
        'Adoption',
        'Unused seats are cancelled seats: set the steps to full use.',
        'milestones',
      ),
    ],
  },
  {
    segment: 'E-commerce',
    says: 'KPIs and season',
    steps: [
      step('metrics', 'KPIs', 'They live by their figures: agree on the ones that we move.'),
      step('season', 'Season', 'Nothing changes in their peak: date what must be live before.', 'milestones'),
    ],
  },
]

/** Where the segment is not known, or is one of its own: what every plan must have (handbook 3, done). */
export const standardGuide: readonly GuideStep[] = [
  step('stakeholders', 'Stakeholders', 'Every plan names champion, buyer and sponsor.'),
  step('objectives', 'Objectives', 'Three to five goals in their own words.'),
  step('actions', 'Actions', 'Three to five for the next 30 days, each with an owner and a day.'),
]
