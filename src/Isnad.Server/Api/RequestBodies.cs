using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Isnad.Server.Api;

/// <summary>What the OpenAPI document says of the bodies of requests: an example of each, and those that are no JSON.</summary>
internal static class RequestBodies
{
    private static readonly Lazy<JsonObject> Examples = new(Load);

    /// <summary>Describes the body of an operation.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TextBody>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = body.Types.ToDictionary(static t => t, static _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
            };
        }

        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
            content.Example = Examples.Value[operation.OperationId!]?.DeepClone();
        return Task.CompletedTask;
    }

    private static JsonObject Load()
    {
        using var stream = typeof(RequestBodies).Assembly.GetManifestResourceStream("api/examples.json") ?? throw new InvalidOperationException("The examples of requests are missing in this build.");
        return JsonNode.Parse(stream)!.AsObject();
    }
}
