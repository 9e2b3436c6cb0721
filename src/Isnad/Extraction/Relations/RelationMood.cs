using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Reads from the words before a trigger whether its relation holds, is to come, is aimed at or is denied.</summary>
internal sealed class RelationMood
{
    private const int Reach = 6;
    private readonly TagMask _hypothetical;
    private readonly TagMask _future;
    private readonly TagMask _aspect;
    private readonly TagMask _futureParticle;
    private readonly Dictionary<int, Modality> _control = [];
    private readonly Dictionary<int, Modality> _clauses = [];
    private readonly Dictionary<int, Modality> _aims = [];

    public RelationMood(CompiledLexicon lexicon)
    {
        _hypothetical = lexicon.TagSet("modal_hypothetical");
        _future = lexicon.TagSet("modal_future");
        _aspect = lexicon.TagSet("aspect");
        _futureParticle = lexicon.TagSet("future");
        foreach (var control in lexicon.ControlVerbs)
            (control.Complement == "clause" ? _clauses : _control).TryAdd(control.Lexeme, control.Modality);
        for (var i = 0; i < lexicon.Rows.Count; i++)
        {
            if (lexicon.Rows[i].Table == "relation-moods" && Enum.TryParse<Modality>(lexicon.Rows[i].Cells[1], true, out var modality))
                _aims.Add(i, modality);
        }
    }

    /// <summary>The modality of a finite verb.</summary>
    public Modality OfVerb(Reading reading, int verb, int floor)
    {
        var word = reading.Words[verb];
        var particles = Particles(reading, verb, floor);
        if (particles != Modality.Actual)
            return particles;
        if (word.Reading.Has(WordFeatures.Present) && verb > floor && (reading.Words[verb - 1].Tags & (_aspect | _hypothetical)) != 0)
            return Modality.Hypothetical;
        if (word.Reading.Has(Proclitics.Sa))
            return Modality.Future;
        if (word.Reading.Has(Proclitics.Li))
            return Modality.Hypothetical;
        foreach (var clause in reading.Clauses)
        {
            if (clause.Predicate != verb || clause.Class != PartOfSpeech.Verb)
                continue;
            if (clause.Negated)
                return Modality.Negated;
            if (clause.Conditional)
                return Modality.Hypothetical;
            if (clause.Governor >= 0 && clause.Complement && _clauses.TryGetValue(reading.Clauses[clause.Governor].Lexeme, out var lent))
                return lent;
            break;
        }

        return Modality.Actual;
    }

    /// <summary>The modality of a noun, verbal noun or phrase.</summary>
    public Modality OfNoun(Reading reading, int token, int floor)
    {
        for (var i = token - 1; i >= floor && i >= token - Reach; i--)
        {
            var word = reading.Words[i];
            if (reading.Tokens[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon)
                break;
            if (word.Role == WordRole.Negation)
                return Modality.Negated;
            if ((word.Tags & _hypothetical) != 0)
                return Modality.Hypothetical;
            if ((word.Tags & _future) != 0)
                return Modality.Future;
            if (Aim(reading, i) is { } aim)
                return aim;
            if (word.Role == WordRole.Verb)
                return OfGovernor(reading, i, floor);
            if (word.Reading.Class == PartOfSpeech.Masdar && _control.TryGetValue(word.Reading.Lexeme, out var lent) && lent != Modality.Actual)
                return lent;
        }

        return Modality.Actual;
    }

    /// <summary>A negation right before an attribute or phrase.</summary>
    public Modality OfAttribute(Reading reading, int token, int floor) => Particles(reading, token, Math.Max(floor, token - 1));

    private Modality OfGovernor(Reading reading, int verb, int floor)
    {
        var own = OfVerb(reading, verb, floor);
        if (own == Modality.Negated)
            return own;
        return _control.TryGetValue(reading.Words[verb].Reading.Lexeme, out var lent) && lent != Modality.Actual ? lent : Modality.Actual;
    }

    private Modality? Aim(Reading reading, int token)
    {
        foreach (var match in NameRows.At(reading, token))
        {
            if (_aims.TryGetValue(match.Entry.Target, out var modality))
                return modality;
        }

        return null;
    }

    private Modality Particles(Reading reading, int token, int floor)
    {
        for (var i = token - 1; i >= floor && i >= token - 3; i--)
        {
            var word = reading.Words[i];
            if (word.Role == WordRole.Negation)
                return Modality.Negated;
            if (word.Role == WordRole.Particle && (word.Tags & _futureParticle) != 0)
                return Modality.Future;
            if (word.Role is not (WordRole.Particle or WordRole.Auxiliary or WordRole.Adverb))
                break;
        }

        return Modality.Actual;
    }
}
