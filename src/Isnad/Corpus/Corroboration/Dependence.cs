namespace Isnad.Corpus.Corroboration;

/// <summary>Why accounts count as one source.</summary>
public enum Dependence
{
    /// <summary>One account only.</summary>
    Alone,

    /// <summary>The same person or body is the innermost source.</summary>
    SameSource,

    /// <summary>The same medium or agency is quoted.</summary>
    SameMedium,

    /// <summary>The same publishing outlet.</summary>
    SameOutlet,

    /// <summary>The texts are copies.</summary>
    Copies,
}
