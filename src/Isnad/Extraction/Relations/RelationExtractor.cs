using Isnad.Extraction.Attribution;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Finds the standing relations that the words state.</summary>
/// <remarks>Reads words, names, mentions, clauses and times; writes <see cref="Reading.Relations"/>, and adds to
/// <see cref="Reading.Entities"/> states that the text names by their adjective only.</remarks>
internal sealed class RelationExtractor
{
    /// <summary>The object stands right behind the subject.</summary>
    private const string Next = "next";

    private readonly RelationIndex _index;
    private readonly StatesOfPlaces _states;
    private readonly Exemplars _exemplars;
    private readonly SetPhrases _phrases;
    private readonly Attributes _attributes;
    private readonly RoleNouns _roles;
    private readonly Units _units;
    private readonly FiniteVerbs _verbs;
    private readonly VerbalNouns _nouns;
    private readonly TagMask _roleTags;
    private readonly TagMask _titles;

    public RelationExtractor(CompiledLexicon lexicon, TagSets tags, ReportingWords speech)
    {
        _index = new RelationIndex(lexicon);
        var surroundings = new Surroundings(lexicon);
        _states = new StatesOfPlaces(lexicon, surroundings);
        var pronouns = new Pronouns(lexicon);
        var heads = new Heads(pronouns, tags);
        var homelands = new Homelands(lexicon, _states, surroundings, pronouns);
        _exemplars = new Exemplars(lexicon);
        var complements = new Complements(_index, surroundings, pronouns, homelands, _exemplars, tags);
        var mood = new RelationMood(lexicon);
        var tolls = new Tolls(lexicon);
        var subjects = new Subjects(heads, pronouns, homelands, _exemplars);
        _phrases = new SetPhrases(_index, surroundings, subjects, heads, complements, mood, speech, tags.Human);
        _attributes = new Attributes(_index, surroundings, heads, complements, mood);
        _roles = new RoleNouns(_index, surroundings, complements, pronouns, mood, tolls, tags, new KnownOffices(lexicon), lexicon.TagSet("time"), lexicon.TagSet("military"));
        _units = new Units(_index, surroundings, heads, complements, mood, tolls, tags.Human, lexicon.TagSet("seat"), lexicon.TagSet("area"));
        _verbs = new FiniteVerbs(_index, subjects, heads, complements, pronouns, mood, lexicon.TagSet("where"), tags.Human | tags.Body);
        _nouns = new VerbalNouns(_index, surroundings, subjects, heads, complements, pronouns, mood, new Receipts(_index, surroundings, subjects, complements, pronouns), homelands, _exemplars, tags, lexicon.TagSet("charge"));
        _roleTags = tags.Human | tags.Body;
        _titles = tags.Office | tags.Rank | tags.Spokesman;
    }

    /// <summary>Finds the relations of a reading.</summary>
    public void Extract(Reading reading)
    {
        if (reading.Mentions.Count == 0)
            return;
        foreach (var entity in reading.Entities)
            entity.StandsForState = _states.CanStand(entity);
        var found = new RelationCollector(reading, _states, _exemplars);
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!_phrases.Read(reading, sentence.First, sentence.End, i, found))
                    Word(reading, sentence.First, sentence.End, i, found);
            }
        }

        found.Settle();
    }

    private void Word(Reading reading, int floor, int end, int token, RelationCollector found)
    {
        var word = reading.Words[token];
        if (word.Role == WordRole.Verb)
        {
            foreach (var candidate in reading.Tokens[token].Word.Readings)
            {
                if (candidate.Class == PartOfSpeech.Verb && Verb(reading, floor, end, token, candidate, found))
                    return;
            }

            return;
        }

        if (!word.IsNominal && word.Role != WordRole.None)
            return;
        var (named, heads) = InName(reading, token);
        foreach (var candidate in reading.Tokens[token].Word.Readings)
        {
            if (!candidate.IsNominal || candidate.Class >= PartOfSpeech.GivenName)
                continue;
            if (named && !heads && candidate.Class is not (PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple or PartOfSpeech.Adjective) || candidate.Class == PartOfSpeech.Noun && (reading.Lexicon.Lexemes[candidate.Lexeme].Tags & _titles) == 0 && Qualifies(reading, floor, token))
                continue;
            if (heads ? Unit(reading, floor, end, token, candidate, found) : Nominal(reading, floor, end, token, candidate, found))
                return;
        }
    }

    /// <summary>Whether a word only stands inside the name of a known body (the group for the support of a country), and whether it heads it.</summary>
    private static (bool Named, bool Heads) InName(Reading reading, int token)
    {
        const int Bodies = (1 << (int)EntityKind.Organization) | (1 << (int)EntityKind.ArmedGroup);
        if (Surroundings.Holding(reading, token, Bodies) is not (>= 0 and var m) || reading.Mentions[m] is not { Form: MentionForm.Name, FoundBy: Attributes.KnownName } name)
            return (false, false);
        var heads = name.First == token && name.End > token + 1 && !reading.Words[token].Definite && reading.Words[token].Role == WordRole.Name;
        return (heads || name.First < token, heads);
    }

    /// <summary>The head of a known name: only what stands behind the whole name tells of it.</summary>
    private bool Unit(Reading reading, int floor, int end, int token, WordReading word, RelationCollector found)
    {
        foreach (var frame in _index.Of(word.Lexeme))
        {
            if (frame.Objects.Contains(Next) && frame.Nouns.Contains(word.Lexeme) && _units.Read(reading, floor, end, token, frame, found))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is the adjective of the thing right before it (secret papers, a press conference), whatever noun is written so too.</summary>
    private bool Qualifies(Reading reading, int floor, int token) =>
        token > floor && reading.Words[token].Role == WordRole.Adjective && Surroundings.At(reading, token, 1 << (int)EntityKind.Person) < 0 && reading.Words[token - 1] is { Role: WordRole.Noun, Reading.Class: PartOfSpeech.Noun or PartOfSpeech.Masdar } && reading.Words[token - 1].Definite == reading.Words[token].Definite && (reading.Words[token - 1].Tags & _roleTags) == 0;

    private bool Verb(Reading reading, int floor, int end, int token, WordReading word, RelationCollector found)
    {
        foreach (var frame in _index.Of(word.Lexeme))
        {
            if (frame.Words.Contains(word.Lexeme) && frame.Allows(PartOfSpeech.Verb) && _verbs.Read(reading, floor, end, token, word, frame, found))
                return true;
        }

        return false;
    }

    private bool Nominal(Reading reading, int floor, int end, int token, WordReading word, RelationCollector found)
    {
        foreach (var frame in _index.Of(word.Lexeme))
        {
            if (ByClass(reading, floor, end, token, word, frame, found))
                return true;
        }

        if (word.Class != PartOfSpeech.Noun)
            return false;
        foreach (var frame in _index.OfTags(reading.Lexicon.Lexemes[word.Lexeme].Tags))
        {
            if (frame.Objects.Contains(Next) ? _units.Read(reading, floor, end, token, frame, found) : _roles.Read(reading, floor, end, token, word, frame, found))
                return true;
        }

        return false;
    }

    private bool ByClass(Reading reading, int floor, int end, int token, WordReading word, RelationFrame frame, RelationCollector found)
    {
        switch (word.Class)
        {
            case PartOfSpeech.Masdar:
                return frame.Words.Contains(word.Lexeme) && frame.Allows(word.Class) && !(frame.Type is RelationType.Supports or RelationType.Commands && !frame.Objects.Contains("object") && word.Has(WordFeatures.Plural)) && _nouns.Read(reading, floor, end, token, frame, found);
            case PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple:
                return frame.Words.Contains(word.Lexeme) && frame.Allows(word.Class)
                    && _attributes.Read(reading, floor, end, token, frame, word.Class, found);
            case PartOfSpeech.Adjective:
                return frame.Adjectives.Contains(word.Lexeme) && _attributes.Read(reading, floor, end, token, frame, word.Class, found);
            case PartOfSpeech.Noun:
                if (!frame.Nouns.Contains(word.Lexeme))
                    return false;
                if (frame.Objects.Contains(Next))
                    return _units.Read(reading, floor, end, token, frame, found);
                if ((reading.Lexicon.Lexemes[word.Lexeme].Tags & _roleTags) == 0 && frame.Type is not (RelationType.HoldsOffice or RelationType.PartOf) || frame.Type == RelationType.BasedIn || frame.Objects.Contains(VerbalNouns.Between))
                    return _nouns.Read(reading, floor, end, token, frame, found);
                return ((frame.Objects.Contains("genitive") || frame.Objects.Contains(RoleNouns.Owned) && word.Enclitic != Pronoun.None) && _roles.Read(reading, floor, end, token, word, frame, found))
                    || (!frame.Objects.Contains("genitive") && !frame.Objects.Contains(RoleNouns.Owned) && _attributes.Read(reading, floor, end, token, frame, word.Class, found));
            default:
                return false;
        }
    }
}
