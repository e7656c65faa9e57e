/** The PostgreSQL server to test on; null: the tests run on the embedded database. */

const { DATABASE_OWNER_URL: owner, DATABASE_URL: application } = process.env

export const serverUrls = owner && application ? { owner, application } : null
