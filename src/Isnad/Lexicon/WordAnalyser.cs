using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>Splits word forms into clitics and a form of the lexicon. Keeps what it has seen; not for use by two threads at once.</summary>
public sealed class WordAnalyser(CompiledLexicon lexicon)
{
    private const int Remembered = 200_000;
    private readonly Dictionary<ulong, WordAnalysis> _seen = [];
    private readonly List<(WordReading Reading, int Score)> _found = [];

    // Particles that no pronoun follows.
    private readonly TagMask _bare = lexicon.TagSet("conj", "cond", "question", "voc");

    // Words that news hardly uses beside a common one that is written alike.
    private readonly TagMask _rare = lexicon.TagSet("rare");

    /// <summary>All readings of a normalised word.</summary>
    public WordAnalysis Analyse(ReadOnlySpan<char> normal)
    {
        if (normal.Length > 40)
            return WordAnalysis.None;
        var exact = WordHash.Exact(normal);
        if (_seen.TryGetValue(exact, out var known))
            return known;
        if (_seen.Count >= Remembered)
            _seen.Clear();
        return _seen[exact] = Look(normal);
    }

    private WordAnalysis Look(ReadOnlySpan<char> normal)
    {
        _found.Clear();
        foreach (var front in ProcliticSplit.Fronts)
        {
            if (!front.Fits(normal, out var length, out var article))
                continue;
            var rest = normal[(length + article)..];
            Suffixes(rest, front, (byte)length, (byte)article);
        }

        if (_found.Count == 0)
            return WordAnalysis.None;
        var anyExact = _found.Exists(static f => f.Reading.Exact);
        _found.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Reading.Lexeme != b.Reading.Lexeme
            ? a.Reading.Lexeme.CompareTo(b.Reading.Lexeme) : ((int)a.Reading.Features).CompareTo((int)b.Reading.Features));
        var readings = new List<WordReading>(_found.Count);
        TagMask tags = 0;
        foreach (var (reading, _) in _found)
        {
            if (anyExact && !reading.Exact)
                continue;
            if (readings.Contains(reading))
                continue;
            readings.Add(reading);
            tags |= lexicon.Lexemes[reading.Lexeme].Tags;
        }

        return new WordAnalysis([.. readings], tags);
    }

    private void Suffixes(ReadOnlySpan<char> rest, in ProcliticSplit front, byte length, byte article)
    {
        if (rest.Length == 0)
            return;
        Match(rest, rest, front, length, article, Pronoun.None, 0, false);
        if ((front.Proclitics & Proclitics.Al) != 0)
            return;
        Span<char> buffer = stackalloc char[48];
        foreach (var (ending, pronoun) in EncliticEnding.All)
        {
            if (rest.Length < ending.Length + 1 || !rest.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = rest[..^ending.Length];
            Match(stem, stem, front, length, article, pronoun, (byte)ending.Length, false);
            if (stem.Length < 2)
                continue;
            var changed = buffer[..(stem.Length + 1)];
            stem.CopyTo(changed);
            var last = stem[^1];
            foreach (var instead in EncliticEnding.Restored(last))
            {
                changed[stem.Length - 1] = instead;
                Match(changed[..stem.Length], stem, front, length, article, pronoun, (byte)ending.Length, true);
            }

            if (last == Letters.Waw)
            {
                changed[stem.Length - 1] = last;
                changed[stem.Length] = Letters.Alef;
                Match(changed, stem, front, length, article, pronoun, (byte)ending.Length, true);
            }
        }
    }

    private void Match(
        ReadOnlySpan<char> form, ReadOnlySpan<char> written, in ProcliticSplit front, byte length, byte article,
        Pronoun pronoun, byte enclitic, bool restored)
    {
        var entries = lexicon.FormsOf(WordHash.Folded(form));
        if (entries.IsEmpty)
            return;
        var exact = WordHash.Exact(form);
        foreach (ref readonly var entry in entries)
        {
            var features = (WordFeatures)entry.Features;
            if (!Compatible(front.Proclitics, entry.Class, features, pronoun, written))
                continue;
            if (pronoun != Pronoun.None && entry.Class == PartOfSpeech.Particle && (lexicon.Lexemes[entry.Lexeme].Tags & _bare) != 0)
                continue;
            if ((front.Proclitics & Proclitics.Al) != 0)
                features |= WordFeatures.Definite;
            var isExact = entry.Exact == (uint)exact;
            var score = (isExact ? 8 : 0) - (front.Weight * 3) - (pronoun == Pronoun.None ? 0 : 3) - (restored ? 1 : 0)
                + (entry.Class == PartOfSpeech.Particle ? (length == 0 ? 4 : 2) : 0) - (entry.Class >= PartOfSpeech.GivenName && entry.Class <= PartOfSpeech.FamilyName ? 1 : 0);
            if (pronoun is Pronoun.Me or Pronoun.You)
                score -= 5;
            if (exact == lexicon.LemmaHash(entry.Lexeme))
                score++;
            if ((lexicon.Lexemes[entry.Lexeme].Tags & _rare) != 0)
                score -= 4;
            // "And arrived" is written like the passive of another verb, which news does not use.
            if (length == 0 && (features & WordFeatures.Passive) != 0 && written is [Letters.Waw, Letters.Waw, ..])
                score -= 4;
            if (entry.Class == PartOfSpeech.Verb)
                score -= Rarity(features) + (pronoun >= Pronoun.You ? 4 : 0);
            else if ((features & (WordFeatures.Dual | WordFeatures.Construct)) == (WordFeatures.Dual | WordFeatures.Construct))
                score -= entry.Class == PartOfSpeech.Noun ? 1 : 3;
            else if ((features & WordFeatures.Dual) != 0)
                score--;
            _found.Add((new WordReading(entry.Lexeme, entry.Class, features, front.Proclitics, length, article, pronoun, enclitic, isExact), score));
        }
    }

    /// <summary>News speaks in the third person: other persons and the women's plural come last.</summary>
    private static int Rarity(WordFeatures features)
    {
        var rarity = (features & WordFeatures.Third) == 0 ? 3 : 0;
        if ((features & (WordFeatures.Feminine | WordFeatures.Plural)) == (WordFeatures.Feminine | WordFeatures.Plural))
            rarity += 3;
        if ((features & (WordFeatures.Dual | WordFeatures.Construct)) != 0)
            rarity++;
        if ((features & WordFeatures.Passive) != 0)
            rarity++;
        return rarity;
    }

    private static bool Compatible(Proclitics front, PartOfSpeech part, WordFeatures features, Pronoun pronoun, ReadOnlySpan<char> written)
    {
        var verb = part == PartOfSpeech.Verb;
        if ((front & Proclitics.Sa) != 0 && !(verb && (features & WordFeatures.Present) != 0))
            return false;
        if ((front & (Proclitics.Bi | Proclitics.Ka)) != 0 && verb)
            return false;
        if ((front & Proclitics.Li) != 0 && verb && (features & WordFeatures.Present) == 0)
            return false;
        if ((front & Proclitics.Al) != 0 && (verb || part == PartOfSpeech.Particle || (features & (WordFeatures.Construct | WordFeatures.Tanwin)) != 0))
            return false;
        if (part == PartOfSpeech.Particle && (front & (Proclitics.Bi | Proclitics.Li | Proclitics.Ka)) != 0 && written.Length < 2)
            return false;
        if (pronoun == Pronoun.None)
            return true;
        return (features & WordFeatures.Tanwin) == 0 && part is not (PartOfSpeech.GivenName or PartOfSpeech.FamilyName)
            && !(verb && pronoun == Pronoun.Me && written.Length == 0);
    }
}
