namespace Isnad.Formats.Readers;

/// <summary>How bytes came to be opened.</summary>
internal enum OpenedFrom
{
    /// <summary>The file was named.</summary>
    NamedFile,

    /// <summary>The file lay in a folder that was named.</summary>
    Folder,

    /// <summary>It lay in an archive.</summary>
    Archive,

    /// <summary>It came from the network, now or when a web archive took it.</summary>
    Network,

    /// <summary>It came through standard input.</summary>
    Stream,
}
