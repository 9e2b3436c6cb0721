namespace Isnad.Server.Hosting;

/// <summary>The server cannot be started as asked. The message is one sentence for the user, with the remedy.</summary>
/// <param name="code">A code of docs/guide/diagnostics.md.</param>
/// <param name="message">What, and what to do.</param>
public sealed class ServerException(string code, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
}
