namespace Isnad.Lexicon;

/// <summary>What a name in the matcher stands for.</summary>
public enum NameKind : byte
{
    /// <summary>An actor; the target is its row in <see cref="CompiledLexicon.Actors"/>.</summary>
    Actor,

    /// <summary>A place; the target is its row in <see cref="CompiledLexicon.Places"/>.</summary>
    Place,

    /// <summary>An outlet; the target is its row in <see cref="CompiledLexicon.Outlets"/>.</summary>
    Outlet,

    /// <summary>An office; the target is its row in <see cref="CompiledLexicon.Offices"/>.</summary>
    Office,

    /// <summary>A row of a word table (<see cref="CompiledLexicon.Rows"/>): months, hedges, number words, reporting phrases.</summary>
    Row,
}

/// <summary>How far a name may be trusted.</summary>
[Flags]
public enum NameFlags : byte
{
    /// <summary>Means its target wherever it stands.</summary>
    None = 0,

    /// <summary>Needs a cue: the full name earlier, a title before it, or the right country in the context.</summary>
    Short = 1,

    /// <summary>A place name that is also a common word or a person's name: needs a place word before it.</summary>
    Cue = 2,

    /// <summary>A name of places in several countries: the country must fit the context.</summary>
    Context = 4,

    /// <summary>A label that legitimises.</summary>
    Legitimising = 8,

    /// <summary>A label that delegitimises.</summary>
    Delegitimising = 16,

    /// <summary>A label, neutral when neither of the other two is set.</summary>
    Label = 32,

    /// <summary>Counts only as spelled, hamzas included.</summary>
    Exact = 64,

    /// <summary>A form derived from a state's name: nisba adjective or demonym, or its capital.</summary>
    Derived = 128,
}

/// <summary>An entry of the matcher.</summary>
/// <param name="Exact">Hash of the name as spelled.</param>
/// <param name="Target">Row in the table of its kind.</param>
/// <param name="Kind">Which table.</param>
/// <param name="Flags">How far it may be trusted.</param>
/// <param name="Words">Number of words.</param>
public readonly record struct NameEntry(ulong Exact, int Target, NameKind Kind, NameFlags Flags, short Words);

/// <summary>A name found in the tokens of an article.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="ProcliticLength">Normalised characters of the first token that are no part of the name.</param>
/// <param name="Proclitics">What those characters are.</param>
/// <param name="Entry">What was found.</param>
public readonly record struct NameMatch(int First, int End, byte ProcliticLength, Proclitics Proclitics, NameEntry Entry)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}
