using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Which table each row of the lexicon belongs to, of the tables that actors and places are read with.</summary>
internal sealed class TableWords
{
    private readonly WordTable[] _tables;

    /// <summary>Looks them up.</summary>
    public TableWords(CompiledLexicon lexicon)
    {
        Rows = lexicon.Rows;
        _tables = new WordTable[Rows.Count];
        for (var i = 0; i < _tables.Length; i++)
        {
            _tables[i] = Rows[i].Table switch
            {
                "name-parts" => WordTable.NameParts,
                "directions" => WordTable.Directions,
                "around" => WordTable.Around,
                "place-anaphors" => WordTable.PlaceAnaphors,
                "place-prepositions" => WordTable.PlacePrepositions,
                "actor-words" => WordTable.ActorWords,
                "toponyms" => WordTable.Toponyms,
                "relations" => WordTable.Relations,
                "time-units" => WordTable.TimeUnits,
                "attribution" => WordTable.Attribution,
                "distancing" => WordTable.Distancing,
                _ => WordTable.Other,
            };
        }
    }

    /// <summary>The rows of all tables.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The table of a row.</summary>
    public WordTable TableOf(int row) => _tables[row];
}

/// <summary>The tables that actors and places are read with.</summary>
internal enum WordTable : byte
{
    /// <summary>A table of another step.</summary>
    Other,

    /// <summary>Son, father, servant: parts of names.</summary>
    NameParts,

    /// <summary>North, south-west.</summary>
    Directions,

    /// <summary>Outskirts, border, surroundings.</summary>
    Around,

    /// <summary>The town, the capital.</summary>
    PlaceAnaphors,

    /// <summary>In, towards, between.</summary>
    PlacePrepositions,

    /// <summary>Verbs of those who govern.</summary>
    ActorWords,

    /// <summary>Nouns that head names of villages.</summary>
    Toponyms,

    /// <summary>Set phrases of relations: led by, on the side of.</summary>
    Relations,

    /// <summary>Day, month, year.</summary>
    TimeUnits,

    /// <summary>The so-called, the alleged.</summary>
    Distancing,

    /// <summary>According to.</summary>
    Attribution,
}
