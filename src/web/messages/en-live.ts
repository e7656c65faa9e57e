/** The words about changes that come by themselves, and about the connection by which they come. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enLive = worded('live', {
  lost: (time: string) => `Not connected since ${time}: what you type is kept. Trying again.`,
  waiting: (count: number) => `${plural(count, 'change waits', 'changes wait')} to be saved.`,
  allSaved: 'Connected again. All that you typed is saved.',
  notSaved: (says: string | undefined, isTyped: boolean) =>
    `Not saved: ${says ?? 'a change of a plan'}${isTyped ? '. What you typed is in its field again' : ''}`,
  changed: (who: string, what: string) => `${who} changed this plan: ${what}`,
})
