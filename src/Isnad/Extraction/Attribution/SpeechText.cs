using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>An article as the step of attribution looks at it: phrases of its tables, quotations, chunks of one sentence at a time.</summary>
internal sealed partial class SpeechText
{
    // "Issued", in any gender and number.
    private const string Issuing = "\u0635\u0627\u062F\u0631";

    private readonly Chunker _chunker;
    private readonly int[] _nameAt;
    private readonly int[] _opening;
    private readonly int[] _around;
    private readonly int[] _chunkAt;
    private readonly int[] _mentionAt;
    private readonly bool[] _time;

    public SpeechText(Reading reading, ReportingWords words, TagSets tags)
    {
        Reading = reading;
        Words = words;
        Tags = tags;
        _chunker = new Chunker(tags);
        var n = reading.Tokens.Length;
        _nameAt = Starts(n, reading.Names.Count, i => reading.Names[i].First);
        _mentionAt = Starts(n, reading.Mentions.Count, i => reading.Mentions[i].First);
        _opening = new int[n + 1];
        _around = new int[n + 1];
        _chunkAt = new int[n + 1];
        _time = new bool[n + 1];
        Array.Fill(_opening, -1);
        Array.Fill(_around, -1);
        for (var q = 0; q < reading.Quotations.Count; q++)
        {
            var quotation = reading.Quotations[q];
            if (quotation.First > 0)
                _opening[quotation.First - 1] = q;
            for (var i = quotation.First; i < quotation.End; i++)
                _around[i] = q;
        }

        foreach (var time in reading.Times)
        {
            for (var i = time.First; i < time.End; i++)
                _time[i] = true;
        }
    }

    /// <summary>The reading.</summary>
    public Reading Reading { get; }

    /// <summary>The vocabulary.</summary>
    public ReportingWords Words { get; }

    /// <summary>Sets of tags.</summary>
    public TagSets Tags { get; }

    /// <summary>The sentence that is being read.</summary>
    public Sentence Sentence { get; private set; }

    /// <summary>Its chunks.</summary>
    public List<Chunk> Chunks { get; } = [];

    /// <summary>Turns to a sentence.</summary>
    public void Turn(Sentence sentence)
    {
        Sentence = sentence;
        Chunks.Clear();
        _chunker.Chunk(Reading, sentence, Chunks);
        for (var i = sentence.First; i < sentence.End; i++)
            _chunkAt[i] = -1;
        for (var c = 0; c < Chunks.Count; c++)
        {
            for (var i = Chunks[c].First; i < Chunks[c].End; i++)
                _chunkAt[i] = c;
        }
    }

    /// <summary>The word at a token.</summary>
    public TaggedWord this[int token] => token >= 0 && token < Reading.Words.Length ? Reading.Words[token] : default;

    /// <summary>The kind of a token; <see cref="TokenKind.Stop"/> outside the text.</summary>
    public TokenKind Kind(int token) => token >= 0 && token < Reading.Tokens.Length ? Reading.Tokens[token].Kind : TokenKind.Stop;

    /// <summary>The chunk at a token of the sentence, or -1.</summary>
    public int ChunkAt(int token) => token >= Sentence.First && token < Sentence.End ? _chunkAt[token] : -1;

    /// <summary>The head of the phrase that begins at a token; the token itself where no phrase stands.</summary>
    public int HeadAt(int token) => ChunkAt(token) is >= 0 and var c ? Math.Max(token, Chunks[c].Head) : token;

    /// <summary>The first token of a stretch that can speak, or -1.</summary>
    public int SpeakerWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (CanSpeak(i))
                return i;
        }

        return -1;
    }

    /// <summary>The quotation that a mark opens, or -1.</summary>
    public int Opening(int token) => token >= 0 && token < _opening.Length ? _opening[token] : -1;

    /// <summary>The innermost quotation around a token, or -1.</summary>
    public int Around(int token) => token >= 0 && token < _around.Length ? _around[token] : -1;

    /// <summary>Whether a phrase with one of the roles begins at a token, and where the longest ends.</summary>
    public bool Has(int token, PhraseRole roles, out int end)
    {
        var fronts = (roles & PhraseRole.Content) != 0 ? Proclitics.Bi : Proclitics.Wa | Proclitics.Fa;
        end = token + 1;
        if (token < 0 || token >= Reading.Tokens.Length)
            return false;
        for (var i = _nameAt[token]; i < Reading.Names.Count && Reading.Names[i].First == token; i++)
        {
            var match = Reading.Names[i];
            if (match.Entry.Kind != NameKind.Row || (Words.Phrase(match.Entry.Target) & roles) == 0
                || (match.Proclitics & ~fronts) != 0)
                continue;
            end = match.End;
            return true;
        }

        return false;
    }

    /// <summary>Whether a phrase with one of the roles begins at a token.</summary>
    public bool Has(int token, PhraseRole roles) => Has(token, roles, out _);

    /// <summary>The longest mention that begins at a token, or covers it where it begins shortly before; -1 when none.</summary>
    public int MentionAt(int token)
    {
        for (var back = 0; back < 6 && token - back >= 0; back++)
        {
            for (var m = _mentionAt[token - back]; m < Reading.Mentions.Count && Reading.Mentions[m].First == token - back; m++)
            {
                // The dead and wounded that are only counted tell no one anything.
                if (Reading.Mentions[m].End > token)
                    return m;
            }
        }

        return -1;
    }

    /// <summary>The longest mention that begins within a stretch and names something of a kind that passes, or -1.</summary>
    public int MentionWithin(int first, int end, Func<EntityKind, bool> passes)
    {
        for (var m = first < _mentionAt.Length ? _mentionAt[first] : Reading.Mentions.Count; m < Reading.Mentions.Count && Reading.Mentions[m].First < end; m++)
        {
            var mention = Reading.Mentions[m];
            if (mention.End <= end && mention.Entity >= 0 && passes(Reading.Entities[mention.Entity].Kind))
                return m;
        }

        return -1;
    }

    /// <summary>Whether a finite verb stands at a token; not where it can be an attribute, a time or part of a name.</summary>
    public bool IsVerb(int token)
    {
        if (this[token].Role != WordRole.Verb)
            return false;
        if (_time[token])
            return false;
        var word = Reading.Tokens[token].Word;
        var before = this[token - 1];
        if (word.Can(PartOfSpeech.Adjective) && before.Role is WordRole.Noun or WordRole.Adjective && !before.Definite && !this[token].Joined)
            return false;
        return !(word.Can(PartOfSpeech.GivenName) && this[token + 1].Role == WordRole.Name && Kind(token - 1) == TokenKind.Comma);
    }

    /// <summary>The indefinite noun of a source or text that a verb right behind it tells something of, without a relative pronoun
    /// ("a tweet that said"); -1 when there is none.</summary>
    public int Attributive(int verb)
    {
        var noun = verb - 1;
        while (noun > Sentence.First && Kind(noun) == TokenKind.Word && this[noun].Role == WordRole.Adjective && !this[noun].Definite)
            noun--;
        if (noun <= Sentence.First || this[verb].Joined || this[noun].Role != WordRole.Noun || this[noun].Definite || this[noun].Reading.Enclitic != Pronoun.None
            || (SourceNounAt(noun) is SourceNoun.None or SourceNoun.Law && (this[noun].Tags & Tags.DocumentNoun) == 0 && !(this[noun].Reading.Has(WordFeatures.Plural) && this[verb].Reading.Has(WordFeatures.Plural) && (this[noun].Tags & Tags.Human) != 0)))
            return -1;
        var before = this[noun - 1];
        var governed = this[noun].Governed || before.Role == WordRole.Preposition || before is { Role: WordRole.Noun, Definite: false };
        return governed && Agrees(this[verb].Reading, noun, after: false) ? noun : -1;
    }

    /// <summary>Whether a verb only tells which medium carried the text before it: a statement that the agency published.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="medium">The first token of who carried it.</param>
    public bool Carries(int verb, out int medium)
    {
        medium = verb + 1;
        if (this[verb].Role != WordRole.Verb || this[verb].Reading.Enclitic is not (> Pronoun.None and < Pronoun.You) || Words.Verb(this[verb].Reading.Lexeme) is null || medium >= Sentence.End)
            return false;
        var noun = this[verb - 1].Role == WordRole.Relative ? verb - 2 : verb - 1;
        if (noun == verb - 2 && Kind(noun) == TokenKind.Comma)
            noun--;
        while (noun > Sentence.First && this[noun].Role == WordRole.Adjective)
            noun--;
        return noun > Sentence.First && this[noun].Role == WordRole.Noun && ((this[noun].Tags & Tags.DocumentNoun) != 0 || SourceNounAt(noun) == SourceNoun.Document)
            && IsMedium(medium);
    }

    /// <summary>Whether a token is the noun or the name of a medium.</summary>
    public bool IsMedium(int token) =>
        (this[token].Tags & Tags.Media) != 0 || SourceNounAt(token) == SourceNoun.Media || MentionAt(token) is >= 0 and var named && Reading.Entities[Reading.Mentions[named].Entity].Outlet >= 0;

    /// <summary>Whether a token opens a clause that is said.</summary>
    public bool OpensContent(int token)
    {
        var word = this[token];
        if (word.Role != WordRole.Subordinator || word.Reading.Lexeme < 0)
            return false;
        return Reading.Lexicon.Lexemes[word.Reading.Lexeme].Lemma[0] is '\u0623' or '\u0625' or '\u0628';
    }

    /// <summary>Whether a word makes the subordinator behind it one of exception (except that, although).</summary>
    public bool Excepts(int token) => Kind(token) == TokenKind.Word && Reading.Normal(token) is "\u063A\u064A\u0631" or "\u0627\u0644\u0627" or "\u0628\u064A\u062F";

    /// <summary>Whether a word tells that a text was issued (a statement issued by): what follows names its issuer.</summary>
    public bool Issued(int token) => Kind(token) == TokenKind.Word && Reading.Normal(token) is var word && (word.StartsWith(Issuing) || HasArticle(token) && word[2..].StartsWith(Issuing));

    /// <summary>Whether a source is several people.</summary>
    public bool IsMany(Source source) => source.Features.HasFlag(WordFeatures.Plural) && (this[source.Head].Tags & Tags.Person) != 0;

    /// <summary>Whether a noun carries the article.</summary>
    public bool HasArticle(int token) => (this[token].Reading.Proclitics & Proclitics.Al) != 0;

    /// <summary>The preposition that governs the word at a token: one written before it or attached; -1 when none.</summary>
    public int GoverningPreposition(int token)
    {
        var word = this[token];
        if (word.Role == WordRole.Subordinator && Reading.Lexicon.Lexemes[word.Reading.Lexeme].Lemma[0] == '\u0628')
            return Words.Bi;
        if (word.Reading.Has(Proclitics.Bi))
            return Words.Bi;
        if (word.Reading.Has(Proclitics.Li))
            return Words.Li;
        var before = this[token - 1];
        return token > Sentence.First && before.Role == WordRole.Preposition && !CanDescribe(token - 1) ? before.Reading.Lexeme : -1;
    }

    /// <summary>Whether a word taken for a preposition can be an attribute or a name here (western, Ali).</summary>
    public bool CanDescribe(int token)
    {
        var before = this[token - 1];
        foreach (var reading in Reading.Tokens[token].Word.Readings)
        {
            if ((reading.Class == PartOfSpeech.Adjective && before.Role is WordRole.Noun or WordRole.Adjective)
                || (reading is { Class: PartOfSpeech.GivenName, Exact: true } && before.Role == WordRole.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether a token is part of an adverb of time.</summary>
    public bool IsTime(int token) =>
        _time[token] || Has(token, PhraseRole.Day) || (this[token].Role == WordRole.Adverb);

    /// <summary>What a noun makes of a source, by its lexeme or as written.</summary>
    public SourceNoun SourceNounAt(int token)
    {
        if (token < 0 || token >= Reading.Tokens.Length)
            return SourceNoun.None;
        var noun = Words.Source(this[token].Reading.Lexeme);
        for (var i = _nameAt[token]; noun == SourceNoun.None && i < Reading.Names.Count && Reading.Names[i].First == token; i++)
        {
            if (Reading.Names[i].Entry.Kind == NameKind.Row && Reading.Names[i].Length == 1)
                noun = Words.SourceRow(Reading.Names[i].Entry.Target);
        }

        return noun;
    }

    /// <summary>Whether what stands behind "according to" can say something: no law, no number, no conjunction.</summary>
    public bool IsSource(int token)
    {
        var i = token;
        while (i < Sentence.End && (Kind(i) == TokenKind.Quote || this[i].Role is WordRole.Quantifier or WordRole.Demonstrative))
            i++;
        return Kind(i) is TokenKind.Word or TokenKind.Latin && this[i].Role is not (WordRole.Conjunction or WordRole.Particle or WordRole.Negation) && SourceNounAt(i) != SourceNoun.Law;
    }

    /// <summary>What a known name at a token is, or null: the document's own mentions first.</summary>
    public EntityKind? KnownKind(int token)
    {
        if (MentionAt(token) is >= 0 and var mention)
            return Reading.Entities[Reading.Mentions[mention].Entity].Kind;
        for (var back = 0; back < 6 && token - back >= 0; back++)
        {
            for (var i = _nameAt[token - back]; i < Reading.Names.Count && Reading.Names[i].First == token - back; i++)
            {
                var match = Reading.Names[i];
                if (match.End <= token)
                    continue;
                if (match.Entry.Kind == NameKind.Actor)
                    return Reading.Lexicon.Actors[match.Entry.Target].Kind;
                if (match.Entry.Kind == NameKind.Outlet && match.Entry.Flags == NameFlags.None)
                    return EntityKind.Organization;
            }
        }

        return null;
    }

    /// <summary>Whether a head noun can be one who speaks.</summary>
    public bool CanSpeak(int token)
    {
        var word = this[token];
        if (word.Role == WordRole.Name)
            return true;
        if (SourceNounAt(token) != SourceNoun.None)
            return true;
        var all = Reading.Tokens[token].Word.Tags | word.Tags;
        if ((all & (Tags.Human | Tags.Body | Tags.DocumentNoun)) != 0)
            return true;
        var mention = MentionAt(token);
        return mention >= 0 && Reading.Mentions[mention].Head == token && Reading.Entities[Reading.Mentions[mention].Entity].IsActor;
    }

    /// <summary>Whether a noun names something that happens or holds, and so can be what is claimed.</summary>
    public bool CanBeClaimed(int token)
    {
        if (Has(token, PhraseRole.Content))
            return true;
        var word = this[token];
        if (word.Role is not (WordRole.Noun or WordRole.Quantifier))
            return false;
        if (Has(token, PhraseRole.Content) || word.Reading.Class == PartOfSpeech.Masdar || Reading.Tokens[token].Word.Can(PartOfSpeech.Masdar))
            return true;
        return (word.Tags & Words.Happening) != 0;
    }

    private static int[] Starts(int tokens, int count, Func<int, int> first)
    {
        var starts = new int[tokens + 1];
        var next = 0;
        for (var i = 0; i <= tokens; i++)
        {
            while (next < count && first(next) < i)
                next++;
            starts[i] = next;
        }

        return starts;
    }
}
