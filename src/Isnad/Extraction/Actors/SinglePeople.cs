using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Finds single people without a name: someone whom something befalls, someone who does something, and those taken up again with
/// the article (a bomber, the bomber).</summary>
internal sealed class SinglePeople(ActorScan scan)
{
    // So far behind a word for what befalls people its victim can stand.
    private const int Reach = 8;

    private readonly TagSets _tags = scan.Tags;
    private readonly TagMask _thoughts = scan.Lexicon.TagSet("event", "abstract");
    private readonly ActingPlace _acting = new(scan);

    /// <summary>One unnamed person whom something befalls: behind a word for a death, a wound, an arrest, or "among them".</summary>
    public bool Befallen(int i, TagMask tags, Sentence sentence)
    {
        var word = scan.Words[i];
        if (i == sentence.First || word.Governed || (tags & _tags.Source) != 0 && !scan.Tokens[i - 1].Word.Can(PartOfSpeech.Masdar) && !word.Reading.Has(WordFeatures.Tanwin) || !Single(i, tags))
            return false;
        var before = scan.Words[i - 1];
        if (word.Joined)
            return (before.Role == WordRole.Noun || before.Role == WordRole.Adjective) && scan.Drafts.Count > 0 && scan.Drafts[^1] is { Rule: "group.noun", Kind: EntityKind.Person } other && other.End == i;
        if (before.Role == WordRole.Subordinator)
            return word.Reading.Has(WordFeatures.Tanwin);
        if (scan.Is(i, NounUse.Group))
            return false;
        if (before.Role == WordRole.Pronoun)
            return scan.Tables.Cell(WordTable.ActorWords, i - 1, 1) is "among";
        return Fate(i - 1) || word.Reading.Has(WordFeatures.Tanwin) && BehindFate(i, sentence);
    }

    /// <summary>One man or woman of a people behind a word that always tells the end or hurt of the one named next: a Palestinian fell; in the
    /// accusative also behind the doer (the soldiers killed a Palestinian) and joined to another one.</summary>
    public bool Demonym(int i, Sentence sentence)
    {
        var word = scan.Words[i];
        if (i > sentence.First && word is { Governed: false, Reading.Enclitic: Pronoun.None } && word.Reading.Has(WordFeatures.Tanwin) && word.Reading.Has(WordFeatures.Singular) && Accusative(i, sentence))
            return true;
        if (i == sentence.First || word.Governed || word.Joined || scan.Definite(i) || word.Reading.Enclitic != Pronoun.None || !word.Reading.Has(WordFeatures.Singular) || word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || !Fate(i - 1))
            return false;
        var before = scan.Words[i - 1];
        return before.Role == WordRole.Verb
            ? before.Reading.Has(WordFeatures.Past) && before.Reading.Has(WordFeatures.Third) && before.Reading.Has(WordFeatures.Feminine) == word.Reading.Has(WordFeatures.Feminine) && !before.Reading.Has(WordFeatures.Plural | WordFeatures.Dual)
            : (scan.Tokens[i - 1].Word.Tags & _tags.Fate) != 0;
    }

    /// <summary>Whether a demonym in the accusative is the object of what befalls people: no noun without article before it that it could describe.</summary>
    private bool Accusative(int i, Sentence sentence)
    {
        if (scan.Words[i].Joined)
            return scan.Drafts.Count > 0 && scan.Drafts[^1] is { Rule: "group.noun" or "group.people", Form: MentionForm.Nominal } other && other.End == i && scan.Nisba[other.End - 1] >= 0;
        return (!scan.Words[i - 1].IsNominal || scan.Definite(i - 1) || scan.Words[i - 1].Role == WordRole.Name || scan.Words[i - 1].Reading.Has(WordFeatures.Plural) && scan.Words[i - 1].Reading.Has(WordFeatures.Nominative)) && BehindFate(i, sentence, noun: true);
    }

    /// <summary>One unnamed person right behind the verb of the deed.</summary>
    public bool Doer(int i, TagMask tags, Sentence sentence)
    {
        var word = scan.Words[i];
        if (i == sentence.First || word.Governed || word.Joined || (tags & (_tags.Source | _tags.Office | _tags.Spokesman)) != 0 && !(scan.Has(i, _tags.Spokesman) && scan.Words[i - 1].Role == WordRole.Verb) || scan.Is(i, NounUse.Group) || word.Reading.Has(WordFeatures.Tanwin) || !Single(i, tags))
            return false;
        var before = scan.Words[i - 1];
        // A gunman had fired.
        if (before.Role == WordRole.Auxiliary && word.Role == WordRole.Noun)
        {
            var next = i + 1;
            while (next < sentence.End && scan.Words[next].Role is WordRole.Particle or WordRole.Auxiliary or WordRole.Adjective)
                next++;
            return next < sentence.End && scan.Words[next] is { Role: WordRole.Verb, Joined: false };
        }

        // By the bullets of a gunman.
        if (scan.Is(i - 1, NounUse.Means) && before is { Role: WordRole.Noun, Definite: false } && before.Reading.Enclitic == Pronoun.None)
            return true;
        return before.Role == WordRole.Verb && before.Reading.Has(WordFeatures.Third) && !before.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && before.Reading.Enclitic == Pronoun.None
            && (scan.Speech.Verb(before.Reading.Lexeme) is null || scan.Has(i, _tags.Spokesman)) && before.Reading.Has(WordFeatures.Feminine) == word.Reading.Has(WordFeatures.Feminine);
    }

    /// <summary>Someone with the article: the person last told by this noun, else whoever acts here.</summary>
    public Draft? Told(int i, TagMask tags, Sentence sentence)
    {
        var word = scan.Words[i];
        if (!scan.Definite(i) || word.Role != WordRole.Noun || word.Reading.Enclitic != Pronoun.None || (word.Tags & _tags.Person) == 0 || (tags & (_tags.People | _tags.Office | _tags.Rank)) != 0
            || !word.Reading.Has(WordFeatures.Singular) || word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || scan.Is(i, NounUse.Group | NounUse.Plain | NounUse.Parties))
            return null;
        return scan.Pointing(i, EntityKind.Person, "person.definite", "one", (tags & _tags.Source) == 0 && _acting.Acts(i, i + 1, sentence));
    }

    /// <summary>Whether a noun for a person follows a word for what befalls people, though it could also describe it.</summary>
    public bool BehindFate(int i) =>
        i > 0 && !scan.Definite(i) && !scan.Words[i].Joined && Fate(i - 1) && Human(i);

    /// <summary>Whether a word behind a noun for people is someone else: a noun for a person, or behind several people a demonym of one, in another case.</summary>
    public bool Other(int head, int i) =>
        scan.Words[i].Reading.Has(WordFeatures.Tanwin) && !scan.Words[head].Reading.Has(WordFeatures.Tanwin) && !scan.Definite(head)
        && (scan.Words[head].Reading.Has(WordFeatures.Singular) ? Human(i) : scan.Nisba[i] >= 0 && scan.Words[head].Reading.Has(WordFeatures.Plural) && scan.Words[i].Reading.Has(WordFeatures.Masculine))
        || scan.Nisba[i] >= 0 && scan.Definite(head) && !scan.Definite(i) && !scan.Words[i].Joined && scan.Words[head].Reading.Has(WordFeatures.Plural) && scan.Words[i].Reading.Has(WordFeatures.Plural);

    private bool Single(int i, TagMask tags)
    {
        var reading = scan.Words[i].Reading;
        return !Things(i) && (tags & _tags.Person) != 0 && (tags & _tags.Victim) == 0 && !scan.Definite(i) && reading.Enclitic == Pronoun.None
            && !reading.Has(WordFeatures.Plural | WordFeatures.Dual) && reading.Has(WordFeatures.Singular);
    }

    /// <summary>Whether the word is also the plural of a thing: opponents are written like exhibitions, a surgeon like wounds.</summary>
    public bool Things(int i)
    {
        foreach (ref readonly var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Class == PartOfSpeech.Noun && reading.Enclitic == Pronoun.None && reading.Has(WordFeatures.Plural) && reading.ProcliticLength == scan.SkipOf(i) && (scan.Lexicon.Lexemes[reading.Lexeme].Tags & _thoughts) != 0)
                return true;
        }

        return false;
    }

    private bool Fate(int i) =>
        scan.Words[i] is { Role: WordRole.Noun or WordRole.Verb, Definite: false } word && word.Reading.Enclitic == Pronoun.None && scan.Uses.Befalls(word.Reading.Lexeme);

    /// <summary>"Kidnapped a doctor": the object stands behind the subject; nothing else is done in between.</summary>
    private bool BehindFate(int i, Sentence sentence, bool noun = false)
    {
        if (scan.Words[i].Role == WordRole.Adjective && !noun || scan.Words[i - 1].Reading.Has(WordFeatures.Tanwin) && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective) || scan.Tokens[i - 1].Kind == TokenKind.Number || scan.Words[i - 1].Role == WordRole.Number || scan.Tokens[i - 1].Word.Can(PartOfSpeech.Number))
            return false;
        for (var k = i - 1; k >= Math.Max(sentence.First, i - Reach); k--)
        {
            if (scan.Words[k].Role == WordRole.Verb)
                return scan.Uses.Befalls(scan.Words[k].Reading.Lexeme);
            if (scan.Words[k].Role is WordRole.Subordinator or WordRole.Relative or WordRole.Conjunction || scan.Tokens[k].Kind is TokenKind.Stop or TokenKind.Colon)
                return false;
        }

        return false;
    }

    private bool Human(int i)
    {
        foreach (var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Class == PartOfSpeech.Noun && reading.Enclitic == Pronoun.None && (scan.Lexicon.Lexemes[reading.Lexeme].Tags & _tags.Human) != 0)
                return true;
        }

        return false;
    }
}
