namespace Isnad.Extraction.Attribution;

/// <summary>What kind of word brings in a claim.</summary>
internal enum TriggerKind : byte
{
    /// <summary>A finite verb.</summary>
    Verb,

    /// <summary>A participle that goes on with the last speaker.</summary>
    Participle,

    /// <summary>A verbal noun with its speaker.</summary>
    Noun,

    /// <summary>According to, with the source after it.</summary>
    According,

    /// <summary>In his own words.</summary>
    Own,

    /// <summary>It is said.</summary>
    Impersonal,

    /// <summary>The outlet turns to its own voice.</summary>
    Voice,
}

/// <summary>A word that brings in or ends a claim.</summary>
/// <param name="Token">Its token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Verb">The reporting verb behind it, or null.</param>
/// <param name="Negated">Whether it is negated.</param>
/// <param name="Relative">Whether it stands in a relative clause.</param>
/// <param name="Attributes">Whether it names the source of what stands before it.</param>
internal readonly record struct Trigger(
    int Token, int End, TriggerKind Kind, ReportingVerb? Verb, bool Negated = false, bool Relative = false, bool Attributes = false);
