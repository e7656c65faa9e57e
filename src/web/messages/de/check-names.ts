/** The lines of checklists, the steps of a renewal and the caps in German, by what the server calls them. */
const lines: Readonly<Record<string, string>> = {
  'Agree how the account recovers': 'Vereinbaren, wie der Account sich erholt',
  'Make the renewal plan and get ready inside': 'Verlängerungsplan machen und intern vorbereiten',
  'Audit the stakeholders and build the value case': 'Stakeholder prüfen und Nutzenargument aufbauen',
  'Hold the executive talk': 'Gespräch der Führungskräfte führen',
  'Send the proposal': 'Angebot senden',
  'Settle the commercial terms': 'Konditionen klären',
  'Get the signature': 'Unterschrift einholen',
  'Escalate: the decision is due': 'Eskalieren: Die Entscheidung ist fällig',
  'Success plan reviewed': 'Erfolgsplan durchgesehen',
  'Value summary sent': 'Nutzenübersicht gesendet',
  'Economic buyer met': 'Economic Buyer getroffen',
  'Sponsor briefed': 'Sponsor informiert',
  'Open escalations closed': 'Offene Eskalationen geschlossen',
  'Usage and seats reconciled': 'Nutzung und Lizenzen abgeglichen',
  'Pricing and uplift agreed inside': 'Preise und Erhöhung intern vereinbart',
  'Competitors known': 'Wettbewerber bekannt',
  'Paper process known': 'Freigabeprozess bekannt',
  'Risks mitigated or accepted': 'Risiken gemindert oder akzeptiert',
  'Champion still in role and engaged': 'Champion weiter in seiner Rolle und im Austausch',
  'No organisational change that affects the account': 'Keine Umorganisation, die den Account betrifft',
  'Executive sponsor got a value summary in the last quarter':
    'Executive Sponsor erhielt im letzten Quartal eine Nutzenübersicht',
  'Champion left, no successor contacted': 'Champion ausgeschieden, kein Nachfolger kontaktiert',
  'from the records': 'aus den Datensätzen',
}

/** Those that say a figure of the settings. */
const forms: readonly (readonly [RegExp, string])[] = [
  [
    /^Economic buyer contacted in the last (\S+) days?$/,
    'Economic Buyer in den letzten $1 Tagen kontaktiert',
  ],
  [/^At least (\S+) stakeholders? engaged$/, 'Mindestens $1 Stakeholder im Austausch'],
  [
    /^Urgent ticket waits on us over (\S+) working days?$/,
    'Dringendes Ticket wartet länger als $1 Arbeitstage auf uns',
  ],
  [
    /^Invoice of (\S+)% of ARR over (\S+) days? late$/,
    'Rechnung ab $1\u00a0% des ARR über $2 Tage überfällig',
  ],
]

/** @returns null where it is none of them */
export function checkName(name: string): string | null {
  const [form, words] = forms.find(([one]) => one.test(name)) ?? []
  return form === undefined || words === undefined
    ? (lines[name] ?? null)
    : name
        .replace(form, words)
        .replace(/(?<=\d)\.(?=\d)/, ',')
        .replace(/\b1 (Arbeitstag|Tag)e\b/, '1 $1')
}
