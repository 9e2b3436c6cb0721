using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Finds forces, organisations, movements and media by their head noun and what completes it.</summary>
internal sealed partial class BodyGrammar(ActorScan scan)
{
    private const int Longest = 9;
    private readonly TagMask _judged = scan.Lexicon.TagSet("pejorative", "laudatory");
    private readonly TagMask _armed = scan.Lexicon.TagSet("military", "pejorative", "laudatory");
    private readonly TagMask _agent = scan.Lexicon.TagSet("agent");
    private readonly TagMask _befalls = scan.Lexicon.TagSet("result", "happen", "aspect");
    private readonly TagMask _site = scan.Lexicon.TagSet("site");
    private readonly TagSets _tags = scan.Tags;
    private readonly ActingPlace _acting = new(scan);

    /// <summary>Finds the body whose phrase begins at a token.</summary>
    public bool TryAt(int i, Sentence sentence)
    {
        if (scan.Taken[i] || !scan.IsWord(i, sentence))
            return false;
        if (scan.NameAt[i] is { Actor: >= 0, Place: < 0, Office: < 0, Skip: 0 } known && scan.Lexicon.Actors[known.Actor].Kind == EntityKind.Organization && scan.Could(i, _tags.Organisation) && scan.Words[i].Role is WordRole.Noun or WordRole.Name && Site(i, known.End, sentence))
        {
            scan.Take(i, known.End);
            return true;
        }

        if (scan.Inside[i] is not null)
            return false;
        if (i > sentence.First + 1 && scan.Tokens[i - 1].Kind == TokenKind.Quote && Addressed(i, sentence))
            return true;
        if (Team(i, sentence))
            return true;
        var word = scan.Words[i];
        if (word.Role is not (WordRole.Noun or WordRole.Name) || word.Reading.Lexeme < 0)
            return false;
        if (scan.Is(i, NounUse.State) && scan.Definite(i) && Side(i, sentence))
            return true;
        if (scan.Is(i, NounUse.Side) && Committer(i, sentence))
            return true;
        if ((word.Tags & _tags.Body) == 0)
            return false;
        if (word.Reading.Enclitic != Pronoun.None)
            return OwnBody(i, sentence);
        // "Led by", "headed by": a phrase between two names and no body.
        if ((word.Reading.Proclitics & Proclitics.Bi) != 0 && scan.Tables.TryGet(WordTable.Relations, i, out _))
            return false;
        // The two districts of, the axes of: places.
        if (word.Reading.Has(WordFeatures.Dual | WordFeatures.Plural) && (word.Tags & _tags.Locality) != 0 && i + 1 < sentence.End && scan.NameAt[i + 1] is { Place: >= 0 })
            return false;
        if (Presides(i, sentence) || i > sentence.First && scan.Has(i, _agent) && scan.Words[i - 1].Role == WordRole.Preposition && !scan.Definite(i))
            return false;
        var end = Complement(i, sentence, out var firm, out var named, out var genitive);
        if (end > i + 1 && (firm || named || genitive) && Site(i, end, sentence))
            return true;
        if (!firm && !named && !scan.Definite(i) && Led(i, end, sentence))
            return true;
        if (end == i + 1)
            return Alone(i, sentence) || PartOfOther(i, end, sentence);
        var weak = (scan.Is(i, NounUse.Weak) || (word.Tags & (_tags.Area | _tags.Facility)) != 0) && !(genitive && Headed(i, end, sentence));
        if (scan.Is(i + 1, NounUse.Plain) || scan.Has(i, _tags.Movement) && scan.CouldBe(i + 1, NounUse.Plain) || weak && scan.Has(i + 1, _tags.Office | _tags.Rank | _tags.Honorific) && !scan.Has(i + 1, _tags.Force))
            return false;
        // A security force, armed units; the plural of a force is no thought, and one does something.
        if (weak && !named && !firm && !genitive && !scan.Definite(i) && scan.Could(i, _tags.Force) && !scan.Has(i, _tags.Facility | _tags.Area) && (word.Reading.Has(WordFeatures.Plural) || _acting.Acts(i, end, sentence)) && Indefinite(i, end, sentence))
            return true;
        if (weak && genitive && !named && !firm && word.Reading.Has(WordFeatures.Plural) && scan.Has(i, _tags.Force) && _acting.Acts(i, end, sentence))
            return Emit(i, end, MentionForm.Name, "body.name") is not null;
        if (weak && (!named && !firm || Country(i)) && !(Owned(end, sentence) && !scan.Is(i, NounUse.Leaders) && (scan.Definite(i) || !scan.Has(i, _tags.Facility))) && !(genitive && !scan.Has(i, _tags.Facility) && !scan.Tokens[i].Word.Can(PartOfSpeech.Masdar) && _acting.Acts(i, end, sentence)) || weak && !named && !firm && Described(i, sentence))
            return false;
        if (!scan.Definite(i) && !genitive && !named)
            return Indefinite(i, end, sentence) || PartOfOther(i, end, sentence);
        if (scan.Has(i, _tags.Media) && word.Reading.Has(WordFeatures.Plural))
            return false;
        var body = Emit(i, end, MentionForm.Name, "body.name");
        if (Titled(i, end) is { } titled)
            (body.Actor, body.Outlet) = (titled.Actor, titled.Outlet);
        else
            body.Actor = Of(i, end);
        return true;
    }

    /// <summary>"Egypt's presidency of the Union": the verbal noun of leading between a state and what it leads is no body.</summary>
    private bool Presides(int i, Sentence sentence) =>
        scan.Tokens[i].Word.Can(PartOfSpeech.Masdar) && i + 1 < sentence.End && scan.NameAt[i + 1] is { Skip: 0, Place: >= 0 } state && Country(i) && state.End < sentence.End
            && (scan.NameAt[state.End] is { Skip: > 0, Actor: >= 0 } led ? (led.Proclitics & Proclitics.Li) != 0 : scan.Definite(state.End) && scan.Words[state.End].Reading.Has(Proclitics.Li) && scan.Has(state.End, _tags.Body));

    /// <summary>The name in quotation marks of a medium that somebody speaks to, or of the outlet itself.</summary>
    private bool Addressed(int i, Sentence sentence)
    {
        var end = i;
        while (end < Math.Min(sentence.End, i + 4) && scan.Tokens[end].Kind == TokenKind.Word && scan.Words[end].Role is not (WordRole.Verb or WordRole.Subordinator))
            end++;
        if (end == i || end >= sentence.End || scan.Tokens[end].Kind != TokenKind.Quote)
            return false;
        var to = scan.Reading.Normal(i - 2) is { Length: 1 } letter && letter[0] == Letters.Lam;
        if (!to && (scan.Reading.Document.Outlet is not { } outlet || Letters.FoldAll(outlet.Name) != Letters.FoldAll(scan.Written(i, end, 0))))
            return false;
        scan.Take(i, end);
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = end,
            Head = i,
            Kind = EntityKind.Organization,
            Rule = "outlet.addressed",
            Key = "body " + scan.Key(i, end, 0),
            Name = scan.Written(i, end, 0),
        });
        return true;
    }

    /// <summary>How far the phrase goes. Firm: it holds a name, a nisba or another body; genitive: it holds a definite noun in idafa.</summary>
    private int Complement(int head, Sentence sentence, out bool firm, out bool named, out bool genitive)
    {
        firm = genitive = named = false;
        var i = head + 1;
        var closed = scan.Definite(head);
        var last = Math.Min(sentence.End, head + Longest);
        while (i < last)
        {
            var kind = scan.Tokens[i].Kind;
            if (kind == TokenKind.Quote)
            {
                var close = Quoted(i, last);
                if (close < 0)
                    break;
                named = true;
                scan.Take(i + 1, close - 1);
                return close;
            }

            if (kind == TokenKind.Latin && i == head + 1)
            {
                named = true;
                return i + 1;
            }

            if (kind != TokenKind.Word || scan.Words[i].Joined && !JoinedAttribute(head, i))
                break;
            if (i == head + 1 && CommandOf(head, i, last) is > 0 and var command)
            {
                named = genitive = true;
                return command;
            }

            if (scan.NameAt[i] is { } known)
            {
                // No genitive follows behind an attribute without the article (a Saudi delegation, Sanaa), nor another body or a town behind a closed
                // phrase (the movement accused the group, the forces of the regime shelled the town).
                if (closed && i > head + 1 && known is { Place: >= 0, Actor: < 0 } && scan.Has(i, _tags.Locality) && !scan.Definite(i) || known.Skip > 0 || (closed && scan.Definite(head)) || i > head + 1 && known is { Actor: >= 0, Place: < 0 } && closed || i > head + 1 && !scan.Definite(head) && DescribedOpenly(i - 1))
                    break;
                named = genitive = true;
                i = known.End;
                closed = true;
                continue;
            }

            if (Commander(head, i, last, closed) is > 0 and var commander)
            {
                named = genitive = closed = true;
                i = commander;
                continue;
            }

            if (i > head + 1 - (scan.Has(head, _tags.Force) ? 1 : 0) && scan.Words[i].Role == WordRole.Adjective && scan.Complemented(i, sentence) && !scan.Is(i, NounUse.Loyal))
                break;
            if (!Step(head, i, ref closed, ref firm, ref named, ref genitive))
                break;
            i++;
        }

        return i;
    }

    /// <summary>Whether a token is an attribute without the article: the phrase it ends takes no genitive (Lebanese deputies, the government).</summary>
    private bool DescribedOpenly(int i) => !scan.Definite(i) && (scan.Words[i].Role == WordRole.Adjective || scan.Nisba[i] >= 0);

    /// <summary>Whether a word of the feminine without the article may be the attribute of a head of the feminine or of several (a local militia, the road).</summary>
    private bool MayDescribe(int head, int i) =>
        !scan.Definite(i) && scan.Words[head].Reading.Has(WordFeatures.Feminine | WordFeatures.Plural) && scan.Tokens[i].Word.TryGet(PartOfSpeech.Adjective, out var attribute) && attribute.Has(WordFeatures.Feminine) && attribute.Has(WordFeatures.Singular) && !attribute.Has(WordFeatures.Plural) && attribute.Enclitic == Pronoun.None;

    /// <summary>End of the force whose general command it is: a body beside the force; 0 when none stands there.</summary>
    private int CommandOf(int head, int i, int last) =>
        i + 1 < last && scan.Definite(head) && scan.Is(head, NounUse.Leaders) && scan.Definite(i) && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective) && scan.NameAt[i + 1] is { Skip: > 0, Actor: >= 0, Place: < 0 } force
            && (force.Proclitics & Proclitics.Li) != 0 && scan.Lexicon.Actors[force.Actor].Kind == EntityKind.ArmedGroup ? force.End : 0;

    /// <summary>End of the rank and known name of the person whose force it is: "the forces of Field Marshal so-and-so"; 0 when none stands there.</summary>
    private int Commander(int head, int i, int last, bool closed) =>
        !closed && i == head + 1 && i + 1 < last && scan.Has(head, _tags.Force) && scan.Definite(i) && scan.Could(i, _tags.Rank | _tags.Honorific) && scan.NameAt[i + 1] is { Actor: >= 0, Place: < 0, Skip: 0, Office: < 0 } person
            && scan.Lexicon.Actors[person.Actor].Kind == EntityKind.Person ? person.End : 0;

    private bool JoinedAttribute(int head, int i) =>
        i > head + 1 && scan.Definite(i) && (scan.Words[i - 1].Role == scan.Words[i].Role) && !scan.Has(i, _tags.Human | _tags.Body | _tags.Locality) && scan.NameAt[i] is null;

    private bool Step(int head, int i, ref bool closed, ref bool firm, ref bool named, ref bool genitive)
    {
        var word = scan.Words[i];
        if (scan.Nisba[i] >= 0 && (word.Role is WordRole.Adjective or WordRole.Noun or WordRole.Name) && !word.Governed)
        {
            firm = true;
            return scan.Definite(i) || !scan.Definite(head);
        }

        if (named && !scan.Definite(i) && !word.Governed && scan.Has(i, _tags.Force))
            return false;
        switch (word.Role)
        {
            // An accusative that shows is the object of the verb (a group launched an attack), no part of the subject's name.
            case WordRole.Noun or WordRole.Adjective when word.Reading.Has(WordFeatures.Tanwin) && !scan.Words[head].Reading.Has(WordFeatures.Tanwin):
                return false;
            case WordRole.Adjective when word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && word.Reading.Has(WordFeatures.Nominative | WordFeatures.Oblique)
                && !scan.Words[head].Reading.Has(WordFeatures.Plural | WordFeatures.Dual):
                return false;
            // The session of the parliament (he) that is held (she): the attribute is of the noun before.
            case WordRole.Adjective when i == head + 1 && scan.Definite(head) && word.Reading.Has(WordFeatures.Feminine) && scan.Words[head].Reading.Has(WordFeatures.Masculine) && scan.Words[head].Reading.Has(WordFeatures.Singular):
                return false;
            case WordRole.Adjective:
                return !word.Governed && (scan.Definite(i) || !scan.Definite(i - 1));
            case WordRole.Noun when word.Governed:
                return word.Reading.Has(Proclitics.Li) && scan.Has(head, _tags.Organisation | _tags.Movement) && scan.Definite(i) && !scan.Has(i, _tags.Human | _tags.Body);
            case WordRole.Noun:
                // No genitive follows behind an attribute without the article (an Israeli court, the sergeant).
                if (closed || word.Reading.Enclitic != Pronoun.None || named && !scan.Definite(i) && scan.Has(i, _tags.Body) || i > head + 1 && (DescribedOpenly(i - 1) || i == head + 2 && MayDescribe(head, i - 1)))
                    return false;
                genitive |= scan.Definite(i);
                closed = scan.Definite(i);
                return true;
            case WordRole.Name:
                if (word.Governed || closed && scan.Definite(head) && word.Reading.Lexeme >= 0)
                    return false;
                if (closed && !scan.Definite(i) && i > head + 1 && (scan.Words[i - 1].Role != WordRole.Name || scan.Inside[i - 1] is not null))
                    return false;
                named = genitive = true;
                closed |= scan.Definite(i);
                scan.Taken[i] = true;
                return true;
            default:
                return false;
        }
    }

    private int Quoted(int open, int last)
    {
        if (open + 1 >= last || scan.Tokens[open + 1].SpaceBefore)
            return -1;
        for (var i = open + 1; i < Math.Min(last, open + 7); i++)
        {
            if (scan.Tokens[i].Kind == TokenKind.Quote)
                return i > open + 1 && !scan.Tokens[i].SpaceBefore ? i + 1 : -1;
            if (scan.Words[i].Role is WordRole.Verb or WordRole.Subordinator)
                return -1;
        }

        return -1;
    }

    /// <summary>A bare head: a definite one may point back, and is a body of its own where it acts and nothing before it is meant.</summary>
    private bool Alone(int i, Sentence sentence)
    {
        if (!scan.Definite(i) && !(scan.Has(i, _judged) && scan.Has(i, _tags.Force) && scan.Words[i].Reading.Has(WordFeatures.Plural)))
            return false;
        scan.Drafts.Add(scan.Pointing(i, KindOf(i), "body.definite", Forces(i) ? "group" : "body",
            scan.Is(i, NounUse.Bare) || InTitle(i) || OfItself(i, sentence), scan.Is(i, NounUse.Bare) ? scan.Evidence.Top : null));
        return true;
    }

    /// <summary>Whether the noun alone tells a body that acts here; nouns for a part, a side or a premises do so only where they speak.</summary>
    private bool OfItself(int i, Sentence sentence) =>
        Seated(i, sentence) || DealtWith(i) || _acting.Acts(i, i + 1, sentence)
        && (!scan.Is(i, NounUse.Weak) && !scan.Has(i, _tags.Facility) || i > sentence.First && scan.Speech.Verb(scan.Words[i - 1].Reading.Lexeme) is not null);

    /// <summary>"The opposition accused the government", "the president accused the opposition": a body with the article right behind another, or a man, that a
    /// verb before makes its subject is whom it deals with.</summary>
    private bool DealtWith(int i) =>
        i > 1 && !scan.Is(i, NounUse.Weak) && !scan.Has(i, _tags.Facility | _tags.Area) && scan.Words[i].Reading.Proclitics == Proclitics.Al && !scan.Tokens[i].Word.Can(PartOfSpeech.Adjective)
            && (scan.Drafts is [.., { Rule: "body.definite", Stands: true } subject] && subject.End == i && scan.Words[subject.First - 1].Role == WordRole.Verb
                || scan.Drafts is [.., { Kind: EntityKind.Person } person] && person.End == i && person.First > 0 && scan.Words[person.First - 1] is { Role: WordRole.Verb } verb && scan.Dealings.Contains(verb.Reading.Lexeme));

    /// <summary>The seat of the ministry: whose premises these are.</summary>
    private bool Seated(int i, Sentence sentence) =>
        i > sentence.First && scan.Words[i - 1] is { Role: WordRole.Noun, Definite: false } seat && seat.Reading.Enclitic == Pronoun.None && scan.Has(i - 1, _tags.Facility) && !scan.Has(i - 1, _tags.Body)
        && scan.Words[i].Reading.Proclitics == Proclitics.Al && !scan.Is(i, NounUse.Weak) && !scan.Has(i, _tags.Facility | _tags.Area);

    /// <summary>Whether the body completes an office: the head of the parliament.</summary>
    private bool InTitle(int i) =>
        i > 0 && scan.Tables.Cell(WordTable.NameParts, i - 1, 1) is "behalf" || i > 1 && scan.Tokens[i - 1].Kind == TokenKind.Quote && scan.Tables.Cell(WordTable.NameParts, i - 2, 1) is "behalf" || i > 0 && scan.Tokens[i - 1].Kind == TokenKind.Word && scan.Has(i - 1, _tags.Office | _tags.Spokesman) && !scan.Definite(i - 1) && scan.Words[i - 1].Role == WordRole.Noun
        && scan.Words[i].Reading.Proclitics is Proclitics.Al or Proclitics.None && !scan.Is(i, NounUse.Land)
        && !(i + 1 < scan.Tokens.Length && scan.Tokens[i + 1].Kind == TokenKind.Word && scan.Words[i + 1].Role == WordRole.Adjective && scan.Definite(i + 1));

    /// <summary>An indefinite body with attributes: armed groups, Egyptian forces.</summary>
    private bool Indefinite(int i, int end, Sentence sentence)
    {
        // He owns no regular forces: there are none.
        if (i > sentence.First + 1 && scan.Words[i - 1].Role == WordRole.Verb && scan.Words[i - 2].Role == WordRole.Negation)
            return false;
        if (i > sentence.First && scan.Has(i - 1, _tags.Office) || scan.Has(i, _tags.Media) || scan.Has(i, _tags.Area | _tags.Facility) && !scan.Has(i, _tags.Force))
            return false;
        for (var k = i + 1; k < end; k++)
        {
            if (scan.Nisba[k] >= 0 || scan.Is(k, NounUse.Loyal | NounUse.Tells) || scan.Could(k, _tags.Nisba | _armed) && (scan.Has(i, _tags.Force | _tags.Movement) || scan.Words[i].Reading.Has(WordFeatures.Plural)))
            {
                Emit(i, end, MentionForm.Nominal, "body.indefinite");
                return true;
            }
        }

        return false;
    }

    /// <summary>"The occupation opened fire": a deed or enmity with the article, without any attribute, that does something itself.</summary>
    private bool Committer(int i, Sentence sentence)
    {
        if (!scan.Definite(i) || scan.Words[i].Reading.Enclitic != Pronoun.None || i == sentence.First || scan.Words[i - 1].Role == WordRole.Verb && scan.Has(i - 1, _befalls)
            || i + 1 < sentence.End && scan.Tokens[i + 1].Kind == TokenKind.Word && (scan.Words[i + 1].Role == WordRole.Adjective && scan.Definite(i + 1) || scan.Nisba[i + 1] >= 0)
            || scan.Inside[i] is not null || !_acting.Acts(i, i + 1, sentence))
            return false;
        scan.Drafts.Add(scan.Pointing(i, EntityKind.ArmedGroup, "body.side", "side"));
        return true;
    }

    /// <summary>The Egyptian side: the state itself.</summary>
    private bool Side(int i, Sentence sentence)
    {
        if (i + 1 >= sentence.End || scan.Nisba[i + 1] < 0)
            return false;
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 2,
            Skip = scan.SkipOf(i),
            Head = i,
            Kind = EntityKind.State,
            Actor = scan.Nisba[i + 1],
            Rule = "state.side",
            Form = MentionForm.Nominal,
        });
        return true;
    }

    private Draft Emit(int first, int end, MentionForm form, string rule)
    {
        var skip = scan.SkipOf(first);
        var draft = new Draft
        {
            First = first,
            End = end,
            Skip = skip,
            Head = first,
            Kind = Armed(first, end) ? EntityKind.ArmedGroup : KindOf(first),
            Form = form,
            Rule = rule,
            Key = Patron(first, end) is { } patron ? patron : Plainly(first, end) ? "group " + scan.Key(first, first + 1, skip) : "body " + scan.Key(first, end, skip),
            Name = scan.Written(first, end, skip),
            Country = Country(first, end),
            PointsBack = DescribedAgain(first, end),
        };
        scan.Drafts.Add(draft);
        return draft;
    }

    private EntityKind KindOf(int i) => scan.Has(i, _tags.Force) ? EntityKind.ArmedGroup : EntityKind.Organization;
}
