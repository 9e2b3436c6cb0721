namespace Isnad.Cli.Answers;

/// <summary>Which columns of an answer stand beside one another, and how wide they are; the others have no room.</summary>
internal sealed class TableColumns
{
    private const int LongText = 22;
    private const int ShortenedText = 14;
    private const int Day = 10;
    private const int Number = 8;
    private readonly Dictionary<string, int> _widths;

    private TableColumns(Dictionary<string, int> widths) => _widths = widths;

    /// <summary>Fits columns into a width: long texts are shortened first, then those on the right leave the line.</summary>
    public static TableColumns Fit(IReadOnlyList<string> names, int width)
    {
        // The words of a text are never shortened; they have lines of their own.
        var fitting = names.Where(n => n is not ("words" or "sentence" or "reason")).ToList();
        var widths = fitting.ToDictionary(n => n, Wish, StringComparer.Ordinal);
        for (var i = fitting.Count - 1; i >= 0 && Sum(widths) > width; i--)
        {
            if (widths[fitting[i]] == LongText)
                widths[fitting[i]] = ShortenedText;
        }

        for (var i = fitting.Count - 1; i > 0 && Sum(widths) > width; i--)
        {
            if (Wish(fitting[i]) == LongText)
                widths.Remove(fitting[i]);
        }

        for (var i = fitting.Count - 1; i > 0 && Sum(widths) > width; i--)
            widths.Remove(fitting[i]);
        return new TableColumns(widths);
    }

    /// <summary>The width of a column, or null for one that has no room.</summary>
    public int? Width(string name) => _widths.TryGetValue(name, out var width) ? width : null;

    private static int Sum(Dictionary<string, int> widths) => widths.Values.Sum() + Math.Max(0, widths.Count - 1);

    private static int Wish(string name) => name switch
    {
        "day" or "to" or "published" or "from" or "first" or "last" or "first_told" or "last_told" or "month" => Day,
        "type" or "mode" or "modality" or "certainty" or "kind" or "act" or "stance" or "source_kind" or "precision" => ShortenedText,
        "killed" or "unnamed_claims" or "nobodys_claims" or "violent_events" or "without_doer" or "doer_left_out" or "figures_chosen" or "mean_rank_of_figure" => 10,
        "country" or "grade" or "documents" or "outlets" or "sources" or "accounts" or "statements" or "claims" or "own_voice" or "quoted" or "distance" or "count" or "known" => Math.Max(Number, name.Length),
        _ => LongText,
    };
}
