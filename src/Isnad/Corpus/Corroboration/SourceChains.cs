using Isnad.Text;

namespace Isnad.Corpus.Corroboration;

/// <summary>Reads the chain of an account: who stands behind it.</summary>
internal static class SourceChains
{
    /// <summary>The chain of the innermost claim; only the outlet where the outlet says so itself.</summary>
    public static IReadOnlyList<Voice> Of(EventAccount account) => Of(account.Claims, account.Outlet);

    /// <summary>The chain of the innermost of several claims; only the outlet where there is none.</summary>
    public static IReadOnlyList<Voice> Of(IReadOnlyList<ClaimAccount> claims, string? outlet)
    {
        if (claims.Count > 0 && claims[^1].Chain.Count > 0)
            return claims[^1].Chain;
        return outlet is null ? [] : [Voice.OfOutlet(outlet)];
    }

    /// <summary>Who stands innermost, as a key that is the same wherever the same source speaks. A source that is not named is told apart by outlet and
    /// description; nobody at all by document.</summary>
    public static string Identity(EventAccount account)
    {
        var chain = Of(account);
        if (chain.Count == 0)
            return "document:" + account.Document;
        var inner = chain[^1];
        if (inner.Key is { } key)
            return key;
        return $"unnamed:{account.Outlet ?? account.Document}:{Letters.FoldAll(inner.Words)}";
    }

    /// <summary>Whether the innermost source is somebody who can be told from others.</summary>
    public static bool IsNamed(EventAccount account)
    {
        var chain = Of(account);
        return chain.Count == 0 || (chain[^1].Kind is not (LinkKind.Anonymous or LinkKind.Unspecified) && (chain[^1].Key is not null || chain[^1].Kind != LinkKind.Person));
    }

    /// <summary>Keys of the media in a chain, the publishing outlet left out unless nobody else stands in it.</summary>
    public static IEnumerable<string> Media(EventAccount account)
    {
        var chain = Of(account);
        if (chain.Count == 1 && chain[0] is { Kind: LinkKind.Outlet, Key: { } own })
            return [own];
        return chain.Where(v => v is { Kind: LinkKind.Media, Key: not null }).Select(v => v.Key!);
    }

    /// <summary>The letter that the rules of one document give the innermost chain.</summary>
    public static char Letter(EventAccount account) => account.Claims.Count > 0 ? account.Claims[^1].Grade?.Source ?? 'F' : 'C';
}
