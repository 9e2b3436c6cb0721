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
