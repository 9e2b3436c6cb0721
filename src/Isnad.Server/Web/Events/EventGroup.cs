namespace Isnad.Server.Web.Events;

/// <summary>Coarse groups of event types, for colours and shapes.</summary>
internal static class EventGroup
{
    /// <summary>The group of a type.</summary>
    public static string Of(EventType type) => type switch
    {
        EventType.Assault => "violence",
        EventType.Coerce or EventType.Mobilize or EventType.Threaten or EventType.Sanction => "coercion",
        EventType.Protest or EventType.Reject or EventType.Accuse => "protest",
        EventType.Retreat or EventType.Concede => "other",
        _ => "talk",
    };
}
