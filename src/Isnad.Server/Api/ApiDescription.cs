using Microsoft.AspNetCore.OpenApi;

namespace Isnad.Server.Api;

/// <summary>The OpenAPI document of the REST interface.</summary>
internal static class ApiDescription
{
    /// <summary>Sets it up.</summary>
    public static void Set(OpenApiOptions options)
    {
        options.ShouldInclude = static d => d.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddOperationTransformer(QueryNames.Describe);
        options.AddOperationTransformer(RequestExamples.Describe);
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "Isnad";
            document.Info.Version = "1";
            document.Info.Description =
                "Arabic reporting on conflicts as checkable data: articles, events joined over articles, actors, chains of attribution, contradictions, judgements. "
                + "Refusals are problem details (RFC 9457) with a code of docs/guide/diagnostics.md. Lists page by cursor, carry entity tags and stream as JSON Lines or CSV by Accept.";
            document.Servers = [];
            return Task.CompletedTask;
        });
    }
}
