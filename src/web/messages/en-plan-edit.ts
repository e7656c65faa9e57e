/** The words around editing a plan. */
export const enPlanEdit = {
  notUndone: 'It could not be undone',
}
