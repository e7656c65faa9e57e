/** What a file is called, and the folder it lies in, that holds what came on standard input: the source of its rows, if nobody says another. */
export const STANDARD_INPUT = 'standard-input'
