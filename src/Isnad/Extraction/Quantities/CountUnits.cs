using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Quantities;

/// <summary>What nouns count, by lexeme: from the tables of counted nouns and of tolls, else from the noun's tags.</summary>
internal sealed class CountUnits
{
    private const byte Unknown = byte.MaxValue;
    private readonly byte[] _nouns;
    private readonly bool[] _listed;
    private readonly bool[] _times;
    private TagMask _weapons;
    private TagMask _abstract;
    private TagMask _places;
    private readonly byte[] _tolls;
    private readonly string?[] _prepositions;

    private CountUnits(int lexemes)
    {
        _nouns = new byte[lexemes];
        _listed = new bool[lexemes];
        _times = new bool[lexemes];
        _tolls = new byte[lexemes];
        _prepositions = new string?[lexemes];
        _nouns.AsSpan().Fill(Unknown);
        _tolls.AsSpan().Fill(Unknown);
    }

    /// <summary>Reads the tables out of the lexicon.</summary>
    public static CountUnits Of(CompiledLexicon lexicon)
    {
        var units = new CountUnits(lexicon.Lexemes.Count);
        units._weapons = lexicon.TagSet("explosive", "heavy_weapon", "missile", "firearm");
        units._abstract = lexicon.TagSet("abstract");
        units._places = lexicon.TagSet("settlement", "facility", "area");
        units.Aspect = lexicon.TagSet("aspect", "aux");
        units.Happening = lexicon.TagSet("happen");
        var people = lexicon.TagSet("people");
        var nouns = new Dictionary<string, byte>(StringComparer.Ordinal);
        var times = new HashSet<string>(StringComparer.Ordinal);
        var tolls = new Dictionary<(string, bool), (byte Unit, string Preposition)>();
        foreach (var row in lexicon.Rows)
        {
            if (row.Table == "counted")
            {
                nouns.TryAdd(row.Phrase, (byte)Unit(row.Cells[1]));
                if (row.Cells[2] == "times")
                    times.Add(row.Phrase);
            }
            else if (row.Table == "tolls")
                tolls.TryAdd((row.Phrase, row.Cells[1] == "verb"), ((byte)Unit(row.Cells[2]), row.Cells.Length > 3 ? row.Cells[3] : ""));
        }

        var tags = Tags(lexicon);
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            var lexeme = lexicon.Lexemes[i];
            var verb = lexeme.Class == PartOfSpeech.Verb;
            if (nouns.TryGetValue(lexeme.Lemma, out var unit) && !verb)
                (units._nouns[i], units._listed[i], units._times[i]) = (unit, true, times.Contains(lexeme.Lemma));
            else if (!verb)
                units._nouns[i] = (lexeme.Tags & people) != 0 && lexeme.Lemma[^1] == Letters.Yeh ? (byte)QuantityUnit.Persons : ByTags(lexeme.Tags, tags);
            if (tolls.TryGetValue((lexeme.Lemma, verb), out var toll))
                (units._tolls[i], units._prepositions[i]) = (toll.Unit, toll.Preposition);
        }

        return units;
    }

    /// <summary>Whether a unit is a fate that people share: dead, hurt, driven out, held, taken, missing.</summary>
    public static bool IsToll(QuantityUnit unit) => unit is >= QuantityUnit.Killed and <= QuantityUnit.Abducted;

    /// <summary>Whether a unit counts people.</summary>
    public static bool IsPeople(QuantityUnit unit) => unit is >= QuantityUnit.Killed and <= QuantityUnit.Persons;

    /// <summary>What a noun counts; false when it has no unit of its own.</summary>
    public bool TryNoun(int lexeme, out QuantityUnit unit)
    {
        unit = QuantityUnit.Other;
        if (lexeme < 0 || _nouns[lexeme] == Unknown)
            return false;
        unit = (QuantityUnit)_nouns[lexeme];
        return true;
    }

    /// <summary>Whether the unit of a noun comes from the table of counted nouns and not from its tags.</summary>
    public bool IsListed(int lexeme) => lexeme >= 0 && _listed[lexeme];

    /// <summary>Tags of particles and verbs that only tell the time of another verb.</summary>
    public TagMask Aspect { get; private set; }

    /// <summary>Tags of verbs that only say that something took place.</summary>
    public TagMask Happening { get; private set; }

    /// <summary>Whether a noun counts how often something was done.</summary>
    public bool IsTimes(int lexeme) => lexeme >= 0 && _times[lexeme];

    /// <summary>Whether a noun with these tags names no thing but a thought.</summary>
    public bool IsAbstract(TagMask tags) => (tags & _abstract) != 0;

    /// <summary>Whether a noun with these tags is a weapon.</summary>
    public bool IsWeapon(TagMask tags) => (tags & _weapons) != 0;

    /// <summary>The fate that a verb, its verbal noun or a noun of fate tells of whom it governs.</summary>
    public bool TryToll(int lexeme, out QuantityUnit unit, out string preposition)
    {
        unit = QuantityUnit.Other;
        preposition = "";
        if (lexeme < 0 || _tolls[lexeme] == Unknown)
            return false;
        unit = (QuantityUnit)_tolls[lexeme];
        preposition = _prepositions[lexeme] ?? "";
        return true;
    }

    private static QuantityUnit Unit(string name) =>
        Enum.TryParse<QuantityUnit>(name.Replace("_", "", StringComparison.Ordinal), true, out var unit)
            ? unit
            : throw new InvalidDataException($"The tables of counts hold the unit '{name}', which does not exist.");

    private static (TagMask Tags, QuantityUnit Unit)[] Tags(CompiledLexicon lexicon) =>
    [
        (lexicon.TagSet("fighter"), QuantityUnit.Fighters),
        (lexicon.TagSet("vehicle"), QuantityUnit.Vehicles),
        (lexicon.TagSet("air_weapon", "drone"), QuantityUnit.Aircraft),
        (lexicon.TagSet("people", "force", "organisation", "movement"), QuantityUnit.Groups),
        (lexicon.TagSet("person", "rank", "office", "source", "kin"), QuantityUnit.Persons),
        (lexicon.TagSet("settlement", "facility"), QuantityUnit.Places),
    ];

    private static byte ByTags(TagMask tags, (TagMask Tags, QuantityUnit Unit)[] units)
    {
        foreach (var (set, unit) in units)
        {
            if ((tags & set) != 0)
                return (byte)unit;
        }

        return Unknown;
    }
}
