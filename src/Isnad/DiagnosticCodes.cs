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

    /// <summary>A file whose content is not what its name says.</summary>
    public const string OtherContent = "ISN0011";

    /// <summary>Files of kinds that are not read, in a folder or an archive.</summary>
    public const string PassedOver = "ISN0012";

    /// <summary>An archive that is larger, packs better or is nested deeper than what is read.</summary>
    public const string ContainerLimit = "ISN0013";

    /// <summary>An archive that is damaged, cut off or locked.</summary>
    public const string BrokenContainer = "ISN0014";

    /// <summary>A record of a web archive whose header cannot be read.</summary>
    public const string BrokenRecord = "ISN0015";

    /// <summary>A record of a web archive that declares a length which it does not have.</summary>
    public const string FalseLength = "ISN0016";

    /// <summary>A record of a web archive that is cut off by the end of the file.</summary>
    public const string TruncatedRecord = "ISN0017";

    /// <summary>A record that says that a page had not changed.</summary>
    public const string Revisit = "ISN0018";

    /// <summary>Bytes that do not have the digest declared for them.</summary>
    public const string WrongDigest = "ISN0019";

    /// <summary>The body of a response whose coding is damaged.</summary>
    public const string BrokenCoding = "ISN0020";

    /// <summary>A page without an article.</summary>
    public const string NoArticle = "ISN0021";

    /// <summary>A page nested deeper than any page.</summary>
    public const string DeepMarkup = "ISN0022";

    /// <summary>A feed that cannot be read further.</summary>
    public const string BrokenFeed = "ISN0023";

    /// <summary>An article of which a feed has only a summary.</summary>
    public const string SummaryOnly = "ISN0024";

    /// <summary>A table without a column for the text.</summary>
    public const string NoTextColumn = "ISN0025";

    /// <summary>A row of a table that cannot be read.</summary>
    public const string BrokenRow = "ISN0026";

    /// <summary>A saved page without the part that is the page.</summary>
    public const string BrokenMime = "ISN0027";

    /// <summary>A PDF whose text cannot be read.</summary>
    public const string BrokenPdf = "ISN0028";

    /// <summary>An address, where nothing was to be fetched.</summary>
    public const string NotFetched = "ISN0029";

    /// <summary>An address that may not be reached.</summary>
    public const string AddressRefused = "ISN0030";

    /// <summary>An address that robots.txt asks not to fetch.</summary>
    public const string RobotsRefused = "ISN0031";

    /// <summary>An address that could not be fetched.</summary>
    public const string FetchFailed = "ISN0032";

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
