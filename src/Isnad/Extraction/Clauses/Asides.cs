using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Clauses;

/// <summary>Finds the ends of asides between commas, behind which a clause goes on: a relative clause, an apposition, an attribution, a
/// time, a circumstance.</summary>
internal sealed class Asides(CompiledLexicon lexicon, TagSets tags, IValency valency)
{
    // Chunks that an aside may be long.
    private const int Reach = 14;

    private readonly TagMask _according = lexicon.TagSet("according");

    /// <summary>Whether a comma stands inside a phrase: the one behind it only closes the apposition (the minister, X, visited).</summary>
    public static bool Inside(Reading reading, Chunk chunk)
    {
        for (var i = chunk.First + 1; i < chunk.End; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Comma)
                return true;
        }

        return false;
    }

    /// <summary>The comma that closes an aside opened by a comma, or the opening one when there is none.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="chunks">The chunks of the sentence.</param>
    /// <param name="open">Index of the opening comma.</param>
    /// <param name="clause">The clause that would go on behind it.</param>
    /// <param name="own">Whether what stands in it are complements of the clause itself: in a statement, on Friday.</param>
    public int End(Reading reading, List<Chunk> chunks, int open, Clause clause, out bool own)
    {
        own = false;
        if (open + 1 >= chunks.Count || reading.Tokens[chunks[open].First].Kind != TokenKind.Comma)
            return open;
        var next = chunks[open + 1];
        var marked = IsMarked(reading, chunks, open, next) || IsNameOf(reading, chunks, open, clause);
        var loose = !marked && Waits(clause) && MayOpen(reading, chunks, open + 1, next);
        var named = !marked && !loose && Waits(clause) && Names(reading, chunks, open, next);
        if (!marked && !loose && !named)
            return open;
        var told = false;
        own = loose && (next.Kind == ChunkKind.Adverb || next is { Kind: ChunkKind.Noun, Preposition: >= 0 } || next.Kind == ChunkKind.Noun && Attachment.IsTime(reading, next));
        for (var j = open + 2; j < chunks.Count && j < open + Reach; j++)
        {
            own &= !told;
            if (chunks[j].Kind == ChunkKind.Break)
                return marked || Resumes(reading, chunks, j + 1, own) && (!named || reading.Tokens[chunks[j + 1].Head].Word is { } deed && deed.Can(PartOfSpeech.Masdar)) ? j : open;
            if (chunks[j].Kind is ChunkKind.Subordinator or ChunkKind.Conjunction or ChunkKind.Conditional || chunks[j].Kind == ChunkKind.Verb && next.Kind == ChunkKind.Noun && next.Auxiliary < 0 && !(told |= IsAttribute(reading, chunks, j)))
                return open;
        }

        return open;
    }

    /// <summary>The comma that closes a time between two commas, or the opening one.</summary>
    public static int Time(Reading reading, List<Chunk> chunks, int open)
    {
        var j = open + 1;
        while (j < chunks.Count && chunks[j] is { Kind: ChunkKind.Noun, Joined: false } && Attachment.IsTime(reading, chunks[j]))
            j++;
        return j > open + 1 && j < chunks.Count && reading.Tokens[chunks[open].First].Kind == TokenKind.Comma && reading.Tokens[chunks[j].First].Kind == TokenKind.Comma ? j : open;
    }

    /// <summary>The mark that closes what stands in brackets or between two dashes, or the opening one when it opens neither.</summary>
    public static int Bracketed(Reading reading, List<Chunk> chunks, int open)
    {
        var kind = reading.Tokens[chunks[open].First].Kind;
        var (dash, bracket) = (kind == TokenKind.Dash && chunks[open].Kind == ChunkKind.Break, kind == TokenKind.Open && chunks[open].Kind == ChunkKind.Mark);
        for (var j = open + 1; (dash || bracket) && j < chunks.Count && j < open + Reach; j++)
        {
            if (reading.Tokens[chunks[j].First].Kind == (dash ? TokenKind.Dash : TokenKind.Close))
                return j;
        }

        return open;
    }

    /// <summary>Whether what follows a comma is an aside by its first words alone.</summary>
    private bool IsMarked(Reading reading, List<Chunk> chunks, int open, Chunk next) => next.Kind switch
    {
        ChunkKind.Relative => true,
        ChunkKind.Pronoun => next.Joined,
        ChunkKind.Noun when next.Preposition >= 0 => (reading.Words[next.Preposition].Tags & _according) != 0,
        ChunkKind.Noun => !next.Joined && next.Auxiliary >= 0 || !next.Joined && (reading.Words[next.Head].Tags & (tags.Office | tags.Spokesman | tags.Rank)) != 0 && open > 0 && chunks[open - 1].Kind == ChunkKind.Noun,
        _ => false,
    };

    /// <summary>Whether a phrase between two commas is no more than the name of the person whose title the clause has just given (the head of the council
    /// in the town, Name, called on).</summary>
    private bool IsNameOf(Reading reading, List<Chunk> chunks, int open, Clause clause)
    {
        if (chunks[open + 1] is not { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false, Auxiliary: < 0 } name || open + 2 >= chunks.Count || reading.Tokens[chunks[open + 2].First].Kind != TokenKind.Comma)
            return false;
        var person = false;
        foreach (var m in Events.Fillers.Between(reading, name.First, name.First + 1))
            person |= reading.Mentions[m].End == name.End && reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person;
        var titled = clause.Arguments.FindLast(a => a is { Antecedent: < 0, Function: Function.Subject or Function.Object or Function.Preposition } && (reading.Words[a.Head].Tags & (tags.Office | tags.Spokesman | tags.Rank)) != 0);
        if (!person || titled.End == 0 || reading.Words[titled.Head].Reading.Has(WordFeatures.Plural | WordFeatures.Dual))
            return false;
        foreach (var m in Events.Fillers.Between(reading, titled.First, chunks[open].First))
        {
            if (reading.Mentions[m].Form == MentionForm.Name && reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.Person)
                return false;
        }

        return true;
    }

    /// <summary>Whether a clause still lacks its subject or the object that its verb takes.</summary>
    private bool Waits(Clause clause) =>
        clause.First(Function.Object) is null && (valency.IsTransitive(clause.Lexeme) || !clause.Arguments.Exists(static a => a.Function == Function.Preposition));

    /// <summary>Whether a phrase may open an aside in a clause that waits for more: a complement, a time, an attribute, a circumstance.</summary>
    private static bool MayOpen(Reading reading, List<Chunk> chunks, int j, Chunk next) => next.Kind switch
    {
        ChunkKind.Adverb => true,
        ChunkKind.Verb => !next.Joined && reading.Words[next.Head].Reading.Has(WordFeatures.Present),
        ChunkKind.Noun => next.Preposition >= 0 || Attachment.IsTime(reading, next) || next.Auxiliary >= 0 || Attachment.IsApposition(reading, chunks, j)
            || reading.Words[next.First] is { Reading.Class: PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective } || reading.Words[next.First].Reading.Has(WordFeatures.Tanwin),
        _ => false,
    };

    /// <summary>Whether a noun with the article tells what the one named right before the comma is (the brigades, the military wing of the movement,
    /// announced): the clause goes on behind it only with a deed.</summary>
    private static bool Names(Reading reading, List<Chunk> chunks, int open, Chunk next)
    {
        if (open == 0 || next is not { Kind: ChunkKind.Noun, Preposition: < 0, Joined: false } || reading.Words[next.First] is not { Role: WordRole.Noun, Definite: true })
            return false;
        foreach (var m in Events.Fillers.Between(reading, chunks[open - 1].First, chunks[open - 1].End))
        {
            if (reading.Mentions[m] is { Form: MentionForm.Name } mention && mention.End == chunks[open - 1].End && reading.Entities[mention.Entity].IsActor)
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb is the attribute of the indefinite noun right before it: in a statement that it published.</summary>
    private static bool IsAttribute(Reading reading, List<Chunk> chunks, int j) =>
        chunks[j] is { Joined: false } && chunks[j - 1] is { Kind: ChunkKind.Noun } noun && noun.End == chunks[j].First && reading.Words[noun.End - 1] is { Definite: false, Role: WordRole.Noun or WordRole.Adjective, Reading.Enclitic: Pronoun.None }
            && reading.Words[chunks[j].Head].Reading.Enclitic is Pronoun.Him or Pronoun.Her or Pronoun.Them;

    /// <summary>Whether what follows the second comma goes on with the clause: a phrase that is not joined.</summary>
    private static bool Resumes(Reading reading, List<Chunk> chunks, int j, bool bare) =>
        j < chunks.Count && chunks[j] is { Kind: ChunkKind.Noun, Joined: false } && (!bare || chunks[j].Preposition < 0) && !Attachment.IsTime(reading, chunks[j]);

    /// <summary>Whether a phrase is no more than the verbal noun that says by what means a deed was done: stabbed to death.</summary>
    public static bool IsMeans(Reading reading, Chunk chunk, TagSets tags) =>
        chunk is { Preposition: < 0, Joined: false } && chunk.End == chunk.First + 1 && (reading.Words[chunk.Head].Tags & tags.Means) != 0 && reading.Words[chunk.Head].Reading.Has(WordFeatures.Tanwin);
}
