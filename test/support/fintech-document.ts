/** Fintech Corp as a one-page document, as the forms make it: facts of the worked example as of 1 March 2026. */
import type {
  Cell,
  Document,
  DocumentSection,
  ListItem,
  MapPerson,
  Row,
  Tone,
} from '#src/publish/document.ts'

const row = (...cells: Cell[]): Row => ({ cells })
const said = (text: string): Cell => ({ text })
const bold = (text: string, note?: string): Cell => ({ text, strong: true, note: note ?? null })
const feels = (tone: Tone, text: string): Cell => ({ tone, text })
const influence = (dots: 1 | 2 | 3): Cell => ({ dots, text: ['Low', 'Medium', 'High'][dots - 1] ?? '' })

export const stakeholders: DocumentSection = {
  id: 'stakeholders',
  title: 'Stakeholders',
  aside: '4 of 5 roles filled',
  blocks: [
    {
      kind: 'table',
      says: 'Five people, their roles, influence and sentiment',
      columns: [
        { label: 'Name', width: 2.2 },
        { label: 'Role', width: 1.5 },
        { label: 'Infl.', width: 0 },
        { label: 'Sentiment', width: 0 },
        { label: 'Last contact', width: 0 },
        { label: 'What matters', width: 2.4 },
      ],
      rows: [
        row(
          bold('Maria Torres', 'VP of Product'),
          said('Champion'),
          influence(3),
          feels('good', 'Very positive'),
          { text: '20 Feb', note: '9 d' },
          said('Presents our ROI data to their board'),
        ),
        row(
          bold('James Lin', 'CFO'),
          said('Economic buyer'),
          influence(3),
          feels('mute', 'Neutral'),
          { text: '15 Jan', note: '45 d' },
          said('Needs ROI tied to revenue outcomes'),
        ),
        row(
          bold('David Park', 'CTO'),
          said('Executive sponsor'),
          influence(3),
          { ...feels('good', 'Positive'), differs: '2 mails unanswered' },
          { text: '1 Dec', note: '90 d' },
          said('Quarterly value summaries'),
        ),
        row(
          bold('Priya Sharma', 'Head of Engineering'),
          said('Technical decision maker'),
          influence(2),
          feels('good', 'Positive'),
          { text: '28 Feb', note: '1 d' },
          said('Concerned about API rate limits'),
        ),
        row(
          bold('8 team leads', 'Various'),
          said('End users'),
          influence(1),
          feels('watch', 'Mixed'),
          { text: '10 Feb', note: '19 d' },
          said('2 disengaged: Risk, Compliance'),
        ),
        {
          ...row(
            { text: 'Not identified', note: 'Procurement' },
            said('Buyer’s approver'),
            said(''),
            said(''),
            said(''),
            said('Ask James Lin who signs'),
          ),
          isGap: true,
        },
      ],
      more: 0,
    },
    {
      kind: 'map',
      says: 'Maria Torres, James Lin and David Park report to a chief executive who is not identified',
      people: people(),
    },
  ],
}

function people(): MapPerson[] {
  const seen = (name: string, title: string, role: string, influence: 1 | 2 | 3, tone: Tone) => ({
    name,
    title,
    roles: [role],
    influence,
    tone,
    sentiment: '?',
    state: 'engaged' as const,
  })
  const missing = {
    name: 'Not identified',
    roles: [],
    influence: 0,
    tone: null,
    sentiment: '?',
    state: 'missing',
  } as const
  return [
    { ...missing, id: 'ceo', title: 'CEO', reportsTo: null },
    { ...seen('Maria Torres', 'VP of Product', 'Champion', 3, 'good'), id: 'maria', reportsTo: 'ceo' },
    { ...seen('James Lin', 'CFO', 'Economic buyer', 3, 'mute'), id: 'james', reportsTo: 'ceo' },
    { ...seen('David Park', 'CTO', 'Executive sponsor', 3, 'good'), id: 'david', reportsTo: 'ceo' },
    { ...seen('8 team leads', 'Various', 'End users', 1, 'watch'), id: 'leads', reportsTo: 'maria' },
    { ...missing, id: 'buyer', title: 'Procurement', reportsTo: 'james' },
    {
      ...seen('Priya Sharma', 'Head of Engineering', 'Technical', 2, 'good'),
      id: 'priya',
      reportsTo: 'david',
    },
    {
      ...seen('Ana Ruiz', 'Head of Analytics', 'User', 2, 'mute'),
      id: 'ana',
      reportsTo: 'david',
      state: 'departed',
    },
  ]
}

const course = (from: number, to: number, sway: number): number[] =>
  Array.from({ length: 12 }, (_, at) => from + ((to - from) * at) / 11 + sway * Math.sin(at * 1.7))

export const health: DocumentSection = {
  id: 'health',
  title: 'Health',
  aside: '71% · 7 of 7 measured',
  blocks: [
    {
      kind: 'table',
      says: 'Seven signals over twelve months, now, and their scores of five',
      columns: [
        { label: 'Signal', width: 1 },
        { label: '12 months', width: 0 },
        { label: 'Now', align: 'right', width: 0 },
        { label: 'Score', align: 'right', width: 0 },
      ],
      rows: [
        row(said('Product usage'), { text: 'rising, 32% to 41%', spark: course(32, 41, 1) }, said('41%'), {
          ...said('↗ 4'),
          strong: true,
        }),
        row(
          said('Feature adoption'),
          { text: 'rising', spark: course(5, 9, 0.3) },
          said('9 of 14'),
          said('↗ 4'),
        ),
        row(
          said('Seat utilisation'),
          { text: 'flat', spark: course(71, 75, 3), differs: null },
          said('75%'),
          said('→ 4'),
        ),
        row(said('Support volume'), { text: 'more tickets', spark: course(8, 14, 2) }, said('14'), {
          ...said('↘ 3'),
          tone: 'watch',
        }),
        row(
          said('NPS'),
          { text: 'rising, with a gap', spark: [30, 31, 30, null, null, 33, 34, 36, 35, 37, 38, 38] },
          said('+38'),
          said('↗ 4'),
        ),
        row(said('Engagement'), { text: 'falling', spark: course(9, 6, 1) }, said('2 of 3'), {
          ...said('↘ 3'),
          tone: 'watch',
        }),
        row(said('Renewal risk'), { text: 'flat', spark: course(3, 3, 0) }, said('Likely'), {
          ...said('→ 2'),
          tone: 'bad',
        }),
      ],
      more: 0,
    },
  ],
}

const risk = (number: string, tone: Tone, name: string, mitigation: string): Row =>
  row({ text: number, tone }, { text: name, strong: true, note: mitigation })

export const risks: DocumentSection = {
  id: 'risks',
  title: 'Risks',
  aside: '4 open, 2 severe',
  blocks: [
    {
      kind: 'table',
      says: 'Four risks with mitigation and owner',
      columns: [
        { label: '#', width: 0 },
        { label: 'Risk, mitigation and owner', width: 1 },
      ],
      rows: [
        risk(
          '1',
          'bad',
          'Champion leaves the company',
          'Multi-thread to 3 directors in Product and Risk · Sarah Chen',
        ),
        risk(
          '2',
          'watch',
          'Competitor evaluation by the CFO',
          'ROI review with cost per outcome · Sarah Chen and Marcus Webb',
        ),
        risk(
          '3',
          'watch',
          'Budget cuts next fiscal year',
          'Document ROI, align to cost savings · Sarah Chen',
        ),
        risk(
          '4',
          'bad',
          'Low adoption in Risk and Compliance',
          'Targeted training, weekly usage report · Enablement',
        ),
      ],
      more: 0,
    },
    {
      kind: 'matrix',
      says: 'Risk 1 and 4 are severe and likely',
      across: ['L', 'M', 'H'],
      down: ['H', 'M', 'L'],
      acrossLabel: 'Likelihood',
      downLabel: 'Severity',
      cells: [
        [
          { text: '2', tone: 'watch' },
          { text: '1', tone: 'bad' },
          { text: '', tone: 'bad' },
        ],
        [
          { text: '', tone: 'good' },
          { text: '3', tone: 'watch' },
          { text: '4', tone: 'bad' },
        ],
        [
          { text: '', tone: 'good' },
          { text: '', tone: 'good' },
          { text: '', tone: 'watch' },
        ],
      ],
    },
  ],
}

const line = (says: string, note: string | null = null): ListItem => ({ says, note })

export const states: readonly DocumentSection[] = [
  {
    id: 'current',
    title: 'Current state',
    aside: 'Adoption 75%',
    blocks: [
      {
        kind: 'list',
        items: [
          { ...line('Board reports built on our data every month'), tone: 'good' },
          { ...line('Reporting time down from 3 days to 4 hours'), tone: 'good' },
          {
            ...line('API rate limits reached twice in February'),
            tone: 'watch',
            differs: '38 seats are idle',
          },
        ],
        more: 0,
      },
    ],
  },
  {
    id: 'future',
    title: 'Future state, March 2027',
    aside: 'ARR $438,000 · NRR 130%',
    blocks: [
      {
        kind: 'list',
        items: [
          line('Risk and Compliance work in the platform daily'),
          line('ML Predictions in production with Engineering'),
          line('Outcome for the customer: closing the books in 3 days'),
        ],
        more: 0,
      },
    ],
  },
]

const sure = (tone: Tone, text: string): Cell => ({ text, tone })

export const opportunities: DocumentSection = {
  id: 'opportunities',
  title: 'Growth',
  aside: '$188,000 in the pipeline',
  blocks: [
    {
      kind: 'table',
      says: 'Three opportunities worth 188,000 dollars',
      columns: [
        { label: 'Opportunity', width: 1.4 },
        { label: 'Type', width: 0 },
        { label: 'Value', align: 'right', width: 0 },
        { label: 'When', width: 0 },
        { label: 'Confidence', width: 0 },
        { label: 'Blocker', width: 1.4 },
        { label: 'Next step', width: 1.5 },
      ],
      rows: [
        row(
          bold('Add 50 seats for Risk team'),
          said('Seat expansion'),
          said('$83,000'),
          said('Q2 2026'),
          sure('good', 'High'),
          said('Risk team training not complete'),
          said('Schedule 2 training sessions in March'),
        ),
        row(
          bold('ML Predictions module'),
          said('Cross-sell'),
          said('$60,000'),
          said('Q3 2026'),
          sure('watch', 'Medium'),
          said('Priya Sharma wants a higher API rate limit first'),
          said('Engineering to scope the change by April'),
        ),
        row(
          bold('APAC office rollout'),
          said('Geographic'),
          said('$45,000'),
          said('Q4 2026'),
          sure('mute', 'Low'),
          said('APAC data residency requirement'),
          said('Product team evaluating APAC region'),
        ),
      ],
      more: 0,
    },
  ],
}

const move = (says: string, note: string, state: ListItem['state'] = 'open'): ListItem => ({
  says,
  note,
  state: state ?? 'open',
})

export const moves: DocumentSection = {
  id: 'moves',
  title: 'Next 90 days',
  aside: '5 moves',
  blocks: [
    {
      kind: 'lanes',
      lanes: [
        {
          title: '30 days',
          note: 'Secure the renewal',
          items: [
            move('ROI review with James Lin', 'Sarah Chen, 18 March'),
            move('Value summary to David Park', 'Sarah Chen, 12 March', 'done'),
          ],
          more: 0,
        },
        {
          title: '60 days',
          note: 'Open expansion',
          items: [
            move('QBR: outcomes and ML roadmap', 'Sarah Chen, 2 April'),
            move('Proposal for 50 Risk seats', 'Marcus Webb, 24 April', 'unknown'),
          ],
          more: 0,
        },
        {
          title: '90 days',
          note: 'Sign and widen',
          items: [move('Renewal paper to procurement', 'Marcus Webb, 8 May', 'failed')],
          more: 2,
        },
      ],
    },
  ],
}

export const fintechDocument: Document = {
  form: 'one-page',
  layout: 'one-page',
  author: 'Sarah Chen',
  name: 'One-page strategic plan',
  title: 'Fintech Corp',
  subtitle: 'Enterprise · tier 1 · Financial Services · 2,400 employees · $180,000,000 revenue',
  asOf: '2026-03-01',
  facts: [
    { label: 'CSM', value: 'Sarah Chen' },
    { label: 'Account manager', value: 'Marcus Webb' },
    { label: 'Our executive', value: 'Dana Ortiz' },
    { label: 'Last updated', value: '28 February 2026' },
    { label: 'Cadence', value: 'Weekly' },
  ],
  figures: [
    {
      id: 'notice',
      label: 'Notice',
      value: '16 April 2026',
      note: '46 days left · renews 15 June',
      tone: null,
      share: null,
    },
    { id: 'arr', label: 'ARR', value: '$250,000', note: 'flat since June 2025', tone: null, share: null },
    {
      id: 'health',
      label: 'Health',
      value: '71%',
      note: 'Healthy · 7 of 7 measured',
      tone: 'good',
      share: 0.71,
    },
    {
      id: 'seats',
      label: 'Seats active',
      value: '112 of 150',
      note: '75% utilised',
      tone: null,
      share: 112 / 150,
    },
    {
      id: 'pipeline',
      label: 'Pipeline',
      value: '$188,000',
      note: '3 opportunities',
      tone: null,
      share: null,
    },
  ],
  verdict: [
    'The renewal is likely but not yet safe.',
    'Usage and NPS rise and our champion presents our ROI to their board; the gap is above her: the CFO was last met 45 days ago and the CTO 90.',
  ],
  sections: [stakeholders, health, risks, ...states, opportunities, moves],
  leftOut: [
    { section: 'objectives', says: '4 objectives' },
    { section: 'kpis', says: '6 success metrics' },
  ],
  foot: 'Confidential · Northbeam',
}
