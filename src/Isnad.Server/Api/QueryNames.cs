using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Isnad.Server.Api;

/// <summary>The parameters that an endpoint takes in its address. Others are refused: a filter that is mistyped would otherwise answer with everything.</summary>
/// <param name="Names">Their names.</param>
internal sealed record QueryNames(IReadOnlyList<string> Names)
{
    /// <summary>Those of lists that page.</summary>
    public static readonly string[] Paging = ["limit", "cursor"];

    private static readonly QueryNames None = new([]);

    /// <summary>Refuses parameters that are not known, and known ones that are given twice.</summary>
    public static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var known = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<QueryNames>() ?? None;
        var query = context.HttpContext.Request.Query;
        var unknown = query.Keys.Where(k => !known.Names.Contains(k, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            return Problem.Bad($"{(unknown.Count == 1 ? "There is no parameter" : "There are no parameters")} {string.Join(", ", unknown.Select(static n => $"'{n}'"))} here. {(known.Names.Count == 0 ? "This address takes none." : $"There are: {string.Join(", ", known.Names)}.")}");
        return query.FirstOrDefault(static q => q.Value.Count > 1) is { Key: { } twice } ? Problem.Bad($"'{twice}' is given more than once.") : await next(context).ConfigureAwait(false);
    }

    /// <summary>Names them in the OpenAPI document.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var name in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryNames>().SelectMany(static q => q.Names))
        {
            operation.Parameters ??= [];
            if (operation.Parameters.All(p => p.Name != name))
                operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }

        return Task.CompletedTask;
    }
}
