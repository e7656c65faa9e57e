/** New country: people of a country where nobody used the product before (handbook 6). */
import { newGroupRule } from '../new-group-rule.ts'

export const newCountry = newGroupRule({
  id: 'new-country',
  thing: 'country',
  groupOf: (person) => person.country,
})
