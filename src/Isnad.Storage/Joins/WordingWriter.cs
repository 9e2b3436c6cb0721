using Isnad.Corpus;
using Isnad.Corpus.Wording;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Writes what outlets call actors.</summary>
internal sealed class WordingWriter(Session session)
{
    private readonly WordingBuilder _words = new(static p => p);

    private Connection Sql => session.Connection;

    /// <summary>Counts the words of a document.</summary>
    public void Add(DocumentAccount account)
    {
        foreach (var label in account.Labels)
            _words.Add(label);
    }

    /// <summary>Writes the counts.</summary>
    public void Complete()
    {
        foreach (var use in _words.Uses())
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
