/** New country: an expansion into it, and its adoption watched from the first day (handbook 6). */
import { newGroup } from '../proposals/new-group.ts'

export const newCountry = newGroup({
  rule: 'new-country',
  type: 'Geographic',
  groupOf: (person) => person.country,
})
