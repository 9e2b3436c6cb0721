namespace Isnad.Corpus.Networks;

/// <summary>Which edge a relation or an event draws (table in docs/guide/method.md).</summary>
internal static class EdgeKinds
{
    /// <summary>The edge of a relation, and whether it runs from the object to the subject; null where it draws none.</summary>
    public static (EdgeKind Kind, bool Turned)? Of(RelationAccount relation) => relation.Type switch
    {
        RelationType.Supports => (EdgeKind.Support, false),
        RelationType.Opposes => (EdgeKind.Hostility, false),
        RelationType.AlliedWith or RelationType.CloseTo => (EdgeKind.Alliance, false),
        RelationType.Commands or RelationType.HoldsOffice => (EdgeKind.Command, false),
        RelationType.MemberOf or RelationType.PartOf or RelationType.SpokespersonOf => (EdgeKind.Command, true),
        RelationType.Mediates => (EdgeKind.Mediation, false),
        _ => null,
    };

    /// <summary>The edge of an event, or null where it draws none. Plans are drawn with their modality.</summary>
    public static EdgeKind? Of(EventAccount account) => account.Type switch
    {
        EventType.Aid or EventType.Support => EdgeKind.Support,
        EventType.Consult => EdgeKind.Meeting,
        EventType.Cooperate or EventType.Agree => EdgeKind.Alliance,
        EventType.Assault when account.Mode is not "sexual" => EdgeKind.Hostility,
        EventType.Threaten or EventType.Sanction => EdgeKind.Hostility,
        EventType.Coerce when account.Mode is "restrict" or "arrest" or "seize" => EdgeKind.Hostility,
        _ => null,
    };

    /// <summary>Whether the edge has no direction.</summary>
    public static bool IsMutual(EdgeKind kind) => kind is EdgeKind.Meeting or EdgeKind.Alliance;
}
