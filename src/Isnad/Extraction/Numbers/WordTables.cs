using System.Globalization;
using Isnad.Extraction.Times;
using Isnad.Lexicon;

namespace Isnad.Extraction.Numbers;

/// <summary>The word tables that numbers, times and quantities are read with, by row of the lexicon.</summary>
internal sealed class WordTables
{
    private readonly WordSense[] _senses;

    private WordTables(WordSense[] senses) => _senses = senses;

    /// <summary>What a row means; class <see cref="WordClass.None"/> for rows of other tables.</summary>
    public ref readonly WordSense this[int row] => ref _senses[row];

    /// <summary>Reads the tables out of the lexicon.</summary>
    /// <exception cref="InvalidDataException">A cell holds a word that its column does not know.</exception>
    public static WordTables Of(CompiledLexicon lexicon)
    {
        var senses = new WordSense[lexicon.Rows.Count];
        for (var i = 0; i < senses.Length; i++)
            senses[i] = Sense(lexicon.Rows[i], i);
        return new WordTables(senses);
    }

    private static WordSense Sense(TableRow row, int index) => row.Table switch
    {
        "months" => new(WordClass.Month, Whole(row, 1), Choice(row, 2, "gregorian", "hijri"), Choice(row, 3, "", "near", "number")),
        "weekdays" => new(WordClass.Weekday, Whole(row, 1), Choice(row, 2, "", "day")),
        "day-parts" => new(WordClass.DayPart, Choice(row, 1, "", "vague")),
        "time-units" => new(
            WordClass.Unit, (int)Named<TimeUnit>(row, 1), Choice(row, 2, "s", "d", "p", "c", "o"),
            Choice(row, 3, "", "the") | (Choice(row, 4, "", "counted") << 1)),
        "deictics" => new(WordClass.Deictic, Whole(row, 1), Choice(row, 2, "", "today", "day", "skip")),
        "time-relations" => new(WordClass.Relation, (int)Named<TimeRelation>(row, 1)),
        "period-parts" => new(WordClass.PeriodPart, (int)Named<PeriodPart>(row, 1)),
        "number-words" => new(WordClass.Number, (int)Named<NumberKind>(row, 2), Value: Number(row, 1)),
        "ordinals" => new(WordClass.Ordinal, (int)Named<OrdinalKind>(row, 2), Choice(row, 3, "", "the"), Value: Number(row, 1)),
        "hedges" => new(Choice(row, 2, "before", "after") == 0 ? WordClass.HedgeBefore : WordClass.HedgeAfter, (int)Named<Hedge>(row, 1)),
        "time-words" => new(WordClass.Small, (int)Named<SmallWord>(row, 1)),
        "feasts" => new(WordClass.Feast, (Whole(row, 2) * 100) + Whole(row, 3), Whole(row, 4), Choice(row, 1, "gregorian", "hijri")),
        "seasons" => new(WordClass.Season, Choice(row, 1, "spring", "summer", "autumn", "winter"), Choice(row, 2, "", "the")),
        "decades" => new(WordClass.Decade, Whole(row, 1)),
        "time-sets" => new(WordClass.Set, index),
        "general-nouns" => new(WordClass.General),
        "number-labels" => new(WordClass.Label, Choice(row, 1, "label", "name", "model", "unit")),
        "currencies" => new(WordClass.Currency),
        "measures" => new(WordClass.Measure, (int)Named<QuantityUnit>(row, 1), Choice(row, 3, "", "dual"), Value: Number(row, 2)),
        "dated-campaigns" => new(WordClass.Campaign, DayNumber(row, 1), DayNumber(row, 2)),
        "campaign-past" => new(WordClass.LookingBack),
        "percent" => new(WordClass.Percent, Choice(row, 1, "", "bi")),
        _ => default,
    };

    private static int Whole(TableRow row, int cell) =>
        int.TryParse(row.Cells[cell], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : throw Unknown(row, cell);

    private static decimal Number(TableRow row, int cell)
    {
        var text = row.Cells[cell];
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && Parse(text[..slash], out var over) && Parse(text[(slash + 1)..], out var under))
            return over / under;
        return Parse(text, out var n) ? n : throw Unknown(row, cell);

        static bool Parse(string s, out decimal value) => decimal.TryParse(s, NumberStyles.Number, CultureInfo.InvariantCulture, out value);
    }

    private static int DayNumber(TableRow row, int cell) =>
        DateOnly.TryParseExact(row.Cells[cell], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.DayNumber
            : throw Unknown(row, cell);

    private static int Choice(TableRow row, int cell, params ReadOnlySpan<string> choices)
    {
        var at = choices.IndexOf(cell < row.Cells.Length ? row.Cells[cell] : "");
        return at >= 0 ? at : throw Unknown(row, cell);
    }

    private static T Named<T>(TableRow row, int cell)
        where T : struct, Enum
    {
        // "before-last" and "at_least" are written as one word in the enumerations.
        var name = row.Cells[cell].Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return !int.TryParse(name, CultureInfo.InvariantCulture, out _) && Enum.TryParse<T>(name, true, out var value) ? value : throw Unknown(row, cell);
    }

    private static InvalidDataException Unknown(TableRow row, int cell) =>
        new($"Table '{row.Table}', phrase '{row.Phrase}': column {cell + 1} holds '{row.Cells[cell]}', which it does not know.");
}
