/** New department: people of a department that did not use the product before (handbook 6). */
import { newGroupRule } from '../new-group-rule.ts'

export const newDepartment = newGroupRule({
  id: 'new-department',
  thing: 'department',
  groupOf: (person) => person.department,
})
