/** How the page of people will look after an edit, before the server has told so; what it computes stays as it is. */
import type { LineShown, PersonShown } from './people-query.ts'
import type { Change } from './use-soon.ts'

export const peopleSoon = {
  same: ((shown) => shown) satisfies Change,
  person:
    (id: string, values: Partial<PersonShown>): Change =>
    (shown) => ({
      ...shown,
      people: shown.people.map((one) => (one.id === id ? { ...one, ...values } : one)),
    }),
  withLine:
    (line: LineShown): Change =>
    (shown) => ({ ...shown, lines: [...shown.lines.filter((one) => !isSame(one, line)), line] }),
  withoutLine:
    (line: LineShown): Change =>
    (shown) => ({ ...shown, lines: shown.lines.filter((one) => !isSame(one, line)) }),
  /** of all of them, where each is laid out */
  laidOut: ((shown) => ({
    ...shown,
    people: shown.people.map((one) => (one.place === null ? one : { ...one, place: null })),
  })) satisfies Change,
  without:
    (id: string): Change =>
    (shown) => ({
      ...shown,
      people: shown.people.filter((one) => one.id !== id),
      lines: shown.lines.filter(({ from, to }) => from !== id && to !== id),
    }),
}

function isSame(one: LineShown, other: LineShown): boolean {
  return one.kind === other.kind && one.from === other.from && one.to === other.to
}
