/** The words of the teams of our own side in the settings, in German. */
import type { enTeams } from '../en-teams.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

const columns: Readonly<Record<string, string>> = { name: 'Name', role: 'Rolle', team: 'Team' }

export const deTeams: Texts<typeof enTeams> = {
  title: 'Teams',
  add: 'Person hinzufügen',
  none: 'Noch sind keine eigenen Leute bekannt. Fügen Sie die erste Person hinzu oder importieren Sie people.csv.',
  noTeam: 'Ohne Team',
  people: (count) => plural(count, 'Person', 'Personen'),
  person: 'Person',
  role: 'Rolle',
  accounts: 'Accounts',
  source: 'Quelle',
  unnamed: 'für einen Account zuständig',
  byHand: 'von Hand',
  byHandWhat: (what) => `von Hand: ${what.map((one) => columns[one] ?? one).join(', ')}`,
  changeOf: (name) => `${name} ändern`,
  rename: 'Umbenennen',
  renameOf: (team) => `${team} umbenennen`,
  email: 'E-Mail-Adresse',
  name: 'Name',
  team: 'Team',
  teamName: 'Name des Teams',
  roles: ['AM', 'CSM', 'manager', 'executive', 'AE', 'SE'],
  inNone: 'In keinem Team, egal was andere Quellen sagen',
  noAddress: 'Geben Sie eine E-Mail-Adresse ein, etwa ann@your-company.com.',
  joins: (team) => `Das Team ${team} gibt es schon: Die Personen kommen hinzu.`,
  saved: (name) => `${name} ist gespeichert`,
  renamed: (people, team) => `${plural(people, 'Person ist', 'Personen sind')} jetzt im Team ${team}`,
}
