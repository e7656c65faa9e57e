/** The same id of usage came more than once in this input: every row counts, since nobody can tell which one is meant. */
import type { Finding } from '../finding.ts'

export const usageIdRepeated: Finding = {
  kind: 'usage-id-repeated',
  nature: 'contradiction',
  says: 'ids of usage that stand for several rows; each row counts',
  unit: 'id of usage',
  compares: ['usage'],
  needs: ['usage.id'],
  byDays: true,
  sql: () => `SELECT a.account_source, a.account_id, a."on", read, row, true AS here, rows > 1 AS wrong,
      'id ' || id || ' stands for ' || rows || ' rows, ' || CASE WHEN contents = 1 THEN 'all the same'
        ELSE 'on ' || array_to_string(days, ', ') END AS says
    FROM (
      SELECT id, arg_min({'account_source': account_source, 'account_id': account_id, 'on': "on"}, {'read': read, 'row': row}) AS a,
        min({'read': read, 'row': row}).read AS read, min({'read': read, 'row': row}).row AS row, count(*) AS rows,
        count(DISTINCT hash(account_id, subscription_id, "on", grain, user_id, product_id, feature, service, events, minutes,
          active_users)) AS contents,
        list_sort(list_distinct(min("on", 3))) AS days
      FROM data_usage WHERE id IS NOT NULL GROUP BY source, id)`,
}
