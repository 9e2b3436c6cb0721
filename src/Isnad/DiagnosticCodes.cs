namespace Isnad;

/// <summary>The codes of all diagnostics; each has its paragraph in docs/guide/diagnostics.md.</summary>
public static class DiagnosticCodes
{
    /// <summary>A path does not exist or cannot be opened.</summary>
    public const string CannotOpen = "ISN0001";

    /// <summary>A file, line or text without anything to read.</summary>
    public const string Empty = "ISN0002";

    /// <summary>A file of a kind that is not read.</summary>
    public const string UnknownKind = "ISN0003";

    /// <summary>A text longer than what is read as one article.</summary>
    public const string TooLong = "ISN0004";

    /// <summary>A line of a JSON Lines file that is no JSON object.</summary>
    public const string BrokenLine = "ISN0005";

    /// <summary>A JSON object without a <c>text</c>, or with a field of the wrong type.</summary>
    public const string WrongField = "ISN0006";

    /// <summary>A date that no calendar has.</summary>
    public const string WrongDate = "ISN0007";

    /// <summary>Nothing to read in all the paths given.</summary>
    public const string NothingToRead = "ISN0008";

    /// <summary>An article on which the software itself failed.</summary>
    public const string InternalFailure = "ISN0009";

    /// <summary>The output cannot be written.</summary>
    public const string CannotWrite = "ISN0010";

    /// <summary>Bytes that are no character in the encoding.</summary>
    public const string InvalidBytes = "ISN0101";

    /// <summary>Bytes that are no text.</summary>
    public const string Binary = "ISN0102";

    /// <summary>Halves of surrogate pairs.</summary>
    public const string LoneSurrogates = "ISN0103";

    /// <summary>An encoding found by statistics.</summary>
    public const string GuessedEncoding = "ISN0104";

    /// <summary>A declared encoding that is not known.</summary>
    public const string UnknownEncoding = "ISN0105";

    /// <summary>No Arabic in the text.</summary>
    public const string NoArabic = "ISN0106";

    /// <summary>Quotations nested deeper than is followed.</summary>
    public const string DeepQuotations = "ISN0107";

    /// <summary>A page of HTML handed in as plain text.</summary>
    public const string MarkupInText = "ISN0108";

    /// <summary>Left out: menu, breadcrumb, buttons of the page.</summary>
    public const string ChromeMenu = "ISN0201";

    /// <summary>Left out: links to other articles.</summary>
    public const string ChromeRelated = "ISN0202";

    /// <summary>Left out: comment form.</summary>
    public const string ChromeComments = "ISN0203";

    /// <summary>Left out: credit of a picture or of agencies.</summary>
    public const string ChromeCredit = "ISN0204";

    /// <summary>Left out: about the author.</summary>
    public const string ChromeAuthor = "ISN0205";

    /// <summary>Left out: a pull quote that repeats the article's words.</summary>
    public const string ChromePullQuote = "ISN0206";

    /// <summary>Left out: the beginnings of other articles after the end.</summary>
    public const string ChromeTeaser = "ISN0207";

    /// <summary>Left out: list of tags.</summary>
    public const string ChromeTags = "ISN0208";

    /// <summary>Left out: notice of the site (cookies, rights, newsletter).</summary>
    public const string ChromeNotice = "ISN0209";

    /// <summary>Left out: ticker.</summary>
    public const string ChromeTicker = "ISN0210";

    /// <summary>The dateline in the text and the date of publication given disagree.</summary>
    public const string DatelineDisagrees = "ISN0301";

    /// <summary>The archive cannot be opened: it is missing, no archive, of a newer version, or may not be used.</summary>
    public const string ArchiveUnusable = "ISN0401";

    /// <summary>Another process is writing to the archive.</summary>
    public const string ArchiveBusy = "ISN0402";

    /// <summary>The archive cannot grow: the disk is full.</summary>
    public const string ArchiveFull = "ISN0403";

    /// <summary>The archive is damaged.</summary>
    public const string ArchiveDamaged = "ISN0404";

    /// <summary>The system has no usable library of SQLite.</summary>
    public const string NoSqlite = "ISN0405";

    /// <summary>The archive refuses what was asked, or the system failed.</summary>
    public const string ArchiveRefuses = "ISN0406";
}
