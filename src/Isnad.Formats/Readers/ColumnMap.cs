using System.Diagnostics.CodeAnalysis;

namespace Isnad.Formats.Readers;

/// <summary>Which column of a table, or field of a JSON object, holds what of an article.</summary>
public sealed class ColumnMap
{
    /// <summary>What a column can hold, in the order in which it is looked for.</summary>
    public static readonly IReadOnlyList<string> Targets = ["text", "title", "outlet", "author", "published", "url", "source", "retrieved", "hash", "archive"];

    // Usual names, letters and digits only; those of bellingcat's auto-archiver are "upload title", "text content", "archive date" and so on.
    private static readonly Dictionary<string, string[]> UsualNames = new(StringComparer.Ordinal)
    {
        ["text"] = ["text", "body", "articlebody", "articletext", "fulltext", "maintext", "bodytext", "textcontent", "content", "contenttext", "story", "article", "message", "description"],
        ["title"] = ["title", "headline", "uploadtitle", "heading", "articletitle", "subject"],
        ["outlet"] = ["outlet", "publisher", "sitename", "site", "newspaper", "publication", "medium", "media", "channel", "domain"],
        ["author"] = ["author", "byline", "authors", "writer", "creator"],
        ["published"] = ["published", "datepublished", "publisheddate", "publicationdate", "publishedat", "pubdate", "publishdate", "uploadtimestamp", "date", "timestamp", "createdat", "created"],
        ["url"] = ["url", "link", "articleurl", "sourceurl", "permalink", "uri", "address"],
        ["source"] = ["source"],
        ["retrieved"] = ["retrieved", "retrievedat", "archivedate", "archivedat", "fetched", "fetchedat", "crawled", "crawledat", "accessdate"],
        ["hash"] = ["hash", "sha256", "sha512", "sha1", "md5", "checksum", "digest"],
        ["archive"] = ["archivelocation", "archiveurl", "archivelink", "archive", "wacz"],
    };

    private readonly Dictionary<string, string> _given;

    private ColumnMap(Dictionary<string, string> given) => _given = given;

    /// <summary>The usual names and no others.</summary>
    public static ColumnMap Usual { get; } = new([]);

    /// <summary>Reads a mapping as a person writes it, such as <c>text=Body,published=Date</c>.</summary>
    /// <param name="text">Pairs of a target and a column's name, with commas between.</param>
    /// <param name="map">The mapping.</param>
    /// <param name="problem">What is wrong, in one sentence, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ColumnMap? map, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (map, problem) = (null, null);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var target = equals < 0 ? pair : pair[..equals].TrimEnd().ToLowerInvariant();
            if (equals < 0 || !Targets.Contains(target))
                problem = $"'{pair}' is not TARGET=COLUMN with one of {string.Join(", ", Targets)}.";
            else if (!given.TryAdd(target, pair[(equals + 1)..].TrimStart()))
                problem = $"'{target}' is given twice.";
        }

        if (given.Count == 0)
            problem ??= "It is empty.";
        if (problem is null)
            map = new ColumnMap(given);
        return problem is null;
    }

    /// <summary>For each target of <see cref="Targets"/> the index of its column, or -1. Columns that are named in the mapping go before usual names.</summary>
    /// <param name="columns">Names of the columns.</param>
    public int[] Indexes(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var indexes = new int[Targets.Count];
        var bare = columns.Select(Bare).ToArray();
        for (var t = 0; t < indexes.Length; t++)
        {
            indexes[t] = _given.TryGetValue(Targets[t], out var name) ? Find(columns, name) : -1;
            if (name is not null && indexes[t] < 0)
                indexes[t] = Array.IndexOf(bare, Bare(name));
        }

        var taken = indexes.Where(static i => i >= 0).ToHashSet();
        for (var t = 0; t < indexes.Length; t++)
        {
            if (_given.ContainsKey(Targets[t]))
                continue;
            indexes[t] = UsualNames[Targets[t]].Select(n => Array.IndexOf(bare, n)).FirstOrDefault(i => i >= 0 && !taken.Contains(i), -1);
            taken.Add(indexes[t]);
        }

        return indexes;
    }

    /// <summary>The name that the mapping gives for the text, or null where it gives none.</summary>
    public string? TextColumn => _given.GetValueOrDefault(Targets[0]);

    private static int Find(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
