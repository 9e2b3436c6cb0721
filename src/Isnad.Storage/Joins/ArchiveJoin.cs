using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Lexicon;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Lays all documents of an archive side by side, in one pass by day of publication: finds copies, joins accounts into events, and writes these and what
/// follows from them. What is kept in memory is a window of days.</summary>
internal sealed class ArchiveJoin(Session session, JoinWriter writer, JoinWindows windows, CompiledLexicon lexicon)
{
    private const int Every = 250;
    private readonly AssessmentWriter _assessments = new(session, lexicon);
    private readonly EdgeWriter _edges = new(session, touched: false);
    private readonly WordingWriter _wording = new(session);
    private readonly CopyFinder _copies = new(new CopyRules { WindowDays = windows.CopyDays });
    private readonly HashSet<long> _late = [];
    private long _events;
    private long _groups;

    /// <summary>Runs to the end.</summary>
    /// <param name="reading">A session that reads the archive.</param>
    /// <param name="judgements">What people said.</param>
    /// <param name="progress">Takes the number of documents done, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public JoinCounts Run(Session reading, JudgementLog judgements, IProgress<long>? progress, CancellationToken cancellation)
    {
        var joiner = new EventJoiner(new JoinRules { WindowDays = windows.EventDays, Wholes = new KnownWholes(lexicon) }, judgements.Events());
        var documents = 0L;
        foreach (var (no, account, text) in DaySequence.Read(reading))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Recent.Add(account.Document, no);
            // Before its events are joined: those closed now are to know their copies.
            Add(_copies.Add(CopySketch.Of(account.Document, text, account.Outlet, account.Published), EventJoiner.Order(account)));
            if (_copies.Ties.Count > 0)
                Tie(no);
            Add(joiner.Add(account));
            _edges.Add(no, account);
            _wording.Add(account);
            if (++documents % Every == 0)
                progress?.Report(documents);
        }

        Add(joiner.Complete());
        Add(_copies.Complete());
        _assessments.Again(_late);
        _edges.Complete();
        ToldTables.Write(session.Connection);
        _wording.Complete();
        new ActorUseWriter(session, judgements.Actors()).Write();
        return new JoinCounts(documents, _events, _groups, documents);
    }

    private void Tie(long no)
    {
        writer.Add(no, _copies.Ties);
        foreach (var document in _copies.Regrouped.Select(writer.Number).ToList())
        {
            for (var rows = session.Connection.Kept("SELECT joined FROM joined_member WHERE document = ?1").Set(1, document); rows.Step();)
                _late.Add(rows.Number(0));
        }
    }

    private void Add(IReadOnlyList<JoinedEvent> events)
    {
        foreach (var joined in events)
            _assessments.Add(writer.Add(joined), joined, writer.Places, _copies.GroupOf);
        _events += events.Count;
    }

    private void Add(IReadOnlyList<CopyGroup> groups)
    {
        foreach (var group in groups)
            writer.Add(group);
        _groups += groups.Count;
    }
}
