using Isnad.Storage.Sqlite;

namespace Isnad.Storage;

/// <summary>The journal of imports: one entry for each, with its counts and what was skipped.</summary>
internal sealed class ImportJournal(Connection connection)
{
    private long? _entry;
    private int _notes;
    private (long Added, long Again, long Present, long Skipped) _counts;
    private bool _dirty;

    public void Begin(IReadOnlyList<string> inputs, string now)
    {
        connection.Kept("INSERT INTO import (began, inputs) VALUES (?, ?)").Set(1, now).Set(2, StoredJson.Of(inputs)).Run();
        _entry = Native.sqlite3_last_insert_rowid(connection.Handle);
        (_notes, _counts) = (0, default);
    }

    public void Count(AddOutcome outcome)
    {
        _dirty = true;
        switch (outcome)
        {
            case AddOutcome.Added:
                _counts.Added++;
                break;
            case AddOutcome.Again:
                _counts.Again++;
                break;
            default:
                _counts.Present++;
                break;
        }
    }

    public void Note(string place, Diagnostic problem)
    {
        if (_entry is not { } entry)
            return;
        connection.Kept("INSERT INTO import_problem (import, n, place, code, severity, message) VALUES (?, ?, ?, ?, ?, ?)")
            .Set(1, entry).Set(2, _notes++).Set(3, place).Set(4, problem.Code).Set(5, Spelling.Of(problem.Severity)).Set(6, problem.Message).Run();
        if (problem.Severity == Severity.Error)
            _counts.Skipped++;
        _dirty = true;
    }

    public void Save()
    {
        if (_entry is not { } entry || !_dirty)
            return;
        connection.Kept("UPDATE import SET added = ?2, again = ?3, present = ?4, skipped = ?5 WHERE no = ?1")
            .Set(1, entry).Set(2, _counts.Added).Set(3, _counts.Again).Set(4, _counts.Present).Set(5, _counts.Skipped).Run();
        _dirty = false;
    }

    public void End(string now)
    {
        if (_entry is { } entry)
            connection.Kept("UPDATE import SET ended = ?2 WHERE no = ?1").Set(1, entry).Set(2, now).Run();
    }
}
