using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Tells the modes of support by the adjectives beside the word.</summary>
internal static class RelationModes
{
    private const int Reach = 10;

    /// <summary>The modes; the frame's own, which may be null, where no adjective tells.</summary>
    public static List<string?> Of(Reading reading, RelationFrame frame, int trigger, int sentenceEnd)
    {
        var modes = new List<string?>();
        if (frame.Modes.Length > 0)
        {
            for (var i = trigger + 1; i < sentenceEnd && i <= trigger + Reach; i++)
            {
                if (Surroundings.Stops(reading, i))
                    break;
                Adjective(reading, frame, i, modes);
            }
        }

        if (modes.Count == 0)
            modes.Add(frame.Mode);
        return modes;
    }

    private static void Adjective(Reading reading, RelationFrame frame, int token, List<string?> modes)
    {
        foreach (var word in reading.Tokens[token].Word.Readings)
        {
            if (word.Class != PartOfSpeech.Adjective)
                continue;
            foreach (var mode in frame.Modes)
            {
                if (mode.Meets(word.Lexeme, 0) && !modes.Contains(mode.Function) && !InName(reading, token))
                    modes.Add(mode.Function);
            }
        }
    }

    private static bool InName(Reading reading, int token) => reading.Words[token].Role == WordRole.Name || Surroundings.Mentioned(reading, token);
}
