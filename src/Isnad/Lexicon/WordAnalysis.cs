namespace Isnad.Lexicon;

/// <summary>All readings of a word form, the likelier first. Immutable and shared between tokens.</summary>
public sealed class WordAnalysis
{
    /// <summary>Of a token that is no word, or a word not looked up.</summary>
    public static readonly WordAnalysis None = new([], default);

    private readonly WordReading[] _readings;

    internal WordAnalysis(WordReading[] readings, TagMask tags)
    {
        _readings = readings;
        Tags = tags;
        foreach (var reading in readings)
        {
            Classes |= 1 << (int)reading.Class;
            Proclitics |= reading.Proclitics;
        }
    }

    /// <summary>The readings; empty when the lexicon does not know the form.</summary>
    public ReadOnlySpan<WordReading> Readings => _readings;

    /// <summary>Union of the tags of all readings' lexemes.</summary>
    public TagMask Tags { get; }

    /// <summary>Bit set of the parts of speech of the readings.</summary>
    public int Classes { get; }

    /// <summary>Union of the proclitics of the readings.</summary>
    public Proclitics Proclitics { get; }

    /// <summary>Whether the lexicon knows the form.</summary>
    public bool Known => _readings.Length > 0;

    /// <summary>Whether one reading is of this part of speech.</summary>
    public bool Can(PartOfSpeech part) => (Classes & (1 << (int)part)) != 0;

    /// <summary>The likeliest reading, or an unknown one.</summary>
    public WordReading Best => _readings.Length > 0 ? _readings[0] : new WordReading(-1, PartOfSpeech.Unknown, default, default, 0, 0, default, 0, false);

    /// <summary>The likeliest reading of this part of speech; false when none.</summary>
    public bool TryGet(PartOfSpeech part, out WordReading reading)
    {
        foreach (var candidate in _readings)
        {
            if (candidate.Class == part)
            {
                reading = candidate;
                return true;
            }
        }

        reading = default;
        return false;
    }
}
