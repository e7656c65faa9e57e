/** The keys of each screen in words, for the help overlay. */
import { worded } from './worded.ts'

export const enHelp = worded('help', {
  title: 'Keys',
  everywhere: 'Everywhere',
  goTo: (place: string) => `Go to ${place}`,
  search: 'Search accounts, places and actions',
  undo: 'Undo what was done last',
  help: 'Show these keys',
  escape: 'Close what is open, or back',
  portfolio: {
    title: 'Portfolio',
    keys: [
      { keys: ['/'], does: 'Search accounts' },
      { keys: ['v'], does: 'Choose the columns' },
      { keys: ['j', 'k'], does: 'Next and previous account' },
      { keys: ['Enter'], does: 'Open the account' },
    ],
  },
  account: {
    title: 'Account',
    keys: [
      { keys: ['p'], does: 'Prepare a call' },
      { keys: ['c'], does: 'Confirm the line that has the focus' },
      { keys: ['Esc'], does: 'Back to the portfolio' },
    ],
  },
  renewal: {
    title: 'Renewal',
    keys: [
      { keys: ['j', 'k'], does: 'Next and previous step or line' },
      { keys: ['x'], does: 'Tick it, or open it again' },
    ],
  },
  renewals: {
    title: 'Renewals',
    keys: [
      { keys: ['j', 'k'], does: 'Next and previous account' },
      { keys: ['Enter'], does: 'Open its renewal' },
    ],
  },
  movements: {
    title: 'Movements',
    keys: [
      { keys: ['j', 'k'], does: 'Next and previous movement' },
      { keys: ['a'], does: 'Accept the open one' },
      { keys: ['1', '…'], does: 'Leave an edit of it out, or take it' },
      { keys: ['e'], does: 'Change an edit before accepting' },
      { keys: ['d'], does: 'Dismiss it' },
      { keys: ['s'], does: 'Snooze it' },
    ],
  },
  today: {
    title: 'Today',
    keys: [
      { keys: ['j', 'k'], does: 'Next and previous item' },
      { keys: ['o'], does: 'Open its account' },
      { keys: ['a'], does: 'Accept the open proposal' },
      { keys: ['e'], does: 'Change an edit before accepting' },
      { keys: ['x'], does: 'Done: an action or a step' },
      { keys: ['d'], does: 'Dismiss or drop it' },
      { keys: ['s'], does: 'Snooze it' },
    ],
  },
  problems: { title: 'Import', keys: [{ keys: ['n'], does: 'Next problem' }] },
})
