namespace Isnad.Storage;

/// <content>Who and what bears which name in the archive.</content>
public sealed partial class Archive
{
    /// <summary>Whether anything in the archive has a key; of a mode, the mode itself.</summary>
    public bool Bears(BearerKind kind, string key)
    {
        using var lease = _pool.Rent();
        var row = lease.Kept(kind switch
        {
            BearerKind.Actor => "SELECT 1 FROM actor WHERE key = ?1 LIMIT 1",
            BearerKind.Place => "SELECT 1 FROM place WHERE key = ?1 LIMIT 1",
            BearerKind.Outlet => "SELECT 1 FROM document WHERE outlet = ?1 LIMIT 1",
            _ => "SELECT 1 WHERE ?1 IN (SELECT mode FROM event UNION ALL SELECT mode FROM relation)",
        }).Set(1, key);
        return row.Step();
    }

    /// <summary>All names of a kind in the archive, with the keys by which they are asked for where these say more.</summary>
    public IReadOnlyList<string> Names(BearerKind kind)
    {
        using var lease = _pool.Rent();
        var rows = lease.Kept(kind switch
        {
            BearerKind.Actor => "SELECT name_ar FROM actor UNION SELECT name_en FROM actor WHERE name_en IS NOT NULL UNION SELECT key FROM actor WHERE known = 1",
            BearerKind.Place => "SELECT name_ar FROM place UNION SELECT name_en FROM place WHERE name_en IS NOT NULL",
            // One after the other by the index: documents are many, outlets few.
            BearerKind.Outlet => """
                WITH RECURSIVE o (outlet) AS (SELECT min(outlet) FROM document UNION ALL SELECT (SELECT min(x.outlet) FROM document x WHERE x.outlet > o.outlet) FROM o WHERE o.outlet IS NOT NULL)
                SELECT coalesce((SELECT d.outlet_name FROM document d WHERE d.outlet = o.outlet AND d.outlet_name IS NOT NULL LIMIT 1), o.outlet) FROM o WHERE o.outlet IS NOT NULL
                """,
            _ => "SELECT mode FROM event WHERE mode IS NOT NULL UNION SELECT mode FROM relation WHERE mode IS NOT NULL",
        });
        var names = new List<string>();
        while (rows.Step())
            names.Add(rows.Text(0));
        return names;
    }
}
