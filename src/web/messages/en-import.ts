/** The texts of the import, in English. */
const number = (count: number) => count.toLocaleString('en')
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

/** What one and several rows of a kind are called. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  account: ['account', 'accounts'],
  contact: ['contact', 'contacts'],
  product: ['product', 'products'],
  subscription: ['subscription', 'subscriptions'],
  invoice: ['invoice', 'invoices'],
  ticket: ['ticket', 'tickets'],
  survey: ['survey answer', 'survey answers'],
  touch: ['contact with people', 'contacts with people'],
  note: ['note', 'notes'],
  event: ['event', 'events'],
  opportunity: ['opportunity', 'opportunities'],
  objective: ['objective', 'objectives'],
  metric: ['metric', 'metrics'],
  milestone: ['milestone', 'milestones'],
  value: ['value', 'values'],
  risk: ['risk', 'risks'],
  action: ['action', 'actions'],
  meeting: ['meeting', 'meetings'],
  rival: ['competitor', 'competitors'],
  'use-case': ['use case', 'use cases'],
  use_case: ['use case', 'use cases'],
  commitment: ['commitment', 'commitments'],
  teammate: ['person of ours', 'people of ours'],
  rate: ['exchange rate', 'exchange rates'],
  usage: ['row of usage', 'rows of usage'],
}

/** `usage` is counted in rows as it is read, and in days once it is stored. */
const countOf = (kind: string, count: number) =>
  plural(count, kinds[kind]?.[0] ?? kind, kinds[kind]?.[1] ?? kind)

const rows = (count: number) => plural(count, 'row', 'rows')
const files = (count: number) => plural(count, 'file', 'files')

export const enImport = {
  title: 'Import',
  rows,
  files,
  count: countOf,
  kind: (kind: string) => kinds[kind]?.[1] ?? kind,
  accountDays: (count: number) => plural(count, 'account-day', 'account-days'),
  into: (name: string) => `Goes into ${name}`,
  own: 'My company',
  notTheSample: (own: string, sample: string) =>
    `What you import here goes into your own organization, ${own}. The sample company ${sample} stays as it is.`,

  drop: {
    title: 'Drop files or a folder here',
    over: 'Let go to add them',
    says: 'Exports of your CRM, help desk, billing or warehouse, or files in Perennial’s own form. They are looked at first; nothing is written until you say so.',
    pick: 'Choose files',
    pickFolder: 'Choose a folder',
    add: 'Add files',
    paste: 'or paste them',
    formats: 'CSV, JSONL, JSON, Excel or Parquet, also gzipped or zipped.',
    guide: 'What is read',
    others:
      'Files with other names and columns are understood by what they hold: where each column goes is proposed, shown, and yours to change.',
    sampleShape: 'A folder to copy: examples/own-files',
  },

  draft: {
    says: (count: string) => `An import of ${count} is being prepared.`,
    continue: 'Go on with it',
    drop: 'Start anew',
    dropped: 'The files on this desk are put away. Nothing was written.',
  },

  steps: {
    label: 'Steps',
    names: { files: 'Files', mapping: 'Mapping', check: 'Check', run: 'Run' },
    done: 'done',
  },

  files_: {
    title: 'Files',
    aside: (columns: number, open: number) =>
      open === 0
        ? `${plural(columns, 'column', 'columns')} understood`
        : `${plural(open, 'column', 'columns')} proposed: look at them`,
    sending: (share: string) => `${share} sent`,
    waiting: 'Waits for its turn',
    there: 'Sent',
    reading: 'Being read',
    again: 'Try again',
    remove: (name: string) => `Put ${name} away`,
    readAs: (name: string) => `Read ${name} as`,
    doNotRead: 'Do not read',
    notRead: 'Not read',
    leftOut: 'Left out by you',
    show: (name: string) => `Show how ${name} is read`,
    proposed: (count: number) => `${number(count)} proposed`,
    missing: (count: number) => `${number(count)} missing`,
    problems: (count: number) => plural(count, 'problem', 'problems'),
    questions: (count: number) => plural(count, 'question', 'questions'),
    understood: 'Understood',
    archived: (archive: string) => `in ${archive}`,
  },

  mapping: {
    label: (file: string, as: string) => `${file} read as ${as}`,
    heads: { canonical: 'Becomes', from: 'Your column', samples: 'Samples', sure: 'How it was found' },
    required: 'required',
    from: (column: string) => `Column for ${column}`,
    none: 'Nothing',
    choose: 'Choose a column',
    by: {
      name: '',
      mapping: 'Chosen',
      header: 'Proposed by its name',
      content: 'Proposed by what it holds',
    },
    accept: 'Right',
    missing: 'No column was found for it',
    noSamples: 'empty in the first rows',
    another: 'Fill another',
    anotherSays: 'Fill another field',
    kept: (count: number) => `${plural(count, 'column', 'columns')} kept as they came`,
    dropped: (count: number) =>
      `${plural(count, 'column', 'columns')} of usage left out, as its rows are summed`,
    firstRows: 'First rows as understood',
    assumptions: 'Found by the content',
    leftOut: (count: number, why: string) => `${rows(count)} left out: ${why}`,
    changed: 'Your choice is being looked at',
  },

  questions: {
    title: 'Only you can tell',
    count: (count: number) => plural(count, 'question', 'questions'),
    ask: {
      dateOrder: (value: string) => `What does ${value} mean?`,
      decimals: (value: string) => `What does ${value} mean?`,
    },
    where: (column: string, file: string) => `${column} in ${file}`,
    inRows: (count: number) => `${rows(count)} can be read both ways`,
    words: {
      dmy: 'day first',
      mdy: 'month first',
      point: 'decimal point',
      comma: 'decimal comma',
    } as Readonly<Record<string, string>>,
  },

  problems: {
    title: 'To repair',
    line: 'Line',
    at: (line: number) => `line ${number(line)}`,
    value: 'What stands there',
    empty: 'empty',
    where: (column: string, problem: string) => (column === '' ? problem : `${column}: ${problem}`),
    of: (file: string) => `In ${file}`,
    first: (shown: number, count: number) => `and ${number(count - shown)} more`,
    more: (count: number) => `and ${plural(count, 'more kind of mistake', 'more kinds of mistake')}`,
    all: (count: number) => `Show all ${number(count)}`,
    again: 'Correct the file and drop it here again: it takes the place of the first one.',
    next: 'next problem',
  },

  findings: {
    title: 'Sources that disagree',
    says: 'Nothing of this is dropped or averaged away. It goes in as it is.',
    of: (count: number, of: number, unit: string) => `${number(count)} of ${number(of)} ${unit}`,
    at: (file: string, line: number) => `${file}, line ${number(line)}`,
    examples: 'Examples',
  },

  rail: {
    title: 'Dry run',
    source: 'The ids come from',
    sourceSays:
      'Give the same system the same name every time, so that later imports find the same rows again.',
    sourcesSay: 'Each folder is a source of its own.',
    nothingYet: 'nothing is written yet',
    looking: 'Looking at the files',
    sending: 'Bringing the files to Perennial',
    good: (good: string, all: string) => `${good} of ${all} rows can go in.`,
    allGood: (all: string) => `All ${all} rows can go in.`,
    noneGood: 'None of the rows can go in yet.',
    stale: 'This is of the choice before; the new one is being looked at.',
    rows: 'Good rows',
    heldBack: 'Held back until repaired',
    leftOut: 'Left out on purpose',
    findings: 'Disagreements',
    questions: 'Questions to answer',
    goesInto: 'Goes into',
    again: 'Importing the same files twice changes nothing. A whole import can be undone.',
    run: 'Import',
    runAll: (what: string) => `Import ${what}`,
    partial: (count: number) => `Import the good rows only, and leave ${rows(count)} out`,
    partialSays: 'The rows that stay out can be downloaded, corrected and dropped again.',
    refused: (count: number) =>
      `${plural(count, 'row needs', 'rows need')} repair first: until then nothing is written.`,
    unanswered: 'Answer the question first.',
    saveMapping: 'Save this mapping',
    ownMapping: 'Use a saved mapping',
    noMapping: 'That file is not a mapping: choose the JSON file that was saved here.',
    lookAgain: 'Look again',
    startAnew: 'Start anew',
    and: 'and',
    others: (count: number) => `${number(count)} more`,
  },

  progress: {
    label: 'Progress',
    of: (done: string, of: string) => `${done} of ${of}`,
    rate: (rate: string) => `${rate} a second`,
    left: (time: string) => `${time} left`,
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  },

  run: {
    title: 'Importing',
    says: 'You may look at other pages meanwhile. If this window is closed, the import stops where it is and can be continued.',
    stopped: 'The import stopped',
    again: 'Go on with it',
    back: 'Back to the files',
  },

  result: {
    title: (no: string) => `Import ${no}`,
    headline: (added: string) => `It added ${added}`,
    usage: 'days of usage, one for each account',
    imported: 'Imported',
    unchanged: 'Nothing new: all of this was known already',
    resumed: 'An import that had been interrupted was completed.',
    added: 'What it added',
    addedKinds: 'New or changed',
    accounts: 'Accounts that it touched',
    conflicts: 'The plan says otherwise',
    conflictsSays: 'Somebody wrote this in the plan. It stays; what the file says is known beside it.',
    stands: 'In the plan',
    fileSays: 'In the file',
    by: (who: string, day: string) => `${who}, ${day}`,
    portfolio: 'See the accounts',
    another: 'Import more',
    diagnosing: 'The accounts it touched are being diagnosed; that takes seconds.',
    rejected: (count: number) => `${rows(count)} stayed out`,
    download: 'Download them',
    rejectedSays: 'Correct them in the file that you download, and drop it here.',
    undo: 'Undo this import',
    unknown: 'There is no import of this number',
  },

  history: {
    title: 'Imports so far',
    none: 'Nothing was imported yet.',
    heads: { no: 'No.', when: 'When', files: 'Files', added: 'What it added', state: 'State' },
    states: {
      staging: 'Interrupted',
      published: 'Imported',
      discarded: 'Dropped',
      undone: 'Taken back',
    } as Readonly<Record<string, string>>,
    nothing: 'Nothing new',
    partial: 'good rows only',
    undo: 'Undo',
    discard: 'Drop it',
    unfinished: (files: string) => `The import of ${files} was interrupted.`,
    unfinishedSays:
      'Nothing of it is visible yet. Give it the same files again and it goes on where it was, or drop it.',
    more: (count: number) => `and ${number(count)} more`,
  },
}
