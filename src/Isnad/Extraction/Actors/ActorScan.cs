using System.Collections.Frozen;
using Isnad.Extraction.Attribution;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Places;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>One document while its actors and places are being found.</summary>
internal sealed class ActorScan
{
    /// <summary>Begins a scan.</summary>
    public ActorScan(Reading reading, TagSets tags, NounUses uses, TableWords words, Geography geography, ReportingWords speech)
    {
        Reading = reading;
        Uses = uses;
        Tags = tags;
        Tables = new WordTables(reading, words);
        Geography = geography;
        Speech = speech;
        OutletCountry = reading.Document.Outlet?.Id is { } outlet ? CountryOf(reading.Lexicon, outlet) : null;
        NameAt = new KnownName?[reading.Tokens.Length];
        Inside = new KnownName?[reading.Tokens.Length];
        Nisba = new int[reading.Tokens.Length];
        Nisba.AsSpan().Fill(-1);
        Taken = new bool[reading.Tokens.Length];
    }

    private static string? CountryOf(CompiledLexicon lexicon, string outlet)
    {
        foreach (var known in lexicon.Outlets)
        {
            if (string.Equals(known.Id, outlet, StringComparison.Ordinal))
                return known.Country?.ToLowerInvariant();
        }

        return null;
    }

    /// <summary>The document.</summary>
    public Reading Reading { get; }

    /// <summary>The tags.</summary>
    public TagSets Tags { get; }

    /// <summary>How nouns head actors.</summary>
    public NounUses Uses { get; }

    /// <summary>Countries, capitals, borders.</summary>
    public Geography Geography { get; }

    /// <summary>Verbs of saying.</summary>
    public ReportingWords Speech { get; }

    /// <summary>Verbs of dealing with someone: met, dismissed, accused.</summary>
    public required FrozenSet<int> Dealings { get; init; }

    /// <summary>Rows of the tables of this step.</summary>
    public WordTables Tables { get; }

    /// <summary>Country of the outlet, or null.</summary>
    public string? OutletCountry { get; }

    /// <summary>Weights of countries.</summary>
    public CountryEvidence Evidence { get; } = new();

    /// <summary>Known names, outermost and nested, in order.</summary>
    public List<KnownName> Known { get; } = [];

    /// <summary>The outermost known name that begins at a token.</summary>
    public KnownName?[] NameAt { get; }

    /// <summary>The outermost known name that covers a token.</summary>
    public KnownName?[] Inside { get; }

    /// <summary>Row of the state whose adjective or demonym a token is, or -1.</summary>
    public int[] Nisba { get; }

    /// <summary>Tokens that belong to a name found by grammar; nothing else begins there.</summary>
    public bool[] Taken { get; }

    /// <summary>Mentions found.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>The tagged words.</summary>
    public TaggedWord[] Words => Reading.Words;

    /// <summary>The tokens.</summary>
    public Token[] Tokens => Reading.Tokens;

    /// <summary>What is known.</summary>
    public CompiledLexicon Lexicon => Reading.Lexicon;

    /// <summary>Whether a token's chosen reading carries one of these tags.</summary>
    public bool Has(int token, TagMask set) => (Words[token].Tags & set) != 0;

    /// <summary>Whether a token's chosen lexeme heads actors in this way.</summary>
    public bool Is(int token, NounUse use) => Uses.Is(Words[token].Reading.Lexeme, use);

    /// <summary>Whether the lexeme of any reading of a token heads actors in this way.</summary>
    public bool CouldBe(int token, NounUse use)
    {
        foreach (ref readonly var reading in Tokens[token].Word.Readings)
        {
            if (Uses.Is(reading.Lexeme, use))
                return true;
        }

        return false;
    }

    /// <summary>Whether any reading of a token carries one of these tags.</summary>
    public bool Could(int token, TagMask set) => (Tokens[token].Word.Tags & set) != 0;

    /// <summary>Whether a token is an Arabic word.</summary>
    public bool IsWord(int token, Sentence sentence) => token < sentence.End && Tokens[token].Kind == TokenKind.Word;

    /// <summary>Clitic characters at the front of a token as tagged.</summary>
    public int SkipOf(int token) => Words[token].Reading.ProcliticLength;

    /// <summary>Whether an attribute has a complement of its own (close to, backed by): it describes and is no part of a name.</summary>
    public bool Complemented(int i, Sentence sentence) =>
        Words[i].Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple && i + 1 < sentence.End && Tokens[i + 1].Kind == TokenKind.Word
        && (Words[i + 1].Role == WordRole.Preposition || Words[i + 1].Governed && Words[i + 1].IsNominal);

    /// <summary>The known names that begin in a stretch, in order; nested ones too.</summary>
    public IEnumerable<KnownName> KnownIn(int first, int end)
    {
        for (var i = Ordered.FirstAtOrAfter(Known, first, static n => n.First); i < Known.Count && Known[i].First < end; i++)
            yield return Known[i];
    }

    /// <summary>Row of the known person whose name ends a stretch, or -1.</summary>
    public int PersonInside(int first, int end)
    {
        foreach (var name in KnownIn(first, end))
        {
            if (name.End == end && name.Actor >= 0 && Lexicon.Actors[name.Actor].Kind == EntityKind.Person)
                return name.Actor;
        }

        return -1;
    }

    /// <summary>Marks tokens as part of a name.</summary>
    public void Take(int first, int end) => Taken.AsSpan(first, end - first).Fill(true);

    /// <summary>Whether a token carries the article.</summary>
    public bool Definite(int token)
    {
        if (Words[token].Definite)
            return true;
        var normal = Reading.Normal(token);
        return Words[token].Reading.Lexeme < 0 && normal.Length > 3 && normal[0] == Letters.Alef && normal[1] == Letters.Lam;
    }

    /// <summary>Folded words of a stretch without articles and leading clitics: the key of what it names.</summary>
    public string Key(int first, int end, int skip)
    {
        var parts = new List<string>(end - first);
        for (var i = first; i < end; i++)
        {
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Latin or TokenKind.Number))
                continue;
            var text = Letters.FoldAll(Reading.Normal(i)[(i == first ? skip : 0)..].ToString());
            if (text.Length > 4 && text[0] == Letters.Alef && text[1] == Letters.Lam)
                text = text[2..];
            else if (i == first && skip > 0 && text.Length > 3 && text[0] == Letters.Lam)
                text = text[1..];
            parts.Add(text);
        }

        return string.Join(' ', parts);
    }

    /// <summary>Whether li before a token's stem hides the alef of its article.</summary>
    public bool HidesAlef(int token, int skip)
    {
        var normal = Reading.Normal(token);
        return skip > 0 && normal.Length > skip + 2 && normal[skip - 1] == Letters.Lam && normal[skip] == Letters.Lam;
    }

    /// <summary>A mention by one common noun that may point back to somebody told before.</summary>
    /// <param name="i">Token of the noun.</param>
    /// <param name="kind">Kind of the entity.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="group">First word of its key: mentions share an entity within one group only.</param>
    /// <param name="stands">Whether it is an entity of its own where nothing before it is meant.</param>
    /// <param name="country">Country, where known.</param>
    public Draft Pointing(int i, EntityKind kind, string rule, string group, bool stands = false, string? country = null)
    {
        var skip = SkipOf(i);
        return new Draft
        {
            First = i,
            End = i + 1,
            Skip = skip,
            Head = i,
            Kind = kind,
            Form = MentionForm.Nominal,
            Rule = rule,
            Key = group + " " + Key(i, i + 1, skip),
            Name = Written(i, i + 1, skip),
            PointsBack = true,
            Country = country,
            Stands = stands,
        };
    }

    /// <summary>The words of a stretch as written, clitics left out and the article made whole.</summary>
    public string Written(int first, int end, int skip)
    {
        var span = Reading.Span(first, end, skip);
        var words = string.Join(' ', Reading.Document.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        // Behind li the article has lost its alef: the name has it.
        return HidesAlef(first, skip) ? Letters.Alef + words : words;
    }
}
