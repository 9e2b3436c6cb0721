namespace Isnad.Knowledge.Suggesting;

/// <summary>Something that articles name and the knowledge lacks.</summary>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>armed_group</c>, <c>group</c>, <c>outlet</c>, <c>place</c>, <c>title</c> or <c>word</c>.</param>
/// <param name="Text">The words.</param>
/// <param name="Articles">In how many articles they stand.</param>
/// <param name="Mentions">How often.</param>
/// <param name="Sentences">Up to three sentences with them.</param>
public sealed record Suggestion(string Kind, string Text, int Articles, int Mentions, IReadOnlyList<string> Sentences);
