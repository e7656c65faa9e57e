/** How long what somebody said calls for an answer: later it is history, and only a new word makes it news again. */
export const VOICE_DAYS = 90
