using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Isnad.Server.Api;

/// <summary>What the OpenAPI document says of requests: an example of each parameter and body, and the bodies that are no JSON.</summary>
internal static class RequestExamples
{
    private static readonly Lazy<JsonObject> Examples = new(Load);

    /// <summary>Describes the parameters and the body of an operation; call it behind what names its parameters.</summary>
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

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Example = (Examples.Value["byOperation"]![operation.OperationId!]?[parameter.Name!] ?? Examples.Value["parameters"]![parameter.Name!])?.DeepClone();
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
            content.Example = Examples.Value[operation.OperationId!]?.DeepClone();
        return Task.CompletedTask;
    }

    private static JsonObject Load()
    {
        using var stream = typeof(RequestExamples).Assembly.GetManifestResourceStream("api/examples.json") ?? throw new InvalidOperationException("The examples of requests are missing in this build.");
        return JsonNode.Parse(stream)!.AsObject();
    }
}
