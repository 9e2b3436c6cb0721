using Isnad.Lexicon;

namespace Isnad.Extraction.Attribution;

/// <summary>How a reporting verb behaves.</summary>
internal enum ReportingKind : byte
{
    /// <summary>Says.</summary>
    Say,

    /// <summary>Goes on saying.</summary>
    Continue,

    /// <summary>Also a plain verb: counts only with a clause or quotation.</summary>
    Weak,

    /// <summary>Holds a view.</summary>
    Think,

    /// <summary>Passes on what another said.</summary>
    Relay,

    /// <summary>Accuses someone of something.</summary>
    Accuse,

    /// <summary>Describes something as something.</summary>
    Describe,

    /// <summary>Speaks about something.</summary>
    Tell,

    /// <summary>Condemns something as having happened.</summary>
    Condemn,

    /// <summary>Lays the blame for something on someone.</summary>
    Blame,

    /// <summary>Says that a deed was its own.</summary>
    Deed,

    /// <summary>Goes round.</summary>
    Rumour,

    /// <summary>Stands in a document.</summary>
    Appear,

    /// <summary>Shows, of documents.</summary>
    Show,

    /// <summary>Puts a figure at so many.</summary>
    Estimate,
}

/// <summary>A complement of a reporting verb that carries what is claimed.</summary>
/// <param name="Preposition">Row of the preposition's lexeme.</param>
/// <param name="Nominal">Whether a noun may follow; else only a clause.</param>
internal readonly record struct ReportingPreposition(int Preposition, bool Nominal);

/// <summary>A reporting verb.</summary>
/// <param name="Act">What it does with what is said.</param>
/// <param name="Kind">How it behaves.</param>
/// <param name="Clause">Whether it takes a clause.</param>
/// <param name="Quote">Whether it takes a quotation.</param>
/// <param name="Object">Whether it takes a noun as its object.</param>
/// <param name="Noun">Whether its verbal noun reports too.</param>
/// <param name="Finds">Whether it also tells that something was found: then a thing or a body behind its preposition is no claim.</param>
/// <param name="Prepositions">The prepositions of its complements.</param>
internal sealed record ReportingVerb(
    ClaimAct Act, ReportingKind Kind, bool Clause, bool Quote, bool Object, bool Noun, bool Finds, ReportingPreposition[] Prepositions);

/// <summary>What a phrase of the table <c>attribution</c> does.</summary>
[Flags]
internal enum PhraseRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Names a source after it.</summary>
    According = 1,

    /// <summary>Opens a clause with a reporting verb that names the source of what stands before.</summary>
    AccordingClause = 1 << 1,

    /// <summary>Marks the words before it as those of the speaker.</summary>
    Own = 1 << 2,

    /// <summary>A condition that a source sets.</summary>
    Condition = 1 << 3,

    /// <summary>Where or how someone spoke.</summary>
    Circumstance = 1 << 4,

    /// <summary>Another one than the one before.</summary>
    Other = 1 << 5,

    /// <summary>The same one as before.</summary>
    Same = 1 << 6,

    /// <summary>The outlet speaks itself.</summary>
    Voice = 1 << 7,

    /// <summary>Attributed to nobody.</summary>
    Impersonal = 1 << 8,

    /// <summary>What follows lies ahead.</summary>
    Foretold = 1 << 9,

    /// <summary>A belief or feeling that is voiced.</summary>
    Belief = 1 << 10,

    /// <summary>Heads a noun phrase that is claimed.</summary>
    Content = 1 << 11,

    /// <summary>Calls something untrue.</summary>
    Untrue = 1 << 12,

    /// <summary>What others said, or its being true.</summary>
    True = 1 << 13,

    /// <summary>Before a verb of saying in the subjunctive: nothing has been said.</summary>
    Unlikely = 1 << 14,

    /// <summary>A day or other adverb of time.</summary>
    Day = 1 << 15,

    /// <summary>A saying with its speaker attached, after the source of a relayed report.</summary>
    Relayed = 1 << 16,

    /// <summary>Has happened before, to someone named by li.</summary>
    Preceded = 1 << 17,

    /// <summary>A bare word for a source that takes up the last one whatever its noun.</summary>
    Generic = 1 << 18,

    /// <summary>Heads what someone is blamed for.</summary>
    Blame = 1 << 19,

    /// <summary>A deed that a group can say was its own.</summary>
    Deed = 1 << 20,

    /// <summary>Points to what others said: that, these reports.</summary>
    Said = 1 << 21,

    /// <summary>The matter of the words before, at the head of a relative clause that answers them.</summary>
    Matter = 1 << 22,

    /// <summary>One of the people named behind it.</summary>
    One = 1 << 23,

    /// <summary>Heads a figure that someone puts at so many.</summary>
    Figure = 1 << 24,
}

/// <summary>What a noun for a source makes of a link.</summary>
internal enum SourceNoun : byte
{
    /// <summary>No noun for a source.</summary>
    None,

    /// <summary>Someone not named.</summary>
    Anonymous,

    /// <summary>A medium.</summary>
    Media,

    /// <summary>A body.</summary>
    Organization,

    /// <summary>A person by kinship.</summary>
    Person,

    /// <summary>A text.</summary>
    Document,

    /// <summary>Figures: the body that keeps them is the source.</summary>
    Figure,

    /// <summary>News without a source.</summary>
    Unspecified,

    /// <summary>A law, an agreement, a plan: what is done according to it is not said by it.</summary>
    Law,
}

/// <summary>The vocabulary of attribution, read from the tables <c>reporting</c>, <c>sources</c> and <c>attribution</c>.</summary>
internal sealed class ReportingWords
{
    private readonly ReportingVerb?[] _verbs;
    private readonly SourceNoun[] _sources;
    private readonly PhraseRole[] _phrases;
    private readonly SourceNoun[] _rows;
    private readonly HashSet<int> _witnesses = [];
    private readonly HashSet<int> _affirming = [];

    public ReportingWords(CompiledLexicon lexicon)
    {
        _verbs = new ReportingVerb?[lexicon.Lexemes.Count];
        _sources = new SourceNoun[lexicon.Lexemes.Count];
        _phrases = new PhraseRole[lexicon.Rows.Count];
        _rows = new SourceNoun[lexicon.Rows.Count];
        var (verbs, nouns, particles) = Index(lexicon);
        for (var i = 0; i < lexicon.Rows.Count; i++)
        {
            var row = lexicon.Rows[i];
            switch (row.Table)
            {
                case "reporting":
                    var verb = Parse(row, particles);
                    foreach (var lexeme in verbs.GetValueOrDefault(row.Phrase, []))
                    {
                        _verbs[lexeme] = verb;
                        if (row.Cells[3].EndsWith(",affirm", StringComparison.Ordinal))
                            _affirming.Add(lexeme);
                    }

                    break;
                case "sources":
                    _rows[i] = Enum.Parse<SourceNoun>(row.Cells[1].Split(',')[0], ignoreCase: true);
                    foreach (var lexeme in nouns.GetValueOrDefault(row.Phrase, []))
                    {
                        _sources[lexeme] = Enum.Parse<SourceNoun>(row.Cells[1].Split(',')[0], ignoreCase: true);
                        if (row.Cells[1].EndsWith(",witness", StringComparison.Ordinal))
                            _witnesses.Add(lexeme);
                    }

                    break;
                case "attribution":
                    _phrases[i] = Roles(row.Cells[1]);
                    break;
            }
        }

        Happening = lexicon.TagSet("event", "abstract");
        Bi = particles.GetValueOrDefault("\u0628", -1);
        Li = particles.GetValueOrDefault("\u0644", -1);
        From = particles.GetValueOrDefault("\u0639\u0646", -1);
        In = particles.GetValueOrDefault("\u0641\u064A", -1);
        MasculineStates = [.. lexicon.Rows.Where(static r => r.Table == "masculine-states").Select(static r => r.Cells[1])];
        On = particles.GetValueOrDefault("\u0639\u0644\u0649", -1);
        To = particles.GetValueOrDefault("\u0625\u0644\u0649", -1);
        Topic = particles.GetValueOrDefault("\u0623\u0645\u0627", -1);
        What = particles.GetValueOrDefault("\u0645\u0627", -1);
    }

    /// <summary>Tags of nouns for what happens or holds.</summary>
    public TagMask Happening { get; }

    /// <summary>Ids of states whose names are masculine.</summary>
    public HashSet<string> MasculineStates { get; }

    /// <summary>Row of the preposition bi.</summary>
    public int Bi { get; }

    /// <summary>Row of the preposition li.</summary>
    public int Li { get; }

    /// <summary>Row of the preposition an, from.</summary>
    public int From { get; }

    /// <summary>Row of the preposition fi, in.</summary>
    public int In { get; }

    /// <summary>Row of the preposition ala, on.</summary>
    public int On { get; }

    /// <summary>Row of the preposition ila, to.</summary>
    public int To { get; }

    /// <summary>Row of amma, as for: its verb stands behind fa.</summary>
    public int Topic { get; }

    /// <summary>Row of ma, what.</summary>
    public int What { get; }

    /// <summary>The reporting verb of a lexeme, or null.</summary>
    public ReportingVerb? Verb(int lexeme) => lexeme < 0 ? null : _verbs[lexeme];

    /// <summary>What a noun makes of a source.</summary>
    public SourceNoun Source(int lexeme) => lexeme < 0 ? SourceNoun.None : _sources[lexeme];

    /// <summary>What a row of the table of sources makes of a link.</summary>
    public SourceNoun SourceRow(int row) => _rows[row];

    /// <summary>Whether a noun names one who saw it.</summary>
    public bool IsWitness(int lexeme) => lexeme >= 0 && lexeme < _sources.Length && _witnesses.Contains(lexeme);

    /// <summary>Whether a verb affirms, so that it can confirm what others said.</summary>
    public bool Affirms(int lexeme) => _affirming.Contains(lexeme);

    /// <summary>What a row of the tables does.</summary>
    public PhraseRole Phrase(int row) => _phrases[row];

    private static (Dictionary<string, List<int>> Verbs, Dictionary<string, List<int>> Nouns, Dictionary<string, int> Particles) Index(CompiledLexicon lexicon)
    {
        var verbs = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var particles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            var lexeme = lexicon.Lexemes[i];
            if (lexeme.Class == PartOfSpeech.Particle)
            {
                particles.TryAdd(lexeme.Lemma, i);
                continue;
            }

            if (lexeme.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName)
                continue;
            var table = lexeme.Class == PartOfSpeech.Verb ? verbs : nouns;
            if (!table.TryGetValue(lexeme.Lemma, out var rows))
                table[lexeme.Lemma] = rows = [];
            rows.Add(i);
        }

        return (verbs, nouns, particles);
    }

    private static PhraseRole Roles(string cell)
    {
        var roles = PhraseRole.None;
        foreach (var name in cell.Split(','))
            roles |= Enum.Parse<PhraseRole>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return roles;
    }

    private static ReportingVerb Parse(TableRow row, Dictionary<string, int> particles)
    {
        var (clause, quote, @object) = (false, false, false);
        var prepositions = new List<ReportingPreposition>();
        foreach (var take in row.Cells[2].Split(','))
        {
            switch (take)
            {
                case "clause":
                    clause = true;
                    break;
                case "quote":
                    quote = true;
                    break;
                case "object":
                    @object = true;
                    break;
                default:
                    var space = take.IndexOf(' ', StringComparison.Ordinal);
                    prepositions.Add(new ReportingPreposition(particles.GetValueOrDefault(space < 0 ? take : take[..space], -1), space < 0));
                    break;
            }
        }

        var kinds = row.Cells[3].Split(',');
        return new ReportingVerb(
            Enum.Parse<ClaimAct>(row.Cells[1], ignoreCase: true), Enum.Parse<ReportingKind>(kinds[0], ignoreCase: true),
            clause, quote, @object, Array.IndexOf(kinds, "noun") > 0, Array.IndexOf(kinds, "finds") > 0, [.. prepositions]);
    }
}
