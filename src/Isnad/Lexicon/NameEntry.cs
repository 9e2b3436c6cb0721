namespace Isnad.Lexicon;

/// <summary>An entry of the matcher.</summary>
/// <param name="Exact">Hash of the name as spelled.</param>
/// <param name="Target">Row in the table of its kind.</param>
/// <param name="Kind">Which table.</param>
/// <param name="Flags">How far it may be trusted.</param>
/// <param name="Words">Number of words.</param>
public readonly record struct NameEntry(ulong Exact, int Target, NameKind Kind, NameFlags Flags, short Words);
