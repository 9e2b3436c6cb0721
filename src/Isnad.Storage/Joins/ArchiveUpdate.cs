using Isnad.Corpus.Joining;
using Isnad.Lexicon;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Joins what was added to an archive since it was joined last, with the result that a join of all would have. Only the days around what is new are gone
/// through again.</summary>
internal sealed class ArchiveUpdate(Session session, JoinWriter writer, JoinPlan plan, CompiledLexicon lexicon)
{
    private readonly AssessmentWriter _assessments = new(session, lexicon);
    private readonly HashSet<long> _assessed = [];

    private Connection Sql => session.Connection;

    /// <summary>Runs to the end.</summary>
    /// <param name="judgements">What people said.</param>
    /// <param name="cancellation">Stops it.</param>
    public JoinCounts Run(JudgementLog judgements, CancellationToken cancellation)
    {
        var copies = new CopyUpdate(session, writer, plan);
        copies.Run(cancellation);
        var events = new EventUpdate(session, writer, plan, judgements.Events(), new KnownWholes(lexicon), Assess);
        events.Run(cancellation);
        _assessments.Again(EventsOf(copies.Changed).Where(no => !_assessed.Contains(no)).ToHashSet());
        Edges();
        Words();
        new ActorUseWriter(session, judgements.Actors()).Add(plan.LastDocument, plan.IsJudged);
        return new JoinCounts(Count("document"), Count("joined_event"), Count("copy_group"), events.Again);
    }

    private void Assess(long no, JoinedEvent joined)
    {
        _assessments.Add(no, joined, writer.Places, _assessments.Copies(joined));
        _assessed.Add(no);
    }

    private HashSet<long> EventsOf(IReadOnlyCollection<long> documents)
    {
        var events = new HashSet<long>();
        foreach (var document in documents)
            events.UnionWith(DaySequence.Numbers(Sql.Kept("SELECT joined FROM joined_member WHERE document = ?1").Set(1, document)));
        return events;
    }

    private void Edges()
    {
        var edges = new EdgeWriter(session, touched: true);
        foreach (var (no, account, _) in DaySequence.Read(session, DaySequence.Numbers(Sql.Kept("SELECT no FROM document WHERE no > ?1 ORDER BY day, id").Set(1, plan.LastDocument))))
            edges.Add(no, account);
        edges.CompleteTouched();
        ToldTables.AddBehind(Sql, plan.LastDocument);
    }

    private void Words()
    {
        var months = new List<(string? Outlet, string? Month)>();
        for (var rows = Sql.Kept("SELECT DISTINCT d.outlet, substr(d.published, 1, 7) FROM document d JOIN label l ON l.document = d.no WHERE d.no > ?1 ORDER BY 2, 1").Set(1, plan.LastDocument); rows.Step();)
            months.Add((rows.TextOrNull(0), rows.TextOrNull(1)));
        var words = new WordingWriter(session);
        foreach (var (outlet, month) in months)
            words.Again(outlet, month);
    }

    private long Count(string table) => Sql.Number($"SELECT count(*) FROM {table}") ?? 0;
}
