/** New department: an expansion into it, and its adoption watched from the first day (handbook 6). */
import { newGroup } from '../proposals/new-group.ts'

export const newDepartment = newGroup({
  rule: 'new-department',
  type: 'Department',
  groupOf: (person) => person.department,
})
