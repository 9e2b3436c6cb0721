using Isnad.Extraction.Events;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>The words attached in front of a token: by its reading, or by the name that begins inside it.</summary>
internal static class Clitics
{
    private const char Waw = '\u0648';
    private const char Beh = '\u0628';
    private const char Lam = '\u0644';

    /// <summary>The clitics of a token.</summary>
    public static Proclitics Of(Reading reading, int token)
    {
        var found = reading.Words[token].Reading.Proclitics;
        foreach (var m in Fillers.Between(reading, token, token + 1))
        {
            var skip = reading.Mentions[m].Skip;
            found = reading.Words[token].Reading.Lexeme < 0 || skip > 0 ? Proclitics.None : found & ~(Proclitics.Wa | Proclitics.Fa | Proclitics.Bi | Proclitics.Li | Proclitics.Ka);
            foreach (var letter in reading.Normal(token)[..skip])
                found |= letter switch { Waw => Proclitics.Wa, Beh => Proclitics.Bi, Lam => Proclitics.Li, _ => Proclitics.None };
            break;
        }

        return found;
    }

    /// <summary>Whether a conjunction is attached in front.</summary>
    public static bool Joined(Reading reading, int token) => (Of(reading, token) & (Proclitics.Wa | Proclitics.Fa)) != 0;

    /// <summary>Whether a preposition is attached in front.</summary>
    public static bool Governed(Reading reading, int token) => (Of(reading, token) & (Proclitics.Bi | Proclitics.Li | Proclitics.Ka)) != 0;
}
