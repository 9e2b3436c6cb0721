namespace Isnad.Formats.Readers.Fetching;

/// <summary>Which addresses of the network may be reached.</summary>
public enum AddressSpace
{
    /// <summary>Public ones only: nothing on this machine, in the local network, or of special purpose.</summary>
    PublicOnly,

    /// <summary>All, also private ones. For one's own servers.</summary>
    Any,
}
