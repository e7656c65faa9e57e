/** The columns of the list of signals, of its head and of every line. */
export const signalColumns =
  'lg:grid-cols-[168px_72px_148px_150px_100px_minmax(0,1fr)_150px] md:grid-cols-[150px_64px_110px_minmax(0,1fr)_100px_120px]'
