-- What app/visits/totals.py keeps with every entry, recounted from the visits at once.
CREATE TEMP TABLE counted AS
SELECT v.id, v.day, substr(v.day, 1, 7) AS month, v.at, v.heads, v.person_id, v.category_id,
       v.services, v.band, v.source, v.is_extended,
       NOT EXISTS (SELECT 1 FROM visit_voids x WHERE x.visit_id = v.id) AS stands
FROM visits v;
CREATE TEMP TABLE bits AS
WITH RECURSIVE n (bit) AS (SELECT 0 UNION ALL SELECT bit + 1 FROM n WHERE bit < 61)
SELECT bit, 1 << bit AS mask FROM n;
CREATE TEMP TABLE groups AS
SELECT day, category_id, band, source, services, is_extended, person_id IS NOT NULL AS is_named,
       sum(heads * stands) AS heads, sum(stands) AS standing, count(*) AS entries,
       sum(heads) AS every_head
FROM counted GROUP BY day, category_id, band, source, services, is_extended, is_named;
INSERT INTO visit_day_totals (day, dimension, key, heads, entries)
SELECT day, 'total', '', sum(heads), sum(entries) FROM groups GROUP BY day
UNION ALL SELECT day, 'number', '', sum(every_head), 0 FROM groups GROUP BY day
UNION ALL SELECT day, 'category', lower(hex(category_id)), sum(heads), sum(entries)
          FROM groups GROUP BY day, category_id
UNION ALL SELECT day, 'band', band, sum(heads), sum(entries) FROM groups GROUP BY day, band
UNION ALL SELECT day, 'source', source, sum(heads), sum(entries) FROM groups GROUP BY day, source
UNION ALL SELECT day, 'service', cast(bit AS TEXT), sum(heads), sum(entries)
          FROM groups JOIN bits ON services & mask GROUP BY day, bit
UNION ALL SELECT day, 'named', '', sum(standing), sum(entries)
          FROM groups WHERE is_named GROUP BY day
UNION ALL SELECT day, 'extended', '', sum(heads), sum(entries)
          FROM groups WHERE is_extended GROUP BY day
ORDER BY 1, 2, 3;
INSERT INTO visit_month_totals (month, dimension, key, heads, entries)
SELECT substr(day, 1, 7), dimension, key, sum(heads), sum(entries)
FROM visit_day_totals WHERE dimension <> 'number' GROUP BY 1, 2, 3;
INSERT INTO person_months (person_id, month, visits, last_at)
SELECT person_id, month, sum(stands), coalesce(max(CASE WHEN stands THEN at END), 0)
FROM counted WHERE person_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2;
INSERT INTO visit_month_totals (month, dimension, key, heads, entries)
SELECT month, 'people', '', count(*), 0 FROM person_months WHERE visits > 0 GROUP BY month;
