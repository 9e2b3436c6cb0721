namespace Isnad;

/// <summary>An Admiralty grade computed by the published rules (docs/guide/method.md).</summary>
/// <param name="Source">A–F.</param>
/// <param name="Credibility">1–6.</param>
/// <param name="Reasons">Why, in order of application.</param>
public sealed record AdmiraltyGrade(char Source, int Credibility, IReadOnlyList<string> Reasons);
