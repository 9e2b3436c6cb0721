using System.Buffers;
using System.Collections.Concurrent;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Formats.Writers;
using Isnad.Storage;

namespace Isnad.Cli.Archives;

/// <summary>Makes archive items of what the readers give. Safe to use from several threads.</summary>
internal sealed class ItemMaker(Pipeline pipeline)
{
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];
    private readonly AnalysisVersion _version = AnalysisVersion.Running(pipeline.Lexicon.Version);

    /// <summary>What reads.</summary>
    public AnalysisVersion Version => _version;

    /// <summary>The analysis of an article, with its record.</summary>
    public (Analysis Analysis, byte[] Record) Read(Article article)
    {
        var analysis = pipeline.Read(article);
        if (!_buffers.TryTake(out var buffer))
            buffer = new ArrayBufferWriter<byte>(64 * 1024);
        buffer.ResetWrittenCount();
        AnalysisJson.Write(buffer, analysis, JsonLayout.Lines);
        var record = buffer.WrittenSpan.ToArray();
        _buffers.Add(buffer);
        return (analysis, record);
    }

    /// <summary>The item of an article.</summary>
    /// <param name="raw">As the readers gave it.</param>
    /// <param name="article">The article, completed by options.</param>
    public PreparedItem Make(RawItem raw, Article article)
    {
        var (analysis, record) = Read(article);
        return new ArchiveItem
        {
            Place = Place(raw),
            Article = article,
            Analysis = analysis,
            Record = record,
            Version = _version,
            Bytes = raw.Bytes,
            MediaType = raw.MediaType,
            Retrieved = raw.Retrieved,
            DeclaredHash = raw.DeclaredHash,
            ArchiveLocation = raw.ArchiveLocation,
        }.Prepare();
    }

    /// <summary>Where an item was published or lay: its address, else its file. The number of a line or record is left out: a line keeps its place
    /// when others are put before it.</summary>
    public static string Place(RawItem raw)
    {
        if ((raw.Url ?? raw.Article?.Url) is { Length: > 0 } url)
            return url;
        var colon = raw.Source.LastIndexOf(':');
        return colon > 0 && colon + 1 < raw.Source.Length && !raw.Source.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9') ? raw.Source[..colon] : raw.Source;
    }
}
