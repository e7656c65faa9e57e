/** The texts of an import that is over, and of the list of them, in English. */
import { enCounts } from './en-import-counts.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

const { number, rows } = enCounts

export const enImported = worded('imported', {
  result: {
    title: (no: string) => `Import ${no}`,
    headline: (added: string) => `It brought ${added}`,
    unchanged: 'Nothing new: all of this was known already',
    undone: 'Taken back: what it brought is gone',
    discarded: 'Dropped before it was finished: nothing of it was written',
    staging: 'Not finished: nothing of it is visible yet',
    who: (who: string) => `by ${who}`,
    added: 'What it brought',
    heads: { what: 'What', fresh: 'New', changed: 'Changed' },
    accounts: 'Accounts that it touched',
    conflicts: 'The plan says otherwise',
    conflictsSays: 'Somebody wrote this in the plan. It stays; what the file says is known beside it.',
    stands: 'In the plan',
    fileSays: 'In the file',
    by: (who: string, day: string) => `${who}, ${day}`,
    portfolio: 'See the accounts',
    another: 'Import more',
    diagnosing: 'The accounts that it touched are diagnosed again within seconds of the import.',
    rejected: (count: number) => `${rows(count)} stayed out`,
    download: (name: string) => `Download ${name}`,
    rejectedSays:
      'Each row stands as it came, with what is wrong with it. Correct it there and drop the file on the import page.',
    rejectedGone:
      'They are no longer kept. Import the corrected file as a whole: what is known already changes nothing.',
  },

  matches: {
    title: 'Are these the same?',
    count: (count: number) =>
      count === 0 ? 'all decided' : plural(count, 'pair to decide', 'pairs to decide'),
    same: { account: 'Same account', contact: 'Same person' },
    apart: 'Not the same',
    merged: (one: string, other: string) => `${one} and ${other} are one now.`,
    undo: 'Undo',
  },

  undo: {
    ask: 'Undo this import …',
    says: (what: string) =>
      `Takes back ${what}. What was known before holds again, and so does every plan. What a person wrote since stays. To redo it, import the files again.`,
    do: 'Take it back',
    doing: 'Taking it back',
    keep: 'Keep it',
    not: (why: string) => `It cannot be taken back: ${why}`,
  },

  undoing: {
    gone: 'What is gone',
    nothing: 'It had brought nothing.',
    facts: (what: string) => `${what}. The versions before them hold again.`,
    accountsGone: (count: number) => `${plural(count, 'account', 'accounts')} that nobody else spoke of.`,
    edits: (count: number) => `${plural(count, 'edit', 'edits')} of plans.`,
    later: (imports: string) =>
      `${imports} came later: what it repeated unchanged is gone too, and comes back when it is run again.`,
    redo: 'To redo it, import the files again.',
    stays: 'What stays, and why',
    kept: {
      imports: 'Other imports speak of it.',
      plan: 'Somebody wrote in its plan, or reviewed it.',
      merged: 'Another account was merged into it.',
    },
    because: { 'built-on': 'somebody built on it', accepted: 'somebody accepted it' },
  },

  unfinished: {
    here: 'It was interrupted. Its files are still here: it goes on where it was.',
    elsewhere:
      'It runs elsewhere, or was interrupted. Drop the same files again and it goes on where it was, or drop it.',
    runs: 'It runs in this window.',
    watch: 'Watch it',
    discard: 'Drop it',
    done: (done: string) => `${done} rows are written so far.`,
    doneOf: (done: string, of: string) => `${done} of ${of} rows are written.`,
    title: 'An import is not finished',
  },

  history: {
    title: 'Imports so far',
    none: 'Nothing was imported yet.',
    states: {
      staging: 'Interrupted',
      published: 'Imported',
      discarded: 'Dropped',
      undone: 'Taken back',
    } as Readonly<Record<string, string>>,
    nothing: 'Nothing new',
    stayedOut: (count: number) => `${rows(count)} stayed out`,
    partial: 'good rows only',
    more: (count: number) => `and ${number(count)} more`,
  },
})
