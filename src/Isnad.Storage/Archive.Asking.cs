using Isnad.Corpus;
using Isnad.Storage.Accounts;
using Isnad.Storage.Asking;
using Isnad.Storage.Searching;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <content>What is asked of an archive.</content>
public sealed partial class Archive
{
    /// <summary>The events that a filter asks for, in the order of their days.</summary>
    public IEnumerable<EventAccount> Events(AccountFilter filter) => Chosen(filter, FilterSql.Events, static (a, n) => a.Events[n]);

    /// <summary>The claims that a filter asks for, in the order of publication.</summary>
    public IEnumerable<ClaimAccount> Claims(AccountFilter filter) => Chosen(filter, FilterSql.Claims, static (a, n) => a.Claims[n]);

    /// <summary>The relations that a filter asks for, in the order of publication.</summary>
    public IEnumerable<RelationAccount> Relations(AccountFilter filter) => Chosen(filter, FilterSql.Relations, static (a, n) => a.Relations[n]);

    /// <summary>The labels that a filter asks for, in the order of publication.</summary>
    public IEnumerable<LabelAccount> Labels(AccountFilter filter) => Chosen(filter, FilterSql.Labels, static (a, n) => a.Labels[n]);

    /// <summary>What the documents that a filter asks for tell, in the order of publication.</summary>
    public IEnumerable<DocumentAccount> Accounts(AccountFilter filter) => Chosen(filter, FilterSql.Documents, static (a, _) => a);

    /// <summary>The heads of the documents that a filter asks for, in the order of publication.</summary>
    public IEnumerable<StoredDocument> Documents(AccountFilter filter)
    {
        using var lease = _pool.Rent();
        foreach (var (no, _) in Numbers(lease.Connection, filter, FilterSql.Documents))
        {
            var row = lease.Kept($"SELECT {DocumentRows.Columns} FROM {DocumentRows.Tables} WHERE d.no = ?1").Set(1, no);
            if (!row.Step())
                continue;
            var document = DocumentRows.Read(row);
            row.Reset();
            yield return document;
        }
    }

    /// <summary>The places that documents name.</summary>
    public IEnumerable<Spot> Places()
    {
        using var lease = _pool.Rent();
        for (var rows = lease.Kept($"SELECT {ActorTable.PlaceColumns} FROM place ORDER BY no"); rows.Step();)
            yield return ActorTable.Place(rows);
    }

    /// <summary>The name of an outlet as a document spells it, or null where no document has it.</summary>
    /// <param name="key">Its key.</param>
    public string? OutletName(string key)
    {
        using var lease = _pool.Rent();
        var row = lease.Kept("SELECT outlet_name FROM document WHERE outlet = ?1 AND outlet_name IS NOT NULL LIMIT 1").Set(1, key);
        return row.Step() ? row.Text(0) : null;
    }

    /// <summary>How many events a filter asks for; <see cref="AccountFilter.Skip"/> and <see cref="AccountFilter.Take"/> are passed over.</summary>
    public long CountEvents(AccountFilter filter) => CountOf(filter, FilterSql.Events);

    /// <summary>How many claims a filter asks for.</summary>
    public long CountClaims(AccountFilter filter) => CountOf(filter, FilterSql.Claims);

    /// <summary>How many relations a filter asks for.</summary>
    public long CountRelations(AccountFilter filter) => CountOf(filter, FilterSql.Relations);

    /// <summary>How many documents a filter asks for.</summary>
    public long CountDocuments(AccountFilter filter) => CountOf(filter, FilterSql.Documents);

    /// <summary>Searches the texts and headlines. Words stand for themselves with anything joined to them; all must be there. <c>"…"</c> is a phrase, <c>-word</c>
    /// must not be there, <c>word*</c> is a beginning, <c>a | b</c> is either, <c>title:word</c> stands in the headline,
    /// <c>~word</c> may be spelled as names from other languages are.</summary>
    /// <param name="query">The query; any text is one.</param>
    /// <param name="skip">How many hits to pass over.</param>
    /// <param name="take">How many hits to give at most.</param>
    public SearchResult Search(string query, int skip = 0, int take = 20)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var lease = _pool.Rent();
        return new Searcher(lease.Connection).Search(query, skip, take);
    }

    /// <summary>Ids of the documents that hold words, in the language of <see cref="Search"/>.</summary>
    public IReadOnlySet<string> DocumentsWith(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var lease = _pool.Rent();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (SearchQuery.Parse(words).Match is not { } match)
            return ids;
        for (var rows = lease.Kept("SELECT d.id FROM document d WHERE d.no IN (SELECT rowid FROM search WHERE search MATCH ?1)").Set(1, match); rows.Step();)
            ids.Add(rows.Text(0));
        return ids;
    }

    private static List<(long Document, int N)> Numbers(Connection connection, AccountFilter filter, Func<AccountFilter, Connection, bool, Statement> sql)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var rows = sql(filter, connection, false);
        var numbers = new List<(long, int)>();
        while (rows.Step())
            numbers.Add((rows.Number(0), rows.Whole(1)));
        return numbers;
    }

    private IEnumerable<T> Chosen<T>(AccountFilter filter, Func<AccountFilter, Connection, bool, Statement> sql, Func<DocumentAccount, int, T> choose)
    {
        using var lease = _pool.Rent();
        lease.Connection.Run("BEGIN");
        var accounts = new AccountShelf(no => lease.Session.Loader.Load(no, no).FirstOrDefault());
        foreach (var (no, n) in Numbers(lease.Connection, filter, sql))
        {
            if (accounts.Get(no) is { } account)
                yield return choose(account, n);
        }
    }

    private long CountOf(AccountFilter filter, Func<AccountFilter, Connection, bool, Statement> sql)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var lease = _pool.Rent();
        using var row = sql(filter, lease.Connection, true);
        return row.Step() ? row.Number(0) : 0;
    }
}
