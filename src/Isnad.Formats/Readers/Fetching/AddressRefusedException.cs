namespace Isnad.Formats.Readers.Fetching;

/// <summary>A host's addresses are none that may be reached.</summary>
internal sealed class AddressRefusedException(string host) : IOException($"'{host}' is not in the public network.");
