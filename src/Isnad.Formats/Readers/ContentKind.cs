namespace Isnad.Formats.Readers;

/// <summary>What bytes are.</summary>
internal enum ContentKind
{
    /// <summary>Nothing that is read.</summary>
    Unknown,

    /// <summary>Plain text: one article.</summary>
    Text,

    /// <summary>An article a line.</summary>
    JsonLines,

    /// <summary>A JSON array of articles, one article, or a JSON Feed.</summary>
    Json,

    /// <summary>A table with commas or semicolons.</summary>
    Csv,

    /// <summary>A table with tabs.</summary>
    Tsv,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>RSS, RDF or Atom.</summary>
    Feed,

    /// <summary>A list of addresses, one a line.</summary>
    Addresses,

    /// <summary>Records of a web archive.</summary>
    Warc,

    /// <summary>A page saved with its parts.</summary>
    Mhtml,

    /// <summary>Pages for print.</summary>
    Pdf,

    /// <summary>A ZIP archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>Anything packed by gzip.</summary>
    Gzip,
}
