using Isnad.Corpus;

namespace Isnad.Cli.Answers;

/// <summary>The chain of an account.</summary>
internal static class EventChains
{
    /// <summary>That of the innermost claim; only the outlet where it says so itself.</summary>
    public static IReadOnlyList<Voice> Of(EventAccount account) =>
        account.Claims.Count > 0 && account.Claims[^1].Chain.Count > 0 ? account.Claims[^1].Chain
        : account.Outlet is { } outlet ? [Voice.OfOutlet(outlet)] : [];
}
