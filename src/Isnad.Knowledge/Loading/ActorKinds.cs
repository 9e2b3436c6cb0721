namespace Isnad.Knowledge.Loading;

/// <summary>Kinds of actors as entries write them.</summary>
internal static class ActorKinds
{
    public static string Name(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.ArmedGroup => "armed_group",
        EntityKind.State => "state",
        EntityKind.Group => "group",
        _ => "organization",
    };
}
