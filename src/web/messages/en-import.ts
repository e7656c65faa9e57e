/** The texts of an import that is prepared and run, in English. */
import { enCounts } from './en-import-counts.ts'
import { enImported } from './en-imported.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

const { number, rows } = enCounts

export const enImport = worded('import', {
  title: 'Import',
  ...enCounts,
  ...enImported,
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
  },

  steps: {
    label: 'Steps',
    names: { files: 'Files', mapping: 'Mapping', check: 'Check', run: 'Run' },
    done: 'done',
  },

  files_: {
    title: 'Files',
    sending: (share: string) => `${share} sent`,
    waiting: 'Waits for its turn',
    there: 'Sent',
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
  },

  mapping: {
    label: (file: string, as: string) => `${file} read as ${as}`,
    heads: {
      canonical: 'Becomes',
      from: 'Your column',
      samples: 'Samples',
      understood: 'Understood as',
      sure: 'Found',
    },
    required: 'required',
    from: (column: string) => `Column for ${column}`,
    none: 'Nothing',
    choose: 'Choose a column',
    always: (word: string) => `Always ${word}`,
    by: {
      name: '',
      mapping: 'Chosen',
      header: 'Proposed by name',
      content: 'Proposed by content',
    },
    missing: 'No column was found for it',
    noSamples: 'empty in the first rows',
    another: 'Fill another',
    anotherSays: 'Fill another field',
    kept: (count: number) =>
      `${plural(count, 'column', 'columns')} kept as ${count === 1 ? 'it' : 'they'} came`,
    dropped: (count: number) =>
      `${plural(count, 'column', 'columns')} of usage left out, as its rows are summed`,
    leftOut: (count: number, why: string) => `${rows(count)} left out: ${why}`,
  },

  questions: {
    title: 'Only you can tell',
    count: (count: number) => plural(count, 'question', 'questions'),
    ask: {
      dateOrder: (value: string) => `What does ${value} mean?`,
      decimals: (value: string) => `What does ${value} mean?`,
      currencies: (value: string) => `Which currency does ${value} mean?`,
    },
    where: (column: string, file: string) => `${column} in ${file}`,
    inRows: {
      dateOrder: (count: number) => `${rows(count)} can be read both ways`,
      decimals: (count: number) => `${rows(count)} can be read both ways`,
      currencies: (count: number) => `${rows(count)} ${count === 1 ? 'names' : 'name'} no code of a currency`,
    },
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
    at: (file: string, line: number) => `${file}, line ${number(line)}`,
  },

  rail: {
    title: 'Dry run',
    source: 'The ids come from',
    sourceSays:
      'Give the same system the same name every time, so that later imports find the same rows again.',
    sourcesSay: 'Each folder is a source of its own, and so is each system whose export was recognised.',
    sourceOfAll: 'One source for all of them',
    sourceIs: (source: string) => `Keep “${source}”`,
    sourceUnsaid: 'As Perennial proposes',
    nothingYet: 'nothing is written yet',
    looking: 'Looking at the files',
    sending: 'Bringing the files to Perennial',
    good: (good: number, all: number) => `${number(good)} of ${rows(all)} can go in.`,
    allGood: (all: number) => (all === 1 ? 'The one row can go in.' : `All ${rows(all)} can go in.`),
    noneGood: 'None of the rows can go in yet.',
    heldBack: 'Held back until repaired',
    leftOut: 'Left out on purpose',
    findings: 'Disagreements',
    recognised: 'Accounts recognised',
    by: { 'crm-id': 'by CRM id', domain: 'by domain', name: 'by name' },
    doubtful: 'Accounts in doubt',
    doubtfulSays: 'kept apart until you decide',
    questions: 'Questions to answer',
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
})
