namespace Isnad.Lexicon;

/// <summary>A word of the dictionary.</summary>
/// <param name="Lemma">Its citation form: verbs in the past third person masculine singular.</param>
/// <param name="Class">Part of speech of the citation form.</param>
/// <param name="Tags">Bit set; bit numbers by <see cref="CompiledLexicon.Tag"/>.</param>
public sealed record Lexeme(string Lemma, PartOfSpeech Class, UInt128 Tags);

/// <summary>A dated tie of one actor to another.</summary>
/// <param name="Actor">Row of the other actor, or -1 when it has none.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public readonly record struct Affiliation(int Actor, DateOnly? From, DateOnly? To);

/// <summary>An actor of the knowledge base.</summary>
public sealed record KnownActor(
    string Id, EntityKind Kind, string NameAr, string NameEn, string Country, string? Wikidata, string? Plover, string? Acled,
    int Capital, DateOnly? From, DateOnly? To, Affiliation[] MemberOf, Affiliation[] PartOf);

/// <summary>An office held by a person.</summary>
/// <param name="Actor">Row of the person.</param>
/// <param name="Organisation">Row of the body or state, or -1.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null when it is still held.</param>
public readonly record struct KnownOffice(int Actor, int Organisation, DateOnly? From, DateOnly? To);

/// <summary>A place of the knowledge base.</summary>
public sealed record KnownPlace(string Id, string Kind, string NameAr, string NameEn, string Country, double Latitude, double Longitude, int Parent);

/// <summary>An outlet of the knowledge base.</summary>
public sealed record KnownOutlet(string Id, string NameAr, string NameEn, string Kind, string[] Domains, string? Country);

/// <summary>A row of a word table.</summary>
/// <param name="Table">Name of the table: its file name without ending.</param>
/// <param name="Cells">The cells, the phrase first, in the order of the table's header.</param>
public sealed record TableRow(string Table, string[] Cells)
{
    /// <summary>The words of the row.</summary>
    public string Phrase => Cells[0];
}
