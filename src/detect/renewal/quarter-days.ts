/** The last quarter of the two checklists (handbook 5 and 7): they stand in one document, so that one day must hold for both. */
export const QUARTER_DAYS = 90
