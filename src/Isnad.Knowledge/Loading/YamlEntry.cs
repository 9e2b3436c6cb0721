using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Isnad.Knowledge.Loading;

/// <summary>A mapping of a YAML file, read strictly: every key must be asked for, or it is a problem.</summary>
internal sealed class YamlEntry
{
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<KnowledgeProblem> _problems;

    public YamlEntry(string file, YamlMappingNode node, List<KnowledgeProblem> problems)
    {
        File = file;
        _node = node;
        _problems = problems;
    }

    public string File { get; }

    public int Line => (int)_node.Start.Line;

    /// <summary>The entries of a file whose top is a list of mappings.</summary>
    public static IEnumerable<YamlEntry> ParseList(string file, string content, List<KnowledgeProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(content));
        }
        catch (YamlException e)
        {
            problems.Add(new KnowledgeProblem(file, (int)e.Start.Line, $"No valid YAML: {e.Message}"));
            yield break;
        }

        if (stream.Documents.Count == 0)
            yield break;
        if (stream.Documents[0].RootNode is not YamlSequenceNode list)
        {
            if (stream.Documents[0].RootNode is not YamlScalarNode { Value: null or "" })
                problems.Add(new KnowledgeProblem(file, 1, "The file must be a list of entries."));
            yield break;
        }

        foreach (var item in list)
        {
            if (item is YamlMappingNode mapping)
                yield return new YamlEntry(file, mapping, problems);
            else
                problems.Add(new KnowledgeProblem(file, (int)item.Start.Line, "Each entry must be a mapping of keys to values."));
        }
    }

    public void Problem(string message) => _problems.Add(new KnowledgeProblem(File, Line, message));

    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => Wrong<string?>(key, other, "one value", null),
    };

    public string Required(string key)
    {
        var value = Text(key);
        if (string.IsNullOrWhiteSpace(value))
            Problem($"'{key}' is missing.");
        return value ?? "";
    }

    public string[] Texts(string key) => Node(key) switch
    {
        null => [],
        YamlScalarNode { Value: null or "" } => [],
        YamlScalarNode scalar => [scalar.Value],
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(static s => s.Value ?? "")],
        var other => Wrong<string[]>(key, other, "a list of texts", []),
    };

    public IEnumerable<YamlEntry> Entries(string key)
    {
        switch (Node(key))
        {
            case null:
                yield break;
            case YamlMappingNode one:
                yield return new YamlEntry(File, one, _problems);
                yield break;
            case YamlSequenceNode list:
                foreach (var item in list)
                {
                    if (item is YamlMappingNode mapping)
                        yield return new YamlEntry(File, mapping, _problems);
                    else
                        Wrong(key, item, "mappings", 0);
                }

                yield break;
            case var other:
                Wrong(key, other, "a list of mappings", 0);
                yield break;
        }
    }

    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(static k => k.Value ?? "");

    /// <summary>A date written as year, year-month or year-month-day; the last day of it when <paramref name="end"/>.</summary>
    public DateOnly? Date(string key, DateEdge end)
    {
        var text = Text(key);
        if (string.IsNullOrEmpty(text))
            return null;
        var parts = text.Split('-');
        if (parts.Length is >= 1 and <= 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 600 and < 2200)
        {
            if (parts.Length == 1)
                return end == DateEdge.First ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31);
            if (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
            {
                if (parts.Length == 2)
                    return end == DateEdge.First ? new DateOnly(year, month, 1) : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
                if (int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                    return new DateOnly(year, month, day);
            }
        }

        Problem($"'{key}': '{text}' is no date; write 2016, 2016-03 or 2016-03-30.");
        return null;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var key in Keys)
        {
            if (!_asked.Contains(key))
                Problem($"Unknown key '{key}'.");
        }
    }

    private YamlNode? Node(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private T Wrong<T>(string key, YamlNode node, string wanted, T value)
    {
        _problems.Add(new KnowledgeProblem(File, (int)node.Start.Line, $"'{key}' must be {wanted}."));
        return value;
    }
}

/// <summary>Which end of a period a date stands for.</summary>
internal enum DateEdge
{
    /// <summary>The first day.</summary>
    First,

    /// <summary>The last day.</summary>
    Last,
}
