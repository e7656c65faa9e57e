/** The columns of the list of signals, of its head and of every line. */
export const signalColumns =
  'gap-x-4 md:max-lg:gap-x-3 lg:grid-cols-[168px_72px_148px_150px_100px_minmax(0,1fr)_150px] md:grid-cols-[132px_48px_88px_minmax(0,1fr)_88px_124px]'
