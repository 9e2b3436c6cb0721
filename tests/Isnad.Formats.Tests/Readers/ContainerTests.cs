using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Tests.Readers;

/// <summary>ZIP, tar and gzip: what lies in them is read, and nothing that they do takes the reader down.</summary>
[Collection(nameof(MeasuredTests))]
public sealed class ContainerTests
{
    private const string Text = "وصلت القافلة إلى المدينة مساء أمس.";
    private static readonly ReadLimits Small = new() { FreeUnpackedBytes = 1 << 20, UnpackedRatio = 100 };

    [Fact]
    public async Task A_zip_gives_its_articles_in_its_order_and_tells_what_it_passed_over()
    {
        var items = await Reading.Of("a.zip", Zip(("b/2.txt", Text), ("a/1.html", Reading.Small("عنوان الخبر", Text)), ("c.jpg", "x"), ("d.jsonl", "{\"text\":\"أ\"}\n{\"text\":\"ب\"}"), ("e/", "")));
        Assert.Equal(["a.zip!b/2.txt", "a.zip!a/1.html", "a.zip!d.jsonl:1", "a.zip!d.jsonl:2", "a.zip"], items.Select(i => i.Source));
        Assert.Equal([Text, "أ", "ب"], [items[0].Article!.Text, items[2].Article!.Text, items[3].Article!.Text]);
        Assert.Equal((DiagnosticCodes.PassedOver, Severity.Note), (items[4].Problems[0].Code, items[4].Problems[0].Severity));
        Assert.Contains("1 .jpg", items[4].Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TarEntryFormat.Ustar, false)]
    [InlineData(TarEntryFormat.Pax, true)]
    [InlineData(TarEntryFormat.Gnu, true)]
    public async Task A_tar_packed_by_gzip_gives_its_articles_whatever_its_format(TarEntryFormat format, bool longName)
    {
        var name = longName ? string.Concat(Enumerable.Repeat("مجلد/", 60)) + "خبر.txt" : "folder/1.txt";
        var items = await Reading.Of("a.tar.gz", Gzip(Tar(format, (name, Text), ("2.txt", Text + Text))));
        Assert.Equal([$"a.tar.gz!{name}"[..Math.Min(509, name.Length + 9)], "a.tar.gz!2.txt"], items.Select(i => i.Source));
        Assert.Equal([Text, Text + Text], items.Select(i => i.Article!.Text));
    }

    [Fact]
    public async Task Names_that_climb_out_of_the_folder_are_labels_and_nothing_is_written()
    {
        var items = await Reading.Of("a.zip", Zip(("../../../tmp/isnad-escape.txt", Text), ("/etc/isnad.txt", Text), ("..\\..\\isnad.txt", Text), ("a\u202E\u0007.txt", Text)));
        Assert.Equal(["a.zip!../../../tmp/isnad-escape.txt", "a.zip!/etc/isnad.txt", "a.zip!..\\..\\isnad.txt", "a.zip!a__.txt"], items.Select(i => i.Source));
        Assert.All(items, i => Assert.Equal(Text, i.Article!.Text));
        Assert.False(File.Exists("/tmp/isnad-escape.txt"));
        var tar = await Reading.Of("a.tar", Tar(TarEntryFormat.Pax, ("../../isnad-escape.txt", Text)));
        Assert.Equal("a.tar!../../isnad-escape.txt", Assert.Single(tar).Source);
    }

    [Fact]
    public async Task A_zip_bomb_stops_at_the_ratio_and_what_was_before_is_kept()
    {
        var items = await Reading.Of("a.zip", Zip(("1.txt", Text), ("2.txt", new string('x', 60 << 20)), ("3.txt", Text)), new ArticleSourceOptions { Limits = Small });
        Assert.Equal(["a.zip!1.txt", "a.zip!2.txt"], items.Select(i => i.Source));
        Assert.Equal(Text, items[0].Article!.Text);
        Assert.Equal(DiagnosticCodes.ContainerLimit, Assert.Single(items[1].Problems).Code);
    }

    [Fact]
    public async Task A_gzip_bomb_of_many_gigabytes_stops_early_and_takes_no_memory()
    {
        var bomb = Gzip(Gzip(Zeros(200 << 20)));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var item = Assert.Single(await Reading.Of("a.jsonl.gz.gz", bomb, new ArticleSourceOptions { Limits = Small }));
        Assert.Equal(DiagnosticCodes.ContainerLimit, Assert.Single(item.Problems).Code);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 << 20);
    }

    [Fact]
    public async Task Archives_in_archives_are_read_to_a_depth_and_refused_below()
    {
        var inner = Zip(("1.txt", Text));
        for (var i = 2; i <= 6; i++)
            inner = Zip(($"{i}.zip", inner));
        Assert.Equal("a.zip!6.zip!5.zip!4.zip!3.zip!2.zip!1.txt"[..36], Assert.Single(await Reading.Of("a.zip", inner)).Source[..36]);
        var deep = Assert.Single(await Reading.Of("a.zip", Zip(("7.zip", inner))));
        Assert.Equal(DiagnosticCodes.ContainerLimit, Assert.Single(deep.Problems).Code);
    }

    [Fact]
    public async Task Too_many_entries_are_refused_before_they_are_listed()
    {
        var many = Zip([.. Enumerable.Range(0, 3000).Select(i => ($"{i}.txt", ""))]);
        var item = Assert.Single(await Reading.Of("a.zip", many, new ArticleSourceOptions { Limits = new ReadLimits { Entries = 1000 } }));
        Assert.Equal(DiagnosticCodes.ContainerLimit, Assert.Single(item.Problems).Code);
    }

    [Fact]
    public async Task Damaged_archives_give_what_came_before_the_damage()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("1.txt", Text), ("2.txt", Text));
        var items = await Reading.Of("a.tar", tar[..(tar.Length - 10240 + 1024 + 700)]);
        Assert.Equal(Text, items[0].Article!.Text);
        Assert.Contains(items, i => i.Problems.Any(p => p.Code == DiagnosticCodes.BrokenContainer));
        var cut = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"{{\"text\":\"{i} {Guid.NewGuid()}\"}}\n"))));
        var lines = await Reading.Of("a.jsonl.gz", cut[..(cut.Length / 2)]);
        Assert.True(lines.Count(i => i.Article is not null) > 100);
        Assert.Contains(lines, i => i.Article is null);
        Assert.Equal(DiagnosticCodes.BrokenContainer, Assert.Single(Assert.Single(await Reading.Of("a.zip", "not a zip at all, only words that say so")).Problems).Code);
        Assert.Equal(DiagnosticCodes.BrokenContainer, Assert.Single(Assert.Single(await Reading.Of("a.tar", new string('x', 2000))).Problems).Code);
    }

    [Fact]
    public async Task A_tar_header_that_announces_a_name_of_gigabytes_reserves_no_memory()
    {
        var tar = Tar(TarEntryFormat.Pax, (string.Concat(Enumerable.Repeat("a/", 90)) + "1.txt", Text));
        var header = tar.AsSpan(0, 512);
        Assert.Equal((byte)'x', header[156]);
        "77777777777"u8.CopyTo(header[124..]);
        "        "u8.CopyTo(header[148..]);
        var sum = 0;
        foreach (var b in header)
            sum += b;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(DiagnosticCodes.BrokenContainer, Assert.Single(Assert.Single(await Reading.Of("a.tar", tar)).Problems).Code);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 << 20);
    }

    [Fact]
    public async Task An_empty_zip_and_empty_files_do_no_harm()
    {
        Assert.Empty(await Reading.Of("a.zip", Zip(Array.Empty<(string, string)>())));
        Assert.Equal(DiagnosticCodes.Empty, Assert.Single(Assert.Single(await Reading.Of("a.zip", Zip(("1.txt", "")))).Problems).Code);
        foreach (var name in new[] { "a.zip", "a.tar", "a.gz", "a.warc", "a.txt", "a.html", "a.jsonl" })
            Assert.Equal(DiagnosticCodes.Empty, Assert.Single(Assert.Single(await Reading.Of(name, "")).Problems).Code);
    }

    private static byte[] Zip(params (string Name, string Content)[] entries) => Zip([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))]);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar(TarEntryFormat format, params (string Name, string Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, format, true))
        {
            foreach (var (name, content) in entries)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content));
                tar.WriteEntry(entry);
            }
        }

        var bytes = stream.ToArray();
        return [.. bytes, .. new byte[(10240 - (bytes.Length % 10240)) % 10240]];
    }

    private static byte[] Gzip(byte[] content)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, true))
            gzip.Write(content);
        return stream.ToArray();
    }

    private static byte[] Zeros(int length) => new byte[length];
}
