namespace Isnad.Lexicon;

/// <summary>The compiled knowledge: dictionary, names and tables, read from one block of bytes.</summary>
public sealed partial class CompiledLexicon
{
    /// <summary>Lexemes by row.</summary>
    public IReadOnlyList<Lexeme> Lexemes => _lexemes;

    /// <summary>Actors by row.</summary>
    public IReadOnlyList<KnownActor> Actors => _actors;

    /// <summary>Places by row.</summary>
    public IReadOnlyList<KnownPlace> Places => _places;

    /// <summary>Outlets by row.</summary>
    public IReadOnlyList<KnownOutlet> Outlets => _outlets;

    /// <summary>Offices by row.</summary>
    public IReadOnlyList<KnownOffice> Offices => _offices;

    /// <summary>Rows of the word tables.</summary>
    public IReadOnlyList<TableRow> Rows => _rows;

    /// <summary>Frames by row.</summary>
    public IReadOnlyList<Frame> Frames => _frames;

    /// <summary>Verbs that take events as complements.</summary>
    public IReadOnlyList<ControlVerb> ControlVerbs => _controlVerbs;

    /// <summary>Words and phrases that state relations, by row.</summary>
    public IReadOnlyList<RelationFrame> Relations => _relations;

    /// <summary>ACLED's types.</summary>
    public IReadOnlyList<AcledRow> AcledTypes => _acledTypes;

    /// <summary>SHA-256 of the block, lower-case hexadecimal: the version of the knowledge.</summary>
    public string Version { get; }

    /// <summary>The bit of a tag, or -1 when no word has it.</summary>
    public int Tag(string name) => Array.IndexOf(_tags, name);

    /// <summary>A bit set of tags; unknown names are left out.</summary>
    public TagMask TagSet(params ReadOnlySpan<string> names)
    {
        TagMask set = 0;
        foreach (var name in names)
        {
            if (Tag(name) is >= 0 and var bit)
                set |= TagMask.Of(bit);
        }

        return set;
    }

    /// <summary>Names of the tags by bit.</summary>
    public IReadOnlyList<string> Tags => _tags;
}
