using Isnad.Corpus;
using Isnad.Corpus.Wording;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Writes what outlets call actors. Documents come in the order of publication: what is kept are the counts of one month, and of what has no date.</summary>
internal sealed class WordingWriter(Session session)
{
    private WordingBuilder _month = new(static p => p);
    private readonly WordingBuilder _undated = new(static p => p);
    private (int Year, int Month) _at;

    private Connection Sql => session.Connection;

    /// <summary>Counts the words of a document.</summary>
    public void Add(DocumentAccount account)
    {
        foreach (var label in account.Labels)
            Add(label);
    }

    /// <summary>Writes what is still counted.</summary>
    public void Complete()
    {
        Write(_month);
        Write(_undated);
    }

    /// <summary>Counts the words of an outlet in a month anew, or of what has no date.</summary>
    public void Again(string? outlet, string? month)
    {
        Sql.Kept("DELETE FROM wording WHERE outlet IS ?1 AND month IS ?2").Set(1, outlet).Set(2, month is null ? null : month + "-01").Run();
        var words = new WordingBuilder(static p => p);
        for (var rows = Sql.Kept("""
            SELECT d.id, d.published, l.actor, l.actor_start, l.actor_end, l.words, l.span_start, l.span_end, l.stance, l.claim FROM document d JOIN label l ON l.document = d.no
            WHERE d.outlet IS ?1 AND (?2 IS NULL AND d.published IS NULL OR d.published BETWEEN ?2 || '-01' AND ?2 || '-31') ORDER BY d.day, d.id, l.n
            """).Set(1, outlet).Set(2, month); rows.Step();)
        {
            words.Add(new LabelAccount(
                rows.Text(0), outlet, rows.DayOrNull(1), session.Actors.Actor(rows.Number(2)) with { Span = rows.Span(3) }, rows.Text(5), rows.Span(6), rows.Word<Stance>(8), rows.TextOrNull(9)));
        }

        Write(words);
    }

    private void Add(LabelAccount label)
    {
        if (label.Published is not { } day)
        {
            _undated.Add(label);
            return;
        }

        if (_at != (day.Year, day.Month))
        {
            Write(_month);
            (_month, _at) = (new WordingBuilder(static p => p), (day.Year, day.Month));
        }

        _month.Add(label);
    }

    private void Write(WordingBuilder words)
    {
        foreach (var use in words.Uses())
            Write(use);
    }

    private void Write(WordUse use)
    {
        Sql.Kept("INSERT INTO wording (actor, actor_key, outlet, month, words, stance, own_voice, quoted, uses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Set(1, session.Actors.Number(use.Actor)).Set(2, use.Actor.Key).Set(3, use.Outlet).Set(4, use.Month).Set(5, use.Words).Set(6, Spelling.Of(use.Stance))
            .Set(7, use.OwnVoice).Set(8, use.Quoted).Set(9, use.OwnVoice + use.Quoted).Run();
        var number = Native.sqlite3_last_insert_rowid(Sql.Handle);
        for (var n = 0; n < use.Examples.Count; n++)
        {
            Sql.Kept("INSERT INTO wording_example (wording, n, document, span_start, span_end) SELECT ?1, ?2, no, ?4, ?5 FROM document WHERE id = ?3")
                .Set(1, number).Set(2, n).Set(3, use.Examples[n].Document).Span(4, use.Examples[n].Span).Run();
        }
    }
}
