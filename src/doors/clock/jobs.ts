/** What the clock needs of a queue; the one of the store is one. */
export interface Jobs {
  /** the handler gets the data of every job that is due */
  work(name: string, handler: (data: readonly unknown[]) => Promise<void>): Promise<void>
  /** cron expressions (UTC) by name; schedules of other names end */
  schedule(crons: Readonly<Record<string, string>>): Promise<void>
  send(name: string, data: object, startAfterSeconds: number): Promise<void>
}
