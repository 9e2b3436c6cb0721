namespace Isnad.Cli.Answers;

/// <summary>A call that turns out to be wrong only when what it names is looked up.</summary>
/// <param name="message">What is wrong, for the person who called.</param>
internal sealed class WrongCallException(string message) : Exception(message);
