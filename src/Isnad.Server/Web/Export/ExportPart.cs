namespace Isnad.Server.Web.Export;

/// <summary>Which of the files of an export.</summary>
internal enum ExportPart
{
    /// <summary>The rows.</summary>
    Rows,

    /// <summary>The report of what was inferred and what the format cannot hold.</summary>
    Report,

    /// <summary>The second file of a format that has one: timemap's sources.</summary>
    Sources,
}
