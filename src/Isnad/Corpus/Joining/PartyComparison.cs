namespace Isnad.Corpus.Joining;

/// <summary>Compares those who take part in two accounts.</summary>
internal static class PartyComparison
{
    private const double Shared = 1.0;
    private const double Kin = 0.6;
    private const double Unnamed = 0.3;

    /// <summary>Points for shared doers and recipients; negative where different ones are named.</summary>
    public static double Points(AccountView a, AccountView b, out string? detail)
    {
        if (ActKinds.IsMutual(a.Account.Type, a.Account.Mode) || ActKinds.IsMutual(b.Account.Type, b.Account.Mode))
            return Mutual(a, b, out detail);
        if (a.IsGround && b.IsGround && a.Account.Type != b.Account.Type)
            return Side(a.Losers, a.LoserKin, b.Losers, b.LoserKin, -1.0, out detail);
        var actors = Side(a.Actors, a.ActorKin, b.Actors, b.ActorKin, -1.0, out var actorWords);
        var recipients = Side(a.Recipients, a.RecipientKin, b.Recipients, b.RecipientKin, -0.7, out var recipientWords);
        var swapped = actors < 0 && Share(a.Actors, b.Recipients) && Share(b.Actors, a.Recipients) ? -0.5 : 0;
        detail = Join(actorWords, recipientWords);
        return actors + recipients + swapped;
    }

    /// <summary>Whether two lists of keys share one.</summary>
    public static bool Share(string[] a, string[] b) => First(a, b) is not null;

    /// <summary>Whether a key names someone: people without a name ("gunmen", "civilians") are nobody in particular, nor is a force of one common word
    /// ("fighters").</summary>
    public static bool IsSomeone(string key) =>
        !key.StartsWith("~group:", StringComparison.Ordinal) && !(key.StartsWith("~armedgroup:", StringComparison.Ordinal) && !key.Contains(' ', StringComparison.Ordinal));

    private static double Mutual(AccountView a, AccountView b, out string? detail)
    {
        string[] one = [.. a.Actors, .. a.Recipients];
        string[] other = [.. b.Actors, .. b.Recipients];
        var shared = one.Where(IsSomeone).Intersect(other, StringComparer.Ordinal).ToList();
        if (shared.Count >= 2)
        {
            detail = $"both: {string.Join(", ", shared)}";
            return 2 * Shared;
        }

        string[] kin = [.. a.ActorKin, .. a.RecipientKin];
        string[] otherKin = [.. b.ActorKin, .. b.RecipientKin];
        var points = Side(one, kin, other, otherKin, -1.2, out detail);
        return points > 0 && one.Count(IsSomeone) >= 2 && other.Count(IsSomeone) >= 2 ? points - 0.4 : points;
    }

    private static double Side(string[] a, string[] aKin, string[] b, string[] bKin, double conflict, out string? words)
    {
        words = null;
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (First(a, b) is { } shared)
        {
            words = shared;
            return IsSomeone(shared) ? Shared : Unnamed;
        }

        if ((First(a, bKin) ?? First(aKin, b) ?? SameState(a, b)) is { } kin)
        {
            words = $"{kin} stands for both";
            return Kin;
        }

        if (!a.Any(IsSomeone) || !b.Any(IsSomeone))
            return 0;
        words = $"{a[0]} against {b[0]}";
        return conflict;
    }

    // A state and a body of it: "eg" and "eg.army".
    private static string? SameState(string[] a, string[] b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x.Length == 2 && y.Length > 3 && y[2] == '.' && y.StartsWith(x, StringComparison.Ordinal))
                    return x;
                if (y.Length == 2 && x.Length > 3 && x[2] == '.' && x.StartsWith(y, StringComparison.Ordinal))
                    return y;
            }
        }

        return null;
    }

    private static string? First(string[] a, string[] b)
    {
        string? unnamed = null;
        foreach (var x in a)
        {
            if (Array.IndexOf(b, x) < 0)
                continue;
            if (IsSomeone(x))
                return x;
            unnamed ??= x;
        }

        return unnamed;
    }

    private static string? Join(string? a, string? b) => a is null ? b : b is null ? a : $"{a}; {b}";
}
