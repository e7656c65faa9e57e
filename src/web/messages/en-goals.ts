/** The words of the page of goals: objectives, metrics, milestones and value. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enGoals = worded('goals', {
  page: (account: string) => `${account}: goals`,
  dues: {
    late: (days: number) => `${plural(days, 'day', 'days')} late`,
    soon: (days: number) => (days === 0 ? 'today' : `in ${plural(days, 'day', 'days')}`),
    doneLate: (days: number) => `${plural(days, 'day', 'days')} late`,
  },

  objectives: {
    title: 'Objectives',
    aside: (open: number, all: number) => `${open} open of ${all}, in their words`,
    none: 'No objective is known',
    noneSays: 'Ask for three to five goals, and write them down in the words of the customer.',
    few: 'Fewer than three: ask what else success would mean to them.',
    many: 'More than five: which of them decide?',
    columns: {
      objective: 'Objective',
      shows: 'Success shows in',
      served: 'Served by',
      by: 'By',
      status: 'Status',
    },
  },

  metrics: {
    title: 'KPIs',
    aside: (onTrack: number, all: number) => `${onTrack} of ${all} reached or on track`,
    none: 'No metric is agreed',
    noneSays: 'Agree on one with a baseline and a target; what a signal measures fills itself.',
    baseline: 'Baseline',
    target: 'Target',
    noTarget: 'No target agreed',
    noCurrent: 'Not measured',
    noWay: 'Without baseline, current and target there is no way to draw.',
    measured: (signal: string) => `measured by ${signal}`,
    activeUsers: 'Active users',
    notMeasured: (signal: string) => `${signal} is not measured today`,
    planSays: (figure: string) => `the plan says ${figure}`,
    stated: (source: string | null) => (source === null ? 'said by people' : `said by people, ${source}`),
    states: {
      reached: 'Reached',
      'on track': 'On track',
      behind: 'Behind',
      'moving away': 'Moving away',
      'not known': 'Not known',
    },
    way: (name: string, baseline: string, current: string, target: string, share: string) =>
      `${name} began at ${baseline}, is at ${current}, and is to be ${target}: ${share} of the way.`,
    reachedOn: (day: string) => `at its pace about ${day}`,
    until: (day: string) => `To be reached by ${day}`,
    course: (name: string, from: string, to: string, first: string, last: string) =>
      `${name} from ${from} to ${to}: ${first} at first, ${last} at last.`,
    oneReading: 'One reading so far: a course needs two.',
    noReading: 'Nobody has given a figure yet.',
    numbers: 'The numbers',
    day: 'Day',
    value: 'Value',
    unit: 'Unit',
    direction: 'Better is',
    source: 'Source',
    current: 'Current',
  },

  milestones: {
    title: 'Milestones',
    aside: (done: number, all: number, late: number) =>
      late === 0 ? `${done} of ${all} done` : `${done} of ${all} done, ${late} late`,
    none: 'No milestone is set',
    noneSays: 'From the kickoff to readiness for the renewal: what is to be done until when.',
    noPhase: 'Without a phase',
    of: (done: number, all: number) => `${done} of ${all}`,
    done: 'Done',
    markDone: (name: string) => `Mark as done: ${name}`,
    markOpen: (name: string) => `Open again: ${name}`,
    saidDone: (name: string) => `“${name}” is done`,
    saidOpen: (name: string) => `“${name}” is open again`,
    atRisk: 'At risk',
  },

  values: {
    title: 'Value realised',
    none: 'No value is written down',
    noneSays: 'What they gained, with an amount, and agreed with them.',
    kind: 'Kind',
    agreedShort: 'Agreed',
    claimed: 'Claimed by us',
    noKind: 'Without a kind',
    unpriced: (count: number) => `${plural(count, 'entry', 'entries')} without an amount`,
    total: 'Total',
    never: 'Currencies are never added to each other.',
    toAgreed: 'Mark as agreed with the customer',
    toClaimed: 'Mark as claimed by us',
    saidAgreed: (value: string) => `“${value}” is agreed with the customer`,
    saidClaimed: (value: string) => `“${value}” is claimed by us`,
  },
} as const)
