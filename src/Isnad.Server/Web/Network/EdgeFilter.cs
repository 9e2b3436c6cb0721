using System.Globalization;
using Isnad.Corpus.Networks;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web.Network;

/// <summary>Which edges of the network a view shows, read from its address.</summary>
/// <param name="Kind">The kind, or null for all.</param>
/// <param name="Actor">Key of an actor at either end, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Outlets">Fewest outlets that state it.</param>
public sealed record EdgeFilter(EdgeKind? Kind, string? Actor, DateOnly? From, DateOnly? To, int Outlets)
{
    /// <summary>Names of its parameters in addresses.</summary>
    public static IReadOnlyList<string> Names { get; } = ["kind", "actor", "from", "to", "outlets"];

    /// <summary>The filter as the query of an address; what it does not narrow is left out.</summary>
    public QueryString Query => QueryString.Create(new (string Name, string? Value)[]
    {
        ("kind", Kind?.ToString()), ("actor", Actor), ("from", Day(From)), ("to", Day(To)), ("outlets", Outlets > 1 ? Outlets.ToString(CultureInfo.InvariantCulture) : null),
    }.Where(static p => p.Value is not null).Select(static p => KeyValuePair.Create(p.Name, p.Value)));

    /// <summary>The filter of an address. What cannot be understood is passed over.</summary>
    public static EdgeFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new EdgeFilter(
            Enum.TryParse<EdgeKind>(query["kind"], true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            query["actor"].ToString() is { Length: > 0 } actor ? actor : null,
            Days.Parse(query["from"]),
            Days.Parse(query["to"]),
            int.TryParse(query["outlets"], NumberStyles.None, CultureInfo.InvariantCulture, out var outlets) ? outlets : 1);
    }

    /// <summary>The edges of a snapshot that fit; those with most outlets and statements first.</summary>
    public IReadOnlyList<NetworkEdge> Of(CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.Network.Where(e =>
            (Kind is null || e.Kind == Kind)
            && (Actor is null || e.From.Key == Actor || e.To.Key == Actor)
            && (Outlets <= 1 || e.Outlets >= Outlets)
            && (From is null || e.Last is null || e.Last >= From) && (To is null || e.First is null || e.First <= To))];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
