/** The words of the teams of our own side, in the settings. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

const columns: Readonly<Record<string, string>> = { name: 'name', role: 'role', team: 'team' }

export const enTeams = worded('teams', {
  title: 'Teams',
  add: 'Add a person',
  none: 'No people of your own side are known. Add the first, or import people.csv.',
  noTeam: 'No team named',
  people: (count: number) => plural(count, 'person', 'people'),
  person: 'Person',
  role: 'Role',
  accounts: 'Accounts',
  source: 'From',
  unnamed: 'owner of an account',
  byHand: 'by hand',
  byHandWhat: (what: readonly string[]) => `by hand: ${what.map((one) => columns[one] ?? one).join(', ')}`,
  changeOf: (name: string) => `Change ${name}`,
  rename: 'Rename',
  renameOf: (team: string) => `Rename ${team}`,
  email: 'E-mail address',
  name: 'Name',
  team: 'Team',
  teamName: 'Name of the team',
  roles: ['AM', 'CSM', 'manager', 'executive', 'AE', 'SE'],
  inNone: 'In no team, whatever other sources say',
  noAddress: 'Write an e-mail address, such as ann@your-company.com.',
  joins: (team: string) => `There is a team ${team} already: they join it.`,
  saved: (name: string) => `${name} is saved`,
  renamed: (people: number, team: string) => `${plural(people, 'person is', 'people are')} in ${team} now`,
} as const)
