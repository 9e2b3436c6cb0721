using System.Globalization;
using Isnad.Corpus;
using Isnad.Corpus.Networks;
using Isnad.Storage.Accounts;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads what stands behind edges. Of a document only the event or relation that says it is read, the chain of its innermost claim and the text.</summary>
internal sealed class EvidenceLoader : IDisposable
{
    private const string InnermostOf = "ORDER BY c.n DESC LIMIT 1";

    private readonly Connection _connection;
    private readonly AskedStatements _asked;
    private readonly int _most;
    private readonly TextShelf _texts;
    private readonly ChainPool _chains = new();
    private readonly Lazy<Statement> _days;
    private readonly Lazy<Statement> _last;
    private readonly Lazy<Statement> _until;
    private readonly Lazy<Statement> _all;

    /// <summary>Prepares the reading.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="asked">Which statements are asked for.</param>
    /// <param name="most">Statements of an edge that are read at most, the earliest.</param>
    public EvidenceLoader(Connection connection, AskedStatements asked, int most)
    {
        (_connection, _asked, _most, _texts) = (connection, asked, most, new TextShelf(connection));
        var (ofEdge, other) = ($"v.edge = {Mark(1)}{asked.Told}", Mark(2));
        _days = new(() => Prepare(Days(ofEdge)));
        _last = new(() => Prepare($"SELECT v.first FROM {asked.Rows} v WHERE {ofEdge} AND v.first > '' ORDER BY v.first LIMIT 1 OFFSET {other}"));
        _until = new(() => Prepare(Select($"{ofEdge} AND v.first <= {other}", asked.MayRepeat)));
        _all = new(() => Prepare(Select(ofEdge, asked.MayRepeat)));
    }

    /// <summary>An edge with the first and the last day of its statements.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="numbers">Its rows: several where people made its ends one.</param>
    public NetworkEdge Dated(NetworkEdge edge, IReadOnlyList<long> numbers)
    {
        using var several = numbers.Count > 1 ? Prepare(Days($"v.edge IN ({string.Join(", ", numbers)}){_asked.Told}")) : null;
        var row = several ?? OfEdge(_days.Value, numbers[0]);
        row.Step();
        var (first, last) = (row.DayOrNull(0), row.DayOrNull(1));
        row.Reset();
        return edge with { First = first, Last = last };
    }

    /// <summary>The statements of an edge, by day; those without one last.</summary>
    /// <param name="numbers">The rows of the edge: several where people made its ends one.</param>
    /// <param name="modality">The modality of the edge, and so of its statements.</param>
    public List<EdgeEvidence> Load(IReadOnlyList<long> numbers, Modality modality)
    {
        if (numbers.Count > 1)
        {
            using var several = Prepare(Select($"v.edge IN ({string.Join(", ", numbers)}){_asked.Told}", mayRepeat: true));
            return Read(several, modality);
        }

        // What comes after the last that is wanted need not be looked up and sorted. Of those that stand there more than once too few may be found at first.
        for (var times = 1L; LastOf(numbers[0], times) is { } last; times *= 2)
        {
            var found = Read(OfEdge(_until.Value, numbers[0]).Set(_asked.Values.Count + 2, last), modality);
            if (found.Count == _most || !_asked.MayRepeat)
                return found;
        }

        return Read(OfEdge(_all.Value, numbers[0]), modality);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new[] { _days, _last, _until, _all })
        {
            if (statement.IsValueCreated)
                statement.Value.Dispose();
        }
    }

    // Of the values behind those of what is asked.
    private string Mark(int n) => "?" + (_asked.Values.Count + n).ToString(CultureInfo.InvariantCulture);

    private Statement Prepare(string sql)
    {
        var statement = _connection.Prepare(sql);
        for (var i = 0; i < _asked.Values.Count; i++)
            statement.Set(i + 1, _asked.Values[i]);
        return statement;
    }

    private Statement OfEdge(Statement statement, long edge) => statement.Set(_asked.Values.Count + 1, edge);

    // The day of the last statement of so many times those that are wanted, by the index.
    private string? LastOf(long edge, long times)
    {
        var row = OfEdge(_last.Value, edge).Set(_asked.Values.Count + 2, (times * _most) - 1);
        var last = row.Step() ? row.Text(0) : null;
        row.Reset();
        return last;
    }

    private string Days(string where) => $"SELECT min(nullif(v.first, '')), max(v.last) FROM {_asked.Rows} v WHERE {where}";

    // A row for each link of the chain of a statement, and one for a statement without a claim.
    private string Select(string where, bool mayRepeat) => string.Create(CultureInfo.InvariantCulture, $"""
        WITH chosen AS MATERIALIZED (
          SELECT v.document, v.is_event, {(mayRepeat ? "min(v.n) AS n" : "v.n")}, v.first, v.span_start, d.id, d.outlet, d.published FROM {_asked.Rows} v CROSS JOIN document d ON d.no = v.document
          WHERE {where}{(mayRepeat ? " GROUP BY v.document, v.is_event, v.span_start" : "")} ORDER BY v.first > '' DESC, v.first, d.id, v.span_start, v.is_event LIMIT {_most}),
        told AS (
          SELECT v.*, e.id AS item, e.sentence_end AS span_end, e.time_from AS since, e.time_to AS until,
            (SELECT c.claim FROM event_claim c WHERE c.document = e.document AND c.event = e.n {InnermostOf}) AS claim
          FROM chosen v CROSS JOIN event e ON e.document = v.document AND e.n = v.n WHERE v.is_event = 1
          UNION ALL
          SELECT v.*, r.id, (SELECT w.span_end FROM relation_evidence w WHERE w.document = r.document AND w.relation = r.n AND w.n = 0), r.valid_from, r.valid_to,
            (SELECT c.claim FROM relation_claim c WHERE c.document = r.document AND c.relation = r.n {InnermostOf})
          FROM chosen v CROSS JOIN relation r ON r.document = v.document AND r.n = v.n WHERE v.is_event = 0)
        SELECT v.document, v.id, v.item, v.is_event, v.outlet, v.published, v.since, v.until, v.span_start, v.span_end, l.n, l.kind, l.key, l.words, l.count
        FROM told v LEFT JOIN claim_link l ON l.document = v.document AND l.claim = v.claim
        ORDER BY v.first > '' DESC, v.first, v.id, v.span_start, v.is_event, l.n
        """);

    private List<EdgeEvidence> Read(Statement rows, Modality modality)
    {
        var found = new List<EdgeEvidence>();
        var chain = new List<Voice>();
        for (var any = rows.Step(); any;)
        {
            var evidence = Evidence(rows, modality);
            chain.Clear();
            do
            {
                if (!rows.IsNull(10))
                    chain.Add(ChainPool.Link(rows, 11));
                any = rows.Step();
            }
            while (any && rows.Whole(10) > 0);
            found.Add(chain.Count == 0 ? evidence : evidence with { Chain = _chains.One([.. chain]) });
        }

        return found;
    }

    // As of a statement that the outlet itself makes.
    private EdgeEvidence Evidence(Statement row, Modality modality)
    {
        var (outlet, published, span) = (row.CommonOrNull(4), row.DayOrNull(5), row.Span(8));
        return new EdgeEvidence(
            row.Text(1), row.Common(2), row.Truth(3), outlet, published, row.DayOrNull(6) ?? published, row.DayOrNull(7) ?? published, modality, Words(row.Number(0), span), span,
            outlet is null ? [] : [Voice.OfOutlet(outlet)]);
    }

    private string Words(long document, TextSpan span) => _texts.Get(document) is { } text ? span.Of(text)
        : throw new ArchiveException(ArchiveFault.Damaged, "The archive tells of a document whose text it does not hold. Run 'isnad archive check'.");
}
