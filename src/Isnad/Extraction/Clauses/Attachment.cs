using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Makes arguments of chunks: which function a phrase has by its preposition, what a pronoun on a preposition stands with,
/// and which complements belong to the word before them and not to the predicate.</summary>
internal sealed class Attachment
{
    private const string Table = "attribute-complements";

    // What the free pronouns of the object begin with.
    private const string ObjectPronoun = "\u0625\u064A\u0627\u0647";

    private readonly CompiledLexicon _lexicon;
    private readonly int _from;
    private readonly int _on;
    private readonly int _bi;
    private readonly int _li;
    private readonly int _ka;
    private readonly int _name;
    private readonly Dictionary<int, int> _bases;
    private readonly TagMask _countNouns;
    private readonly TagMask _agentNouns;
    private readonly TagMask _companyNouns;
    private readonly int _to;
    private readonly int _among;
    private readonly int _hand;
    private readonly HashSet<(int Attribute, int Preposition)> _governing;

    public Attachment(CompiledLexicon lexicon)
    {
        _lexicon = lexicon;
        _from = Row(lexicon, "\u0645\u0646");
        _on = Row(lexicon, "\u0639\u0644\u0649");
        _bi = Row(lexicon, "\u0628");
        _li = Row(lexicon, "\u0644");
        _ka = Row(lexicon, "\u0643");
        _name = Row(lexicon, "\u0627\u0633\u0645", PartOfSpeech.Noun);
        _bases = Bases(lexicon);
        _countNouns = lexicon.TagSet("count_noun");
        _agentNouns = lexicon.TagSet("agent");
        _among = Row(lexicon, "\u0628\u064A\u0646");
        _hand = Row(lexicon, "\u064A\u062F", PartOfSpeech.Noun);
        _companyNouns = lexicon.TagSet("company");
        _to = Row(lexicon, "\u0625\u0644\u0649");
        _governing = Governing(lexicon);
    }

    /// <summary>A chunk as an argument.</summary>
    public static Argument Phrase(Chunk chunk, Function function, int preposition) => new(function, preposition, chunk.First, chunk.End, chunk.Head);

    /// <summary>Whether a chunk stands in an expression of time.</summary>
    public static bool IsTime(Reading reading, Chunk chunk)
    {
        var at = Ordered.FirstAtOrAfter(reading.Times, chunk.Head + 1, static t => t.End);
        return at < reading.Times.Count && reading.Times[at].First <= chunk.Head;
    }

    /// <summary>Whether a phrase names again who stands right before it (Abbas Kamel, the head of intelligence): it adds nothing.</summary>
    public static bool IsApposition(Reading reading, List<Chunk> chunks, int j)
    {
        var chunk = chunks[j];
        // His own (the police, its patrols) are not he.
        if (chunk.Preposition >= 0 || chunk.Joined || reading.Words[chunk.Head].Reading.Enclitic != Lexicon.Pronoun.None)
            return false;
        var before = j - 1;
        while (before > 0 && chunks[before].Kind is ChunkKind.Mark or ChunkKind.Break && before > j - 3)
            before--;
        if (before < 0 || chunks[before].Kind != ChunkKind.Noun)
            return false;
        var entity = -1;
        foreach (var m in Events.Fillers.Between(reading, chunk.First, chunk.First + 1))
        {
            entity = reading.Mentions[m].Entity;
            break;
        }

        if (entity < 0)
            return false;
        foreach (var m in Events.Fillers.Between(reading, chunks[before].First, chunks[before].End))
        {
            if (reading.Mentions[m].Entity == entity && reading.Mentions[m].End == chunks[before].End)
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase with the preposition of the whole counts what stands before it: a number of, three of, dozens of.</summary>
    public bool Counts(Reading reading, Argument counted, Chunk chunk)
    {
        var head = reading.Words[counted.Head];
        return counted.End == chunk.Preposition && reading.Words[chunk.Preposition].Reading.Lexeme == _from
            && (head.Role is WordRole.Quantifier or WordRole.Number || (head.Tags & _countNouns) != 0
                || Numbered(reading, counted) && reading.Words[chunk.Head].Definite
                || reading.Words[counted.End - 1] is var last && (last.Role is WordRole.Quantifier or WordRole.Number || (last.Tags & _countNouns) != 0));
    }

    /// <summary>Whether a phrase begins with a number or quantifier, so that a definite phrase with from tells of whom (four men of the guards).</summary>
    private static bool Numbered(Reading reading, Argument counted) =>
        counted.First < counted.Head && (reading.Words[counted.First].Role == WordRole.Number || reading.Words[counted.First].Role == WordRole.Quantifier && !reading.Words[counted.End - 1].Definite && reading.Words[counted.End - 1].Role != WordRole.Name);

    /// <summary>Whether a phrase by preposition completes the attribute at the end of the phrase before it (the forces loyal to, backed by)
    /// and says nothing about the predicate.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of the sentence.</param>
    /// <param name="j">Index of the phrase.</param>
    /// <param name="predicate">Token of the predicate, whose own complements are not meant.</param>
    public bool CompletesAttribute(Reading reading, List<Chunk> chunks, int j, int predicate)
    {
        if (j == 0 || chunks[j - 1] is not { Kind: ChunkKind.Noun } before || chunks[j].Joined)
            return false;
        var chunk = chunks[j];
        var attribute = before.End - 1;
        if (attribute == predicate || before.End != Math.Min(chunk.First, chunk.Preposition) || reading.Words[attribute].Reading.Lexeme < 0)
            return false;
        return _governing.Contains((reading.Words[attribute].Reading.Lexeme, PrepositionOf(reading, chunk)));
    }

    /// <summary>A phrase joined to the one before it: with that one's function; the second side where only one stands behind between (between a patrol
    /// of the guard and smugglers).</summary>
    public Argument Joined(Clause clause, Chunk chunk, Argument previous)
    {
        var sides = 0;
        if (previous is { Function: Function.Preposition } && previous.Preposition == _from)
        {
            foreach (var argument in clause.Arguments)
                sides += argument is { Function: Function.Preposition, Antecedent: < 0 } && argument.Preposition == _among ? 1 : 0;
        }

        return Phrase(chunk, previous.Function, sides == 1 ? _among : previous.Preposition);
    }

    /// <summary>A phrase by preposition as an argument; the doer where the words say from the side of, at the hand of.</summary>
    public Argument Prepositional(Reading reading, Chunk chunk)
    {
        var row = PrepositionOf(reading, chunk);
        if (chunk.Preposition == chunk.First)
        {
            if (row == _bi && chunk.End > chunk.Head + 1)
            {
                if ((reading.Words[chunk.Head].Tags & _agentNouns) != 0)
                    return Phrase(chunk, Function.Agent, row);
                if ((reading.Tokens[chunk.Head].Word.Tags & _companyNouns) != 0 && !reading.Words[chunk.Head].Reading.Has(WordFeatures.Plural))
                    return Phrase(chunk, Function.Companion, row);
            }

            return Phrase(chunk, Function.Preposition, row);
        }

        if (row == _to && chunk.End > chunk.Head + 1 && (reading.Words[chunk.Head].Tags & _companyNouns) != 0)
            return Phrase(chunk, Function.Companion, row);
        var previous = chunk.First - 1;
        var agent = previous > chunk.Preposition && row == _from && (reading.Words[previous].Tags & _agentNouns) != 0
            || (reading.Words[chunk.Head].Tags & _agentNouns) != 0 && (row == _on || row == _from && reading.Words[chunk.Head].Reading.Lexeme != _hand) && chunk.End > chunk.Head + 1;
        return Phrase(chunk, agent ? Function.Agent : Function.Preposition, row);
    }

    /// <summary>Whether a pronoun says among them: who follows is part of those named before. Between it and another one, it is one of the two sides.</summary>
    public bool IsAmong(Reading reading, Chunk chunk)
    {
        var row = reading.Words[chunk.Head].Reading.Lexeme;
        return row >= 0 && _among >= 0 && _bases.GetValueOrDefault(row, -1) == _among && !(chunk.End < reading.Words.Length && reading.Words[chunk.End] is { Joined: true } side && side.Reading.Lexeme == _among);
    }

    /// <summary>A preposition with its pronoun, or a free pronoun, as an argument.</summary>
    public Argument Pronoun(Reading reading, Chunk chunk)
    {
        var word = reading.Words[chunk.Head];
        var plain = word.Reading.Lexeme < 0 ? -1 : _bases.GetValueOrDefault(word.Reading.Lexeme, -1);
        return new Argument(plain >= 0 ? Function.Preposition : word.Reading.Lexeme >= 0 && IsObject(_lexicon.Lexemes[word.Reading.Lexeme].Lemma) ? Function.Object : Function.Subject, plain, chunk.First, chunk.End, chunk.Head);
    }

    /// <summary>Whether a preposition goes with nearly any noun or verb (of, for, by), so that it belongs to the word nearest to it.</summary>
    public bool IsLoose(int preposition) => preposition == _from || preposition == _li || preposition == _bi || preposition == _ka;

    /// <summary>Whether a phrase by preposition tells for whom or what someone holds a post: of (li), in the name of.</summary>
    public bool IsOf(Reading reading, Chunk chunk) =>
        PrepositionOf(reading, chunk) is var row && (row == _li || row == _bi && chunk.End > chunk.Head + 1 && reading.Words[chunk.Head].Reading.Lexeme == _name);

    private int PrepositionOf(Reading reading, Chunk chunk)
    {
        if (chunk.Preposition != chunk.First)
            return reading.Words[chunk.Preposition].Reading.Lexeme;
        if (reading.Words[chunk.First].Role == WordRole.Preposition)
            return reading.Words[chunk.First].Reading.Lexeme;
        var clitics = reading.Words[chunk.First].Reading.Proclitics;
        return (clitics & Proclitics.Bi) != 0 ? _bi : (clitics & Proclitics.Li) != 0 ? _li : _ka;
    }

    /// <summary>Whether a lemma is a free pronoun of the object (him, her).</summary>
    public static bool IsObject(string lemma) => lemma.StartsWith(ObjectPronoun, StringComparison.Ordinal);

    /// <summary>Whether a phrase names the two sides of something.</summary>
    public bool IsBetween(Reading reading, Chunk chunk) => chunk is { Kind: ChunkKind.Noun, Joined: false, Preposition: >= 0 } && reading.Words[chunk.Preposition].Reading.Lexeme == _among;

    /// <summary>The row of a particle, or -1.</summary>
    public static int Row(CompiledLexicon lexicon, string lemma, PartOfSpeech part = PartOfSpeech.Particle)
    {
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (lexicon.Lexemes[i].Class == part && lexicon.Lexemes[i].Lemma == lemma)
                return i;
        }

        return -1;
    }

    /// <summary>Attributes by all lexemes of their lemma, with the prepositions that complete them.</summary>
    private static HashSet<(int Attribute, int Preposition)> Governing(CompiledLexicon lexicon)
    {
        var wanted = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in lexicon.Rows)
        {
            if (row.Table != Table)
                continue;
            if (!wanted.TryGetValue(row.Cells[0], out var prepositions))
                wanted.Add(row.Cells[0], prepositions = []);
            foreach (var preposition in row.Cells[1].Split(','))
                prepositions.Add(Row(lexicon, preposition));
        }

        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (!wanted.TryGetValue(lexicon.Lexemes[i].Lemma, out var prepositions))
                continue;
            foreach (var preposition in prepositions)
                pairs.Add((i, preposition));
        }

        return pairs;
    }

    /// <summary>Prepositions with pronouns by their plain preposition: the longest one that they begin with.</summary>
    private static Dictionary<int, int> Bases(CompiledLexicon lexicon)
    {
        var (preposition, pronoun) = (lexicon.TagSet("prep"), lexicon.TagSet("pronoun"));
        var plain = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if ((lexicon.Lexemes[i].Tags & preposition) != 0 && (lexicon.Lexemes[i].Tags & pronoun) == 0)
                plain.TryAdd(lexicon.Lexemes[i].Lemma.Replace(Letters.AlefMaksura, Letters.Yeh), i);
        }

        var bases = new Dictionary<int, int>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            var lexeme = lexicon.Lexemes[i];
            if ((lexeme.Tags & preposition) == 0 || (lexeme.Tags & pronoun) == 0)
                continue;
            for (var length = lexeme.Lemma.Length - 1; length > 0; length--)
            {
                if (plain.TryGetValue(lexeme.Lemma[..length], out var row))
                {
                    bases[i] = row;
                    break;
                }
            }
        }

        return bases;
    }
}
