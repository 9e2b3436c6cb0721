using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Tells whether the name of a state or capital stands for those who act or for the ground.</summary>
internal sealed class StateUse(ActorScan scan)
{
    private readonly TagSets _tags = scan.Tags;
    private readonly TagMask _happening = scan.Lexicon.TagSet("event");
    private int _lastEnd = -1;
    private bool _lastActor;

    /// <summary>Whether the name acts here.</summary>
    public bool Acts(KnownName name, Sentence sentence, bool capital)
    {
        var acts = Decide(name, sentence, capital);
        _lastEnd = name.End;
        _lastActor = acts;
        return acts;
    }

    /// <summary>Notes that a place that is no state ends at a token: what is joined to it is ground as well.</summary>
    public void Ground(int end)
    {
        _lastEnd = end;
        _lastActor = false;
    }

    private bool Decide(KnownName name, Sentence sentence, bool capital)
    {
        var i = name.First;
        if ((name.Proclitics & Proclitics.Bi) != 0)
            return false;
        if ((name.Proclitics & Proclitics.Li) != 0)
            return !capital && !Home(name);
        if (_lastEnd >= sentence.First && (_lastEnd == i && (name.Proclitics & (Proclitics.Wa | Proclitics.Fa)) != 0 || _lastEnd == i - 1 && scan.Tokens[i - 1].Kind == TokenKind.Comma))
            return _lastActor;
        if (i == sentence.First)
            return Subject(name, sentence, capital);
        var before = scan.Words[i - 1];

        // "The capital Tripoli" is the town.
        if (capital && scan.Tables.Cell(WordTable.PlaceAnaphors, i - 1, 1) is "capital")
            return false;
        if (scan.Tables.Cell(WordTable.PlacePrepositions, i - 1, 1) is { } use && (before.Role is WordRole.Preposition or WordRole.Noun or WordRole.Adverb || scan.Could(i - 1, _tags.Preposition)))
            return Governed(use, i, sentence, capital, capital && Home(name));
        return before.Role switch
        {
            WordRole.Verb => capital ? Feminine(i - 1) && !Home(name) || Declares(i - 1) : true,
            WordRole.Noun when !before.Definite && before.Reading.Enclitic == Pronoun.None => Genitive(name, i - 1, capital),
            WordRole.Name when _lastEnd == i && _lastActor => true,

            // Behind the name of a person the bare name of a state is what he speaks to or of.
            WordRole.Name when !capital && scan.Taken[i - 1] && name.End < sentence.End && scan.Words[name.End].Role is WordRole.Noun or WordRole.Preposition => true,
            WordRole.Name or WordRole.Adjective or WordRole.Noun => Subject(name, sentence, capital) && name.End < sentence.End && scan.Words[name.End].Role == WordRole.Verb,
            _ => Subject(name, sentence, capital),
        };
    }

    private bool Governed(string use, int i, Sentence sentence, bool capital, bool home)
    {
        switch (use)
        {
            // A town that borders on a country, the border with it.
            case "actor" when i - 2 >= sentence.First && scan.Is(i - 2, NounUse.Bordering):
                return false;
            case "actor" or "between":
                return true;
            case "from" when i + 1 < sentence.End && scan.Tables.Cell(WordTable.PlacePrepositions, i + 1, 1) is "goal":
                return false;
            case "from" when i - 2 >= sentence.First && scan.Words[i - 2].Reading.Class == PartOfSpeech.PassiveParticiple && scan.Words[i - 2].Role == WordRole.Adjective:
                return true;
            case "from":
                return !Coming(i - 2, sentence) && (i - 2 >= sentence.First && scan.Words[i - 2].Role is WordRole.Noun or WordRole.Adjective && !scan.Has(i - 2, _tags.Locality | _tags.Human)
                    && !capital || i - 2 >= sentence.First && scan.Tokens[i - 2].Word.Can(PartOfSpeech.Masdar) && !home && (!capital || scan.Words[i - 2] is { Role: WordRole.Noun, Definite: false }));
            case "on":
                return !capital;
            default:
                return false;
        }
    }

    /// <summary>Whether what comes from the state is a traveller, a flight or goods: then it is the ground they left.</summary>
    private bool Coming(int i, Sentence sentence)
    {
        for (var k = i; k >= Math.Max(sentence.First, i - 2); k--)
        {
            if (scan.Is(k, NounUse.Coming))
                return true;
            if (scan.Words[k].Role != WordRole.Adjective)
                return false;
        }

        return false;
    }

    private bool Genitive(KnownName name, int head, bool capital)
    {
        if (scan.Has(head, _tags.Locality) || scan.Tables.TryGet(WordTable.Directions, head, out _) || scan.Tables.TryGet(WordTable.Around, head, out _))
            return false;
        if (capital && (Home(name) || scan.Has(head, _happening)))
            return false;
        return scan.Words[head].Reading.Class == PartOfSpeech.Masdar || scan.Has(head, _tags.Body | _tags.Human) || !Home(name);
    }

    /// <summary>At the head of a clause: a country acts, a capital when a verb agrees with it.</summary>
    private bool Subject(KnownName name, Sentence sentence, bool capital)
    {
        var next = name.End;
        if (!capital)
            return next < sentence.End && scan.Words[next].Role is not (WordRole.None);
        return next < sentence.End && scan.Words[next].Role == WordRole.Verb && Feminine(next) && (!Home(name) || Declares(next));
    }

    private bool Feminine(int verb) => scan.Words[verb].Reading.Has(WordFeatures.Feminine);

    /// <summary>Whether the verb is one that only those who govern do.</summary>
    private bool Declares(int verb) => scan.Tables.Cell(WordTable.ActorWords, verb, 1) == "declares";

    /// <summary>Whether it is the country the text is about, whose name is most often its ground.</summary>
    private bool Home(KnownName name)
    {
        var country = name.Place >= 0 ? scan.Lexicon.Places[name.Place].Country : name.Actor >= 0 ? scan.Lexicon.Actors[name.Actor].Country : null;
        return country is not null && country == scan.Evidence.Top;
    }
}
