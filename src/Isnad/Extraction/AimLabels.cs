using Isnad.Lexicon;

namespace Isnad.Extraction;

/// <summary>Drops the label of an operation that is made of a verbal noun (the liberation of the city) where the verbal noun comes with li: what someone wants to do,
/// no name.</summary>
internal static class AimLabels
{
    /// <summary>Removes such matches from <see cref="Reading.Names"/>.</summary>
    public static void Drop(Reading reading) =>
        reading.Names.RemoveAll(match => match.ProcliticLength > 0 && (match.Entry.Flags & NameFlags.Label) != 0 && reading.Tokens[match.First].Word.TryGet(PartOfSpeech.Masdar, out var deed) && deed.Has(Proclitics.Li));
}
