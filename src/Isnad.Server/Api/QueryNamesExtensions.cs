using Microsoft.AspNetCore.Builder;

namespace Isnad.Server.Api;

/// <summary>Says which parameters an endpoint takes.</summary>
internal static class QueryNamesExtensions
{
    /// <summary>It takes these, and no others.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params IEnumerable<string> names) => endpoint.WithMetadata(new QueryNames([.. names]));

    /// <summary>It takes these and those of lists that page.</summary>
    public static RouteHandlerBuilder TakesPaged(this RouteHandlerBuilder endpoint, params IEnumerable<string> names) => endpoint.WithMetadata(new QueryNames([.. names, .. QueryNames.Paging]));
}
