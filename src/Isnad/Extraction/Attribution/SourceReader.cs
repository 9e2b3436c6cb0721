using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Reads a noun phrase as a source: how far its description goes, what kind it is, how many, on what condition,
/// and to which medium it spoke.</summary>
internal sealed partial class SourceReader(SpeechText text)
{
    private const int LongestDescription = 22;

    private const WordFeatures Shape = WordFeatures.Masculine | WordFeatures.Feminine | WordFeatures.Singular | WordFeatures.Dual | WordFeatures.Plural;

    /// <summary>Reads the source that begins at a token.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="limit">Where the zone that may describe it ends (exclusive).</param>
    public Source Read(int first, int limit)
    {
        if (text.Opening(first) >= 0)
            first++;
        var c = text.ChunkAt(first);
        var head = c >= 0 && text.Chunks[c].Kind == ChunkKind.Noun && text.Chunks[c].First <= first && text.Chunks[c].Head >= first ? text.Chunks[c].Head : first;
        while (head + 1 < limit && text[head].Role is WordRole.Quantifier or WordRole.Number or WordRole.Demonstrative && (text[head + 1].IsNominal || text[head + 1].Role == WordRole.Demonstrative))
            head++;
        if (Figures(head, limit) is { } keeper)
            return Read(keeper, limit);
        var end = DescriptionEnd(first, head, limit);
        var word = text[head];
        var mention = Mention(first, end, head);
        var source = new Source
        {
            Kind = LinkKind.Unspecified,
            First = first,
            End = end,
            Head = head,
            Lexeme = word.Role == WordRole.Name ? -1 : word.Reading.Lexeme,
            Skip = word.Reading.ProcliticLength > 0 && head == first && !Whole(head) ? word.Reading.ProcliticLength : 0,
            Features = word.Role == WordRole.Name ? 0 : word.Reading.Features & Shape,
            Definite = word.Definite,
            Mention = mention,
            Entity = mention >= 0 ? text.Reading.Mentions[mention].Entity : -1,
            Count = Count(first, head),
            Other = Marked(head, end, PhraseRole.Other),
        };
        if (IsOne(source))
            source.Features = source.Features & ~(WordFeatures.Plural | WordFeatures.Dual) | WordFeatures.Singular;
        source.Kind = Kind(source, limit);
        Circumstances(source, limit);
        return source;
    }

    /// <summary>Whether a phrase of one of the roles stands in a stretch.</summary>
    public bool Marked(int first, int end, PhraseRole role)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Has(i, role))
                return true;
        }

        return false;
    }

    /// <summary>"One of the protesters" is not the protesters.</summary>
    public bool IsOne(Source source) =>
        source.First < source.Head && source.First < text.Reading.Tokens.Length && text.Has(source.First, PhraseRole.One);

    /// <summary>Whether a name is a whole word of the dictionary, its first letter no clitic.</summary>
    private bool Whole(int token)
    {
        if (text[token].Role != WordRole.Name)
            return false;
        foreach (var reading in text.Reading.Tokens[token].Word.Readings)
        {
            if (reading is { ProcliticLength: 0, Exact: true } && reading.IsNominal)
                return true;
        }

        return false;
    }

    /// <summary>Whether the noun is followed by a genitive and so needs no article.</summary>
    private bool Construct(int head)
    {
        var word = text[head];
        if (word.Definite || word.Reading.Enclitic != Pronoun.None)
            return word.Reading.Enclitic != Pronoun.None;
        var next = text[head + 1];
        return next.Role is WordRole.Noun or WordRole.Name or WordRole.Number && !next.Governed && !next.Joined && text.Kind(head + 1) != TokenKind.Comma;
    }

    /// <summary>Figures speak for the body that keeps them: "according to the count of the ministry".</summary>
    private int? Figures(int head, int limit)
    {
        if (text.SourceNounAt(head) != SourceNoun.Figure)
            return null;
        for (var i = head + 1; i < limit && i < head + 6; i++)
        {
            if (text.Kind(i) == TokenKind.Quote && text.Opening(i) >= 0)
                return i + 1;
            if (text[i].Role is WordRole.Noun or WordRole.Name && text.CanSpeak(i) && text.SourceNounAt(i) != SourceNoun.Figure)
                return i;
        }

        return null;
    }

    private int DescriptionEnd(int first, int head, int limit)
    {
        var most = Math.Min(limit, first + LongestDescription);
        var end = head + 1;
        for (var i = head + 1; i < most;)
        {
            if (text.Kind(i) == TokenKind.Comma)
            {
                if (!Apposition(i + 1, most, head))
                    break;
                i++;
                continue;
            }

            if (Leaves(i, head))
                break;
            if (Breaks(i, head))
            {
                if (Name(i, limit, head) is not (>= 0 and var name))
                    break;
                i = name;
                continue;
            }

            if (text.Opening(i) is >= 0 and var q && text.Reading.Quotations[q].End < most)
            {
                i = text.Reading.Quotations[q].End + 1;
                end = i;
                continue;
            }

            if (text.Kind(i) is TokenKind.Word or TokenKind.Latin or TokenKind.Number && (text[i].Role != WordRole.Preposition || text.CanDescribe(i)))
                end = i + 1;
            i++;
        }

        return end;
    }

    /// <summary>Whether a word leaves the description of its source for what the source does: an object or adjunct of the verb.</summary>
    private bool Leaves(int i, int head)
    {
        var word = text[i];
        var before = text[i - 1];
        if (text.Kind(i) != TokenKind.Word || text.Kind(i - 1) != TokenKind.Word || before.Role is WordRole.Preposition or WordRole.Quantifier or WordRole.Number)
            return false;
        var attribute = text.Reading.Tokens[i].Word.Can(PartOfSpeech.Adjective);
        if (word.Role == WordRole.Noun && word.Reading.Enclitic is not (Pronoun.None or Pronoun.Me or Pronoun.You) && !word.Governed && !attribute && before.Role != WordRole.Adjective
            && (word.Tags & text.Tags.Human) == 0)
            return true;

        // "protesters threw bottles": nothing stands in idafa to a plural in full form.
        if (word is { Role: WordRole.Noun, Governed: false, Joined: false } && !attribute && before is { Role: WordRole.Noun, Definite: false } && before.Reading.Has(WordFeatures.Plural)
            && before.Reading.Has(WordFeatures.Nominative) && text.MentionAt(i) < 0)
            return true;
        var closed = before.Definite || before.Role == WordRole.Name;

        // "An official told the agency": what an adjective or a name ends stands in idafa to no body.
        if (word is { Role: WordRole.Noun or WordRole.Name, Governed: false, Joined: false } && (text[head].Tags & text.Tags.Human) != 0
            && (before is { Role: WordRole.Adjective, Definite: false } && !attribute && (word.Tags & (text.Tags.Media | text.Tags.Body)) != 0 || (before.Role == WordRole.Adjective || before.Role == WordRole.Name && EndsName(i)) && IsBody(i)))
            return true;
        if (closed && Addressed(i, head))
            return true;
        if (!closed || text.SourceNounAt(head) == SourceNoun.Anonymous)
            return false;
        var family = before.Role == WordRole.Name && (text.OpensContent(i + 1) || text.Kind(i + 1) != TokenKind.Word);
        if (word.Role == WordRole.Noun && !attribute && !family && !word.Definite && !word.Governed && !word.Joined && word.Reading.Enclitic == Pronoun.None
            && (word.Tags & (text.Tags.Office | text.Tags.Rank | text.Tags.Spokesman | text.Tags.Honorific)) == 0 && text.MentionAt(i) < 0)
            return true;

        // "Told the ambassador the council": a body behind someone who has the article is whom he deals with.
        if (word is { Role: WordRole.Noun, Definite: true, Governed: false, Joined: false } && before is { Role: WordRole.Noun, Definite: true } && (word.Tags & text.Tags.Body) != 0 && (text[head].Tags & text.Tags.Human) != 0
            && (word.Tags & text.Tags.Human) == 0 && !attribute)
            return true;
        var named = before.Role == WordRole.Name && (text.KnownKind(i - 1) is EntityKind.Person or EntityKind.State || text[head].Role == WordRole.Name || EndsName(i));

        // "Explained to (li) Mr N., told the agency": to whom he speaks.
        if (word.Reading.Has(Proclitics.Li) && ((word.Tags & text.Tags.Honorific) != 0 || named && (word.Tags & text.Tags.Media) != 0))
            return true;

        // "refused the president N. the entry of": a verbal noun with the article behind a name is the object.
        if (named && word is { Role: WordRole.Noun, Joined: false } && text.Reading.Tokens[i].Word.Can(PartOfSpeech.Masdar) && !attribute && text.MentionAt(i) < 0)
            return true;
        if (word.Role != WordRole.Preposition && !word.Reading.Has(Proclitics.Li) && !(word.Reading.Has(Proclitics.Bi) && word.Reading.Class == PartOfSpeech.Masdar | word.Role == WordRole.Noun && !word.Definite))
            return false;
        var next = word.Role == WordRole.Preposition ? i + 1 : i;
        return named && text.MentionAt(next) < 0 && (text[next].Tags & (text.Tags.Body | text.Tags.Locality | text.Tags.Office | text.Tags.DocumentNoun)) == 0 && text[next].Role != WordRole.Name;
    }

    /// <summary>Whether the mention of an organisation begins at a token.</summary>
    private bool IsBody(int token) =>
        text.MentionAt(token) is >= 0 and var m && text.Reading.Mentions[m].First == token && text.Reading.Entities[text.Reading.Mentions[m].Entity].Kind == EntityKind.Organization;

    /// <summary>Whether a preposition behind someone with the article leads to whom the verb speaks (to Mr N.), or to what it stresses (on the need for).</summary>
    private bool Addressed(int i, int head)
    {
        var word = text[i];
        if ((text[head].Tags & text.Tags.Human) == 0)
            return false;
        if (word.Reading.Has(Proclitics.Li))
            return (text.Reading.Tokens[i].Word.Tags & text.Tags.Honorific) != 0 && (word.Tags & (text.Tags.Office | text.Tags.Rank)) == 0;
        return word.Role == WordRole.Preposition && (word.Reading.Lexeme == text.Words.On || word.Reading.Lexeme == text.Words.To) && text[i - 1].Role != WordRole.Adjective
            && text[i + 1] is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } what && (what.Tags & (text.Tags.Body | text.Tags.Locality | text.Tags.Human)) == 0;
    }

    /// <summary>Whether the mention of a person ends before a token.</summary>
    private bool EndsName(int token) =>
        text.MentionAt(token - 1) is >= 0 and var m && text.Reading.Mentions[m].End == token && text.Reading.Entities[text.Reading.Mentions[m].Entity].Kind == EntityKind.Person;

    /// <summary>The person's name that follows a description behind an aside and a comma; -1 when none.</summary>
    private int Name(int from, int limit, int head)
    {
        if ((text[head].Tags & text.Tags.Human) == 0 || text[from].Role is not (WordRole.Pronoun or WordRole.Relative))
            return -1;
        for (var i = from + 1; i + 1 < limit && i < from + 14; i++)
        {
            if (text.Kind(i) == TokenKind.Comma)
                return text[i + 1].Role == WordRole.Name && text[i + 1].Reading.Class is PartOfSpeech.GivenName && !text[i + 1].Governed ? i + 1 : -1;
        }

        return -1;
    }

    /// <summary>Whether something begins at a token that describes the source no more.</summary>
    private bool Breaks(int i, int head)
    {
        if (text.Kind(i) is TokenKind.Open or TokenKind.Colon or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Dash)
            return true;
        if (text.Kind(i) == TokenKind.Quote && text.Opening(i) >= 0)
            return text.Reading.Quotations[text.Opening(i)].End - i > 6;
        if (text.Has(i, PhraseRole.Condition | PhraseRole.Circumstance | PhraseRole.According | PhraseRole.AccordingClause) || (text.IsTime(i) && !(i == head + 1 && (text[head].Tags & text.Tags.Media) != 0)))
            return !text.Has(i, PhraseRole.According) || text[i].Role == WordRole.Preposition;
        if (text.IsVerb(i))
            return true;
        if (text[i].Role is WordRole.Relative or WordRole.Subordinator or WordRole.Auxiliary or WordRole.Negation or WordRole.Particle
            or WordRole.Conditional or WordRole.Conjunction)
            return true;
        return (text[i].Role == WordRole.Pronoun && !text.CanDescribe(i)) || Medium(i) >= 0;
    }

    /// <summary>Whether words behind a comma describe the same source further.</summary>
    private bool Apposition(int i, int limit, int head)
    {
        if (i >= limit || text.IsTime(i) || !text[i].IsNominal || text[i].Joined || text[i].Governed || !text.CanSpeak(i))
            return false;
        return (text[head].Tags & text.Tags.Human) != 0 || text[head].Role == WordRole.Name || text[i].Role == WordRole.Name;
    }

    private int Mention(int first, int end, int head)
    {
        var person = text.MentionWithin(first, end, static k => k == EntityKind.Person);
        if (person >= 0 && ((text[head].Tags & text.Tags.Human) != 0 || text[head].Role == WordRole.Name) && (text[head].Definite || Construct(head) || text.Reading.Mentions[person].First <= head))
            return person;
        var own = text.MentionAt(head);
        if (own < 0)
            return -1;
        var mention = text.Reading.Mentions[own];
        return mention.First >= first && mention.Head == head ? own : -1;
    }

    private SourceCount Count(int first, int head)
    {
        if (text[first].Role is WordRole.Number or WordRole.Quantifier && first != head)
            return SourceCount.Several;
        var features = text[head].Reading;
        return features.Has(WordFeatures.Plural | WordFeatures.Dual) ? SourceCount.Several : features.Has(WordFeatures.Singular) ? SourceCount.One : SourceCount.Unknown;
    }

    private LinkKind Kind(Source source, int limit)
    {
        var head = source.Head;
        var word = text[head];
        var named = HasName(source);
        var plural = source.Features.HasFlag(WordFeatures.Plural);
        if (IsOne(source) && (word.Tags & text.Tags.Human) != 0)
            return named || source.Entity >= 0 && text.Reading.Entities[source.Entity].Kind == EntityKind.Person ? LinkKind.Person : LinkKind.Anonymous;
        switch (word.Role == WordRole.Name && text.KnownKind(head) is not null ? SourceNoun.None : text.SourceNounAt(head))
        {
            case SourceNoun.Unspecified:
                return LinkKind.Unspecified;
            case SourceNoun.Figure:
                return LinkKind.Document;
            case SourceNoun.Document:
                return plural && !Construct(head) && !Governs(source) ? LinkKind.Unspecified : LinkKind.Document;
            case SourceNoun.Media:
                return LinkKind.Media;
            case SourceNoun.Organization:
                return LinkKind.Organization;
            case SourceNoun.Person:
                return LinkKind.Person;
            case SourceNoun.Anonymous:
                return Unnamed(source, named, plural);
        }

        return source.Entity >= 0 && text.Reading.Mentions[source.Mention].Head == head ? OfEntity(source) : OfNoun(source, named, plural);
    }

    private LinkKind Unnamed(Source source, bool named, bool plural)
    {
        if (plural && Construct(source.Head) && text.MentionAt(source.Head + 1) is >= 0 and var m
            && text.Reading.Entities[text.Reading.Mentions[m].Entity].Kind == EntityKind.Organization)
            return LinkKind.Organization;
        return named && !plural ? LinkKind.Person : LinkKind.Anonymous;
    }

    private LinkKind OfEntity(Source source)
    {
        var entity = text.Reading.Entities[source.Entity];
        if (entity.Outlet >= 0)
            return LinkKind.Media;
        if (entity.Kind == EntityKind.Group && source.Features.HasFlag(WordFeatures.Plural) && text.Reading.Mentions[source.Mention].Form == MentionForm.Nominal)
            return LinkKind.Anonymous;
        if (entity is { Kind: EntityKind.Person, Actor: < 0 } && text.Reading.Mentions[source.Mention].Form == MentionForm.Nominal && !source.Definite && !Construct(source.Head))
            return LinkKind.Anonymous;
        return entity.Kind == EntityKind.Person ? LinkKind.Person : LinkKind.Organization;
    }

    private LinkKind OfNoun(Source source, bool named, bool plural)
    {
        var head = source.Head;
        var tags = text[head].Tags;
        if (text.KnownKind(head) is { } kind && kind <= EntityKind.Group)
            return kind == EntityKind.Person ? LinkKind.Person : LinkKind.Organization;
        if (text[head].Role == WordRole.Name && (tags & (text.Tags.Body | text.Tags.Media)) == 0)
            return LinkKind.Person;
        if ((tags & text.Tags.Media) != 0)
            return LinkKind.Media;
        if ((tags & text.Tags.Body) != 0 && (tags & text.Tags.Rank) == 0)
            return LinkKind.Organization;
        if ((tags & text.Tags.DocumentNoun) != 0)
            return LinkKind.Document;
        if (named && !plural)
            return LinkKind.Person;
        if ((tags & text.Tags.Human) != 0)
            return !plural && (source.Definite || Construct(head)) ? LinkKind.Person : LinkKind.Anonymous;
        return LinkKind.Organization;
    }

    private bool Governs(Source source) => source.End - source.Head > 1 && text[source.Head + 1].Governed;

    /// <summary>Whether the description holds a person's own name beside the head.</summary>
    private bool HasName(Source source)
    {
        var head = source.Head;
        var bound = text[head].Definite || Construct(head) || text[head].Role == WordRole.Name;
        var comma = false;
        var governed = false;
        for (var i = head; i < source.End; i++)
        {
            comma |= text.Kind(i) == TokenKind.Comma;
            governed |= text[i].Role == WordRole.Preposition || text[i].Governed;
            if (!bound && !comma && governed)
                continue;
            if (text[i].Role == WordRole.Name && (text[i].Reading.Class == PartOfSpeech.GivenName || IsPerson(i)))
                return true;
        }

        return source.Mention >= 0 && IsPerson(text.Reading.Mentions[source.Mention].First) && text.Reading.Mentions[source.Mention].Form == MentionForm.Name;
    }

    private bool IsPerson(int token)
    {
        return text.KnownKind(token) == EntityKind.Person;
    }
}
