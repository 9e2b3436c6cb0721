namespace Isnad.Server.Api;

/// <summary>An endpoint takes its body as it comes, whatever the request calls it; the OpenAPI document names these types.</summary>
/// <param name="Types">Types of content.</param>
internal sealed record TextBody(params string[] Types);
