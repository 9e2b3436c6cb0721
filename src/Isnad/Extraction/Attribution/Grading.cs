namespace Isnad.Extraction.Attribution;

/// <summary>Facts about the innermost source that the grade rests on.</summary>
/// <param name="Qualified">Whether an unnamed source is described by more than its bare noun.</param>
/// <param name="Witness">Whether it saw it.</param>
/// <param name="Official">Whether a person speaks for an office.</param>
internal readonly record struct GradedSource(bool Qualified, bool Witness, bool Official);

/// <summary>Grades a claim in the Admiralty scales by the rules of docs/guide/method.md: countable facts of the chain and of
/// this document only, never an opinion about an outlet, a body or a person.</summary>
internal static class Grading
{
    /// <summary>The grade of a claim.</summary>
    /// <param name="chain">Its chain.</param>
    /// <param name="act">What the source does.</param>
    /// <param name="source">Facts about the innermost source.</param>
    /// <param name="echo">What another source of the document says of the same: confirms, denies, or null.</param>
    public static AdmiraltyGrade Of(IReadOnlyList<ReadingLink> chain, ClaimAct act, GradedSource source, ClaimAct? echo)
    {
        var reasons = new List<string>(4);
        var letter = Letter(chain[^1], source, reasons);
        var relays = 0;
        for (var i = 0; i < chain.Count - 1; i++)
        {
            if (chain[i].Kind is not LinkKind.Outlet)
                relays++;
        }

        if (relays > 0 && letter < 'E')
        {
            letter++;
            reasons.Add(relays == 1 ? "reached the outlet through one other" : "reached the outlet through several others");
        }

        return new AdmiraltyGrade(letter, Number(chain[^1], act, echo, reasons), reasons.AsReadOnly());
    }

    private static char Letter(ReadingLink link, GradedSource source, List<string> reasons)
    {
        switch (link.Kind)
        {
            case LinkKind.Person:
                reasons.Add(source.Official ? "a person named or fixed by office, who speaks for it" : "a person named");
                return source.Official ? 'B' : 'C';
            case LinkKind.Organization:
                reasons.Add("a body that speaks under its name");
                return 'B';
            case LinkKind.Document:
                reasons.Add("a document");
                return 'B';
            case LinkKind.Media or LinkKind.Outlet:
                reasons.Add("a medium, its own source not told");
                return 'C';
            case LinkKind.Anonymous when source.Witness:
                reasons.Add("an eyewitness not named");
                return 'C';
            case LinkKind.Anonymous when source.Qualified || link.Count == SourceCount.Several:
                reasons.Add(link.Count == SourceCount.Several ? "several sources not named" : "a source not named but described");
                return 'D';
            case LinkKind.Anonymous:
                reasons.Add("a source neither named nor described");
                return 'E';
            default:
                reasons.Add("no source is told");
                return 'F';
        }
    }

    private static int Number(ReadingLink link, ClaimAct act, ClaimAct? echo, List<string> reasons)
    {
        if (echo == ClaimAct.Deny)
        {
            reasons.Add("denied by another source of this document");
            return 4;
        }

        if (echo == ClaimAct.Confirm)
        {
            reasons.Add("confirmed by another source of this document");
            return 2;
        }

        switch (act)
        {
            case ClaimAct.Predict:
                reasons.Add("about the future");
                return 6;
            case ClaimAct.Confirm:
                reasons.Add("confirms what others said");
                return 2;
            case ClaimAct.Deny:
                reasons.Add("denies what others said");
                return 3;
        }

        if (link.Kind is LinkKind.Unspecified)
        {
            reasons.Add("nobody stands for it");
            return 6;
        }

        reasons.Add("no second source in this document");
        return 3;
    }
}
