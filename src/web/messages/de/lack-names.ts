/** What is missing for a renewal in German, by what the server calls it. */
const lines: Readonly<Record<string, string>> = {
  'No open action in the plan': 'Keine offene Maßnahme im Plan',
  'No action with a day ahead': 'Keine Maßnahme mit Termin',
  'No owner figure': 'Keine Einschätzung von AM/CSM',
  'Owner figure over 30 days old': 'Einschätzung von AM/CSM älter als 30 Tage',
  'No economic buyer': 'Kein Economic Buyer',
  'Buyer not met': 'Buyer nicht getroffen',
  'No plan, as it has no tier': 'Kein Plan, da ohne Stufe',
  'No owner': 'Niemand zuständig',
  'No amount': 'Kein Betrag',
  'Notice period assumed': 'Kündigungsfrist angenommen',
}

const forms: readonly (readonly [RegExp, string])[] = [
  [/^1 blocker open$/, '1 Hindernis offen'],
  [/^(\S+) blockers open$/, '$1 Hindernisse offen'],
  [/^1 step late$/, '1 Schritt überfällig'],
  [/^(\S+) steps late$/, '$1 Schritte überfällig'],
  [/^No action ahead, (\S+) actions? late$/, 'Keine kommende Maßnahme, $1 überfällig'],
]

/** @returns null where it is none of them */
export function lackName(name: string): string | null {
  const [form, words] = forms.find(([one]) => one.test(name)) ?? []
  return form === undefined || words === undefined ? (lines[name] ?? null) : name.replace(form, words)
}
