using Isnad.Server.Archives;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web.Actors;

/// <summary>Which actors a list shows, read from its address.</summary>
/// <param name="Words">Words of a name, or null.</param>
/// <param name="Kind">The kind, or null.</param>
/// <param name="Unknown">Whether only those are shown that the knowledge base does not know.</param>
internal sealed record ActorFilter(string? Words, EntityKind? Kind, bool Unknown)
{
    /// <summary>The filter of an address. What cannot be understood is passed over.</summary>
    public static ActorFilter Of(IQueryCollection query) => new(
        string.IsNullOrWhiteSpace(query["words"]) ? null : query["words"].ToString().Trim(), Spelling.TryParse<EntityKind>(query["kind"], out var kind) ? kind : null, query["unknown"] == "1");

    /// <summary>The actors of a snapshot that fit, those named in most articles first.</summary>
    public IReadOnlyList<ActorRow> Of(CorpusSnapshot corpus) => this == new ActorFilter(null, null, false) ? corpus.Actors : [.. corpus.Actors.Where(Fits)];

    private bool Fits(ActorRow row) =>
        (Kind is null || row.Actor.Kind == Kind) && (!Unknown || !row.Actor.Known)
        && (Words is null || row.Actor.NameAr.Contains(Words, StringComparison.OrdinalIgnoreCase) || (row.Actor.NameEn ?? "").Contains(Words, StringComparison.OrdinalIgnoreCase));
}
