using System.Text;

namespace Isnad.Storage.Sqlite;

/// <summary>Short texts that many rows hold, kept once: ids of records within a document, outlets, verbs, names. An archive that is read whole would otherwise
/// hold each of them thousands of times.</summary>
internal sealed class TextPool
{
    private const int LongestInBytes = 96;
    private const int Most = 50_000;

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;

    public TextPool() => _known = _kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of these bytes; one that was asked for lately is the same object.</summary>
    public string Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestInBytes)
            return Encoding.UTF8.GetString(utf8);
        Span<char> room = stackalloc char[LongestInBytes];
        ReadOnlySpan<char> text = room[..Encoding.UTF8.GetChars(utf8, room)];
        return _known.TryGetValue(text, out var kept) ? kept : Keep(text.ToString());
    }

    /// <summary>The same text, kept once.</summary>
    public string Text(string text) => _kept.TryGetValue(text, out var kept) ? kept : Keep(text);

    private string Keep(string text)
    {
        if (_kept.Count >= Most)
            _kept.Clear();
        _kept.Add(text);
        return text;
    }
}
