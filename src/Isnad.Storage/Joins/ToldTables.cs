using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Keeps the tables that hold the accounts of joined events by party and by place, and the statements of the network by place. They follow from other tables
/// and are written and removed with their rows.</summary>
internal static class ToldTables
{
    private const string Accounts = "FROM joined_event j CROSS JOIN joined_member m ON m.joined = j.no CROSS JOIN event e ON e.document = m.document AND e.n = m.event";
    private const string Parties = $"{Accounts} CROSS JOIN event_party p ON p.document = e.document AND p.event = e.n";
    private const string Places = $"{Accounts} CROSS JOIN event_place p ON p.document = e.document AND p.event = e.n";
    private const string Statements = "FROM edge_evidence v CROSS JOIN event_place p ON p.document = v.document AND p.event = v.n WHERE v.is_event = 1";

    // The key of a row, as it is written and as it is found again to be removed.
    private const string PartyKey = "p.actor, coalesce(j.day, ''), j.no, e.document, e.n, p.role";
    private const string PlaceKey = "p.place, coalesce(j.day, ''), j.no, e.document, e.n";
    private const string StatementKey = "p.place, v.edge, coalesce(v.first, ''), v.document, v.span_start";

    private const string AddParties = $"INSERT OR IGNORE INTO told_party (actor, day, joined, document, event, role, told, type, mode, modality) SELECT {PartyKey}, e.day, e.type, e.mode, e.modality {Parties}";
    private const string AddPlaces = $"INSERT OR IGNORE INTO told_place (place, day, joined, document, event, told, type, mode, modality) SELECT {PlaceKey}, e.day, e.type, e.mode, e.modality {Places}";
    private const string AddStatements = $"INSERT OR IGNORE INTO edge_place (place, edge, first, document, span_start, n, outlet, last) SELECT {StatementKey}, v.n, v.outlet, v.last {Statements}";
    private const string RemoveParties = $"DELETE FROM told_party WHERE (actor, day, joined, document, event, role) IN (SELECT {PartyKey} {Parties}";
    private const string RemovePlaces = $"DELETE FROM told_place WHERE (place, day, joined, document, event) IN (SELECT {PlaceKey} {Places}";
    private const string RemoveStatements = $"DELETE FROM edge_place WHERE (place, edge, first, document, span_start) IN (SELECT {StatementKey} {Statements}";
    private const string OfDocument = " WHERE m.document = ?1 AND j.no IN (SELECT joined FROM joined_member WHERE document = ?1))";

    /// <summary>Writes the accounts of all events and the statements of all edges; the tables are empty.</summary>
    public static void Write(Connection sql) => sql.Run($"{AddParties} ORDER BY 1, 2, 3, 4, 5, 6; {AddPlaces} ORDER BY 1, 2, 3, 4, 5; {AddStatements} ORDER BY 1, 2, 3, 4, 5");

    /// <summary>Writes the accounts of an event.</summary>
    public static void Add(Connection sql, long joined)
    {
        sql.Kept($"{AddParties} WHERE j.no = ?1").Set(1, joined).Run();
        sql.Kept($"{AddPlaces} WHERE j.no = ?1").Set(1, joined).Run();
    }

    /// <summary>Writes the statements of the documents behind a number.</summary>
    public static void AddBehind(Connection sql, long document) => sql.Kept($"{AddStatements} AND v.document > ?1").Set(1, document).Run();

    /// <summary>Removes the accounts of an event that is still there, by its id.</summary>
    public static void Remove(Connection sql, string joined)
    {
        sql.Kept($"{RemoveParties} WHERE j.id = ?1)").Set(1, joined).Run();
        sql.Kept($"{RemovePlaces} WHERE j.id = ?1)").Set(1, joined).Run();
    }

    /// <summary>Removes what hangs on a document whose events are still there.</summary>
    public static void Remove(Connection sql, long document)
    {
        sql.Kept(RemoveParties + OfDocument).Set(1, document).Run();
        sql.Kept(RemovePlaces + OfDocument).Set(1, document).Run();
        sql.Kept($"{RemoveStatements} AND v.document = ?1)").Set(1, document).Run();
    }
}
