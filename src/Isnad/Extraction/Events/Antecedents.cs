using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Events;

/// <summary>Finds whom a pronoun or a dropped subject stands for: the last subject that agrees, else the last actor that agrees.</summary>
internal sealed class Antecedents(CompiledLexicon lexicon, TagSets tags, FrameIndex frames)
{
    private const int Reach = 40;

    // Words back to the main verb of the sentence before, where nothing nearer will do.
    private const int Far = 80;

    // Mentions that one name may hold.
    private const int Nested = 4;

    private readonly PronounBinding _binding = new(frames);
    private readonly int _from = Attachment.Row(lexicon, "\u0645\u0646");

    // States whose names are masculine in Arabic; all others are feminine.
    private readonly HashSet<string> _masculineStates = [.. lexicon.Rows.Where(static r => r.Table == "masculine-states").Select(static r => r.Cells[1])];

    /// <summary>The mention for the pronoun on a token, or -1.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="token">The token that carries the pronoun.</param>
    /// <param name="others">Mentions of those whom the pronoun does not stand for.</param>
    public int Find(Reading reading, int token, List<int> others)
    {
        var pronoun = CarriedPronouns.Of(lexicon, reading.Words[token]);
        var feminine = pronoun == Pronoun.Her;
        var plural = pronoun is Pronoun.Them or Pronoun.Both or Pronoun.ThemFeminine;
        if (pronoun is Pronoun.Me or Pronoun.Us or Pronoun.You or Pronoun.YouPlural)
            return -1;
        bool Right(int m) => Fits(reading, reading.Mentions[m], feminine, plural) && !others.Exists(o => reading.Mentions[o].Entity == reading.Mentions[m].Entity);
        // The free pronoun of the object takes up whom its sentence has just named beside the doer: accusing him of.
        if (reading.Words[token].Role == WordRole.Pronoun && reading.Words[token].Reading.Lexeme is >= 0 and var free && Attachment.IsObject(lexicon.Lexemes[free].Lemma)
            && Nearest(reading, token, SentenceStart(reading, token), Right) is >= 0 and var named)
            return named;
        return _binding.Find(reading, token, Right) is >= 0 and var bound ? bound : Search(reading, token, feminine, plural, carried: true, Right);
    }

    /// <summary>Whether a preposition or particle carries the dual pronoun.</summary>
    public bool IsDualPronoun(Reading reading, int token)
    {
        var lexeme = reading.Words[token].Reading.Lexeme;
        return lexeme >= 0 && reading.Words[token].Role == WordRole.Pronoun && lexicon.Lexemes[lexeme].Lemma.EndsWith("\u0647\u0645\u0627", StringComparison.Ordinal);
    }

    /// <summary>The mention that "the latter" on a token takes up: the last one named before in its sentence that agrees; -1 when there is none.</summary>
    public int Latter(Reading reading, int token)
    {
        var word = reading.Words[token].Reading;
        var (feminine, plural) = (word.Has(WordFeatures.Feminine), word.Has(WordFeatures.Plural | WordFeatures.Dual));
        return Nearest(reading, token, SentenceStart(reading, token), m => Fits(reading, reading.Mentions[m], feminine, plural));
    }

    /// <summary>The entity of the last settlement or facility named before a pronoun, or -1.</summary>
    public int Place(Reading reading, int token)
    {
        for (var m = Before(reading, token); m >= 0; m--)
        {
            var mention = reading.Mentions[m];
            if (mention.End > token)
                continue;
            if (token - mention.End > Reach)
                return -1;
            var entity = reading.Entities[mention.Entity];
            if (entity.IsPlace && (entity.Place < 0 || lexicon.Places[entity.Place].Kind != "country"))
                return mention.Entity;
        }

        return -1;
    }

    /// <summary>The mention for the dropped subject of a verb, or -1. Of a word of saying it is who is known to speak.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="verb">Token of the verb.</param>
    /// <param name="others">Mentions of those who are not its subject, or null.</param>
    public int Subject(Reading reading, int verb, List<int>? others = null)
    {
        var word = reading.Words[verb].Reading;
        if (reading.ClaimBy(verb) is >= 0 and var claim)
            return PronounBinding.Speaker(reading, claim);
        if (word.Has(WordFeatures.First))
            return SpeakersForce(reading, verb);
        if (!word.Has(WordFeatures.Third))
            return -1;
        var (feminine, plural) = (word.Has(WordFeatures.Feminine), word.Has(WordFeatures.Plural));
        return Search(reading, verb, feminine, plural, carried: false, m => Fits(reading, reading.Mentions[m], feminine, plural) && (others is null || !others.Exists(o => reading.Mentions[o].Entity == reading.Mentions[m].Entity)));
    }

    /// <summary>Who says I or we: the source of the claim around, for a spokesman the force that he speaks for, or -1.</summary>
    public int SpeakersForce(Reading reading, int token)
    {
        var inner = -1;
        for (var c = 0; c < reading.Claims.Count; c++)
        {
            if (reading.Claims[c].First <= token && token < reading.Claims[c].End && (inner < 0 || reading.Claims[c].First >= reading.Claims[inner].First))
                inner = c;
        }

        if (inner < 0)
            return -1;
        return PronounBinding.Speaker(reading, inner) is >= 0 and var speaker ? ForceOf(reading, speaker) : ForceIn(reading, reading.Claims[inner]);
    }

    /// <summary>The force that a source without a name is said to be of (an officer in the division, a fighter of the brigade), or -1.</summary>
    private static int ForceIn(Reading reading, Attribution.ClaimMention claim)
    {
        if (claim.Chain is not { Count: > 0 } chain || chain[^1].Descriptor is not { } described)
            return -1;
        var force = -1;
        for (var m = 0; m < reading.Mentions.Count && reading.Mentions[m].Span.Start < described.End; m++)
        {
            if (reading.Mentions[m].Span.Start <= described.Start || reading.Mentions[m].Span.End > described.End || reading.Entities[reading.Mentions[m].Entity].Kind != EntityKind.ArmedGroup)
                continue;
            if (force >= 0)
                return -1;
            force = m;
        }

        return force;
    }

    /// <summary>Index of the last mention that begins before a token, or -1.</summary>
    private static int Before(Reading reading, int token) => Ordered.FirstAtOrAfter(reading.Mentions, token, static m => m.First) - 1;

    /// <summary>The last subject in the own sentence that will do, else the last mention there, else the subjects of the sentences before:
    /// of their main clauses, and of who speaks only where no one else will do. What the first sentence has named only a pronoun takes up.</summary>
    private int Search(Reading reading, int token, bool feminine, bool plural, bool carried, Func<int, bool> right)
    {
        var start = Math.Max(SentenceStart(reading, token), token - 4 * Reach);
        var (outer, speaker, aside) = (false, -1, -1);
        foreach (var clause in Backwards(reading, token))
        {
            if (clause.Predicate < start && !outer)
            {
                // What the own sentence has named comes before the subjects of earlier ones.
                if (aside >= 0)
                    return aside;
                if (Nearest(reading, token, start, right) is >= 0 and var inner)
                    return inner;
                outer = true;
            }

            if (token - clause.Predicate > (outer ? Far : Reach))
                break;
            if (clause.Class != PartOfSpeech.Verb || clause.First(Function.Subject) is not { } subject || subject.First >= token || outer && clause.RelativeHead >= 0)
                continue;
            if (First(reading, subject, right) is not (>= 0 and var found))
            {
                if (IsUnnamed(reading, subject, feminine, plural))
                    return BodyOf(reading, subject);
                continue;
            }

            // The subject of a relative clause that has ended gives way to that of its sentence: in a statement that the radio aired, they warned.
            if (!outer && (clause.RelativeHead >= 0 || clause.Relative) && clause.End < token && reading.ClaimBy(clause.Predicate) < 0 && Parted(reading, clause.Predicate, token))
            {
                if (aside < 0)
                    aside = found;
                continue;
            }

            if (!outer || reading.ClaimBy(clause.Predicate) < 0)
                return found;
            if (speaker < 0)
                speaker = found;
        }

        if (aside >= 0)
            return aside;
        return speaker >= 0 || outer || !carried ? speaker : Nearest(reading, token, start, right);
    }

    /// <summary>Whether a comma, a conjunction or an opener of a clause stands between a verb and a later token.</summary>
    private static bool Parted(Reading reading, int verb, int token)
    {
        for (var i = verb + 1; i < token; i++)
        {
            if (reading.Words[i].Role is WordRole.Subordinator or WordRole.Conjunction || reading.Tokens[i].Kind == Text.TokenKind.Comma)
                return true;
        }

        return false;
    }

    private static int First(Reading reading, Argument phrase, Func<int, bool> right)
    {
        foreach (var m in Fillers.Between(reading, phrase.First, phrase.End))
        {
            if (right(m))
                return m;
        }

        return -1;
    }

    /// <summary>Whether a subject is someone of the gender and number asked for whom no mention names: the pronoun stands for him.</summary>
    private bool IsUnnamed(Reading reading, Argument subject, bool feminine, bool plural)
    {
        var head = reading.Words[subject.Head];
        return subject.Antecedent < 0 && head.Role == WordRole.Noun && (head.Tags & (tags.Person | tags.Source | tags.Organisation)) != 0 && reading.MentionIndex.Around(subject.Head) < 0
            && (head.Reading.Has(WordFeatures.Plural) ? plural || feminine && (head.Tags & tags.Human) == 0 : !plural && head.Reading.Has(WordFeatures.Feminine) == feminine);
    }

    /// <summary>The force that units without a name are said to belong to (units of the army, a patrol of the police), or -1.</summary>
    private int BodyOf(Reading reading, Argument subject)
    {
        if ((reading.Words[subject.Head].Tags & tags.Force) == 0 || subject.End >= reading.Words.Length)
            return -1;
        var first = reading.Words[subject.End] switch
        {
            { Role: WordRole.Preposition, Reading.Lexeme: var lexeme } when lexeme == _from => subject.End + 1,
            { Reading: var reading1 } when reading1.Has(Proclitics.Li) => subject.End,
            _ => -1,
        };
        if (first < 0)
            return -1;
        foreach (var m in Fillers.Between(reading, first, first + 1))
            return reading.Entities[reading.Mentions[m].Entity].Kind == EntityKind.ArmedGroup ? m : -1;
        return -1;
    }

    /// <summary>The last mention before a token and not before another one that will do, or -1.</summary>
    private static int Nearest(Reading reading, int token, int from, Func<int, bool> right)
    {
        for (var m = Before(reading, token); m >= 0 && reading.Mentions[m].End >= from; m--)
        {
            if (reading.Mentions[m].End <= token && reading.Mentions[m].First >= from && right(m))
                return Around(reading, m, token, right);
        }

        return -1;
    }

    /// <summary>The mention that one stands inside, where that will do as well (the head of the council, Name), or the mention.</summary>
    private static int Around(Reading reading, int m, int token, Func<int, bool> right)
    {
        for (var outer = m - 1; outer >= 0 && m - outer < Nested; outer--)
        {
            if (reading.Mentions[outer].End >= reading.Mentions[m].End && reading.Mentions[outer].End <= token && right(outer))
                return outer;
        }

        return m;
    }

    /// <summary>Index of the first token of the sentence that a token stands in.</summary>
    private static int SentenceStart(Reading reading, int token)
    {
        var at = Ordered.FirstAtOrAfter(reading.Sentences, token + 1, static x => x.End);
        return at < reading.Sentences.Count ? reading.Sentences[at].First : token;
    }

    /// <summary>The force that a person's title or name says is his (the commander of the army, the forces of), or the person.</summary>
    public int ForceOf(Reading reading, int mention)
    {
        var entity = reading.Mentions[mention].Entity;
        if (reading.Entities[entity].Kind != EntityKind.Person)
            return mention;
        for (var m = Math.Min(mention + Nested, reading.Mentions.Count - 1); m >= 0 && mention - m < 4 * Reach; m--)
        {
            var outer = reading.Mentions[m];
            if (outer.Entity == entity && Titled(reading, m) is >= 0 and var titled)
                return titled;
            for (var n = m + 1; n < reading.Mentions.Count && reading.Mentions[n].First < outer.End; n++)
            {
                var inner = reading.Mentions[n];
                if (inner.End > outer.End)
                    continue;
                if (outer.Entity == entity && reading.Entities[inner.Entity].Kind == EntityKind.ArmedGroup)
                    return n;
                if (inner.Entity == entity && reading.Entities[outer.Entity].Kind == EntityKind.ArmedGroup)
                    return m;
            }
        }

        return mention;
    }

    /// <summary>The force in the title right before a name (the spokesman in the name of the army, Name; the leader of the front, Name), or -1.</summary>
    private int Titled(Reading reading, int name)
    {
        var first = reading.Mentions[name].First;
        for (var m = name - 1; m >= 0 && name - m <= Nested; m--)
        {
            var body = reading.Mentions[m];
            if (body.End != first || reading.Entities[body.Entity].Kind != EntityKind.ArmedGroup || body.First < 2 || reading.Words[first].Joined)
                continue;
            var head = reading.Words[body.First - 1].Governed ? body.First - 2 : body.First - 1;
            return (reading.Words[head].Tags & (tags.Spokesman | tags.Office)) != 0 ? m : -1;
        }

        return -1;
    }

    private static IEnumerable<Clause> Backwards(Reading reading, int token)
    {
        for (var c = Ordered.FirstAtOrAfter(reading.Clauses, token, static x => x.Predicate) - 1; c >= 0; c--)
        {
            if (reading.Clauses[c].Predicate < token)
                yield return reading.Clauses[c];
        }
    }

    private bool Fits(Reading reading, NamedMention mention, bool feminine, bool plural)
    {
        var entity = reading.Entities[mention.Entity];
        if (!entity.IsActor)
            return false;
        var head = reading.Words[mention.Head].Reading;
        switch (entity.Kind)
        {
            case EntityKind.Person:
                return !plural && (head.Lexeme < 0 || !head.Has(WordFeatures.Feminine | WordFeatures.Masculine)) || !plural && feminine == head.Has(WordFeatures.Feminine) && (!feminine || head.Class is PartOfSpeech.GivenName or PartOfSpeech.Noun);
            case EntityKind.State:
                return !plural && feminine != (entity.Actor >= 0 && _masculineStates.Contains(lexicon.Actors[entity.Actor].Id));
            default:
                if (head.Lexeme < 0)
                    return !plural;
                // Nor are things and women in their own plural (fighter planes).
                if (plural && head.Has(WordFeatures.Plural) && head.Has(WordFeatures.Feminine))
                    return false;
                if (head.Has(WordFeatures.Plural) && head.Has(WordFeatures.Nominative | WordFeatures.Oblique))
                    return plural;
                // Aircraft are she, never they.
                if (plural && (reading.Words[mention.Head].Tags & tags.Weapon) != 0)
                    return false;
                // People in the plural are they, forces and bodies she as well.
                return head.Has(WordFeatures.Plural) ? plural || feminine && !(entity.Kind == EntityKind.Group && (reading.Words[mention.Head].Tags & tags.Person) != 0) : plural ? entity.Kind == EntityKind.Group : feminine == head.Has(WordFeatures.Feminine);
        }
    }
}
