/** Every text of the web app, in English. */
import { format } from '../format.ts'
import { enMovement } from './en-movement.ts'
import { enNames } from './en-names.ts'
import { enFindings } from './en-findings.ts'
import { enPlan, enProvenance } from './en-plan.ts'
import { enPortfolio } from './en-portfolio.ts'
import { enProposal } from './en-proposal.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

const { feeds, signals, roles, statuses, severities } = enNames

export const en = worded('app', {
  loading: 'Loading',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  today: 'today',
  notKnown: 'Not known',
  asOf: (day: string) => `As of ${day}`,
  printedPart: (printed: number, total: number) =>
    `${format.number(printed)} of ${format.number(total)} stand here, as far as they were loaded. Scroll through the list once before printing it.`,
  accounts: (count: number) => plural(count, 'account', 'accounts'),
  movements: (count: number) => plural(count, 'movement', 'movements'),
  measured: (measured: number, applicable: number) => `${measured} of ${applicable} measured`,
  measuredShort: (measured: number, applicable: number) => `${measured} of ${applicable}`,
  /** in columns */
  days: (days: number) => (days < 0 ? `${-days} d late` : `${days} d`),
  /** in sentences */
  inDays: (days: number) => {
    if (days === 0) return 'Today'
    return days < 0 ? `${plural(-days, 'day', 'days')} ago` : `In ${plural(days, 'day', 'days')}`
  },
  status: (status: string | null) => (status === null ? 'No status' : (statuses[status] ?? status)),
  statusFilter: { Green: 'Green', Yellow: 'Yellow', Red: 'Red', none: 'No status', former: 'Former' },
  former: (since: string) => `No customer since ${since}`,
  severity: (severity: string) => severities[severity] ?? severity,
  feeds,
  trends: { up: 'Up', flat: 'Flat', down: 'Down' },
  signals,

  shell: {
    places: 'Places',
    attention: 'Needs attention first',
    switch: 'Switch organization',
    sample: (day: string | null) => (day === null ? 'Sample data' : `Sample data, as of ${day}`),
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },

  portfolio: enPortfolio,

  deadline: {
    title: (kind: 'notice' | 'end', day: string, assumed: boolean) => {
      const what = kind === 'notice' ? `Last day to give notice: ${day}` : `Ends on ${day}`
      return assumed ? `${what} (notice period not given: 60 days assumed)` : what
    },
  },

  account: {
    title: 'Account',
    trail: 'Where you are',
    beside: 'Movements and profile',
    tier: (tier: number) => `tier ${tier}`,
    employees: (count: string) => `${count} employees`,
    revenue: (amount: string) => `${amount} revenue`,
    nextStep: 'Next step',
    notDiagnosed: {
      title: 'Not diagnosed yet',
      says: 'The facts are here; the diagnosis follows within seconds and appears by itself.',
    },
  },

  figures: {
    arr: 'ARR',
    contracts: (count: number) => plural(count, 'paid contract', 'paid contracts'),
    deadline: 'Deadline',
    deadlines: { notice: 'Notice date', end: 'Contract ends' },
    noDeadline: 'None',
    renews: (day: string) => `, renews ${day}`,
    assumed: ', assumed',
    seats: 'Seats active',
    of: (licensed: string) => `of ${licensed}`,
    utilisation: (share: string) => `${share} in 28 days`,
    atLeast: (amount: string) => `at least ${amount}`,
    seatsWindow: 'in 28 days',
    outlook: 'Outlook',
    health: 'Health',
    seven: (score: string, coverage: string) => `Seven-signal ${score}, coverage ${coverage}`,
  },

  movement: enMovement,

  proposal: enProposal,

  plan: enPlan,
  findings: enFindings,

  provenance: enProvenance,

  evidence: { none: 'No records.', from: (count: number) => `From ${plural(count, 'record', 'records')}` },

  check: { yes: 'Yes', no: 'No', unknown: 'Not known' },

  relationship: {
    title: 'Relationship',
    engaged: (count: number) => `${plural(count, 'person', 'people')} engaged`,
    notKnown: 'meetings and messages not known',
    unknown: (count: number) => `${plural(count, 'person', 'people')} seen in the data and on no map`,
    places: { touches: 'meetings or mail', surveys: 'surveys', tickets: 'tickets', usage: 'use' },
    more: (count: number) => `and ${format.number(count)} more`,
  },

  renewal: {
    title: 'Renewal',
    none: 'No deadline within reach.',
    expectedLoss: (amount: string) => `expected loss ${amount} a year`,
    atRisk: (amount: string | null) => (amount === null ? 'At risk.' : `${amount} at risk.`),
    checklist: 'Ninety-day checklist',
  },

  growth: {
    title: 'Growth',
    open: (count: number) => (count === 0 ? 'nothing open' : plural(count, 'lever open', 'levers open')),
    states: { open: 'Open', none: 'Not now', unknown: 'Not known' },
    levers: {
      seats: 'More seats',
      'cross-sell': 'Another product',
      tier: 'A larger plan',
      department: 'Another department',
      geography: 'Another country',
    },
  },

  health: {
    title: 'Health',
    none: 'Nothing measured',
    models: 'Models and signals',
    weighted: 'Weighted model',
    seven: 'Seven-signal model',
    leads: 'leads',
    coverage: (share: string) => `coverage ${share}`,
    unjudged: 'Too little is measured for a status',
    heldAt: (score: string) => `Held at ${score}`,
    notMeasured: 'Not measured',
    byWeek: (isReplayed: boolean) =>
      isReplayed ? 'Leading model by week; thin: replayed from earlier records' : 'Leading model by week',
    score: 'Score',
    known: 'Known',
    replayed: 'replayed later',
    onTheDay: 'on the day',
    dimensions: { usage: 'Usage', engagement: 'Engagement', sentiment: 'Sentiment', support: 'Support' },
    course: (from: string, to: string, first: string, last: string) =>
      `Health by week from ${from} to ${to}: first ${first}, last ${last}.`,
    notCounted: 'not counted',
    ofFive: 'of 5',
    staleSince: (day: string) => `stale since ${day}`,
  },

  outlook: {
    title: 'Outlook',
    classes: { term: 'renews at its deadline', rolling: 'still a customer in 90 days' },
    between: (low: string, high: string) =>
      low === high ? 'as sure as it gets' : `between ${low} and ${high}`,
    sentence: (p: string, range: string) => `Renews with ${p}, ${range}`,
    little: 'little is known',
    littleKnown: (share: string) => `Little is known: ${share} of what counts is measured`,
    known: (share: string) => `${share} of what counts is measured`,
    loss: (share: string) => `${share} gone within 90 days`,
    lifts: 'Lifts it, in points',
    lowers: 'Lowers it, in points',
    noDrivers: 'Nothing measured moves it: it stands where your past renewals put it.',
    families: { contract: 'Contract', usage: 'Usage', people: 'People', voice: 'Voice', facts: 'Facts' },
  },

  usage: {
    title: 'Use of the product',
    never: 'No use was ever seen. That is not the same as none.',
    last: (day: string) => `last use ${day}`,
    nothing: 'No week is complete yet.',
    level: (events: string) => `${events} events a week over the last four weeks`,
    less: (share: string) => `, ${share} less than in the twelve before`,
    more: (share: string) => `, ${share} more than in the twelve before`,
    asBefore: ', much as in the twelve before',
    people: (count: number) => `; ${plural(count, 'person', 'people')} in the last one.`,
    events: 'Events',
    peopleLabel: 'People',
    weekTo: (day: string) => `week to ${day}`,
    week: 'Week to',
    numbers: 'The numbers by week',
  },

  people: {
    title: 'People',
    known: (known: number, missing: number) =>
      missing === 0 ? `${known} known` : `${known} known, ${plural(missing, 'key role', 'key roles')} open`,
    role: (role: string) => roles[role] ?? role,
    missing: (role: string) => `${role}: not identified`,
    noRole: 'No role yet',
    influence: (level: string) => `${level} influence`,
    sentiment: (sentiment: string) => (sentiment === 'Very Positive' ? 'Very positive' : sentiment),
    left: 'Left',
    activeDays: (days: number) => `used on ${days} d`,
    noContact: 'No contact on record',
    lastContact: (day: string) => `Last two-way contact ${day}`,
    silent: 'silent',
    mayHaveLeft: 'May have left',
  },

  contracts: {
    title: 'Contracts',
    none: 'No contract on record',
    since: (day: string) => `since ${day}`,
    renewsItself: 'renews itself',
    ends: 'must be renewed',
    decides: 'sets the deadline',
    seats: (count: string) => `${count} seats`,
    noAmount: 'no amount',
    statuses: {
      active: 'Active',
      trial: 'Trial',
      cancelled: 'Cancelled',
      expired: 'Expired',
      paused: 'Paused',
    },
  },

  profile: {
    title: 'Profile',
    domain: 'Domain',
    place: 'Place',
    sponsor: 'Our executive',
    since: 'On record since',
    crmId: 'CRM id',
    source: 'Source',
  },

  stale: {
    says: (time: string) => `Perennial does not answer. This is what it said at ${time}; trying again.`,
    signedOut: (time: string) =>
      `You are no longer signed in: this is from ${time}. Run npx perennial link and open the link.`,
  },

  signIn: {
    title: 'Sign in to Perennial',
    says: 'Sign in with the link in your terminal, or run:',
  },

  unknownOrganization: {
    title: (slug: string) => `There is no organization “${slug}” here`,
    says: 'This installation holds:',
  },

  unknownPage: {
    title: 'Nothing lives at this address',
    says: 'The link may be old, or a letter is missing.',
    home: 'Go to the portfolio',
  },

  problem: {
    again: 'Try again',
    anew: 'Load the page anew',
    'signed-out': { title: 'You are not signed in', says: 'Open a fresh link from your terminal.' },
    'not-found': { title: 'Not found', says: 'There is nothing under this address.' },
    unreachable: {
      title: 'Perennial does not answer',
      says: 'Is it running? Start it with npm start; this page tries again by itself.',
    },
    refused: { title: 'Perennial could not answer', says: 'The server gave no reason.' },
    outdated: {
      title: 'Perennial was updated',
      says: 'This page was loaded before, and the rest of it is there no more. Load it anew, or go on elsewhere.',
    },
    broken: {
      title: 'This page failed',
      says: 'Reload it; if it fails again, the server is likely newer than the page.',
    },
  },
})
