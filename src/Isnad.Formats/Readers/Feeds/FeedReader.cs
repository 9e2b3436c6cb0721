using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Isnad.Formats.Readers.Html;

namespace Isnad.Formats.Readers.Feeds;

/// <summary>Reads RSS 0.9 to 2.0, RDF and Atom. Document types are refused and nothing is resolved, so no entity can reach a file or grow.</summary>
internal static class FeedReader
{
    private const int Deepest = 200;

    // Names of HTML that many feeds use though XML does not know them.
    private static readonly (string Name, string Sign)[] HtmlNames =
    [
        ("&nbsp;", "\u00A0"), ("&laquo;", "\u00AB"), ("&raquo;", "\u00BB"), ("&ldquo;", "\u201C"), ("&rdquo;", "\u201D"), ("&lsquo;", "\u2018"), ("&rsquo;", "\u2019"),
        ("&hellip;", "\u2026"), ("&ndash;", "\u2013"), ("&mdash;", "\u2014"), ("&bull;", "\u2022"), ("&copy;", "\u00A9"), ("&rlm;", "\u200F"), ("&lrm;", "\u200E"), ("&zwnj;", "\u200C"),
    ];

    /// <summary>Reads all entries.</summary>
    public static async IAsyncEnumerable<RawItem> ReadAsync(
        Opened opened, byte[] bytes, ContentReader content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var decoded = PageDecoder.Decode(bytes, opened.Charset);
        if (decoded.Failed)
        {
            yield return opened.Whole(bytes, "application/octet-stream", null, decoded.Diagnostics);
            yield break;
        }

        using var reader = Open(HtmlNames.Aggregate(decoded.Text, static (text, name) => text.Replace(name.Name, name.Sign, StringComparison.Ordinal)));
        var (number, outlet) = (0, (string?)null);
        while (true)
        {
            var (entry, problem) = Next(reader, ref outlet);
            if (problem is not null)
                yield return opened.Whole(number == 0 ? bytes : default, "application/xml", null, [problem]);
            if (entry is null)
            {
                if (problem is null && number == 0 && outlet is null)
                    yield return opened.Failed(DiagnosticCodes.BrokenFeed, "It is XML, but no RSS or Atom feed.", bytes, "application/xml");
                yield break;
            }

            var record = opened.Record(++number) with { Notes = entry.Replaced ? decoded.Diagnostics : [] };
            await foreach (var item in (entry with { Outlet = outlet }).ReadAsync(record, content, cancellation).ConfigureAwait(false))
                yield return item;
            if (opened.Budget.Exhausted)
                yield break;
        }
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
    });

    /// <summary>The next entry, or null at the end or where the XML breaks off.</summary>
    private static (FeedEntry? Entry, Diagnostic? Problem) Next(XmlReader reader, ref string? outlet)
    {
        try
        {
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Depth > Deepest)
                    return (null, Broken("it is nested deeper than any feed"));
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry")
                    return (Entry(reader.ReadOuterXml()), null);
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "title" && reader.Depth <= 2 && outlet is null)
                    outlet = Inner(reader);
                else
                    reader.Read();
            }

            return (null, null);
        }
        catch (XmlException e)
        {
            return (null, Broken(e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "it declares a document type, which could reach other files; take the declaration out"
                : string.Create(CultureInfo.InvariantCulture, $"the XML is broken in line {e.LineNumber}")));
        }
    }

    private static Diagnostic Broken(string why) => new(DiagnosticCodes.BrokenFeed, Severity.Error, $"The feed cannot be read further: {why}. What had been read before is kept.");

    private static FeedEntry Entry(string xml)
    {
        using var reader = Open(xml);
        reader.MoveToContent();
        var entry = new FeedEntry { Bytes = Encoding.UTF8.GetBytes(xml), MediaType = reader.LocalName == "entry" ? "application/atom+xml" : "application/rss+xml" };
        reader.Read();
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                entry = With(entry, reader);
            else
                reader.Read();
        }

        return entry;
    }

    /// <summary>The entry with what the element says at which the reader stands; the reader goes behind it.</summary>
    private static FeedEntry With(FeedEntry entry, XmlReader reader)
    {
        var name = reader.LocalName;
        var media = reader.NamespaceURI.Contains("search.yahoo.com", StringComparison.Ordinal);
        switch (name)
        {
            case "title" when !media:
                return entry with { Title = entry.Title ?? Inner(reader) };
            case "link":
                var (href, rel) = (reader.GetAttribute("href"), reader.GetAttribute("rel"));
                var text = Inner(reader);
                return href is not null && rel is not (null or "alternate") ? entry : entry with { Link = entry.Link ?? href ?? Filled(text) };
            case "guid" when reader.GetAttribute("isPermaLink") != "false":
                var guid = Filled(Inner(reader));
                return guid is not null && guid.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? entry with { Link = entry.Link ?? guid } : entry;
            case "pubDate" or "published" or "issued" or "date":
                return entry with { Published = entry.Published ?? Filled(Inner(reader)) };
            case "updated":
                return entry with { Updated = entry.Updated ?? Filled(Inner(reader)) };
            case "author" or "creator":
                return entry with { Author = entry.Author ?? Person(reader) };
            case "encoded" or "content" when !media:
                return entry with { Content = Filled(Inner(reader)) ?? entry.Content };
            case "description" or "summary" when !media:
                return entry with { Summary = entry.Summary ?? Filled(Inner(reader)) };
            default:
                reader.Skip();
                return entry;
        }
    }

    /// <summary>What stands inside an element as markup: text as it is, XHTML of Atom as it is written.</summary>
    private static string Inner(XmlReader reader)
    {
        var plain = reader.GetAttribute("type") is "text" or "text/plain";
        if (reader.GetAttribute("type") == "xhtml")
            return reader.ReadInnerXml();
        var text = new StringBuilder();
        using (var inside = reader.ReadSubtree())
        {
            while (inside.Read())
            {
                if (inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                    text.Append(inside.Value);
            }
        }

        reader.Read();
        return plain ? FeedEntry.Escape(text.ToString()) : text.ToString();
    }

    /// <summary>The name of a person: of Atom's <c>name</c>, or the name in brackets behind RSS's mail address.</summary>
    private static string? Person(XmlReader reader)
    {
        string? name = null;
        var text = new StringBuilder();
        using (var inside = reader.ReadSubtree())
        {
            var element = "";
            while (inside.Read())
            {
                if (inside.NodeType == XmlNodeType.Element)
                    element = inside.LocalName;
                else if (inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && element == "name")
                    name ??= inside.Value;
                else if (inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && element is "author" or "creator")
                    text.Append(inside.Value);
            }
        }

        reader.Read();
        var written = name ?? text.ToString();
        var open = written.IndexOf('(', StringComparison.Ordinal);
        if (written.Contains('@', StringComparison.Ordinal))
            written = open > 0 ? written[(open + 1)..].TrimEnd(')', ' ') : "";
        return Filled(written);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
